// SPDX-License-Identifier: GPL-3.0-or-later

/// How keys are written: BIP 173's letters and checksum, of any length.
enum Bech32 {
  /// A text that is right, with its prefix as it was written.
  struct Decoded: Equatable {
    var prefix: [UInt8]
    var bytes: [UInt8]
  }

  /// Writes bytes, in the case of the prefix.
  static func encode(prefix: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    let low = prefix.map(lowered)
    let digits = regrouped(bytes)
    let sum = checksum(prefix: low, digits + [0, 0, 0, 0, 0, 0]) ^ 1
    let checks = (0..<6).map { UInt8(truncatingIfNeeded: sum >> (5 * (5 - $0)) & 31) }
    let text = (digits + checks).map { letters[Int($0)] }
    let isUpper = prefix != low
    return prefix + [UInt8(ascii: "1")] + (isUpper ? text.map(raised) : text)
  }

  /// Reads a text; nil where its letters, its checksum or its last bits are wrong.
  static func decode(_ text: [UInt8]) -> Decoded? {
    let low = text.map(lowered)
    guard low == text || text.map(raised) == text,
      let separator = text.lastIndex(of: UInt8(ascii: "1")), separator > 0,
      text.count - separator > 6, text.allSatisfy({ (33...126).contains($0) })
    else { return nil }
    var digits: [UInt8] = []
    for letter in low[(separator + 1)...] {
      guard let digit = letters.firstIndex(of: letter) else { return nil }
      digits.append(UInt8(digit))
    }
    guard checksum(prefix: Array(low[..<separator]), digits) == 1,
      let bytes = joined(digits.dropLast(6))
    else { return nil }
    return Decoded(prefix: Array(text[..<separator]), bytes: bytes)
  }

  /// A letter as it stands in lower-case texts.
  static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }

  private static func raised(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte
  }

  private static let letters = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

  /// The remainder that BIP 173 defines; 1 for a text that is right.
  private static func checksum(prefix: [UInt8], _ digits: [UInt8]) -> UInt32 {
    let generator: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
    var sum: UInt32 = 1
    for digit in prefix.map({ $0 >> 5 }) + [0] + prefix.map({ $0 & 31 }) + digits {
      let top = sum >> 25
      sum = (sum & 0x1ff_ffff) << 5 ^ UInt32(digit)
      for (bit, value) in generator.enumerated() where top >> UInt32(bit) & 1 == 1 { sum ^= value }
    }
    return sum
  }

  /// Bytes as digits of five bits, with zeros behind.
  private static func regrouped(_ bytes: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    var held: UInt32 = 0
    var count = 0
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      count += 8
      while count >= 5 {
        count -= 5
        digits.append(UInt8(held >> count & 31))
      }
      held &= 0xFF
    }
    if count > 0 { digits.append(UInt8(held << (5 - count) & 31)) }
    return digits
  }

  /// Digits of five bits as bytes; nil where there is a digit too many or the rest is not zero.
  private static func joined(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var held: UInt32 = 0
    var count = 0
    for digit in digits {
      held = (held << 5 | UInt32(digit)) & 0xFFFF
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(held >> count & 0xFF))
      }
    }
    return count < 5 && held & (1 << count - 1) == 0 ? bytes : nil
  }
}
