// SPDX-License-Identifier: GPL-3.0-or-later

/// Splits a text into words and places.
struct TextParser {
  /// After so many mistakes in one text the rest of it is not read.
  private static let failureLimit = 20

  private let bytes: [UInt8]
  private let style: ScalarStyle
  /// Whether a line break in it stands for a paragraph: one that was folded.
  private let folds: Bool
  private var position = 0
  private var pieces: [TextSyntax.Piece] = []
  private var literal: [UInt8] = []
  private(set) var failures: [ExpressionFailure] = []

  /// The text of a scalar, and whatever is wrong with its places.
  ///
  /// - Parameters:
  ///   - text: As YAML gives it.
  ///   - style: How it was written; but in `|` a line break means a paragraph.
  ///   - isOneLine: Whether it was written on one line, so that its breaks are escapes.
  /// - Returns: The text without what is wrong, and what is wrong.
  static func parse(
    _ text: String, style: ScalarStyle, isOneLine: Bool
  ) -> (TextSyntax, [ExpressionFailure]) {
    var parser = Self(text, style: style, isOneLine: isOneLine)
    parser.run()
    return (TextSyntax(pieces: parser.pieces), parser.failures)
  }

  /// The text with its breaks as they are shown: one for a line, two for a paragraph.
  static func unfolded(_ text: String, style: ScalarStyle, isOneLine: Bool) -> String {
    var parser = Self(text, style: style, isOneLine: isOneLine)
    while parser.position < parser.bytes.count {
      if parser.bytes[parser.position] == UInt8(ascii: "\n") {
        parser.lineBreaks()
      } else {
        parser.literal.append(parser.bytes[parser.position])
        parser.position += 1
      }
    }
    return String(decoding: parser.literal, as: UTF8.self)
  }

  private init(_ text: String, style: ScalarStyle, isOneLine: Bool) {
    var bytes = Array(text.utf8)
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: " ") {
      bytes.removeLast()
    }
    self.bytes = bytes
    self.style = style
    folds = style != .literal && !isOneLine
  }

  private mutating func run() {
    while position < bytes.count, failures.count < Self.failureLimit {
      switch bytes[position] {
      case UInt8(ascii: "{"):
        if isDoubled { takeDoubled() } else { place() }
      case UInt8(ascii: "}"):
        if isDoubled {
          takeDoubled()
        } else {
          fail(position..<position + 1, "this brace closes nothing", "write '}}' for a brace")
          position += 1
        }
      case UInt8(ascii: "\n"): lineBreaks()
      default:
        literal.append(bytes[position])
        position += 1
      }
    }
    endLiteral()
    if pieces.isEmpty { pieces = [.literal("")] }
  }

  private var isDoubled: Bool {
    position + 1 < bytes.count && bytes[position + 1] == bytes[position]
  }

  private mutating func takeDoubled() {
    literal.append(bytes[position])
    position += 2
  }

  /// Line breaks, which were folded to one fewer where the text was folded.
  private mutating func lineBreaks() {
    let start = position
    while position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    // Lines that are indented more keep their breaks when a block is folded.
    let keeps =
      style == .folded
      && (position < bytes.count && bytes[position] == UInt8(ascii: " ")
        || lastLineIsIndented(before: start))
    // More than one empty line says no more than one.
    let count = folds && !keeps ? 2 : min(position - start, 2)
    literal.append(contentsOf: Array(repeating: UInt8(ascii: "\n"), count: count))
  }

  private func lastLineIsIndented(before end: Int) -> Bool {
    var start = end
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start < end && bytes[start] == UInt8(ascii: " ")
  }

  private mutating func place() {
    let start = position
    guard let close = closingBrace(from: start + 1) else {
      fail(start..<start + 1, "this brace is not closed", "write '{{' for a brace")
      position += 1
      return
    }
    position = close + 1
    endLiteral()
    do throws(ExpressionFailure) {
      var parser = try ExpressionParser(bytes, in: start + 1..<close, code: .badText)
      pieces.append(try parser.wholePlace())
    } catch {
      failures.append(error)
    }
  }

  /// Where a place ends: at a brace that is not in quotes, before another one opens.
  private func closingBrace(from start: Int) -> Int? {
    var quoted = false
    for offset in start..<bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "'"): quoted.toggle()
      case UInt8(ascii: "}") where !quoted: return offset
      case UInt8(ascii: "{") where !quoted: return nil
      default: break
      }
    }
    // Perhaps the quote is what is not closed.
    return quoted ? bytes[start...].firstIndex(of: UInt8(ascii: "}")) : nil
  }

  private mutating func endLiteral() {
    guard !literal.isEmpty else { return }
    pieces.append(.literal(String(decoding: literal, as: UTF8.self)))
    literal.removeAll()
  }

  private mutating func fail(_ range: Range<Int>, _ message: String, _ help: String) {
    failures.append(
      ExpressionFailure(code: .badText, range: range, message: message, help: help))
  }
}
