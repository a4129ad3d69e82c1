// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

/// `reading`: words are read today as what they were read as then.
struct ReadingCheck {
  private(set) var findings = FindingList()

  /// Reads an answer again.
  mutating func take(
    _ record: Record, _ words: String, _ value: Value, as type: AnswerType,
    by machine: Machine, line: Int
  ) {
    let now = machine.read(words, as: type, on: record.moment.date)
    switch now {
    case .value(value): return
    case .value(let other):
      report(
        record, line, "read-otherwise",
        "were read as \(Self.shown(value)), and are read as \(Self.shown(other)) today")
    case .unclear:
      report(
        record, line, "not-read",
        "were read as \(Self.shown(value)), and are not understood today")
    }
  }

  /// Words that nothing was made of then are understood now.
  mutating func takeUnderstood(_ record: Record, as mark: Mark, line: Int) {
    guard case .value(let value) = mark else { return }
    report(
      record, line, "read-now",
      "were not understood, and are read as \(Self.shown(value)) today")
  }

  private mutating func report(_ record: Record, _ line: Int, _ code: String, _ what: String) {
    findings.add(
      at: line,
      CheckFinding(
        code, line: line,
        "record \(record.sequence) ([\(record.line.step)]): the words "
          + "\(quoted(record.line.text)) \(what)",
        help: "the value in the file counts; words are not read again when a pair goes on"))
  }

  /// A value as a file writes it.
  private static func shown(_ value: Value) -> String {
    let words = value.canonical
    return words.isEmpty ? value.kind : "\(value.kind) \(quoted(words))"
  }
}
