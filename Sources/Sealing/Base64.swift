// SPDX-License-Identifier: GPL-3.0-or-later

/// Base 64 of RFC 4648, with one text only for each run of bytes.
enum Base64 {
  /// Writes bytes, without padding.
  static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count * 4 + 2) / 3)
    var held: UInt32 = 0
    var count = 0
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(letters[Int(held >> count & 63)])
      }
      held &= 0xFF
    }
    if count > 0 { text.append(letters[Int(held << (6 - count) & 63)]) }
    return text
  }

  /// Reads a text without padding; nil where it is not what `encode` would write.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 3 / 4)
    var held: UInt32 = 0
    var count = 0
    for letter in text {
      let digit = digits[Int(letter)]
      guard digit < 64 else { return nil }
      held = (held << 6 | UInt32(digit)) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(held >> count & 0xFF))
      }
    }
    return held & (1 << count - 1) == 0 ? bytes : nil
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// What each byte stands for; 64 for none.
  private static let digits: [UInt8] = {
    var digits = [UInt8](repeating: 64, count: 256)
    for (digit, letter) in letters.enumerated() { digits[Int(letter)] = UInt8(digit) }
    return digits
  }()
}
