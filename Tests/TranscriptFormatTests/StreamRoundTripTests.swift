// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

struct StreamRoundTripTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `what was written is read from a stream, and written again to the same bytes`(
    seed: UInt64
  ) throws {
    var random = SplitMix(state: seed &+ 9000)
    let files = (0..<3).map { _ in Samples.file(seed: random.next(), records: 25) }
    let outcomes = StreamOutcomes(
      reading: files.flatMap { $0 }, piece: Int.random(in: 1...900, using: &random))
    #expect(outcomes.isWhole)
    try #require(outcomes.transcripts.count == 3)
    for (outcome, bytes) in zip(outcomes.transcripts, files) {
      var chain = Chain(after: try #require(outcome.header))
      let records = chain.append(outcome.records.map { ($0.line, $0.moment) })
      #expect((outcome.header?.bytes ?? []) + records == bytes)
    }
  }

  @Test(arguments: Samples.marks.indices)
  func `every kind of mark comes back`(index: Int) {
    for text in ["", "x", " x ", "one\ntwo", "\\", "\u{1b}", "é", "\n", "\u{301}x"] {
      var chain = Chain(after: Samples.header)
      var lines = [
        Samples.marks[index], Value(kind: "text", canonical: "", words: text).map { .value($0) },
      ]
      .map { Line(step: "a", speaker: "Inés", text: text, mark: $0) }
      lines.append(Line(step: "a", speaker: "coach", text: text))
      let bytes = Samples.header.bytes + chain.append(lines, at: Moment(seconds: 77, offset: -90))
      let outcomes = StreamOutcomes(reading: bytes, piece: bytes.count)
      #expect(outcomes.isWhole)
      #expect(outcomes.transcripts.first?.records.map(\.line) == lines)
    }
  }

  @Test(arguments: [0, 1, 2, 3] as [UInt64])
  func `any prefix of a transcript can be resumed`(seed: UInt64) throws {
    let bytes = seed == 0 ? Samples.conversationFile : Samples.file(seed: seed, records: 12)
    let all = TranscriptFile(parsing: bytes).records
    var ends: Set = [Samples.header.bytes.count]
    var chain = Chain(after: Samples.header)
    var end = Samples.header.bytes.count
    for record in all {
      end += chain.append([record.line], at: record.moment).count
      ends.insert(end)
    }
    #expect(end == bytes.count)
    for length in 0...bytes.count {
      let outcomes = StreamOutcomes(reading: Array(bytes[..<length]), piece: 40)
      try #require(outcomes.transcripts.count == (length == 0 ? 0 : 1))
      guard let outcome = outcomes.transcripts.first else { continue }
      guard let header = outcome.header else {
        #expect(outcome.codes == [.unfinishedHeader] && outcome.tornBytes == length)
        continue
      }
      #expect(header == Samples.header)
      #expect(outcome.findings.isEmpty && outcomes.disorder == nil, "at \(length)")
      #expect(outcome.records == Array(all.prefix(outcome.records.count)))
      #expect(ends.contains(length - (outcome.tornBytes ?? 0)), "at \(length)")
      if ends.contains(length) { #expect(outcome.isWhole, "at \(length)") }
    }
  }
}
