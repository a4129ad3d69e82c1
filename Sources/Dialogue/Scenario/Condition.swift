// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// What decides between two ways on: a closed grammar, so that it can be reasoned about.
public indirect enum Condition: Hashable, Sendable {
  case isSet(Path)
  /// Equality of values; an unset side makes it false.
  case equals(Operand, Operand)
  /// Order of numbers, scales and dates; an unset side makes it false.
  case compares(Operand, Order, Operand)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)

  public enum Order: String, Hashable, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }
}

/// A side of a comparison.
public enum Operand: Hashable, Sendable {
  case path(Path)
  case value(Value)
}
