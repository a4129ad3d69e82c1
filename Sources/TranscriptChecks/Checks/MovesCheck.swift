// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

/// `moves`: each record of a person, of the pair or of the programme is something that the
/// machine allows there, said by whom it says, taken as what it was marked.
struct MovesCheck {
  private(set) var findings = FindingList()
  /// Why nothing after a record that is no move can be told; nil where all are moves.
  private(set) var end: String?
  /// Whether the edition that the conversation moved to was not to be had.
  private(set) var isEditionMissing = false

  /// A record is no move: what follows it cannot be told.
  mutating func stop(at record: Record, line: Int, _ why: String) {
    report(
      "no-move", at: record, line, "is no move that its scenario allows there: \(why)",
      help: "the file, or the scenario that it was held in, is not as it was written; restore "
        + "both from a copy")
    end =
      "record \(record.sequence), at line \(line), is no move, so what follows cannot be held "
      + "against its scenario"
  }

  /// The conversation moved to an edition that is not to be found.
  mutating func stopWithout(edition digest: String, at record: Record, line: Int) {
    isEditionMissing = true
    report(
      "no-edition", at: record, line,
      "moves to the edition \(digest) of its scenario, which was not found",
      help: "keep the folder scenarios beside the transcript, or name the file with --scenario")
    end = "the edition that the conversation moved to at line \(line) was not found"
  }

  private mutating func report(
    _ code: String, at record: Record, _ line: Int, _ what: String, help: String
  ) {
    let said = record.line
    findings.add(
      at: line,
      CheckFinding(
        code, line: line, "record \(record.sequence) ([\(said.step)] \(said.speaker)) \(what)",
        help: help))
  }

  /// Why a record is not what the machine makes of its event; nil where it is.
  ///
  /// - Parameters:
  ///   - line: What the record says.
  ///   - effects: What the machine did.
  /// - Returns: The reason, in words that follow a colon.
  static func problem(with line: Line, _ effects: [Effect]) -> String? {
    switch effects.first {
    case .record(let now):
      if now.speaker != line.speaker { return "\(now.speaker) would have to say it" }
      if now.step != line.step { return "the conversation stands at [\(now.step)]" }
      return now.mark == line.mark ? nil : "it would be taken as something else"
    case .notice(let answer): return "the coach would answer \(quoted(answer))"
    case .stuck(let step): return "the scenario runs on from [\(step)] and asks nothing more"
    default: return "nothing of the kind can happen there"
    }
  }
}

extension AnswerType {
  /// Whether a value is of the kind that this takes, and one of its options or in its range.
  ///
  /// What depends on more than the question (a day that has gone by, a name that the other has)
  /// is not looked at.
  func admits(_ value: Value) -> Bool {
    switch (self, value) {
    case (.text, .text), (.yesNo, .yesNo), (.date, .date), (.cadence, .cadence), (.name, .name),
      (.list, .list):
      true
    case (.choice(let options), .choice(let id)): options.contains { $0.id == id }
    case (.scale(let range), .scale(let number)): range.contains(number)
    case (.number(let range), .number(let number)): range?.contains(number) ?? true
    default: false
    }
  }
}
