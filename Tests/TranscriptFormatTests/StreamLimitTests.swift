// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import Understanding

@testable import TranscriptFormat

struct StreamLimitTests {
  private static let whole = Samples.conversationFile
  /// The line behind it.
  private static let below = whole.count { $0 == 0x0a } + 1
  private static let piece = 1 << 16

  /// What was found, and the most memory that the reader had.
  private struct Outcome {
    var findings: [TranscriptFinding] = []
    var starts: [Int] = []
    var records = 0
    var capacity = 0
  }

  /// Reads a front, so many MiB of one byte, and a back.
  private static func read(_ front: [UInt8], _ byte: UInt8, megabytes: Int, _ back: [UInt8])
    -> Outcome
  {
    var outcome = Outcome()
    var reader = StreamReader()
    func drain() {
      outcome.capacity = max(outcome.capacity, reader.buffer.capacity)
      while let item = reader.next() {
        switch item {
        case .transcript(_, let line): outcome.starts.append(line)
        case .finding(let finding): outcome.findings.append(finding)
        case .record: outcome.records += 1
        case .unreadable, .torn, .end: break
        }
      }
    }
    front.withUnsafeBytes { reader.append($0) }
    drain()
    let piece = [UInt8](repeating: byte, count: piece)
    for _ in 0..<(megabytes << 20 / piece.count) {
      piece.withUnsafeBytes { reader.append($0) }
      drain()
    }
    back.withUnsafeBytes { reader.append($0) }
    drain()
    reader.finish()
    drain()
    return outcome
  }

  @Test(
    arguments: [
      ([], TranscriptFinding.Code.notATranscript, 1),
      (Array("comentor-transcript 1\nscenario: ".utf8), .tooLong, 1),
      (whole, .tooLong, Self.below),
      (whole + Array("000010 2027-01-12T08:00:00Z +01:00 ".utf8), .tooLong, Self.below),
      (whole + Array("000010 2027\n    | ".utf8), .tooLong, Self.below),
    ], [(UInt8(ascii: "x"), 20), (UInt8(ascii: "c"), 10), (0, 10)])
  func `a very long line is found, and does not stay in memory`(
    start: (front: [UInt8], code: TranscriptFinding.Code, line: Int),
    line: (byte: UInt8, megabytes: Int)
  ) {
    let back = Array("\n".utf8) + Self.whole
    let outcome = Self.read(start.front, line.byte, megabytes: line.megabytes, back)
    #expect(outcome.findings.map(\.code) == [start.code])
    #expect(outcome.findings.first?.line == start.line)
    #expect(outcome.records == (start.line == Self.below ? 18 : 9))
    #expect(outcome.capacity <= 2 * StreamReader.mostBytes)

    // The next header may stand at the very end of that line.
    let glued = Self.read(
      start.front, line.byte, megabytes: line.megabytes, Self.whole)
    #expect(glued.findings.map(\.code) == [start.code, .glued])
    #expect(glued.records == outcome.records)
  }

  @Test func `a line of 64 MiB takes no more memory than one of 20`() {
    let outcome = Self.read(
      Self.whole, UInt8(ascii: "y"), megabytes: 64, Array("\n".utf8) + Self.whole)
    #expect(outcome.findings.map(\.code) == [.tooLong])
    #expect(outcome.records == 18)
    #expect(outcome.capacity <= 2 * StreamReader.mostBytes)
  }

  @Test func `a great many empty lines are left out, or found, in little memory`() {
    let lines = 1 << 20
    let parted = Self.read(Self.whole, 0x0a, megabytes: 1, Self.whole)
    #expect(parted.findings.isEmpty)
    #expect(parted.records == 18)
    #expect(parted.starts == [1, Self.below + lines])
    #expect(parted.capacity <= 4 * Self.piece)
    let found = Self.read(Self.whole, 0x0a, megabytes: 1, Array("000010 \n".utf8) + Self.whole)
    #expect(found.findings.count == TranscriptFile.mostFindings)
    #expect(found.findings.first?.line == Self.below)
    #expect(found.records == 18)
  }

  @Test(arguments: [0, 1])
  func `the longest record is read, and no longer one`(more: Int) {
    var chain = Chain(after: Samples.header)
    let empty = Line(step: "a", speaker: "first", text: "")
    let gutter = chain.append([empty], at: Moment(seconds: 0)).count
    chain = Chain(after: Samples.header)
    // A space stands before the words.
    let count = StreamReader.mostBytes - gutter - 1 + more
    let line = Line(step: "a", speaker: "first", text: String(repeating: "x", count: count))
    let bytes = Samples.header.bytes + chain.append([line, empty], at: Moment(seconds: 0))
    for piece in [1 << 16, 1 << 20, 1 << 24] {
      let outcomes = StreamOutcomes(reading: bytes + Self.whole, piece: piece)
      #expect(outcomes.transcripts.map(\.records.count) == [more == 0 ? 2 : 0, 9])
      #expect(outcomes.transcripts.flatMap(\.codes) == (more == 0 ? [] : [.tooLong]))
    }
  }

  @Test func `memory does not grow with the stream`() {
    let stream = (0..<40).flatMap { Samples.file(seed: $0, records: 60) }
    var reader = StreamReader()
    stream.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: 1000) {
        reader.append(.init(rebasing: bytes[start..<min(start + 1000, bytes.count)]))
        while reader.next() != nil {}
        #expect(reader.filled - reader.position < 4000)
      }
    }
    #expect(stream.count > 100_000 && reader.buffer.capacity == 1 << 16)
  }

  @Test func `a copy of a reader goes its own way`() {
    let (one, other) = (Array(Self.whole.prefix(500)), Array(Self.whole.dropFirst(500)))
    var reader = StreamReader()
    one.withUnsafeBytes { reader.append($0) }
    _ = reader.next()
    func records(_ reader: StreamReader, _ bytes: [UInt8]) -> Int {
      var reader = reader
      bytes.withUnsafeBytes { reader.append($0) }
      reader.finish()
      var count = 0
      while let item = reader.next() { if case .record = item { count += 1 } }
      return count
    }
    #expect(records(reader, other) == 9)
    #expect(records(reader, Array("junk\n".utf8)) < 9)
    #expect(records(reader, other) == 9)
  }
}
