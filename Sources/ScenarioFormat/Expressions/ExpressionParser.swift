// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Reads conditions, paths and values by recursive descent.
///
/// `expect…` throws what the writer of a scenario got wrong; nothing here traps.
struct ExpressionParser {
  private static let depthLimit = 24

  private let code: Diagnostic.Code
  private var tokens: ArraySlice<Token>
  private var depth = 0

  /// A parser of some bytes of a text.
  init(
    _ bytes: [UInt8], in range: Range<Int>, code: Diagnostic.Code
  ) throws(ExpressionFailure) {
    self.code = code
    tokens = try Lexer.tokens(of: bytes, in: range, code: code)[...]
  }

  // MARK: Whole scalars

  mutating func wholeCondition() throws(ExpressionFailure) -> ConditionSyntax {
    let condition = try anyOf()
    try expectEnd()
    return condition
  }

  mutating func wholePath() throws(ExpressionFailure) -> PathSyntax {
    let path = try expectPath()
    try expectEnd()
    return path
  }

  /// `unset`, an operand, or a path plus or minus a number.
  mutating func wholeValue() throws(ExpressionFailure) -> ValueSyntax {
    if case .word("unset") = peek.kind {
      advance()
      try expectEnd()
      return .unset
    }
    let left = try operand()
    guard case .path(let path) = left, peek.kind != .end else {
      try expectEnd()
      return .operand(left)
    }
    let sign = takeSymbol("+") ? 1 : takeSymbol("-") ? -1 : 1
    guard case .number(let number) = peek.kind, abs(number) < 1_000_000 else {
      throw unexpected("'+' or '-' and a number")
    }
    advance()
    try expectEnd()
    return .sum(path, sign * number)
  }

  /// What stands between braces: an operand, perhaps `or 'words'`.
  mutating func wholePlace() throws(ExpressionFailure) -> TextSyntax.Piece {
    let operand: OperandSyntax =
      if case .word("count") = peek.kind, isCall {
        try count()
      } else {
        .path(try expectPath())
      }
    var fallback: String?
    if takeWord("or") {
      guard case .quoted(let words) = peek.kind else { throw unexpected("a text in single quotes") }
      fallback = words
      advance()
    }
    try expectEnd()
    return .place(operand, fallback: fallback)
  }

  // MARK: Conditions

  private mutating func anyOf() throws(ExpressionFailure) -> ConditionSyntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw ExpressionFailure(
        code: .tooDeep, range: peek.range, message: "conditions nested too deep")
    }
    var condition = try allOf()
    while takeWord("or") { condition = .or(condition, try allOf()) }
    return condition
  }

  private mutating func allOf() throws(ExpressionFailure) -> ConditionSyntax {
    var condition = try negation()
    while takeWord("and") { condition = .and(condition, try negation()) }
    return condition
  }

  private mutating func negation() throws(ExpressionFailure) -> ConditionSyntax {
    var negated = false
    while takeWord("not") { negated.toggle() }
    let condition: ConditionSyntax
    if takeSymbol("(") {
      condition = try anyOf()
      guard takeSymbol(")") else { throw unexpected("')'") }
    } else {
      condition = try comparison()
    }
    return negated ? .not(condition) : condition
  }

  private mutating func comparison() throws(ExpressionFailure) -> ConditionSyntax {
    let left = try operand()
    if case .symbol(let symbol) = peek.kind, let order = Condition.Order(rawValue: symbol) {
      advance()
      return .compares(left, order, try operand())
    }
    guard takeWord("is") else {
      throw unexpected(
        "'is', '<', '<=', '>' or '>='", help: "write it like 'answer is yes' or 'answer is set'")
    }
    if takeWord("not") {
      if takeWord("set") { return .not(.isSet(left)) }
      if isOneOf { return .not(try oneOf(left)) }
      return .not(.equals(left, try operand()))
    }
    if takeWord("set") { return .isSet(left) }
    if isOneOf { return try oneOf(left) }
    return .equals(left, try operand())
  }

  private var isOneOf: Bool {
    peek.kind == .word("one") && tokens.dropFirst().first?.kind == .word("of")
  }

  private mutating func oneOf(_ left: OperandSyntax) throws(ExpressionFailure) -> ConditionSyntax {
    advance()
    advance()
    var condition = ConditionSyntax.equals(left, try operand())
    while takeSymbol(",") { condition = .or(condition, .equals(left, try operand())) }
    return condition
  }

  // MARK: Operands

  private mutating func operand() throws(ExpressionFailure) -> OperandSyntax {
    let token = peek
    switch token.kind {
    case .number(let number):
      advance()
      return .number(number, token.range)
    case .date(let date):
      advance()
      return .date(date, token.range)
    case .quoted(let text):
      advance()
      return .quoted(text, token.range)
    case .word("count") where isCall:
      return try count()
    default:
      return .path(try expectPath())
    }
  }

  private var isCall: Bool { tokens.dropFirst().first?.kind == .symbol("(") }

  private mutating func count() throws(ExpressionFailure) -> OperandSyntax {
    let start = peek.range.lowerBound
    advance()
    advance()
    let path = try expectPath()
    let condition = takeWord("where") ? try anyOf() : nil
    let end = peek.range.upperBound
    guard takeSymbol(")") else { throw unexpected("')'") }
    return .count(path, where: condition, range: start..<end)
  }

  private static let keywords: Set<String> = ["is", "not", "and", "or", "where", "set"]

  private mutating func expectPath() throws(ExpressionFailure) -> PathSyntax {
    let token = peek
    guard case .word(let text) = token.kind, !Self.keywords.contains(text) else {
      throw unexpected("a path")
    }
    advance()
    var parts: [PathSyntax.Part] = []
    var start = token.range.lowerBound
    for name in text.split(separator: ".", omittingEmptySubsequences: false) {
      let end = start + name.utf8.count
      guard !name.isEmpty else {
        throw ExpressionFailure(
          code: .badPath, range: token.range, message: "'\(text)' is no path")
      }
      parts.append(PathSyntax.Part(name: String(name), range: start..<end))
      start = end + 1
    }
    return PathSyntax(parts: parts, range: token.range)
  }

  // MARK: Tokens

  private var peek: Token { tokens.first ?? Token(kind: .end, range: 0..<0) }

  private mutating func advance() {
    if tokens.count > 1 { tokens.removeFirst() }
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard peek.kind == .word(word) else { return false }
    advance()
    return true
  }

  private mutating func takeSymbol(_ symbol: String) -> Bool {
    guard peek.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  private func expectEnd() throws(ExpressionFailure) {
    guard peek.kind == .end else {
      guard code == .badCondition else { throw unexpected("the end") }
      let isWord = if case .word = peek.kind { true } else { false }
      throw unexpected(
        "'and', 'or' or the end",
        help: isWord ? "an option is named by its id, which is one word, not by its label" : nil)
    }
  }

  private func unexpected(_ wanted: String, help: String? = nil) -> ExpressionFailure {
    let token = peek
    let found: String =
      switch token.kind {
      case .end: "the end"
      case .word(let text), .symbol(let text): "'\(text)'"
      case .number(let number): "'\(number)'"
      case .date(let date): "'\(date.iso)'"
      case .quoted: "quoted text"
      }
    return ExpressionFailure(
      code: code, range: token.range, message: "\(wanted) is expected here, not \(found)",
      help: help)
  }
}
