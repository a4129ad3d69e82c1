// SPDX-License-Identifier: GPL-3.0-or-later

/// The bytes that have a meaning in a transcript.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lf = UInt8(ascii: "\n")
  static let cr = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let bar = UInt8(ascii: "|")
  static let equals = UInt8(ascii: "=")
  static let opening = UInt8(ascii: "[")
  static let closing = UInt8(ascii: "]")
  static let backslash = UInt8(ascii: "\\")

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether ids may hold this byte: `a` to `z`, digits and the hyphen.
  static func isOfID(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || isDigit(byte) || byte == UInt8(ascii: "-")
  }

  /// Whether this is ASCII that can be seen.
  static func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7f }
}

/// Eight lower-case hex digits.
func hex(_ check: UInt32) -> [UInt8] {
  (0..<8).map { place in
    let digit = UInt8(check >> (28 - 4 * UInt32(place)) & 0xf)
    return digit < 10 ? 0x30 + digit : 0x61 + digit - 10
  }
}

/// The number that lower-case hex digits stand for, or nil where anything else is among them.
func number(hex digits: ArraySlice<UInt8>) -> UInt32? {
  guard (1...8).contains(digits.count) else { return nil }
  var value: UInt32 = 0
  for byte in digits {
    switch byte {
    case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
    case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
    default: return nil
    }
  }
  return value
}

/// The number that decimal digits stand for, or nil where they are not as we write them: no
/// sign, no zero in front, no more than fits.
func number(decimal digits: ArraySlice<UInt8>) -> Int? {
  guard let first = digits.first, first != 0x30 || digits.count == 1 else { return nil }
  return plainNumber(digits)
}

/// The number that decimal digits stand for, zeros in front allowed.
func plainNumber(_ digits: ArraySlice<UInt8>) -> Int? {
  guard !digits.isEmpty else { return nil }
  var value = 0
  for byte in digits {
    guard Byte.isDigit(byte) else { return nil }
    let (tens, over) = value.multipliedReportingOverflow(by: 10)
    let (sum, above) = tens.addingReportingOverflow(Int(byte - 0x30))
    guard !over, !above else { return nil }
    value = sum
  }
  return value
}

/// The text of bytes that are known to be UTF-8.
func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
