// SPDX-License-Identifier: GPL-3.0-or-later

/// Accepts headers that are byte for byte as we write them.
///
/// It may refuse what is right: `HeaderParser` decides then. It never accepts what is wrong.
struct HeaderScanner {
  private let bytes: UnsafeRawPointer
  private let start: Int
  private var place: Int

  /// Begins at a place of a buffer that has an LF behind its last byte.
  init(_ bytes: UnsafeRawPointer, at start: Int) {
    self.bytes = bytes
    self.start = start
    place = start
  }

  /// The header, and where it ends; nil where it is left to `HeaderParser`.
  mutating func accept(limit: Int) -> (header: Header, end: Int)? {
    guard take("comentor-transcript 1\nscenario: "), let id = take(while: Byte.isOfID),
      take(" "), let version = take(while: Byte.isVisible),
      take("\ndigest: sha256 "), let digest = take(while: Self.isHexDigit), digest.count == 64,
      take("\nlanguage: "), let language = take(while: Byte.isVisible),
      take("\npair: "), let pair = take(while: Byte.isOfID), pair.count <= 32,
      take("\nzone: "), let zone = take(while: Byte.isVisible),
      take("\nseed: "), let digits = take(while: Byte.isDigit), let seed = seed(digits),
      take("\n")
    else { return nil }
    let checked = place
    guard take("check: ") else { return nil }
    var sum = CRC32C()
    sum.update(bytes + start, checked - start)
    guard RecordScanner.eight(bytes, place) == digitsOf(sum.value) else { return nil }
    place += 8
    guard take("\n\n"), place <= limit, place - start < StreamReader.mostHeaderBytes else {
      return nil
    }
    let header = Header(
      scenarioID: text(id), scenarioVersion: text(version), digest: text(digest),
      language: text(language), pair: text(pair), zone: text(zone), seed: seed)
    return (header, place)
  }

  private mutating func take(_ want: StaticString) -> Bool {
    guard RecordScanner.matches(bytes, place, want) else { return false }
    place += want.utf8CodeUnitCount
    return true
  }

  /// All bytes of a kind that LF is none of; nil where there is none.
  private mutating func take(while isOfKind: (UInt8) -> Bool) -> Range<Int>? {
    let first = place
    while isOfKind(RecordScanner.byte(bytes, place)) { place += 1 }
    return place > first ? first..<place : nil
  }

  private func seed(_ digits: Range<Int>) -> UInt64? {
    guard digits.count <= 18,
      digits.count == 1 || RecordScanner.byte(bytes, digits.lowerBound) != 0x30
    else { return nil }
    return digits.reduce(0) { $0 * 10 + UInt64(RecordScanner.byte(bytes, $1) - 0x30) }
  }

  private func text(_ range: Range<Int>) -> String {
    let slice = UnsafeRawBufferPointer(start: bytes + range.lowerBound, count: range.count)
    return String(decoding: slice, as: UTF8.self)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    Byte.isDigit(byte) || byte &- UInt8(ascii: "a") < 6
  }
}
