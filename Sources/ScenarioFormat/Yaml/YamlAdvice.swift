// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Finds out what a writer probably got wrong where libyaml says only what it had expected.
///
/// The library notices some mistakes lines after they were made, so the lines between the
/// beginning of what it was reading and the place of the problem are looked at, too.
struct YamlAdvice {
  /// Where the mistake probably is, and what to do about it.
  struct Guess {
    var range: Range<Int>
    var help: String
  }

  private static let quotes = "text that begins with a special character needs double quotes"

  private let source: SourceText
  private let problem: YamlProblem

  private init(_ source: SourceText, _ problem: YamlProblem) {
    self.source = source
    self.problem = problem
  }

  /// What is probably wrong.
  static func guess(_ problem: YamlProblem, in source: SourceText) -> Guess {
    Self(source, problem).guess()
  }

  private func guess() -> Guess {
    let here = problem.offset..<problem.offset + 1
    let last = source.line(at: problem.offset)
    let first = max(source.line(at: problem.context ?? problem.offset), last - 50)
    // The line above counts, too: a block ends only where the next one does not fit.
    for number in max(1, min(first, last - 1))...last {
      let line = Line(source, number)
      if let guess = mistake(in: line, isLast: number == last) { return guess }
    }
    switch problem.message {
    case "mapping values are not allowed in this context":
      return Guess(range: here, help: "text that contains ': ' needs double quotes")
    case "found character that cannot start any token",
      "did not find expected alphabetic or numeric character":
      return Guess(range: here, help: Self.quotes)
    case "found unknown escape character":
      return Guess(range: here, help: "in double quotes, write a backslash twice")
    default:
      return Guess(
        range: here,
        help: "perhaps quotes are missing, or the indentation differs from that of the lines around"
      )
    }
  }

  private func mistake(in line: Line, isLast: Bool) -> Guess? {
    if let offset = line.noBreakSpace {
      return Guess(range: offset..<offset + 2, help: "this is a no-break space; type a plain one")
    }
    if let range = line.dash {
      return Guess(
        range: range, help: "an entry of a list begins with '-', the short dash, and a space")
    }
    if let (range, key) = line.gluedKey {
      return Guess(range: range, help: "a space belongs after the colon: '\(key): …'")
    }
    if let offset = line.apostrophe {
      return Guess(
        range: offset..<offset + 1,
        help: "an apostrophe ends a text in '…'; put it in double quotes, or write '' for it")
    }
    if let offset = line.openQuote, !isLast || problem.message.contains("end of stream") {
      return Guess(range: offset..<offset + 1, help: "the quote that opens here is not closed")
    }
    if let range = line.specialText {
      let isBracket = source.bytes[range.lowerBound] == UInt8(ascii: "[")
      return Guess(
        range: range,
        help: isBracket
          ? "a list is closed by ']'; text that begins with '[' needs double quotes" : Self.quotes)
    }
    if let (range, key) = line.keyWithoutComma {
      return Guess(range: range, help: "a comma belongs before '\(key)', within { }")
    }
    return isLast ? misplacedKey(line) : nil
  }

  /// A key that is known, but indented otherwise than its neighbours.
  private func misplacedKey(_ line: Line) -> Guess? {
    guard let own = line.key, let (above, other) = keyLine(above: line), above.indent != line.indent
    else { return nil }
    // Where the line above that is on the level of this one, the one between is the odd one out.
    if let (first, name) = keyLine(above: above), first.indent == line.indent {
      return uneven(above, other, name.name, first.indent)
    }
    return uneven(line, own, other.name, above.indent)
  }

  private func uneven(
    _ line: Line, _ key: (range: Range<Int>, name: String), _ neighbour: String, _ indent: Int
  ) -> Guess {
    Guess(
      range: key.range,
      help: "is '\(key.name)' on one level with '\(neighbour)'? It begins at column "
        + "\(line.indent + 1), '\(neighbour)' at column \(indent + 1)")
  }

  /// The next line above that is not empty, if a known key begins it.
  private func keyLine(
    above line: Line
  ) -> (line: Line, key: (range: Range<Int>, name: String))? {
    var number = line.number - 1
    while number > 0 {
      let other = Line(source, number)
      if let key = other.key { return (other, key) }
      if !other.isBlank { return nil }
      number -= 1
    }
    return nil
  }
}

/// A line of a file, as far as a mistake can be seen in it.
private struct Line {
  let number: Int
  private let bytes: ArraySlice<UInt8>
  /// How many spaces it begins with.
  let indent: Int

