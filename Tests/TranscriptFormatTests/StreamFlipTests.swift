// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TranscriptFormat

struct StreamFlipTests {
  /// The places at which a flipped bit of a stream is not found, as `BYTE.BIT`.
  ///
  /// A flip changes nothing above its record, so the reader is taken up again at a copy that has
  /// read so far. `isFound` says which items tell of damage.
  private static func missed(
    in bytes: [UInt8], isFound: (StreamItem) -> Bool
  ) -> (missed: [String], tried: Int) {
    var missed: [String] = []
    var tried = 0
    var bytes = bytes
    var reader = StreamReader()
    let lines = bytes.indices.filter { $0 == 0 || bytes[$0 - 1] == 0x0a && bytes[$0] != 0x20 }
    // The header is read in one.
    let starts = [0] + lines.dropFirst(9)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      // What follows at once tells already; all of the rest is read where it does not.
      let near = index + 3 < starts.count ? starts[index + 3] : bytes.count
      for place in start..<end {
        for bit in 0..<8 as Range<UInt8> {
          tried += 1
          bytes[place] ^= 1 << bit
          let isSeen =
            Self.finds(reader, bytes, start..<near, isFound)
            || Self.finds(reader, bytes, start..<bytes.count, isFound)
          if !isSeen { missed.append("\(place).\(bit)") }
          bytes[place] ^= 1 << bit
        }
      }
      bytes.withUnsafeBytes { reader.append(.init(rebasing: $0[start..<end])) }
      while let item = reader.next() {
        if isFound(item) { missed.append("\(item) without a flip") }
      }
    }
    return (missed, tried)
  }

  /// Whether a reader that has come to the front of `range` tells of damage up to its end.
  private static func finds(
    _ reader: StreamReader, _ bytes: [UInt8], _ range: Range<Int>, _ isFound: (StreamItem) -> Bool
  ) -> Bool {
    var reader = reader
    bytes.withUnsafeBytes { reader.append(.init(rebasing: $0[range])) }
    if range.upperBound == bytes.count { reader.finish() }
    while let item = reader.next() {
      if isFound(item) { return true }
    }
    return false
  }

  private static func isDamage(_ item: StreamItem) -> Bool {
    switch item {
    case .finding, .torn, .unreadable: true
    case .transcript, .record, .end: false
    }
  }

  @Test func `every bit that is flipped in a whole conversation is found`() throws {
    let bytes = try #require(try Mutation.conversations().min { $0.count < $1.count })
    #expect(bytes.count > 50_000)
    let (missed, tried) = Self.missed(in: bytes, isFound: Self.isDamage)
    #expect(missed.isEmpty, "\(missed.prefix(5))")
    #expect(tried == bytes.count * 8)
  }

  @Test func `every bit that is flipped in all kinds of records is found`() {
    for bytes in [Samples.conversationFile, Samples.file(seed: 8, records: 30)] {
      #expect(Self.missed(in: bytes, isFound: Self.isDamage).missed.isEmpty)
    }
  }

  @Test func `a flip is missed by who does not look at the checks`() {
    let (missed, _) = Self.missed(in: Samples.conversationFile) { item in
      if case .finding(let finding) = item { return finding.code != .wrongCheck }
      return Self.isDamage(item)
    }
    #expect(!missed.isEmpty)
  }
}
