// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// What the slots hold, in the new scenario.
extension Carrier {
  mutating func carrySlots() {
    for (index, slot) in old.slots.enumerated() {
      let other = slots[slot.id]
      let owners: [Person?] = slot.owner == .pair ? [nil] : Person.allCases
      for owner in owners {
        let cell = State.cell(index, of: owner)
        let name = (owner.map { "\($0.id)." } ?? "") + slot.id
        let isSet = from.cells[cell] != nil || !from.lists[cell].isEmpty
        guard let other else {
          if isSet { lose(.slotGone, "there is no slot '\(slot.id)' any more: \(name) is dropped") }
          continue
        }
        guard new.slots[other].owner == slot.owner else {
          if isSet {
            let owner = new.slots[other].owner == .pair ? "of the pair" : "of each person"
            lose(.slotOwner, "the slot '\(slot.id)' is now one \(owner): \(name) is dropped")
          }
          continue
        }
        let place = State.cell(other, of: owner)
        to.cells[place] = value(from.cells[cell], name, slot, new.slots[other])
        to.lists[place] = records(from.lists[cell], name, slot, new.slots[other])
        if isSet, new.slots[other].lifetime != slot.lifetime {
          let span = slot.lifetime == .meeting ? "the whole programme" : "one meeting"
          lose(.newLifetime, "\(name) stays, and now lasts for \(span)")
        }
      }
    }
  }

  private mutating func lose(_ code: MoveReason.Code, _ text: String) {
    losses.append(MoveReason(code, text))
  }

  /// A slot's value under the new type.
  private mutating func value(
    _ value: Value?, _ name: String, _ slot: Slot, _ other: Slot
  ) -> Value? {
    guard let value else { return slot.initial == nil ? other.initial : nil }
    return kept(value, name, slot.type, other.type, else: other.initial)
  }

  /// A value that was there, if it fits the new type; otherwise what the slot begins with.
  private mutating func kept(
    _ value: Value, _ name: String, _ type: SlotType, _ other: SlotType, else initial: Value?
  ) -> Value? {
    guard type.outline != other.outline else { return value }
    guard value.fits(other) else {
      let result = initial == nil ? "it is unset" : "it goes back to its default"
      lose(.doesNotFit, "what \(name) holds does not fit its new type: \(result)")
      return initial
    }
    lose(.stillFits, "\(name) has a new type, which what it holds fits")
    return value
  }

  /// The records of a list, field by field.
  private mutating func records(
    _ rows: [[Value?]], _ name: String, _ slot: Slot, _ other: Slot
  ) -> [[Value?]] {
    guard !rows.isEmpty, case .records(let fields) = slot.type else { return [] }
    guard case .records(let others) = other.type else {
      lose(.doesNotFit, "\(name) is no list of records any more: what it holds is dropped")
      return []
    }
    var result = rows.map { _ in [Value?](repeating: nil, count: others.count) }
    for (field, entry) in fields.enumerated() {
      let name = "\(name).\(entry.id)"
      guard let place = others.firstIndex(where: { $0.id == entry.id }) else {
        if rows.contains(where: { $0[field] != nil }) {
          lose(.slotGone, "there is no field '\(entry.id)' any more: \(name) is dropped")
        }
        continue
      }
      for (row, values) in rows.enumerated() {
        guard let value = values[field] else { continue }
        let name = rows.count == 1 ? name : "\(name) of record \(row + 1)"
        result[row][place] = kept(value, name, entry.type, others[place].type, else: nil)
      }
    }
    return result
  }
}

extension Value {
  /// Whether a slot of this type could hold it.
  func fits(_ type: SlotType) -> Bool {
    switch (self, type) {
    case (.text(let words), .text(let range)):
      range?.contains(words.split(whereSeparator: \.isWhitespace).count) ?? true
    case (.choice(let id), .choice(let options)): options.contains { $0.id == id }
    case (.choice(let id), .person): Person(id: id) != nil
    case (.scale(let number), .scale(let range)), (.number(let number), .scale(let range)):
      range.contains(number)
    case (.scale(let number), .number(let range)), (.number(let number), .number(let range)):
      range?.contains(number) ?? true
    case (.list(let items), .list(let range)): range?.contains(items.count) ?? true
    case (.yesNo, .yesNo), (.date, .date), (.cadence, .cadence), (.name, .name): true
    default: false
    }
  }
}
