// SPDX-License-Identifier: GPL-3.0-or-later

/// A sealed file as text: Base 64 in lines of 64 between two fixed ones.
enum Armour {
  private static let begin = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
  private static let end = Array("-----END AGE ENCRYPTED FILE-----".utf8)
  private static let columns = 64

  /// Writes bytes as text, with a line's end behind the last line.
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text = begin + [newline]
    text.reserveCapacity(size(of: bytes.count))
    var letters = Base64.encode(bytes)
    while letters.count % 4 != 0 { letters.append(padding) }
    for start in stride(from: 0, to: letters.count, by: columns) {
      text += letters[start..<min(start + columns, letters.count)]
      text.append(newline)
    }
    return text + end + [newline]
  }

  /// The length of what `encode` writes for so many bytes.
  static func size(of bytes: Int) -> Int {
    let letters = (bytes + 2) / 3 * 4
    let lines = (letters + columns - 1) / columns
    return begin.count + 1 + letters + lines + end.count + 1
  }

  /// Whether a file is one of text, or means to be.
  static func isMeant(in file: [UInt8]) -> Bool {
    let start = file.drop(while: isSpace)
    // Something before it, a letter's first lines perhaps, does not make it another thing.
    return start.starts(with: "-----".utf8) || file.prefix(4096).firstRange(of: begin) != nil
  }

  /// Reads text; spaces and line ends may stand before and behind it, and nowhere else.
  static func decode(_ text: [UInt8]) throws(SealingError) -> [UInt8] {
    var rest = text.drop(while: isSpace)
    guard line(of: &rest)?.elementsEqual(begin) == true else {
      throw .armour("it does not begin with the line '\(String(decoding: begin, as: UTF8.self))'")
    }
    var letters: [UInt8] = []
    letters.reserveCapacity(rest.count)
    var isLast = false
    while let line = line(of: &rest) {
      guard !line.elementsEqual(end) else {
        guard rest.allSatisfy(isSpace) else { throw .armour("something stands behind its end") }
        return try decode(letters: letters)
      }
      guard !isLast, (1...columns).contains(line.count) else {
        throw .armour("its lines are not as long as they should be")
      }
      isLast = line.count < columns
      letters += line
    }
    throw .armour("its last line is missing: the file was cut off")
  }

  /// Reads the letters of all lines together, padded to a multiple of four.
  private static func decode(letters: [UInt8]) throws(SealingError) -> [UInt8] {
    var plain = letters[...]
    while plain.last == padding, letters.count - plain.count < 2 { plain.removeLast() }
    guard letters.count % 4 == 0, let bytes = Base64.decode(plain) else {
      throw .armour("its letters were changed")
    }
    return bytes
  }

  /// Takes the next line off; nil at the end.
  private static func line(of rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let stop = rest.firstIndex(of: newline) ?? rest.endIndex
    var line = rest[rest.startIndex..<stop]
    rest = rest[min(stop + 1, rest.endIndex)...]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return line
  }

  private static let newline = UInt8(ascii: "\n")
  private static let padding = UInt8(ascii: "=")

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == newline || byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
