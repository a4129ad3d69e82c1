// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Conditions in words.
extension Words {
  /// A condition as the rest of a sentence that begins with “if”.
  func condition(_ condition: Condition) -> String { self.condition(condition, within: 0) }

  /// Brackets stand where “or” is within “and”.
  private func condition(_ condition: Condition, within level: Int) -> String {
    switch condition {
    case .isSet(.answer): return "there is an answer"
    case .not(.isSet(.answer)): return "it was passed"
    case .isSet(let path): return "\(marked(name(path))) is known"
    case .not(.isSet(let path)): return "\(marked(name(path))) is not known"
    case .equals(let left, let right): return equality(left, [right], isNegated: false)
    case .not(.equals(let left, let right)): return equality(left, [right], isNegated: true)
    case .compares(let left, let order, let right):
      return "\(side(left, beside: right)) is \(words(order, right)) \(side(right, beside: left))"
    case .not(.compares(let left, let order, let right)):
      return "\(side(left, beside: right)) is not \(words(order, right)) "
        + side(right, beside: left)
    case .not(let inner): return "it is not so that \(self.condition(inner, within: 2))"
    case .and(let left, let right):
      let words =
        "\(self.condition(left, within: 1)) and \(self.condition(right, within: 1))"
      return level > 1 ? "(\(words))" : words
    case .or(let left, let right):
      if let (subject, values) = oneOf(condition) {
        return equality(subject, values, isNegated: false)
      }
      let words = "\(self.condition(left, within: 0)) or \(self.condition(right, within: 0))"
      return level > 0 ? "(\(words))" : words
    }
  }

  /// `A is one of B, C`, which was resolved into `A is B or A is C`.
  private func oneOf(_ condition: Condition) -> (Operand, [Operand])? {
    switch condition {
    case .equals(let left, let right): return (left, [right])
    case .or(let left, let right):
      guard let one = oneOf(left), let other = oneOf(right), one.0 == other.0 else { return nil }
      return (one.0, one.1 + other.1)
    default: return nil
    }
  }

  private func equality(_ left: Operand, _ right: [Operand], isNegated: Bool) -> String {
    let values = right.map { side($0, beside: left) }.joined(separator: " or ")
    return "\(side(left, beside: right[0])) is \(isNegated ? "not " : "")\(values)"
  }

  private func side(_ operand: Operand, beside other: Operand) -> String {
    switch operand {
    case .path(.who(let party)): return person(party)
    case .path(.answer): return "the answer"
    case .path(let path): return "\(marked(name(path)))"
    case .value(let value):
      guard case .path(let path) = other else { return said(value, of: nil) }
      return said(value, of: type(of: path))
    }
  }

  private func words(_ order: Condition.Order, _ right: Operand) -> String {
    let isDay =
      switch right {
      case .path(.today), .value(.date): true
      case .path(let path): if case .date? = type(of: path) { true } else { false }
      default: false
      }
    return switch order {
    case .less: isDay ? "before" : "less than"
    case .lessOrEqual: isDay ? "no later than" : "at most"
    case .greater: isDay ? "after" : "more than"
    case .greaterOrEqual: isDay ? "no earlier than" : "at least"
    }
  }
}
