// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

struct DamageTests {
  @Test func `every bit that is flipped is found`() {
    let bytes = Samples.conversationFile
    #expect(TranscriptFile(parsing: bytes).isWhole)
    var missed: [(Int, Int)] = []
    for index in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[index] ^= 1 << UInt8(bit)
        if TranscriptFile(parsing: flipped).isWhole { missed.append((index, bit)) }
      }
    }
    #expect(missed.isEmpty, "\(missed)")
  }

  @Test(arguments: 100..<102 as Range<UInt64>)
  func `every truncation leaves a torn tail or a whole shorter file`(seed: UInt64) {
    let bytes = Samples.file(seed: seed, records: 12)
    let all = TranscriptFile(parsing: bytes)
    for length in 0..<bytes.count {
      let file = TranscriptFile(parsing: Array(bytes[..<length]))
      guard file.header != nil else {
        #expect(file.findings.map(\.code) == [.unfinishedHeader], "at \(length)")
        #expect(file.torn == 0..<length)
        continue
      }
      #expect(file.findings.isEmpty, "at \(length): \(file.findings)")
      #expect(file.tail == length || file.torn == file.tail..<length, "at \(length)")
      #expect(file.records == Array(all.records.prefix(file.records.count)))
      let cut = TranscriptFile(parsing: Array(bytes[..<file.tail]))
      #expect(cut.isWhole, "at \(length)")
      #expect(cut.records == file.records)
    }
  }

  @Test func `a last record that may go on is torn, one that has its value is damaged`() {
    let (header, records) = Self.parts()
    var chain = Chain(after: header)
    let open = chain.append(
      [Line(step: "a", speaker: "coach", text: "one\ntwo")], at: Moment(seconds: 1))
    let cut = header.bytes + open.dropLast("    | two\n".utf8.count)
    let file = TranscriptFile(parsing: cut)
    #expect(file.findings.isEmpty)
    #expect(file.torn == header.bytes.count..<cut.count)

    // Another record has begun below, so nothing can be missing of this one.
    #expect(
      TranscriptFile(parsing: cut + Array("000002".utf8)).findings.map(\.code) == [.wrongCheck])

    var closed = header.bytes + records[0]
    closed[closed.count - 14] ^= 1
    #expect(TranscriptFile(parsing: closed).findings.map(\.code) == [.wrongCheck])
    #expect(TranscriptFile(parsing: closed).torn == nil)
  }

  @Test(arguments: [1, 3, 4096])
  func `NUL bytes after the last record are a torn tail`(count: Int) {
    let bytes = Samples.conversationFile
    let file = TranscriptFile(parsing: bytes + [UInt8](repeating: 0, count: count))
    #expect(file.findings.isEmpty)
    #expect(file.tail == bytes.count)
    #expect(file.torn == bytes.count..<(bytes.count + count))
  }

  /// Records of one line each, to move about; with the header in front.
  private static func parts() -> (header: Header, records: [[UInt8]]) {
    var chain = Chain(after: Samples.header)
    let records = (1...5).map { number in
      chain.append(
        [Line(step: "a", speaker: "first", text: "words \(number)", mark: .pass)],
        at: Moment(seconds: number))
    }
    return (Samples.header, records)
  }

  @Test(arguments: [
    ([0, 1, 1, 2], TranscriptFinding.Code.sequence), ([0, 2, 1, 3], .sequence),
    ([0, 2, 3], .sequence), ([1, 2, 3], .sequence), ([4, 3, 2, 1, 0], .sequence),
  ])
  func `records that are doubled, moved or missing are found`(
    order: [Int], code: TranscriptFinding.Code
  ) {
    let (header, records) = Self.parts()
    let file = TranscriptFile(parsing: header.bytes + order.flatMap { records[$0] })
    #expect(file.findings.first?.code == code)
  }

  @Test func `records that are glued together are found`() {
    let (header, records) = Self.parts()
    let glued = header.bytes + records[0].dropLast() + records[1] + records[2]
    let file = TranscriptFile(parsing: glued)
    #expect(!file.findings.isEmpty)
    #expect(file.torn == nil)
  }

  @Test func `a record of another file does not fit`() {
    var other = Samples.header
    other.seed = 8
    var chain = Chain(after: other)
    let foreign = chain.append([Line(step: "a", speaker: "pair", text: "")], at: Moment(seconds: 1))
    let (header, records) = Self.parts()
    let file = TranscriptFile(parsing: header.bytes + foreign + records[1])
    #expect(file.findings.first?.code == .wrongCheck)
    #expect(file.tail == header.bytes.count)
  }

  @Test func `an invalid record before valid ones is damage, and is not cut`() {
    let (header, records) = Self.parts()
    var bytes = header.bytes + records.joined()
    let place = header.bytes.count + records[0].count + records[1].count - 3
    bytes[place] ^= 1
    let file = TranscriptFile(parsing: bytes)
    #expect(file.findings.count == 1)
    #expect(file.torn == nil)
    #expect(file.tail == header.bytes.count + records[0].count)
  }

  @Test func `numbers that are too large do not stop the reading`() {
    let (header, records) = Self.parts()
    for digits in ["9223372036854775807", "9223372036854775808", "99999999999999999999999"] {
      let rest = records[0].dropFirst(6)
      let bytes = header.bytes + Array(digits.utf8) + rest + records[1]
      #expect(!TranscriptFile(parsing: bytes).findings.isEmpty)
    }
  }

  @Test func `after a hundred findings no more are looked for`() {
    let bytes = Samples.header.bytes + Array(String(repeating: "1\n", count: 5000).utf8)
    #expect(TranscriptFile(parsing: bytes).findings.count == TranscriptFile.mostFindings)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `any bytes can be read without harm`(seed: UInt64) {
    var random = SplitMix(state: seed)
    var bytes = Samples.file(seed: seed, records: 4)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...8, using: &random))
      let new = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      bytes.replaceSubrange(place..<end, with: new)
    }
    let file = TranscriptFile(parsing: bytes)
    if file.isWhole {
      var chain = Chain(after: file.header ?? Samples.header)
      let records = chain.append(file.records.map { ($0.line, $0.moment) })
      #expect((file.header?.bytes ?? []) + records == bytes)
    }
  }
}
