// SPDX-License-Identifier: GPL-3.0-or-later

/// The file's key, wrapped for somebody: a type, arguments, and a body.
struct Stanza: Equatable {
  /// The type first.
  var arguments: [[UInt8]]
  var body: [UInt8]

  private static let columns = 64
  private static let mark = Array("-> ".utf8)

  init(arguments: [[UInt8]], body: [UInt8]) {
    self.arguments = arguments
    self.body = body
  }

  /// Reads a stanza whose first line was taken already.
  init(start: ArraySlice<UInt8>, in lines: inout HeaderLines) throws(SealingError) {
    guard start.starts(with: Self.mark) else { throw .header("a line is none of the format's") }
    let words = start.dropFirst(Self.mark.count)
      .split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.allSatisfy(Self.isArgument) else {
      throw .header("the line of a key has characters that it may not have")
    }
    arguments = words.map(Array.init)
    body = []
    while let line = lines.next() {
      guard line.count <= Self.columns, let part = Base64.decode(line) else {
        throw .header("a key's lines are not written as they should be")
      }
      body += part
      if line.count < Self.columns { return }
    }
    throw .header("it was cut off")
  }

  /// The type, as text.
  var type: String { String(decoding: arguments[0], as: UTF8.self) }

  /// The stanza as it is written.
  var text: [UInt8] {
    var text = Self.mark + arguments.joined(separator: [UInt8(ascii: " ")]) + [UInt8(ascii: "\n")]
    let letters = Base64.encode(body)
    // The last line is always a short one, even if nothing stands in it.
    for start in stride(from: 0, through: letters.count, by: Self.columns) {
      text += letters[start..<min(start + Self.columns, letters.count)]
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// Whether this is a word of a stanza's first line: visible ASCII.
  static func isArgument(_ word: ArraySlice<UInt8>) -> Bool {
    !word.isEmpty && word.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// The length of a stanza that wraps the key for one of our recipients.
  static let sizeForRecipient = Stanza(
    arguments: [FileKey.type, [UInt8](repeating: 0, count: 43)],
    body: [UInt8](repeating: 0, count: FileKey.wrappedSize)
  ).text.count
}
