// SPDX-License-Identifier: GPL-3.0-or-later

/// Reading back what `Escapes` wrote, and nothing else.
extension Escapes {
  /// The text that these bytes stand for: part of a line, known to be UTF-8.
  ///
  /// - Throws: `Problem` where an escape is none of ours, or is missing.
  static func read(
    _ bytes: ArraySlice<UInt8>, _ backslashes: Backslashes = .plain
  ) throws(Problem) -> String {
    guard let first = bytes.firstIndex(where: isSuspect) else { return text(bytes) }
    var plain = [UInt8](bytes[..<first])
    var index = first
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes[(index + 1)...].first
      if byte == Byte.backslash, backslashes == .ofList, next == byte || next == Byte.semicolon {
        plain += bytes[index..<(index + 2)]
        index += 2
      } else if byte == Byte.backslash {
        index = try readEscape(bytes, at: index, into: &plain)
      } else if isSuspect(byte) {
        index = try readScalar(bytes, at: index, into: &plain)
      } else {
        plain.append(byte)
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Reads the escape at `index`; returns where it ends.
  private static func readEscape(
    _ bytes: ArraySlice<UInt8>, at index: Int, into plain: inout [UInt8]
  ) throws(Problem) -> Int {
    let rest = bytes[(index + 1)...]
    if rest.first == Byte.backslash {
      plain.append(Byte.backslash)
      return index + 2
    }
    guard rest.starts(with: [UInt8(ascii: "u"), UInt8(ascii: "{")]),
      let end = rest.prefix(9).firstIndex(of: UInt8(ascii: "}")),
      let value = number(hex: bytes[(index + 3)..<end]),
      bytes[index + 3] != 0x30 || end == index + 4,
      let scalar = Unicode.Scalar(value), needs(scalar)
    else { throw .notAnEscape(at: index) }
    plain += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    return end + 1
  }

  /// Takes the character at `index` as it is; returns where it ends.
  private static func readScalar(
    _ bytes: ArraySlice<UInt8>, at index: Int, into plain: inout [UInt8]
  ) throws(Problem) -> Int {
    let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xe0 ? 2 : bytes[index] < 0xf0 ? 3 : 4
    let character = bytes[index..<min(index + length, bytes.endIndex)]
    if let scalar = text(character).unicodeScalars.first, needs(scalar) {
      throw .unescaped(scalar, at: index)
    }
    plain += character
    return character.endIndex
  }
}
