// SPDX-License-Identifier: GPL-3.0-or-later

extension StreamReader {
  /// Gives a finding, and gives up on a transcript that has too many.
  mutating func report(_ finding: TranscriptFinding) {
    queue.append(.finding(finding))
    findingCount += 1
    if findingCount == TranscriptFile.mostFindings { state = .skipping(mayBeTorn: true) }
  }

  /// A problem at its line of the stream; its place counts from the start of `part`, which is
  /// also that of `position`.
  func finding(_ problem: Problem, in part: [UInt8]) -> TranscriptFinding {
    let end = min(problem.offset, part.count)
    let start = part[..<end].lastIndex(of: Byte.lf).map { $0 + 1 } ?? 0
    return TranscriptFinding(
      problem.code, line: line + part[..<start].count { $0 == Byte.lf },
      column: text(part[start..<end]).count + 1, problem.cause, help: problem.help)
  }

  /// The finding for a header that begins in the middle of a line below `position`.
  func glued(at place: Int) -> TranscriptFinding {
    let front = copy(position..<place)
    let start = front.lastIndex(of: Byte.lf).map { $0 + 1 } ?? 0
    return .glued(
      line: line + front.count { $0 == Byte.lf }, column: text(front[start...]).count + 1)
  }
}

extension TranscriptFinding {
  static func glued(line: Int, column: Int) -> Self {
    Self(
      .glued, line: line, column: column,
      "here the next transcript begins, in the middle of a line",
      help: "the end of the one before is missing; join only files that end with a line's end")
  }
}

extension Problem {
  static func tooLong(at offset: Int) -> Self {
    Self(
      .tooLong, at: offset,
      "this record has more than \(StreamReader.mostBytes >> 20) MiB, more than comentor reads",
      help: "restore the file from a copy; all up to the next header is left out")
  }

  static func longHeader(at offset: Int) -> Self {
    Self(
      .tooLong, at: offset,
      "this header has more than \(StreamReader.mostHeaderBytes >> 10) KiB, more than comentor reads",
      help: "restore the file from a copy; all up to the next header is left out")
  }
}
