// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Programme
import Understanding

/// Where a person can turn: what `/help-now` says, and what is said to clear words of harm.
///
/// It is the program's own, whatever a scenario says: it is there at every question, and nothing
/// of it is ever recorded.
struct HelpPage {
  /// Where it is read: what leaving means is not the same everywhere.
  enum Place { case shared, alone, menu }

  /// Those of the programme, for the reader's locale; nil where nobody has set any up.
  var contacts: Contacts?
  /// The file that they belong in, as people are told.
  var file: String
  /// The phrases that it is said in; nil for those of the conversation.
  var reliedOn: () -> Wording? = { nil }

  /// The page of a table at which no programme is set up, unless said otherwise.
  init(contacts: Contacts? = nil, file: String = HelpPage.usualFile) {
    self.contacts = contacts
    self.file = file
  }

  /// Where a table's programme is set up, by the XDG base directory specification.
  static var usualFile: String {
    if let folder = environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return "\(folder)/comentor/programme.yaml"
    }
    return "\(environment("HOME") ?? "~")/.config/comentor/programme.yaml"
  }

  /// What `/help-now` says, a paragraph at a time.
  ///
  /// - Parameters:
  ///   - wording: The phrases of the conversation.
  ///   - place: Where it was asked for.
  /// - Returns: The paragraphs; some have several lines.
  func paragraphs(_ wording: Wording, at place: Place) -> [String] {
    let wording = reliedOn() ?? wording
    var paragraphs = [wording(.helpNowScript)]
    if contacts == nil {
      paragraphs += [wording(.helpNowDanger), wording(.helpNowPerson), wording(.helpNowWork)]
      paragraphs.append(wording(.helpNowOthers))
      paragraphs.append(wording(.helpNowNone, [.file: file, .command: "\(Pair.command) doctor"]))
    } else {
      paragraphs.append(helplines(wording).joined(separator: "\n"))
      paragraphs.append(wording(.helpNowWork))
      paragraphs.append(listeners(wording).joined(separator: "\n"))
    }
    switch place {
    case .shared: paragraphs.append(wording(.helpNowLeave))
    case .alone: paragraphs.append(wording(.helpNowLeaveAlone))
    case .menu: break
    }
    return paragraphs
  }

  /// Whom to turn to, where somebody has written clearly of harm.
  func contacts(for concern: Concern, _ wording: Wording) -> [String] {
    let wording = reliedOn() ?? wording
    return switch concern {
    case .selfHarm: [wording(.concernSelfHarm), helplines(wording).joined(separator: "\n")]
    case .harassment:
      [
        wording(.concernHarassment),
        // Threats and blows may be a danger to somebody's life.
        (emergency(wording) + listeners(wording)).joined(separator: "\n"),
      ]
    }
  }

  private func emergency(_ wording: Wording) -> [String] {
    contacts.map { [wording(.helpNowEmergency, [.text: $0.emergency])] }
      ?? [wording(.helpNowDanger)]
  }

  /// For danger and despair.
  private func helplines(_ wording: Wording) -> [String] {
    guard let contacts else { return [wording(.helpNowDanger), wording(.helpNowPerson)] }
    return [
      wording(.helpNowEmergency, [.text: contacts.emergency]),
      wording(.helpNowHelpline, [.text: contacts.helpline]),
    ] + (contacts.workplace.map { [wording(.helpNowWorkplace, [.text: $0])] } ?? [])
  }

  /// For harassment and threats.
  private func listeners(_ wording: Wording) -> [String] {
    guard let contacts else { return [wording(.helpNowOthers)] }
    return [
      wording(.helpNowIndependent, [.text: contacts.independent]),
      wording(.helpNowAlternate, [.text: contacts.alternate]),
    ] + (contacts.policy.map { [wording(.helpNowPolicy, [.text: $0])] } ?? [])
  }
}
