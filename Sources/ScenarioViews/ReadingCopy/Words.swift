// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// A scenario's paths, texts and conditions in plain words, for readers who know no YAML.
///
/// What is filled in or remembered stands in ‹ ›.
struct Words {
  let scenario: Scenario
  /// What the step at hand asks for; nil where it asks nothing.
  var answerType: SlotType?
  /// Whether what is remembered is marked; not within other marks.
  var hasMarks = true

  /// A text as the coach says it.
  func text(_ text: Text) -> String {
    text.pieces.map { piece in
      switch piece {
      case .literal(let words): words
      case .path(let path, fallback: nil): "‹\(name(path))›"
      case .path(let path, fallback: let words?): "‹\(name(path)), or else “\(words)”›"
      }
    }.joined()
  }

  /// The name of something that is remembered, between its marks.
  func marked(_ name: String) -> String { hasMarks ? "‹\(name)›" : name }

  /// What a path holds, in words.
  func name(_ path: Path) -> String {
    switch path {
    case .pair(let slot): slotName(slot)
    case .person(let party, let slot): "\(possessive(party)) \(slotName(slot))"
    case .item(let slot, let field):
      "\(fieldName(field, of: slot)) of this one of the \(slotName(slot))"
    case .end(let list, let end, let field):
      "\(fieldName(field, of: list.slot)) of the \(end == .first ? "oldest" : "newest") of "
        + self.list(list)
    case .who(let party): "\(possessive(party)) name"
    case .count(let path): "number of things in \(name(path))"
    case .countRecords(let list, where: nil): "number of \(self.list(list))"
    case .countRecords(let list, where: let condition?):
      "number of \(self.list(list)) for which \(withoutMarks.condition(condition))"
    case .meeting: "number of this meeting"
    case .today: "today's date"
    case .answer: "the answer"
    case .drawn: "the text that is drawn"
    case .readers: "who can read a private note"
    }
  }

  private var withoutMarks: Words {
    var words = self
    words.hasMarks = false
    return words
  }

  /// A list of records, such as `mentee's goals`.
  func list(_ list: ListPath) -> String {
    (list.party.map { "\(possessive($0)) " } ?? "") + slotName(list.slot)
  }

  /// Where a value goes.
  func name(_ target: Target) -> String {
    switch target {
    case .pair(let slot): name(Path.pair(slot))
    case .person(let party, let slot): name(Path.person(party, slot))
    case .item(let slot, let field): name(Path.item(of: slot, field))
    case .mentor: "who is mentor"
    }
  }

  /// What a `set` step does.
  func assignment(_ assignment: Assignment) -> String {
    let target = "‹\(name(assignment.target))›"
    switch assignment.source {
    case .value(let value):
      return "\(target) becomes \(said(value, of: type(of: assignment.target)))"
    case .path(.who(let party)): return "\(target) becomes \(person(party))"
    case .path(let path): return "\(target) becomes what ‹\(name(path))› is"
    case .unset: return "\(target) is forgotten"
    case .sum(let path, let number):
      let change = "\(number.magnitude) \(number < 0 ? "less" : "more")"
      return path == assignment.target.path
        ? "\(target) becomes \(change)" : "\(target) becomes \(change) than ‹\(name(path))›"
    }
  }

  // MARK: People

  /// Who somebody is.
  func person(_ party: Party) -> String {
    switch party {
    case .first: "the first person"
    case .second: "the second person"
    case .mentor: "the mentor"
    case .mentee: "the mentee"
    case .me: "this person"
    case .partner: "the partner"
    }
  }

  private func possessive(_ party: Party) -> String {
    switch party {
    case .me: "this person's"
    case .first, .second: "\(party.rawValue) person's"
    case .mentor, .mentee, .partner: "\(party.rawValue)'s"
    }
  }

  // MARK: Slots

  func slotName(_ slot: SlotIndex) -> String {
    scenario.slots[slot].id.replacing("-", with: " ")
  }

  private func fieldName(_ field: FieldIndex, of slot: SlotIndex) -> String {
    guard case .records(let fields) = scenario.slots[slot].type else { return "\(field)" }
    return fields[field].id.replacing("-", with: " ")
  }

  /// A value as people read it.
  func said(_ value: Value, of type: SlotType?) -> String {
    switch (value, type) {
    case (.choice(let id), .choice(let options)):
      "“\(options.first { $0.id == id }?.label ?? id)”"
    case (.choice(let id), .person): "the \(id) person"
    case (.choice(let id), _): "“\(id)”"
    case (.yesNo(let isYes), _): isYes ? "yes" : "no"
    case (.text(let words), _), (.name(let words), _): "“\(words)”"
    default: spoken(value, in: .english)
    }
  }

  /// What a path can hold; nil where it is no slot's.
  func type(of path: Path) -> SlotType? {
    switch path {
    case .pair(let slot), .person(_, let slot): scenario.slots[slot].type
    case .item(let slot, let field): type(of: field, in: slot)
    case .end(let list, _, let field): type(of: field, in: list.slot)
    case .answer: answerType
    case .who: .person
    default: nil
    }
  }

  private func type(of field: FieldIndex, in slot: SlotIndex) -> SlotType? {
    guard case .records(let fields) = scenario.slots[slot].type else { return nil }
    return fields[field].type
  }

  private func type(of target: Target) -> SlotType? { target.path.map(type(of:)) ?? .person }
}

extension Target {
  /// The path that reads what is put here; nil for who is mentor.
  var path: Path? {
    switch self {
    case .pair(let slot): .pair(slot)
    case .person(let party, let slot): .person(party, slot)
    case .item(let slot, let field): .item(of: slot, field)
    case .mentor: nil
    }
  }
}