  init(_ source: SourceText, _ number: Int) {
    self.number = number
    bytes = source.bytes[source.lineRange(number)]
    indent = bytes.prefix { $0 == UInt8(ascii: " ") }.count
  }

  var isBlank: Bool { indent == bytes.count }
  private var words: ArraySlice<UInt8> { bytes.dropFirst(indent) }

  /// A no-break space before or between keys: in the indentation, or right after a colon.
  var noBreakSpace: Int? {
    bytes.indices.first { offset in
      guard bytes[offset] == 0xC2, offset + 1 < bytes.endIndex, bytes[offset + 1] == 0xA0 else {
        return false
      }
      return bytes[..<offset].allSatisfy { [0x20, 0xC2, 0xA0].contains($0) }
        || bytes[offset - 1] == UInt8(ascii: ":")
    }
  }

  /// A long dash or a bullet where the dash of a list belongs.
  var dash: Range<Int>? {
    let start = words.startIndex
    for mark in ["–", "—", "−", "‐", "‑", "•", "·", "*"] where words.starts(with: mark.utf8) {
      let end = start + mark.utf8.count
      if end < words.endIndex, bytes[end] == UInt8(ascii: " ") { return start..<end }
    }
    return nil
  }

  /// The key that the line begins with, alone or after the dash of a list.
  var key: (range: Range<Int>, name: String)? {
    var rest = words
    if rest.starts(with: "- ".utf8) { rest = rest.dropFirst(2) }
    let name = rest.prefix(while: isKeyByte)
    guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ":")
    else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    return Keys.all.contains(text) ? (name.startIndex..<name.endIndex, text) : nil
  }

  /// `to:both`.
  var gluedKey: (range: Range<Int>, name: String)? {
    guard let (range, name) = key, range.upperBound + 1 < bytes.endIndex,
      ![UInt8(ascii: " "), UInt8(ascii: "\r")].contains(bytes[range.upperBound + 1])
    else { return nil }
    return (range.lowerBound..<range.upperBound + 2, name)
  }

  /// `, ask: one to: both` within braces.
  var keyWithoutComma: (range: Range<Int>, name: String)? {
    guard words.contains(UInt8(ascii: "{")) else { return nil }
    for colon in words.indices where bytes[colon] == UInt8(ascii: ":") {
      let name = Array(bytes[..<colon].reversed().prefix(while: isKeyByte).reversed())
      let start = colon - name.count
      let text = String(decoding: name, as: UTF8.self)
      guard Keys.all.contains(text), start > words.startIndex + 1,
        bytes[start - 1] == UInt8(ascii: " ")
      else { continue }
      let before = bytes[..<start].last { $0 != UInt8(ascii: " ") }
      if let before, ![UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "-")].contains(before) {
        return (start..<colon, text)
      }
    }
    return nil
  }

  /// Where the value of the line's key begins, or the entry of a list.
  private var value: Int? {
    var offset: Int
    if let key {
      offset = key.range.upperBound + 1
    } else if words.starts(with: "- ".utf8) {
      offset = words.startIndex + 2
    } else {
      return nil
    }
    while offset < bytes.endIndex, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
    return offset < bytes.endIndex ? offset : nil
  }

  /// A text that begins as something else does in YAML, and then goes on as a text.
  var specialText: Range<Int>? {
    guard let value, Set("*&!@`%[".utf8).contains(bytes[value]) else { return nil }
    // A list in brackets is closed by one.
    if bytes[value] == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") { return nil }
    return value..<value + 1
  }

  /// The second apostrophe of a text in single quotes that goes on after it.
  var apostrophe: Int? {
    for open in words.indices where bytes[open] == UInt8(ascii: "'") {
      guard open > bytes.startIndex,
        [UInt8(ascii: " "), UInt8(ascii: "[")].contains(bytes[open - 1])
      else { continue }
      guard let close = bytes[(open + 1)...].firstIndex(of: UInt8(ascii: "'")),
        close + 1 < bytes.endIndex
      else { return nil }
      return isLetter(bytes[close - 1]) && isLetter(bytes[close + 1]) ? close : nil
    }
    return nil
  }

  /// A double quote that is not closed in its line.
  var openQuote: Int? {
    var open: Int?
    var offset = words.startIndex
    while offset < words.endIndex {
      if bytes[offset] == UInt8(ascii: "\\"), open != nil {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "\"") {
        let isStart = offset == words.startIndex || Set(" {[,:-".utf8).contains(bytes[offset - 1])
        if open != nil { open = nil } else if isStart { open = offset }
      }
      offset += 1
    }
    return open
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
  }
}
