// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Programme
import ScenarioFormat

/// Who runs where: it decides what is true of who can read what, and so what the coach says of it.
enum Deployment {
  /// One account, shared by the two.
  case table(Table)
  /// A programme's folder, and one account a person.
  case host(Host)

  struct Table {
    /// What is known of whom to turn to, and of whom to seal notes to; nil where nothing is.
    var programme: MentoringProgramme?
    /// Where that stands, or would stand.
    var path: String
  }

  struct Host {
    /// The programme's folder.
    var folder: String
    var programme: MentoringProgramme
    /// The account of whoever runs the programme.
    var owner: UInt32
    /// The person whose account this is.
    var enrolment: Enrolment
    /// Read once: the menu, the greeting and the help all speak its words.
    fileprivate let reliedOn = ReliedOn()

    /// The pair's things, which its two accounts share.
    var home: PairHome { PairHome(folder: "\(folder)/pairs/\(enrolment.pair)", id: enrolment.pair) }
  }

  /// The scenarios whose words were relied on so far.
  fileprivate final class ReliedOn {
    var byLanguage: [String: Scenario] = [:]
  }

  var programme: MentoringProgramme? {
    switch self {
    case .table(let table): table.programme
    case .host(let host): host.programme
    }
  }

  var host: Host? { if case .host(let host) = self { host } else { nil } }

  /// The `programme.yaml` that counts here, or would count.
  var path: String {
    switch self {
    case .table(let table): table.path
    case .host(let host): Places.programme(in: host.folder)
    }
  }

  /// The scenario whose words are relied on where they say who can read what, and where to turn;
  /// nil where that is the pair's own.
  ///
  /// On a host the pair's own lies in a folder that both may write in: either could change what
  /// the other is told, or what becomes of the other's note.
  ///
  /// Where the programme's cannot be read, it is the one that comes with comentor: what one of the
  /// two has put in its place is never heard.
  func reliedOn(in language: String) throws -> Scenario? {
    guard let host else { return nil }
    if let known = host.reliedOn.byLanguage[language] { return known }
    let choice = LanguageChoice.preferring([language])
    let scenario =
      try (try? host.scenario(choice).scenario) ?? ScenarioFiles.builtin(choice).scenario
    host.reliedOn.byLanguage[language] = scenario
    return scenario
  }

  /// Where to turn, for a conversation in this language.
  func help(in language: String) -> HelpPage {
    var page = page(in: language)
    page.reliedOn = { (try? reliedOn(in: language))?.wording }
    return page
  }

  private func page(in language: String) -> HelpPage {
    guard let all = programme?.contacts, !all.isEmpty else { return HelpPage(file: path) }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first ?? ""
    // The country counts only where the conversation is held in its language.
    let isSame = WantedLanguage.code(locale) == language
    let contacts = Contacts.choose(all, locale: isSame ? locale : language)
    return HelpPage(contacts: contacts, file: path)
  }

  /// Who can read a transcript.
  func readers(of transcript: String, _ wording: Wording) -> String {
    // One that was named is wherever somebody wanted it, so only its account is known.
    wording(
      transcript == host?.home.transcript ? .placeHost : .placeTable, [.file: transcript])
  }

  /// The pairs that whoever starts the program can sit down as, by the names of their folders.
  func homes() throws -> [PairHome] {
    switch self {
    case .table: try PairHome.all(in: Places.pairs())
    case .host(let host): [host.home]
    }
  }
}
