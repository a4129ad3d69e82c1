// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import Understanding

/// What is put into slots.
extension StepResolver {
  /// A place for a value, with its type; nil has been reported.
  func target(_ node: Node, _ scope: Scope) -> (Target, SlotType)? {
    guard let syntax = findings.path(node) else { return nil }
    let parts = syntax.parts
    let place = findings.place(of: syntax.range, in: node)
    let found: (Target, SlotType)?
    if let word = syntax.word {
      if word == "mentor" {
        expressions.uses.roles = true
        return (.mentor, .person)
      }
      if Party(rawValue: word) != nil || ExpressionResolver.specials.contains(word) {
        findings.error(.readOnly, at: place, "'\(word)' cannot be changed")
        return nil
      }
      found = expressions.writtenSlot(word, at: place).map {
        (.pair($0), outline.slotList[$0].type)
      }
    } else if parts.count == 2, parts[0].name == "item" {
      let item = expressions.item(scope, at: place)
      found = expressions.field(parts[1], of: item?.fields, in: node).map {
        let use = Uses.FieldUse(fields: item?.fields ?? [], index: $0.index)
        expressions.uses.fieldWrites.insert(use)
        return (.item(of: item?.slot ?? 0, $0.index), $0.type)
      }
    } else if parts.count == 2 {
      found = expressions.owned(parts, scope, in: node).map {
        (.person($0.0, $0.1), outline.slotList[$0.1].type)
      }
    } else {
      findings.error(
        .readOnly, at: place, "this record cannot be changed from here",
        help: "use 'new' or 'for-each', and 'item'")
      return nil
    }
    guard let (target, type) = found else { return nil }
    if case .records = type {
      findings.error(
        .wrongType, at: place, "a list of records is not set", help: "use 'new' to add to it")
      return nil
    }
    expressions.write(target, at: place, scope)
    return (target, type)
  }

  func assignments(_ node: Node, _ scope: Scope) -> [Assignment] {
    guard let entries = findings.mapping(node, "'set'") else { return [] }
    if entries.isEmpty { findings.error(.empty, at: node.place, "nothing is set here") }
    return entries.compactMap { entry in
      let key = Node(content: .scalar(entry.key, .plain), place: entry.keyPlace)
      guard let (target, type) = target(key, scope),
        let source = source(entry.value, for: target, type, scope)
      else { return nil }
      return Assignment(target, source)
    }
  }

  private func source(
    _ node: Node, for target: Target, _ type: SlotType, _ scope: Scope
  ) -> Assignment.Source? {
    // What YAML took for its own quotes were those of a text.
    if case .scalar(let text, .singleQuoted) = node.content {
      switch type {
      case .text: return .value(.text(text))
      case .name: return .value(.name(text))
      default: break
      }
    }
    guard let value = findings.value(node) else { return nil }
    switch value {
    case .unset:
      if target == .mentor {
        findings.error(.badValue, at: node.place, "somebody is always mentor")
        return nil
      }
      return .unset
    case .sum(let syntax, let number):
      guard let typed = expressions.path(syntax, scope, in: node) else { return nil }
      guard type.isNumeric, type.takes(typed.type) else { return mismatch(node, type, typed.type) }
      return .sum(typed.path, number)
    case .operand(let operand):
      switch expressions.literal(operand, type, in: node) {
      case .value(let value): return .value(value)
      case .reported: return nil
      case .path: break
      }
      guard let typed = expressions.operandPath(operand, scope, in: node) else { return nil }
      guard type.takes(typed.type) else { return mismatch(node, type, typed.type) }
      return .path(typed.path)
    }
  }

  private func mismatch(
    _ node: Node, _ type: SlotType, _ other: SlotType
  ) -> Assignment.Source? {
    findings.error(
      .wrongType, at: node.place, "type '\(type.name)' does not take type '\(other.name)'")
    return nil
  }
}

extension ExpressionResolver {
  /// A slot of the pair that is given a value.
  func writtenSlot(_ name: String, at place: Place) -> SlotIndex? {
    guard let slot = outline.slots.index(of: name) else {
      findings.unknown(.unknownSlot, "slot", name, at: place, among: outline.slots.names)
      return nil
    }
    if outline.brokenSlots.contains(slot) { return nil }
    guard outline.slotList[slot].owner == .pair else {
      findings.error(
        .wrongOwner, at: place, "'\(name)' is a slot of each person",
        help: "write whose: 'me.\(name)', 'mentor.\(name)', …")
      return nil
    }
    return slot
  }

  /// Notes what a target changes.
  func write(_ target: Target, at place: Place, _ scope: Scope) {
    switch target {
    case .pair(let slot), .person(_, let slot):
      uses.writes.append(Uses.Use(slot: slot, place: place, flow: scope.flow))
    case .item, .mentor: break
    }
  }
}
