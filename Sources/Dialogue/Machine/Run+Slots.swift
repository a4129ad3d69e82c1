// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// Reading and writing what the slots hold.
extension Run {
  /// The person whom a party names here and now.
  func person(_ party: Party, me: Person? = nil) -> Person {
    // A reader reports `me` where nobody is bound; the first person keeps this total.
    let me = me ?? (state.frames.isEmpty ? nil : frame.me) ?? .first
    let mentor = state.mentor ?? .first
    return switch party {
    case .first: .first
    case .second: .second
    case .me: me
    case .partner: me.partner
    case .mentor: mentor
    case .mentee: mentor.partner
    }
  }

  /// What a path holds, nil where that is nothing.
  func value(_ path: Path, me: Person? = nil) -> Value? {
    switch path {
    case .pair(let slot): state.cells[State.cell(slot, of: nil)]
    case .person(let party, let slot): state.cells[State.cell(slot, of: person(party, me: me))]
    // A record whose list lasted for a meeting that is over holds nothing any more.
    case .item(_, let field):
      frame.item.flatMap { item in
        state.lists[item.cell].indices.contains(item.row)
          ? state.lists[item.cell][item.row][field] : nil
      }
    case .end(let list, let end, let field):
      (end == .first ? records(list, me).first : records(list, me).last)?[field]
    case .who(let party): .choice(person(party, me: me).id)
    case .count(let path): .number(count(path, me: me))
    case .countRecords(let list, let condition): .number(count(list, condition, me: me))
    case .meeting: .number(state.meeting)
    case .today: .date(state.now.date)
    case .answer: frame.progress.unconfirmed ?? frame.progress.answer
    case .drawn: drawnText(me: me).map { .text($0) }
    case .readers: state.readers.map { .text($0) }
    }
  }

  private func records(_ list: ListPath, _ me: Person?) -> [[Value?]] {
    state.lists[State.cell(list.slot, of: list.party.map { person($0, me: me) })]
  }

  private func count(_ path: Path, me: Person?) -> Int {
    switch value(path, me: me) {
    case .list(let items): items.count
    case .some: 1
    case nil: 0
    }
  }

  private func count(_ list: ListPath, _ condition: Condition?, me: Person?) -> Int {
    let owner = list.party.map { person($0, me: me) }
    let cell = State.cell(list.slot, of: owner)
    guard let condition else { return state.lists[cell].count }
    var probe = self
    return state.lists[cell].indices.count { row in
      probe.frame.item = Frame.Item(cell: cell, row: row)
      return probe.holds(condition, me: me)
    }
  }

  // MARK: - Conditions

  /// Whether a condition holds here and now.
  func holds(_ condition: Condition, me: Person? = nil) -> Bool {
    switch condition {
    case .isSet(let path): value(path, me: me) != nil
    case .equals(let left, let right): areEqual(operand(left, me), operand(right, me))
    case .compares(let left, let order, let right):
      compare(operand(left, me), order, operand(right, me))
    case .not(let inner): !holds(inner, me: me)
    case .and(let left, let right): holds(left, me: me) && holds(right, me: me)
    case .or(let left, let right): holds(left, me: me) || holds(right, me: me)
    }
  }

  private func operand(_ operand: Operand, _ me: Person?) -> Value? {
    switch operand {
    case .path(let path): value(path, me: me)
    case .value(let value): value
    }
  }

  private func areEqual(_ left: Value?, _ right: Value?) -> Bool {
    guard let left, let right else { return false }
    if let first = left.rank, let second = right.rank { return first == second }
    return left == right
  }

  private func compare(_ left: Value?, _ order: Condition.Order, _ right: Value?) -> Bool {
    guard let first = left?.rank, let second = right?.rank else { return false }
    return switch order {
    case .less: first < second
    case .lessOrEqual: first <= second
    case .greater: first > second
    case .greaterOrEqual: first >= second
    }
  }

  // MARK: - Assignment

  /// Puts a value where an answer or a `set` step says.
  mutating func store(_ value: Value?, in target: Target, me: Person? = nil) {
    switch target {
    case .pair(let slot): state.cells[State.cell(slot, of: nil)] = value
    case .person(let party, let slot):
      state.cells[State.cell(slot, of: person(party, me: me))] = value
    case .item(_, let field):
      guard let item = frame.item, state.lists[item.cell].indices.contains(item.row) else {
        return
      }
      state.lists[item.cell][item.row][field] = value
    case .mentor:
      guard case .choice(let id) = value, let person = Person(id: id) else { return }
      state.mentor = person
    }
  }

  mutating func assign(_ assignment: Assignment) {
    let result: Value? =
      switch assignment.source {
      case .value(let value): value
      case .path(let path): value(path)
      case .sum(let path, let addend): .number(sum(value(path)?.rank ?? 0, addend))
      case .unset: nil
      }
    store(result, in: assignment.target)
  }

  /// A sum that stays at the largest or smallest number instead of overflowing.
  private func sum(_ number: Int, _ addend: Int) -> Int {
    let (result, overflows) = number.addingReportingOverflow(addend)
    return overflows ? (addend > 0 ? Int.max : Int.min) : result
  }

  mutating func addRecord(to list: ListPath) {
    let cell = State.cell(list.slot, of: list.party.map { person($0) })
    guard case .records(let fields) = scenario.slots[list.slot].type else { return }
    frame.item = Frame.Item(cell: cell, row: state.lists[cell].count)
    state.lists[cell].append(Array(repeating: nil, count: fields.count))
    goOn(answer: nil)
  }

  /// Empties the slots that last for one meeting.
  mutating func forgetMeeting() {
    for (index, slot) in scenario.slots.enumerated() where slot.lifetime == .meeting {
      for owner in Person.allCases {
        state.cells[State.cell(index, of: owner)] = slot.initial
        state.lists[State.cell(index, of: owner)] = []
      }
    }
  }
}

extension Value {
  /// Where it stands among others of its kind; nil where its kind has no order.
  var rank: Int? {
    switch self {
    case .scale(let number), .number(let number): number
    case .date(let date): date.dayNumber
    default: nil
    }
  }
}
