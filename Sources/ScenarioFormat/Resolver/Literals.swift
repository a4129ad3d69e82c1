// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import Understanding

/// Values that are written out, as what they are compared with or put into says.
extension ExpressionResolver {
  enum Literal {
    case value(Value)
    /// It is not written out, but a path.
    case path
    case reported
  }

  func literal(
    _ operand: OperandSyntax, _ type: SlotType, in node: Node, checksRange: Bool = true
  ) -> Literal {
    switch operand {
    case .count: return .path
    case .number(let number, let range):
      guard type.isNumeric else { return mismatch("a number", type, range, in: node) }
      if checksRange, let limits = type.range, !limits.contains(number) {
        findings.error(
          .badValue, at: findings.place(of: range, in: node),
          "\(number) is not from \(limits.lowerBound) to \(limits.upperBound)")
        return .reported
      }
      return .value(type.value(of: number))
    case .date(let date, let range):
      return type.isDate ? .value(.date(date)) : mismatch("a date", type, range, in: node)
    case .quoted(let text, let range):
      switch type {
      case .text: return .value(.text(text))
      case .name: return .value(.name(text))
      case .choice(let options):
        return mismatch(
          "quoted text", type, range, in: node,
          option(called: text, among: options) ?? "leave the quotes out")
      default: return mismatch("quoted text", type, range, in: node)
      }
    case .path(let path):
      guard let word = path.word else { return .path }
      return literalWord(word, type, path.range, in: node)
    }
  }

  private func literalWord(
    _ word: String, _ type: SlotType, _ range: Range<Int>, in node: Node
  ) -> Literal {
    if let options = type.options {
      if options.contains(where: { $0.id == word }) { return .value(.choice(word)) }
      if isKnown(word) { return .path }
      let place = findings.place(of: range, in: node)
      if let help = option(called: word, among: options) {
        findings.error(.unknownOption, at: place, "no option named '\(word)'", help: help)
      } else {
        findings.unknown(
          .unknownOption, "option", word, at: place, among: options.map(\.id) + ["set"],
          otherwise: "the options are: \(options.map(\.id).joined(separator: ", "))")
      }
      return .reported
    }
    if word == "yes" || word == "no" {
      guard case .yesNo = type else { return mismatch("'\(word)'", type, range, in: node) }
      return .value(.yesNo(word == "yes"))
    }
    guard case .yesNo = type, !isKnown(word) else { return .path }
    let near =
      ["yes", "no"].first { $0 == word.lowercased() } ?? nearest(word, among: ["yes", "no"])
    findings.error(
      .unknownOption, at: findings.place(of: range, in: node), "'\(word)' is neither yes nor no",
      help: near.map { "did you mean '\($0)'?" } ?? "a yes-or-no answer is 'yes', 'no' or unset")
    return .reported
  }

  /// Words with which people choose an option are no name of it.
  private func option(called words: String, among options: [AnswerType.Option]) -> String? {
    options.first { option in
      ([option.label] + option.also).contains { $0.lowercased() == words.lowercased() }
    }.map { "'\(words)' is how '\($0.id)' is answered; conditions name an option by its id" }
  }

  private func mismatch(
    _ what: String, _ type: SlotType, _ range: Range<Int>, in node: Node, _ help: String? = nil
  ) -> Literal {
    findings.error(
      .wrongType, at: findings.place(of: range, in: node),
      "\(what) does not go with type '\(type.name)'", help: help)
    return .reported
  }
}
