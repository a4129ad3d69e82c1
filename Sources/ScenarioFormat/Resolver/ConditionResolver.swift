// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import Understanding

/// Conditions, checked for types.
extension ExpressionResolver {
  /// The condition that a scalar holds; nil has been reported.
  func condition(_ node: Node, _ scope: Scope) -> Condition? {
    findings.condition(node).flatMap { condition($0, scope, in: node) }
  }

  func condition(_ syntax: ConditionSyntax, _ scope: Scope, in node: Node) -> Condition? {
    switch syntax {
    case .isSet(let operand): return isSet(operand, scope, in: node)
    case .equals(let left, let right):
      return sides(left, nil, right, scope, in: node).map { .equals($0.0, $0.1) }
    case .compares(let left, let order, let right):
      return sides(left, order, right, scope, in: node).map { .compares($0.0, order, $0.1) }
    case .not(let inner): return condition(inner, scope, in: node).map(Condition.not)
    case .and(let left, let right): return both(left, right, scope, in: node, Condition.and)
    case .or(let left, let right): return both(left, right, scope, in: node, Condition.or)
    }
  }

  /// Both are looked at even where the first is wrong.
  private func both(
    _ left: ConditionSyntax, _ right: ConditionSyntax, _ scope: Scope, in node: Node,
    _ join: (Condition, Condition) -> Condition
  ) -> Condition? {
    let left = condition(left, scope, in: node)
    let right = condition(right, scope, in: node)
    guard let left, let right else { return nil }
    return join(left, right)
  }

  private func isSet(_ operand: OperandSyntax, _ scope: Scope, in node: Node) -> Condition? {
    guard case .path(let syntax) = operand else {
      findings.error(
        .badCondition, at: findings.place(of: operand.range, in: node),
        "only a path can be set or not")
      return nil
    }
    guard let typed = path(syntax, scope, in: node) else { return nil }
    if case .records = typed.type {
      findings.error(
        .wrongType, at: findings.place(of: syntax.range, in: node),
        "a list of records is always there", help: "compare 'count(…)' with a number")
      return nil
    }
    return .isSet(typed.path)
  }

  /// Both sides of a comparison; without an order, of an equality.
  private func sides(
    _ left: OperandSyntax, _ order: Condition.Order?, _ right: OperandSyntax, _ scope: Scope,
    in node: Node
  ) -> (Operand, Operand)? {
    if isPath(left) {
      guard let first = operandPath(left, scope, in: node) else {
        // The other side means something of its own only where it is a path for certain.
        if case .path(let other) = right, other.parts.count > 1 {
          _ = path(other, scope, in: node)
        }
        return nil
      }
      guard let second = side(right, against: first.type, order, scope, in: node) else {
        return nil
      }
      return (.path(first.path), second)
    }
    if isPath(right) {
      guard let second = operandPath(right, scope, in: node),
        let first = side(left, against: second.type, order, scope, in: node)
      else { return nil }
      return (first, .path(second.path))
    }
    if case .path(let syntax) = left {
      _ = path(syntax, scope, in: node)
    } else {
      findings.error(
        .badCondition, at: findings.place(of: left.range, in: node),
        "one side of a comparison is a path")
    }
    return nil
  }

  /// Whether an operand names something that is there, or can be nothing but a path.
  private func isPath(_ operand: OperandSyntax) -> Bool {
    switch operand {
    case .path(let path): path.word.map(isKnown) ?? true
    case .count: true
    case .number, .date, .quoted: false
    }
  }

  /// A path, or how many records one names.
  func operandPath(_ operand: OperandSyntax, _ scope: Scope, in node: Node) -> TypedPath? {
    switch operand {
    case .path(let syntax): return path(syntax, scope, in: node)
    case .count(let syntax, let condition, _):
      return count(syntax, condition, scope, in: node).map {
        TypedPath(path: $0, type: .number(nil))
      }
    case .number, .date, .quoted: return nil
    }
  }

  private func count(
    _ syntax: PathSyntax, _ filter: ConditionSyntax?, _ scope: Scope, in node: Node
  ) -> Path? {
    if filter == nil, !namesRecords(syntax) {
      guard let typed = path(syntax, scope, in: node) else { return nil }
      guard case .list = typed.type else {
        findings.error(
          .wrongType, at: findings.place(of: syntax.range, in: node),
          "only lists and records can be counted, not type '\(typed.type.name)'")
        return nil
      }
      return .count(typed.path)
    }
    guard let (list, fields) = list(syntax, scope, in: node) else { return nil }
    guard let filter else { return .countRecords(list, where: nil) }
    return condition(filter, scope.each(of: list.slot, fields), in: node).map {
      .countRecords(list, where: $0)
    }
  }

  private func namesRecords(_ syntax: PathSyntax) -> Bool {
    guard syntax.parts.count <= 2, syntax.parts[0].name != "item",
      let name = syntax.parts.last?.name, let slot = outline.slots.index(of: name)
    else { return false }
    return outline.slotList[slot].type.fields != nil
  }

  /// A side that is compared with something of a type.
  private func side(
    _ operand: OperandSyntax, against type: SlotType, _ order: Condition.Order?, _ scope: Scope,
    in node: Node
  ) -> Operand? {
    let place = findings.place(of: operand.range, in: node)
    if order != nil, !type.isNumeric, !type.isDate {
      findings.error(.wrongType, at: place, "type '\(type.name)' has no order")
      return nil
    }
    switch literal(operand, type, in: node, checksRange: order == nil) {
    case .value(let value): return .value(value)
    case .reported: return nil
    case .path: break
    }
    guard let typed = operandPath(operand, scope, in: node) else { return nil }
    let fits = order == nil ? type.isComparable(to: typed.type) : type.isOrdered(with: typed.type)
    guard fits else {
      findings.error(
        .wrongType, at: place,
        "type '\(type.name)' cannot be compared with type '\(typed.type.name)'")
      return nil
    }
    return .path(typed.path)
  }
}
