// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// A path with what it holds.
struct TypedPath {
  var path: Path
  var type: SlotType
}

/// Looks up names in expressions; what is not there is reported.
final class ExpressionResolver {
  let outline: Outline
  let findings: Findings
  var uses = Uses()

  init(_ outline: Outline, findings: Findings) {
    self.outline = outline
    self.findings = findings
  }

  /// Words that are paths by themselves, apart from persons.
  static let specials = ["meeting", "today", "answer", "drawn", "readers"]

  /// Whether a word alone names something, whatever the scope.
  func isKnown(_ word: String) -> Bool {
    Party(rawValue: word) != nil || Self.specials.contains(word) || word == "item"
      || outline.slots.index(of: word) != nil
  }

  /// A path that is read.
  func path(_ syntax: PathSyntax, _ scope: Scope, in node: Node) -> TypedPath? {
    let parts = syntax.parts
    let place = findings.place(of: syntax.range, in: node)
    switch parts.count {
    case 1: return word(parts[0].name, scope, at: place)
    case 2 where parts[0].name == "item":
      guard let item = item(scope, at: place) else { return nil }
      guard let field = field(parts[1], of: item.fields, in: node) else { return nil }
      uses.fieldReads.insert(Uses.FieldUse(fields: item.fields, index: field.index))
      return TypedPath(path: .item(of: item.slot, field.index), type: field.type)
    case 2:
      guard let (party, slot) = owned(parts, scope, in: node) else { return nil }
      read(slot, at: place, scope)
      return TypedPath(path: .person(party, slot), type: outline.slotList[slot].type)
    case 3, 4:
      return end(syntax, scope, in: node)
    default:
      return bad(place, "this path has too many parts")
    }
  }

  private func word(_ word: String, _ scope: Scope, at place: Place) -> TypedPath? {
    if let party = Party(rawValue: word) {
      checkMe(party, scope, at: place)
      return TypedPath(path: .who(party), type: .person)
    }
    switch word {
    case "meeting": return TypedPath(path: .meeting, type: .number(nil))
    case "today": return TypedPath(path: .today, type: .date(fromToday: false))
    case "item":
      return bad(place, "'item' is a record", help: "write 'item.' and one of its fields")
    case "answer":
      guard let type = scope.answer else {
        if scope.isAnswerUnclear { return nil }
        findings.error(
          .answerOutside, at: place, "there is no answer here",
          help: "'answer' is known in 'next' and 'confirm-ask' of a step that asks")
        return nil
      }
      return TypedPath(path: .answer, type: type)
    case "drawn":
      if !scope.hasDrawn {
        findings.error(
          .drawnWithoutDraw, at: place, "nothing is drawn here",
          help: "add 'draw' with the name of a bank")
      }
      if let step = scope.step { uses.drawn.insert(step) }
      return TypedPath(path: .drawn, type: .text(words: nil))
    case "readers":
      if !scope.isPrivate {
        findings.error(
          .readersOutside, at: place, "'readers' is only known in the flow of a private note",
          help: "it says who can read the note")
      }
      return TypedPath(path: .readers, type: .text(words: nil))
    default:
      return pairSlot(word, scope, at: place).map {
        TypedPath(path: .pair($0), type: outline.slotList[$0].type)
      }
    }
  }

  private func pairSlot(_ name: String, _ scope: Scope, at place: Place) -> SlotIndex? {
    guard let slot = slot(name, scope, at: place) else { return nil }
    if outline.brokenSlots.contains(slot) { return nil }
    guard outline.slotList[slot].owner == .pair else {
      findings.error(
        .wrongOwner, at: place, "'\(name)' is a slot of each person",
        help: "write whose: 'me.\(name)', 'mentor.\(name)', …")
      return nil
    }
    read(slot, at: place, scope)
    return slot
  }

  private func slot(_ name: String, _ scope: Scope, at place: Place) -> SlotIndex? {
    if let slot = outline.slots.index(of: name) { return slot }
    if case .record(_, let fields) = scope.item, fields.contains(where: { $0.id == name }) {
      findings.error(
        .unknownSlot, at: place, "no slot named '\(name)'", help: "did you mean 'item.\(name)'?")
    } else {
      findings.unknown(
        .unknownSlot, "slot", name, at: place, among: outline.slots.names + Self.specials + ["set"])
    }
    return nil
  }

