// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import Understanding

/// Reads slots, and types wherever they stand.
struct SlotReader {
  static let typeKeys = Keys.ofType.map(\.name)
  static let types = [
    "text", "yes-no", "choice", "scale", "number", "date", "cadence", "name", "list", "person",
  ]
  /// Words of paths and conditions, which slots, fields and options cannot be called.
  static let reserved: Set<String> = [
    "first", "second", "mentor", "mentee", "me", "partner", "item", "meeting", "today", "answer",
    "drawn", "readers", "count", "last", "and", "or", "not", "is", "set", "one", "of", "where",
    "yes", "no",
    "unset",
  ]
  /// The key that goes with a type, for those that have one.
  static let keyOfType = [
    "choice": "options", "scale": "range", "number": "range", "text": "words", "list": "items",
    "date": "earliest",
  ]
  private static let reservedOptions: Set<String> = ["not", "set", "unset"]

  let findings: Findings

  /// A slot from its description; a text of the pair where the description is wrong.
  func slot(_ id: String, _ node: Node, at place: Place) -> Slot {
    var slot = Slot(id: id, type: .text(words: nil))
    guard let entries = findings.mapping(node, "a slot") else { return slot }
    findings.checkKeys(entries, .slot)
    if let node = entries["per"], findings.choice(node, among: ["pair", "person"]) == "person" {
      slot.owner = .person
    }
    if let node = entries["lasts"],
      findings.choice(node, among: ["programme", "meeting"]) == "meeting"
    {
      slot.lifetime = .meeting
    }
    if entries["type"]?.text == "records" {
      slot.type = .records(fields(entries, at: place))
      for entry in entries
      where Self.typeKeys.contains(entry.key) || ["default", "examples"].contains(entry.key) {
        misplaced(entry, "records")
      }
    } else if let type = type(entries, at: place, in: "a slot") {
      slot.type = type
      if let entry = entries.first(where: { $0.key == "fields" }) {
        misplaced(entry, type.name)
      }
      if let node = entries["examples"] { _ = ExampleReader(findings: findings).examples(node) }
      if let node = entries["default"] {
        slot.initial = DefaultReader(findings: findings).value(node, type)
      }
    }
    return slot
  }

  private func fields(_ entries: [Entry], at place: Place) -> [SlotType.Field] {
    guard let node = findings.require("fields", of: entries, at: place, in: "a slot of records"),
      let descriptions = findings.mapping(node, "'fields'")
    else { return [] }
    if descriptions.isEmpty { findings.error(.empty, at: node.place, "there are no fields") }
    var names = NameTable("field")
    return descriptions.map { entry in
      names.add(entry.key, at: entry.keyPlace, reserved: Self.reserved, findings: findings)
      var field = SlotType.Field(id: entry.key, type: .text(words: nil))
      if let entries = findings.mapping(entry.value, "a field") {
        findings.checkKeys(entries, .field)
        if let node = entries["examples"] { _ = ExampleReader(findings: findings).examples(node) }
        field.type = type(entries, at: entry.keyPlace, in: "a field") ?? field.type
      }
      return field
    }
  }

  /// The type that some keys describe; nil has been reported.
  func type(_ entries: [Entry], at place: Place, in what: String) -> SlotType? {
    guard let node = findings.require("type", of: entries, at: place, in: what),
      let name = findings.choice(
        node, among: Self.types + (what == Keys.slot.what ? ["records"] : []))
    else { return nil }
    return type(named: name, entries, at: node.place)
  }

  /// The type of a question that names none, with its `words`.
  func text(_ entries: [Entry], at place: Place) -> SlotType {
    type(named: "text", entries, at: place) ?? .text(words: nil)
  }

  private func type(named name: String, _ entries: [Entry], at place: Place) -> SlotType? {
    let takes = Self.keyOfType[name]
    for entry in entries where Self.typeKeys.contains(entry.key) && entry.key != takes {
      misplaced(entry, name)
    }
    switch name {
    case "text": return .text(words: count(entries["words"]))
    case "yes-no": return .yesNo
    case "choice":
      guard let node = findings.require("options", of: entries, at: place, in: "a choice") else {
        return nil
      }
      return .choice(options(node))
    case "scale":
      guard let node = findings.require("range", of: entries, at: place, in: "a scale") else {
        return nil
      }
      return range(node).map(SlotType.scale)
    case "number": return .number(entries["range"].flatMap(range))
    case "date":
      let earliest = entries["earliest"].flatMap { findings.choice($0, among: ["today"]) }
      return .date(fromToday: earliest != nil)
    case "cadence": return .cadence
    case "name": return .name
    case "list": return .list(items: count(entries["items"]))
    default: return .person
    }
  }

  private func options(_ node: Node) -> [AnswerType.Option] {
    var names = NameTable("option")
    var result: [AnswerType.Option] = []
    func add(_ id: String, _ place: Place, _ label: String?) {
      names.add(id, at: place, reserved: Self.reservedOptions, findings: findings)
      // `nearly | almost`: the first is shown, the others are taken for it.
      let ways = (label ?? id).split(separator: "|")
        .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
      let label = ways.first ?? id
      if result.contains(where: { $0.label.lowercased() == label.lowercased() && $0.id != id }) {
        findings.error(.duplicateID, at: place, "another option is labelled '\(label)' as well")
      }
      result.append(AnswerType.Option(id: id, label: label, also: Array(ways.dropFirst())))
    }
    switch node.content {
    case .mapping(let entries):
      for entry in entries {
        add(entry.key, entry.keyPlace, findings.line(entry.value, "a label"))
      }
    case .sequence(let nodes):
      for node in nodes {
        if let id = findings.scalar(node, "an option") { add(id, node.place, nil) }
      }
    case .scalar:
      findings.error(.wrongShape, at: node.place, "'options' is a list or a mapping")
      return []
    }
    if result.isEmpty { findings.error(.empty, at: node.place, "there are no options") }
    return result
  }

  /// `LOW..HIGH` of what is counted.
  private func count(_ node: Node?) -> ClosedRange<Int>? {
    guard let node, let range = range(node) else { return nil }
    guard range.lowerBound >= 0, range.upperBound >= 1 else {
      findings.error(.badValue, at: node.place, "a count is not negative")
      return nil
    }
    return range
  }

  private func range(_ node: Node) -> ClosedRange<Int>? {
    let limit = 1_000_000
    if let text = node.text, let dots = text.firstRange(of: ".."),
      let low = Int(text[..<dots.lowerBound]), let high = Int(text[dots.upperBound...]),
      low <= high, -limit <= low, high <= limit
    {
      return low...high
    }
    findings.error(
      .badValue, at: node.place, "a range belongs here",
      help: "write it like 1..10, with numbers up to a million")
    return nil
  }

  private func misplaced(_ entry: Entry, _ type: String) {
    findings.error(
      .misplacedKey, at: entry.keyPlace, "'\(entry.key)' does not go with type '\(type)'")
  }
}

extension String {
  /// Where another string first stands in it.
  fileprivate func firstRange(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) {
        return start..<(index(start, offsetBy: other.count))
      }
      start = index(after: start)
    }
    return nil
  }
}
