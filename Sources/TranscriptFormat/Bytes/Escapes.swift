// SPDX-License-Identifier: GPL-3.0-or-later

/// What must not stand in a transcript as it is, for it would confuse a file or a screen.
enum Escapes {
  /// Whether this character is written as `\u{HEX}`.
  static func needs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0x00...0x1f, 0x7f...0x9f: true
    case 0x061c, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff: true
    case 0xe0000...0xe007f: true
    default: false
    }
  }

  /// Whether this byte may begin something that is not written as it is.
  static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.tab: false
    case 0x00...0x1f, Byte.backslash, 0x7f, 0xc2, 0xd8, 0xe2, 0xef, 0xf3: true
    default: false
    }
  }

  /// The escape of a character that needs one, `\u{1b}`.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16))}"
  }

  /// Whose backslashes are in a piece of a line.
  enum Backslashes {
    /// A person's: each is doubled.
    case plain
    /// A list's own, which come in twos or before a semicolon: they stay as they are.
    case ofList
  }

  /// Adds a text's bytes, escaped where need be; an LF in it is escaped like the rest.
  static func append(
    _ words: some StringProtocol, _ backslashes: Backslashes = .plain, to bytes: inout [UInt8]
  ) {
    guard words.utf8.contains(where: isSuspect) else {
      bytes += words.utf8
      return
    }
    for scalar in words.unicodeScalars {
      if scalar == "\\", backslashes == .plain {
        bytes += [Byte.backslash, Byte.backslash]
      } else if needs(scalar) {
        bytes += escape(scalar).utf8
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  /// A text with what could harm a screen made visible; everything else stays.
  static func shown(_ words: String) -> String {
    guard words.utf8.contains(where: isSuspect) else { return words }
    var shown = ""
    for scalar in words.unicodeScalars {
      if needs(scalar) {
        shown += escape(scalar)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
