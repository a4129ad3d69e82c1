// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat

/// `coach` and `wording`: the coach said what it had to say, and in which words.
///
/// They are one walk along the file: which line is missing can only be told from the words.
struct CoachCheck {
  private(set) var findings = FindingList()
  /// What is said otherwise today.
  private(set) var drift = FindingList()
  var expected = ExpectedLines()

  /// Takes a line of the coach, or the place of a private note; false where that has no place here.
  mutating func take(_ record: Record, line: Int) -> Bool {
    switch expected.take(record.line) {
    case .same: return true
    case .found(let missing, let now):
      report(missing, before: record, line: line)
      if let now { reportWords(of: record, now, line: line) }
      return true
    case .elsewhere(let expected):
      findings.add(
        at: line,
        CheckFinding(
          "other-step", line: line,
          "record \(record.sequence) is at [\(record.line.step)], and the coach says this at "
            + "[\(expected.step)]", help: Self.help))
      return true
    case .unexpected: return false
    }
  }

  /// Takes a line of the coach that has no place here.
  mutating func reportExtra(_ record: Record, line: Int) {
    findings.add(
      at: line,
      CheckFinding(
        "extra", line: line,
        "record \(record.sequence) ([\(record.line.step)]): the coach has nothing to say here, or "
          + "not this: \(quoted(record.line.text))", help: Self.help))
  }

  /// Something else has happened: what the coach had to say before is missing.
  mutating func finishEvent(before record: Record, line: Int) {
    report(expected.drop(), before: record, line: line)
  }

  /// The words of a record that the machine writes itself, such as `/pass`.
  mutating func compareWords(of record: Record, with now: Line, line: Int) {
    if record.line.text != now.text { reportWords(of: record, now, line: line) }
  }

  private mutating func report(_ missing: ArraySlice<Line>, before record: Record, line: Int) {
    for said in missing {
      let what =
        said.speaker == "coach"
        ? "what the coach says at [\(said.step)] is missing: \(quoted(said.text))"
        : "the place of a private note is missing, at [\(said.step)]"
      findings.add(
        at: line,
        CheckFinding(
          "missing", line: line, "before record \(record.sequence), \(what)", help: Self.help))
    }
  }

  private mutating func reportWords(of record: Record, _ now: Line, line: Int) {
    drift.add(
      at: line,
      CheckFinding(
        "words", line: line,
        "record \(record.sequence) ([\(record.line.step)]): \(record.line.speaker) has other words "
          + "than today", help: "the file stays as it is; what is said now is shown with +",
        difference: difference(record.line.text, now.text, line: line)))
  }

  private static let help =
    "was the file, or its scenario, put together from two? restore both from a copy"
}

/// Words in quotation marks, cut where they are long.
func quoted(_ words: String) -> String {
  let first = words.prefix { $0 != "\n" }
  let isCut = first.count < words.count || first.count > 60
  return isCut ? "“\(first.prefix(60))…”" : "“\(first)”"
}

/// Two texts line by line: what is the same at both ends once, the rest of each.
func difference(_ old: String, _ new: String, line: Int) -> [DifferenceLine] {
  let old = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let most = min(old.count, new.count)
  let head = (0..<most).first { old[$0] != new[$0] } ?? most
  let tail =
    (0..<most - head).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] } ?? most - head
  return old[..<head].enumerated().map { DifferenceLine(.both, line: line + $0, $1) }
    + old[head..<old.count - tail].enumerated().map {
      DifferenceLine(.expected, line: line + head + $0, $1)
    }
    + new[head..<new.count - tail].map { DifferenceLine(.actual, $0) }
    + old[(old.count - tail)...].enumerated().map {
      DifferenceLine(.both, line: line + old.count - tail + $0, $1)
    }
}
