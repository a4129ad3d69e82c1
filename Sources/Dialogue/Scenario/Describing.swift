// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// Paths, conditions and texts as a scenario file writes them.
///
/// For graphs, reading copies and proofs, which speak of steps that a reader has resolved.
extension Scenario {
  /// A condition, such as `way is turns and meeting < planned`.
  public func describe(_ condition: Condition) -> String { describe(condition, within: 0) }

  /// Brackets stand where a looser operator is within a tighter one.
  private func describe(_ condition: Condition, within level: Int) -> String {
    func bracketed(_ text: String, _ own: Int) -> String { own < level ? "(\(text))" : text }
    switch condition {
    case .isSet(let path): return "\(describe(path)) is set"
    case .equals(let left, let right): return "\(describe(left)) is \(describe(right))"
    case .compares(let left, let order, let right):
      return "\(describe(left)) \(order.rawValue) \(describe(right))"
    case .not(.isSet(let path)): return "\(describe(path)) is not set"
    case .not(.equals(let left, let right)):
      return "\(describe(left)) is not \(describe(right))"
    case .not(let inner): return "not \(describe(inner, within: 3))"
    case .and(let left, let right):
      return bracketed("\(describe(left, within: 2)) and \(describe(right, within: 2))", 2)
    case .or(let left, let right):
      return bracketed("\(describe(left, within: 1)) or \(describe(right, within: 1))", 1)
    }
  }

  /// A side of a comparison.
  public func describe(_ operand: Operand) -> String {
    switch operand {
    case .path(let path): describe(path)
    case .value(let value): describe(value)
    }
  }

  /// A value, as a condition writes it.
  public func describe(_ value: Value) -> String {
    switch value {
    case .text(let text), .name(let text): "'\(text)'"
    case .choice(let id): id
    case .yesNo(let yes): yes ? "yes" : "no"
    case .scale(let number), .number(let number): "\(number)"
    case .date(let date): date.iso
    default: value.canonical
    }
  }

  /// A path, such as `me.goals.last.line`.
  public func describe(_ path: Path) -> String {
    switch path {
    case .pair(let slot): slots[slot].id
    case .person(let party, let slot): "\(party.rawValue).\(slots[slot].id)"
    case .item(let slot, let field): "item.\(name(of: field, in: slot))"
    case .end(let list, let end, let field):
      "\(describe(list)).\(end == .first ? "first" : "last").\(name(of: field, in: list.slot))"
    case .who(let party): party.rawValue
    case .count(let path): "count(\(describe(path)))"
    case .countRecords(let list, where: nil): "count(\(describe(list)))"
    case .countRecords(let list, where: let condition?):
      "count(\(describe(list)) where \(describe(condition)))"
    case .meeting: "meeting"
    case .today: "today"
    case .answer: "answer"
    case .drawn: "drawn"
    case .readers: "readers"
    }
  }

  /// A list of records, such as `mentee.goals`.
  public func describe(_ list: ListPath) -> String {
    (list.party.map { "\($0.rawValue)." } ?? "") + slots[list.slot].id
  }

  /// A text with its places in braces, as a scenario file writes it.
  public func describe(_ text: Text) -> String {
    text.pieces.map { piece in
      switch piece {
      case .literal(let words): words.replacing("{", with: "{{").replacing("}", with: "}}")
      case .path(let path, fallback: nil): "{\(describe(path))}"
      case .path(let path, let fallback?): "{\(describe(path)) or '\(fallback)'}"
      }
    }.joined()
  }

  /// Where a value goes, such as `mentee.drift`.
  public func describe(_ target: Target) -> String {
    switch target {
    case .pair(let slot): describe(Path.pair(slot))
    case .person(let party, let slot): describe(Path.person(party, slot))
    case .item(let slot, let field): describe(Path.item(of: slot, field))
    case .mentor: "mentor"
    }
  }

  /// What a `set` step does, such as `tries-left: tries-left - 1`.
  public func describe(_ assignment: Assignment) -> String {
    let source =
      switch assignment.source {
      case .value(let value): describe(value)
      case .path(let path): describe(path)
      case .sum(let path, let number) where number < 0:
        "\(describe(path)) - \(number.magnitude)"
      case .sum(let path, let number): "\(describe(path)) + \(number)"
      case .unset: "unset"
      }
    return "\(describe(assignment.target)): \(source)"
  }

  /// When a check is looked at, such as `ask-name` or `entering goals`.
  public func describe(_ occasion: ScenarioCheck.Occasion) -> String {
    switch occasion {
    case .asked(let step): steps[step].id
    case .meetingOver: "meeting-over"
    case .programmeOver: "programme-over"
    case .entered(let flow): "entering \(flows[flow].id)"
    case .left(let flow): "leaving \(flows[flow].id)"
    }
  }

  /// A field's id, in a slot that holds records.
  func name(of field: FieldIndex, in slot: SlotIndex) -> String {
    guard case .records(let fields) = slots[slot].type else { return "\(field)" }
    return fields[field].id
  }
}
