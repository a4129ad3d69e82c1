// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What a step is in a drawing.
extension GraphBuilder {
  /// How many characters of a text are shown, and how many in a line.
  private static let textLimit = 90
  private static let width = 34

  func node(of index: StepIndex) -> Graph.Node {
    let step = scenario.steps[index]
    let (kind, what, text) = parts(of: step.action)
    var lines = "\(step.id): \(what)".lines(of: Self.width)
    if let text {
      lines += "“\(scenario.describe(text).shortened(to: Self.textLimit))”".lines(of: Self.width)
    }
    if case .ask(let ask) = step.action { lines += answers(to: ask).flatMap(wrapped) }
    return Graph.Node(key: "s\(index)", name: step.id, kind: kind, lines: lines)
  }

  private func wrapped(_ line: String) -> [String] { line.lines(of: Self.width) }

  /// The kind of a step, what it does in a line, and what it says.
  private func parts(of action: Action) -> (Graph.Kind, String, Text?) {
    switch action {
    case .say(let text, draw: nil, certificate: true): (.says, "says, as a certificate", text)
    case .say(let text, let bank, _): (.says, "says\(drawn(bank))", text)
    case .ask(let ask): (kind(of: ask.to), "asks \(name(ask.to))\(drawn(ask.draw))", ask.text)
    case .floor(let text, let opener, let bank):
      (.floor, "open floor, \(name(opener)) begins\(drawn(bank))", text)
    case .browse(let text): (.library, "offers the library", text)
    case .call(let flow, let target):
      (.call, "runs \(scenario.flows[flow].id)\(name(target))", nil)
    case .repeatFlow(let flow, let condition):
      (
        .loop,
        "repeats \(scenario.flows[flow].id) while \(scenario.describe(condition))", nil
      )
    case .forEach(let list, let condition, let flow):
      (
        .loop,
        "for each of \(scenario.describe(list))"
          + (condition.map { " where \(scenario.describe($0))" } ?? "")
          + " runs \(scenario.flows[flow].id)", nil
      )
    case .newRecord(let list): (.record, "adds to \(scenario.describe(list))", nil)
    case .set(let assignments):
      (
        .record,
        "sets "
          + assignments.map { scenario.describe($0).shortened(to: 60) }.joined(separator: ", "),
        nil
      )
    case .swapRoles: (.swap, "swaps roles", nil)
    case .endMeeting: (.meetingEnd, "the meeting ends", nil)
    case .confidential(let note, let invite):
      (.privatePlace, "private: “\(scenario.privateNotes[note].title)”", invite)
    case .finish: (.programmeEnd, "the end of the programme", nil)
    case .nothing: (.fork, "forks", nil)
    }
  }

  /// What kind of answer is taken, and where it goes.
  private func answers(to ask: Ask) -> [String] {
    var lines: [String] = []
    var type = ask.type.brief.shortened(to: Self.textLimit)
    if !ask.mayPass { type += ", no pass" }
    lines.append("[\(type)]")
    if let confirm = ask.confirm { lines.append("\(name(confirm.by)) must confirm") }
    if let save = ask.save { lines.append("saved as \(scenario.describe(save))") }
    return lines
  }

  private func drawn(_ bank: BankIndex?) -> String {
    bank.map { ", drawing from \(scenario.banks[$0].id)" } ?? ""
  }

  private func kind(of to: Ask.To) -> Graph.Kind {
    switch to {
    case .each: .asksEach
    case .both: .asksBoth
    case .one(.mentor): .asksMentor
    case .one(.mentee): .asksMentee
    case .one: .asksOne
    }
  }

  private func name(_ to: Ask.To) -> String {
    switch to {
    case .each: "each"
    case .both: "both"
    case .one(let party): name(party)
    }
  }

  private func name(_ party: Party) -> String {
    switch party {
    case .first, .second: "the \(party.rawValue) person"
    case .mentor, .mentee: "the \(party.rawValue)"
    case .me, .partner: party.rawValue
    }
  }

  private func name(_ target: CallTarget) -> String {
    switch target {
    case .same: ""
    case .one(let party): " for \(name(party))"
    case .each: " for each"
    }
  }
}

extension SlotType {
  /// The kind of answer in a few words.
  var brief: String {
    switch self {
    case .text: "text"
    case .yesNo: "yes or no"
    case .choice(let options): options.map(\.label).joined(separator: " / ")
    case .scale(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .number(let range?): "number, \(range.lowerBound) to \(range.upperBound)"
    case .number(nil): "number"
    case .date: "date"
    case .cadence: "how often"
    case .name: "name"
    case .list: "list"
    case .person: "one of the two"
    case .records: "records"
    }
  }
}
