// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

/// A conversation that shows what a proof found, as it was held by made-up people.
struct ShownRun {
  /// What it is of: the code of the finding and its step.
  let name: String
  /// All that is recorded of it.
  let lines: [Line]
  /// The file that all of it was written to; nil where it was not.
  var file: String?

  /// How much of a conversation is printed.
  private static let mostLines = 24

  /// All of it, as a transcript without its gutter.
  var text: String { Self.text(of: lines[...]) }

  /// How it ends, and where the rest of it is.
  var ending: String {
    let shown = lines.suffix(Self.mostLines)
    let left = lines.count - shown.count
    let whole = file.map { "all of it: comentor show \(shellWord($0))" }
    guard left > 0 else {
      return Self.text(of: shown) + (whole.map { "\n  (\($0))" } ?? "")
    }
    let before = "\(left) \(left == 1 ? "line" : "lines") before"
    let rest = whole ?? "to have all of it, give --runs a folder"
    return "  … (\(before); \(rest))\n\(Self.text(of: shown))"
  }

  private static func text(of lines: ArraySlice<Line>) -> String {
    lines.flatMap { line -> [String] in
      let words = line.text.split(separator: "\n", omittingEmptySubsequences: false)
      let mark = line.mark.flatMap(\.word).map { ["    = \($0)"] } ?? []
      let first = words.first.map { $0.isEmpty ? "" : " \($0)" } ?? ""
      return ["  [\(line.step)] \(line.speaker):\(first)"]
        + words.dropFirst().map { "      | \($0)" } + mark.filter { _ in line.text.isEmpty }
    }.joined(separator: "\n")
  }

  /// All of it as a transcript, which `comentor show` reads.
  ///
  /// What is said takes a minute, and between two meetings lie two weeks, as they did when it was
  /// held, so that days that are spoken of are right.
  ///
  /// - Parameter header: What stands above it.
  /// - Returns: The bytes of the file.
  func transcript(below header: Header) -> [UInt8] {
    var moment = Moment(
      seconds: (CivilDate(iso: "2027-01-12")?.dayNumber ?? 0) * 86_400 + 9 * 3600)
    var chain = Chain(after: header)
    var timed: [(line: Line, moment: Moment)] = []
    for line in lines {
      if line.speaker != "coach" { moment.seconds += 60 }
      if case .opened = line.mark { moment.seconds += 14 * 86_400 }
      timed.append((line, moment))
    }
    return header.bytes + chain.append(timed)
  }
}

extension Mark {
  /// What stands for a record that has no words.
  fileprivate var word: String? {
    switch self {
    case .opened(let meeting): "opened \(meeting)"
    case .confidential(let note): "confidential \(note)"
    case .closed: "closed"
    case .paused: "paused"
    default: nil
    }
  }
}