  /// The person and the slot that `me.confidence` names.
  func owned(
    _ parts: [PathSyntax.Part], _ scope: Scope, in node: Node
  ) -> (Party, SlotIndex)? {
    let place = findings.place(of: parts[0].range, in: node)
    guard let party = Party(rawValue: parts[0].name) else {
      let words = Party.allCases.map(\.rawValue) + ["item"]
      return bad(
        place, "'\(parts[0].name)' is no person",
        help: nearest(parts[0].name, among: words).map { "did you mean '\($0)'?" }
          ?? "a path begins with one of: \(words.joined(separator: ", "))")
    }
    checkMe(party, scope, at: place)
    let slotPlace = findings.place(of: parts[1].range, in: node)
    guard let slot = slot(parts[1].name, scope, at: slotPlace) else { return nil }
    if outline.brokenSlots.contains(slot) { return nil }
    guard outline.slotList[slot].owner == .person else {
      findings.error(
        .wrongOwner, at: slotPlace, "'\(parts[1].name)' is a slot of the pair",
        help: "write '\(parts[1].name)' alone")
      return nil
    }
    return (party, slot)
  }

  /// `commitments.last.act` or `me.commitments.last.act`.
  private func end(_ syntax: PathSyntax, _ scope: Scope, in node: Node) -> TypedPath? {
    let parts = syntax.parts
    let end: Path.End
    switch parts[parts.count - 2].name {
    case "last": end = .last
    case "first": end = .first
    default:
      let place = findings.place(of: parts[parts.count - 2].range, in: node)
      return bad(place, "'last' or 'first' belongs here")
    }
    let head = PathSyntax(
      parts: Array(parts.dropLast(2)),
      range: syntax.range.lowerBound..<parts[parts.count - 3].range.upperBound)
    guard let (list, fields) = list(head, scope, in: node),
      let field = field(parts[parts.count - 1], of: fields, in: node)
    else { return nil }
    uses.fieldReads.insert(Uses.FieldUse(fields: fields, index: field.index))
    return TypedPath(path: .end(list, end, field.index), type: field.type)
  }

  /// A list of records, with their fields.
  func list(
    _ syntax: PathSyntax, _ scope: Scope, in node: Node
  ) -> (ListPath, [SlotType.Field])? {
    let place = findings.place(of: syntax.range, in: node)
    let list: ListPath
    switch syntax.parts.count {
    case 1:
      guard let slot = pairSlot(syntax.parts[0].name, scope, at: place) else { return nil }
      list = ListPath(nil, slot)
    case 2:
      guard let (party, slot) = owned(syntax.parts, scope, in: node) else { return nil }
      read(slot, at: place, scope)
      list = ListPath(party, slot)
    default:
      return bad(place, "a list of records is named here")
    }
    let slot = outline.slotList[list.slot]
    guard let fields = slot.type.fields else {
      findings.error(.wrongType, at: place, "'\(slot.id)' holds no records")
      return nil
    }
    return (list, fields)
  }

  /// A field by its name.
  func field(
    _ part: PathSyntax.Part, of fields: [SlotType.Field]?, in node: Node
  ) -> (index: FieldIndex, type: SlotType)? {
    guard let fields else { return nil }
    if let index = fields.firstIndex(where: { $0.id == part.name }) {
      return (index, fields[index].type)
    }
    findings.unknown(
      .unknownField, "field", part.name, at: findings.place(of: part.range, in: node),
      among: fields.map(\.id))
    return nil
  }

  /// The fields of the record at hand.
  func item(_ scope: Scope, at place: Place) -> (slot: SlotIndex, fields: [SlotType.Field])? {
    switch scope.item {
    case .record(let slot, let fields): return (slot, fields)
    case .none(let reason):
      findings.error(.unboundItem, at: place, "'item' is no record here", help: reason)
    case .mixed(let lists):
      findings.error(
        .mixedItem, at: place, "'item' is a record of different lists here",
        help: "it comes from \(lists)")
    }
    return nil
  }

  /// Reports `me` and `partner` where nobody is.
  func checkMe(_ party: Party, _ scope: Scope, at place: Place) {
    if party == .mentor || party == .mentee { uses.roles = true }
    guard party == .me || party == .partner, let reason = scope.noMe else { return }
    findings.error(.unboundMe, at: place, "'\(party.rawValue)' is nobody here", help: reason)
  }

  func read(_ slot: SlotIndex, at place: Place, _ scope: Scope) {
    uses.reads.append(Uses.Use(slot: slot, place: place, flow: scope.flow))
  }

  func bad<Result>(_ place: Place, _ message: String, help: String? = nil) -> Result? {
    findings.error(.badPath, at: place, message, help: help)
    return nil
  }
}
