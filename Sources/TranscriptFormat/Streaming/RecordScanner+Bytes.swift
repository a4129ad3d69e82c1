// SPDX-License-Identifier: GPL-3.0-or-later

extension RecordScanner {
  @inline(__always)
  static func byte(_ bytes: UnsafeRawPointer, _ place: Int) -> UInt8 {
    bytes.load(fromByteOffset: place, as: UInt8.self)
  }

  @inline(__always)
  static func eight(_ bytes: UnsafeRawPointer, _ place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The number that two digits stand for; 100 or more where they are none.
  @inline(__always)
  static func pair(_ bytes: UnsafeRawPointer, _ place: Int) -> Int {
    let (tens, ones) = (Int(byte(bytes, place)) - 0x30, Int(byte(bytes, place + 1)) - 0x30)
    return 0...9 ~= tens && 0...9 ~= ones ? tens &* 10 &+ ones : 100
  }

  /// Whether these bytes begin at `place`.
  @inline(__always)
  static func matches(_ bytes: UnsafeRawPointer, _ place: Int, _ want: StaticString) -> Bool {
    let start = UnsafeRawPointer(want.utf8Start)
    for index in 0..<want.utf8CodeUnitCount
    where byte(bytes, place + index) != byte(start, index) {
      return false
    }
    return true
  }
}

/// The eight lower-case hex digits of a check, the first in the lowest byte.
@inline(__always)
func digitsOf(_ check: UInt32) -> UInt64 {
  // Each half of a byte gets a byte of its own.
  var halves = UInt64(check.byteSwapped)
  halves = (halves | halves << 16) & 0x0000_ffff_0000_ffff
  halves = (halves | halves << 8) & 0x00ff_00ff_00ff_00ff
  halves = halves >> 4 & 0x000f_000f_000f_000f | (halves & 0x000f_000f_000f_000f) << 8
  // From ten on, letters.
  let letters = (halves &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
  return halves &+ 0x3030_3030_3030_3030 &+ letters &* 0x27
}
