// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Understanding

/// A word of a condition, a path or a value; ranges are bytes of the scalar's text.
struct Token {
  enum Kind: Equatable {
    case word(String)
    case number(Int)
    case date(CivilDate)
    case quoted(String)
    case symbol(String)
    case end
  }
  var kind: Kind
  var range: Range<Int>
}

/// Why an expression could not be read.
struct ExpressionFailure: Error {
  var code: Diagnostic.Code
  var range: Range<Int>
  var message: String
  var help: String?
}

/// Splits an expression into tokens.
struct Lexer {
  /// How many tokens an expression may have; far more than a person would read.
  static let tokenLimit = 400
  /// What word processors make of quotes.
  private static let typographicQuotes: Set<Unicode.Scalar> = [
    "‘", "’", "‚", "‛", "“", "”", "„", "‟", "«", "»", "‹", "›",
  ]

  private let bytes: [UInt8]
  private let end: Int
  private let code: Diagnostic.Code
  private var position: Int

  /// The tokens of some bytes of a text, the last of which is always `.end`.
  static func tokens(
    of bytes: [UInt8], in range: Range<Int>, code: Diagnostic.Code
  ) throws(ExpressionFailure) -> [Token] {
    var lexer = Self(bytes: bytes, end: range.upperBound, code: code, position: range.lowerBound)
    var tokens: [Token] = []
    while let token = try lexer.next() {
      tokens.append(token)
      if tokens.count > tokenLimit {
        throw ExpressionFailure(code: code, range: token.range, message: "this is too long")
      }
    }
    tokens.append(Token(kind: .end, range: lexer.end..<lexer.end))
    return tokens
  }

  private mutating func next() throws(ExpressionFailure) -> Token? {
    while position < end, isBlank(bytes[position]) { position += 1 }
    guard position < end else { return nil }
    let start = position
    switch bytes[position] {
    case UInt8(ascii: "'"):
      return try quoted()
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      position += 1
      if position < end, bytes[position] == UInt8(ascii: "=") { position += 1 }
      return symbol(from: start)
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "+"):
      position += 1
      return symbol(from: start)
    case UInt8(ascii: "-") where position + 1 >= end || !isDigit(bytes[position + 1]):
      position += 1
      return symbol(from: start)
    default:
      return try word()
    }
  }

  private func symbol(from start: Int) -> Token {
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return Token(kind: .symbol(text), range: start..<position)
  }

  /// Text in single quotes; two of them within stand for one.
  private mutating func quoted() throws(ExpressionFailure) -> Token {
    let start = position
    var text: [UInt8] = []
    position += 1
    while position < end {
      if bytes[position] == UInt8(ascii: "'") {
        position += 1
        guard position < end, bytes[position] == UInt8(ascii: "'") else {
          let value = String(decoding: text, as: UTF8.self)
          return Token(kind: .quoted(value), range: start..<position)
        }
      }
      text.append(bytes[position])
      position += 1
    }
    throw ExpressionFailure(
      code: code, range: start..<start + 1, message: "this quote is not closed")
  }

  private mutating func word() throws(ExpressionFailure) -> Token {
    let start = position
    while position < end, isWord(bytes[position]) { position += 1 }
    guard position > start else {
      var width = 1
      while start + width < end, bytes[start + width] & 0xC0 == 0x80 { width += 1 }
      let range = start..<start + width
      let help: String? =
        switch bytes[start] {
        case UInt8(ascii: "="), UInt8(ascii: "!"): "use 'is' or 'is not'"
        case UInt8(ascii: "\""): "use single quotes"
        default: nil
        }
      let text = String(decoding: bytes[range], as: UTF8.self)
      throw ExpressionFailure(
        code: code, range: range, message: "'\(text)' means nothing here", help: help)
    }
    let range = start..<position
    let text = String(decoding: bytes[range], as: UTF8.self)
    if let quote = text.unicodeScalars.first(where: Self.typographicQuotes.contains) {
      throw ExpressionFailure(
        code: code, range: range, message: "'\(quote)' means nothing here",
        help: "a text stands in straight single quotes: 'some day'")
    }
    if let number = Int(text) { return Token(kind: .number(number), range: range) }
    if isDateShaped(range) {
      guard let date = CivilDate(iso: text) else {
        throw ExpressionFailure(code: code, range: range, message: "there is no day '\(text)'")
      }
      return Token(kind: .date(date), range: range)
    }
    return Token(kind: .word(text), range: range)
  }

  private func isDateShaped(_ range: Range<Int>) -> Bool {
    range.count == 10
      && range.allSatisfy { offset in
        let index = offset - range.lowerBound
        return index == 4 || index == 7
          ? bytes[offset] == UInt8(ascii: "-") : isDigit(bytes[offset])
      }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// More than ids allow, so that a wrong name is one finding and not several.
  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: isDigit(byte) || byte >= 0x80
    }
  }
}
