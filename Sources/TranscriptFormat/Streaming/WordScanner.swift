// SPDX-License-Identifier: GPL-3.0-or-later

/// Moves over words without looking at every byte by itself.
///
/// It relies on an LF somewhere behind the bytes, and on memory that may be read behind that.
enum WordScanner {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The place of the next LF at or after `place`.
  ///
  /// - Parameters:
  ///   - bytes: The buffer.
  ///   - place: Where to begin.
  ///   - isEscaped: Set where a doubled backslash was passed.
  /// - Returns: Nil where something stands before the LF that is not allowed as it is, or that
  ///   only `Escapes` reads.
  @inline(__always)
  static func endOfLine(
    _ bytes: UnsafeRawPointer, from place: Int, isEscaped: inout Bool
  ) -> Int? {
    var place = place
    while true {
      let hits = special(in: bytes, at: place)
      if hits == 0 {
        place += 8
        continue
      }
      place += hits.trailingZeroBitCount / 8
      let byte = bytes.load(fromByteOffset: place, as: UInt8.self)
      switch byte {
      case Byte.lf: return place
      case Byte.tab: place += 1
      case Byte.backslash:
        guard bytes.load(fromByteOffset: place + 1, as: UInt8.self) == byte else { return nil }
        isEscaped = true
        place += 2
      case 0x80...:
        let length = lengthOfCharacter(bytes + place)
        guard length > 0 else { return nil }
        place += length
      default: return nil
      }
    }
  }

  /// The top bits of those of eight bytes that are controls, backslashes or not ASCII.
  ///
  /// The lowest that is set is exact; a borrow may set others above it.
  @inline(__always)
  private static func special(in bytes: UnsafeRawPointer, at place: Int) -> UInt64 {
    let eight = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    let controls = (eight &- ones &* 0x20) & ~eight
    let differing = eight ^ ones &* UInt64(Byte.backslash)
    let backslashes = (differing &- ones) & ~differing
    let high = (eight &+ ones) | eight
    return (controls | backslashes | high) & tops
  }

  /// How many bytes a character has that begins here, is not ASCII and needs no escape; 0 where
  /// that is not so.
  static func lengthOfCharacter(_ bytes: UnsafeRawPointer) -> Int {
    let first = bytes.load(as: UInt8.self)
    let second = bytes.load(fromByteOffset: 1, as: UInt8.self)
    switch first {
    case 0xc2...0xdf:
      guard isContinuation(second) else { return 0 }
      // C1 controls, and U+061C.
      return first == 0xc2 && second < 0xa0 || first == 0xd8 && second == 0x9c ? 0 : 2
    case 0xe0...0xef:
      let third = bytes.load(fromByteOffset: 2, as: UInt8.self)
      guard isContinuation(second), isContinuation(third),
        first != 0xe0 || second >= 0xa0, first != 0xed || second < 0xa0
      else { return 0 }
      return isHeld(first, second, third) ? 0 : 3
    case 0xf0...0xf4:
      let third = bytes.load(fromByteOffset: 2, as: UInt8.self)
      guard isContinuation(second), isContinuation(third),
        isContinuation(bytes.load(fromByteOffset: 3, as: UInt8.self)),
        first != 0xf0 || second >= 0x90, first != 0xf4 || second < 0x90
      else { return 0 }
      // Tag characters.
      return first == 0xf3 && second == 0xa0 && third < 0x82 ? 0 : 4
    default: return 0
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xc0 == 0x80 }

  /// Whether a character of three bytes is written as an escape: separators, bidirectional
  /// controls, the byte order mark.
  private static func isHeld(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xe2, 0x80): (0x8e...0x8f).contains(third) || (0xa8...0xae).contains(third)
    case (0xe2, 0x81): (0xa6...0xa9).contains(third)
    case (0xef, 0xbb): third == 0xbf
    default: false
    }
  }
}
