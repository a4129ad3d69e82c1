// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Finds the bytes of a file that a part of a scalar was read from.
///
/// Quotes, escapes, indentation and folded lines make the text of a scalar differ from the
/// bytes of the file. The two are walked side by side, only when there is something to report.
struct ScalarOffsets {
  /// For each byte of the text where it came from; one more for the end.
  private var offsets: [Int] = []

  init(text: String, style: ScalarStyle, range: Range<Int>, bytes: [UInt8]) {
    var walk = Walk(bytes: bytes, at: range.lowerBound, end: range.upperBound, style: style)
    offsets.reserveCapacity(text.utf8.count + 1)
    for byte in text.utf8 { offsets.append(walk.place(of: byte)) }
    offsets.append(walk.position)
  }

  /// The bytes of the file for some bytes of the text.
  func range(_ part: Range<Int>) -> Range<Int> {
    let start = offsets[min(part.lowerBound, offsets.count - 1)]
    guard part.upperBound > part.lowerBound else { return start..<start }
    let last = offsets[min(part.upperBound, offsets.count - 1) - 1]
    return start..<max(start, last + 1)
  }
}

/// A walk over the bytes of a scalar.
private struct Walk {
  let bytes: [UInt8]
  let end: Int
  let style: ScalarStyle
  var position: Int
  /// How many spaces stand before each line of a block; nil where all of them are left out.
  private var indent: Int?
  /// Bytes of an escape's text that have not been asked for yet.
  private var pending = 0

  init(bytes: [UInt8], at start: Int, end: Int, style: ScalarStyle) {
    self.bytes = bytes
    self.end = min(end, bytes.count)
    self.style = style
    position = start
    switch style {
    case .plain: break
    case .singleQuoted, .doubleQuoted: position += 1
    case .literal, .folded: enterBlock()
    }
  }

  /// Goes to the first line of a block, and finds out how far its lines are indented.
  private mutating func enterBlock() {
    while position < end, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    position += 1
    var line = position
    while line < end {
      var column = 0
      while line + column < end, bytes[line + column] == UInt8(ascii: " ") { column += 1 }
      if line + column < end, bytes[line + column] != UInt8(ascii: "\n") {
        indent = column
        break
      }
      line += column + 1
    }
    skipIndent()
  }

  private mutating func skipIndent() {
    var column = 0
    while position < end, bytes[position] == UInt8(ascii: " "), column < indent ?? .max {
      position += 1
      column += 1
    }
  }

  /// Where the next byte of the text came from.
  mutating func place(of byte: UInt8) -> Int {
    if pending > 0 {
      pending -= 1
      return position - 1
    }
    guard position < end else { return max(0, end - 1) }
    if style == .doubleQuoted, bytes[position] == UInt8(ascii: "\\") { return escape(byte) }
    if style == .singleQuoted, bytes[position] == UInt8(ascii: "'") {
      position += 2
      return position - 2
    }
    // A line break that was folded into a space, or that stands for more than one.
    if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") { return lineBreak(byte) }
    while position < end, bytes[position] != byte { position += 1 }
    let found = position
    position += 1
    return found
  }

  private mutating func lineBreak(_ byte: UInt8) -> Int {
    let here = position
    var ahead = position
    if byte == bytes[ahead], byte == UInt8(ascii: " ") {
      // A space of the text itself, unless only spaces follow up to the end of the line.
      while ahead < end, bytes[ahead] == UInt8(ascii: " ") { ahead += 1 }
      if ahead < end, !isBreak(bytes[ahead]) || style == .literal {
        position += 1
        return here
      }
    }
    while ahead < end, !isBreak(bytes[ahead]) { ahead += 1 }
    position = ahead
    if position < end, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    position += 1
    skipIndent()
    return here
  }

  private func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func escape(_ byte: UInt8) -> Int {
    let start = position
    let length: Int
    switch position + 1 < end ? bytes[position + 1] : 0 {
    case UInt8(ascii: "x"): length = 4
    case UInt8(ascii: "u"): length = 6
    case UInt8(ascii: "U"): length = 10
    case UInt8(ascii: "\n"):
      // The line goes on below, and nothing stands for the break.
      position += 2
      skipIndent()
      return place(of: byte)
    default: length = 2
    }
    position += length
    // A scalar beyond ASCII gives several bytes of text for one escape.
    switch byte {
    case 0xC0..<0xE0: pending = 1
    case 0xE0..<0xF0: pending = 2
    case 0xF0...: pending = 3
    default: pending = 0
    }
    return start
  }
}
