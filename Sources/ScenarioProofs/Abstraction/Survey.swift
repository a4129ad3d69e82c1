// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// What the conditions and texts of a scenario look at: all that an exploration has to know.
///
/// A slot is kept apart as finely as it is looked at. One that is compared is kept by options,
/// or by the numbers it is compared with; one whose presence alone matters is set or unset; one
/// that is never looked at is not kept at all.
struct Survey {
  /// Where something is kept that conditions may look at, whoever it belongs to.
  enum Holder: Hashable {
    case slot(SlotIndex)
    case field(SlotIndex, FieldIndex)
    case count(SlotIndex)
    case meeting
    case answer(StepIndex)
  }

  let scenario: Scenario
  /// Those whose presence matters, in the order in which steps look at them.
  private(set) var order: [Holder] = []
  private var known: Set<Holder> = []
  /// Those whose value matters.
  private var compared: Set<Holder> = []
  /// The numbers that a holder is compared with.
  private var points: [Holder: Set<Int>] = [:]
  /// Numbers that a `set` step gives.
  private var given: [Holder: Set<Int>] = [:]
  /// Those that a `set` step counts up or down.
  private var counters: Set<Holder> = []
  /// `into` is set to what `from` holds, plus a number.
  private var copies: [(into: Holder, from: Holder, plus: Int)] = []
  /// Texts and days that something is compared with, for made-up people to say.
  private(set) var words: [String] = []
  private(set) var days: [CivilDate] = []
  /// For lists with the same fields, the first of them: `item` may be a record of any.
  let canonical: [SlotIndex]

  /// More points than this are not kept apart: the comparison stays open.
  static let mostPoints = 64

  init(_ scenario: Scenario) {
    self.scenario = scenario
    canonical = scenario.slots.indices.map { slot in
      guard case .records = scenario.slots[slot].type else { return slot }
      return scenario.slots.firstIndex { $0.type == scenario.slots[slot].type } ?? slot
    }
    for index in scenario.steps.indices { look(atStep: index) }
    for entry in scenario.library { look(at: entry.text) }
    for rule in scenario.roleRules {
      if let condition = rule.condition { look(at: condition, step: nil) }
    }
    spread()
  }

  // MARK: - Looking through the scenario

  private mutating func look(atStep index: StepIndex) {
    let step = scenario.steps[index]
    if let condition = step.guardCondition { look(at: condition, step: index) }
    switch step.action {
    case .say(let text, let bank, _): look(at: text, bank)
    case .ask(let ask):
      look(at: ask.text, ask.draw)
      for text in [ask.reask, ask.why, ask.confirm?.text].compactMap(\.self) { look(at: text) }
      if let target = ask.save.flatMap(holder) {
        copies.append((target, .answer(index), 0))
      }
    case .floor(let text, _, let bank): look(at: text, bank)
    case .browse(let text): look(at: text)
    case .repeatFlow(_, let condition): look(at: condition, step: index)
    case .forEach(let list, let condition, _):
      need(.count(list.slot), points: [0])
      if let condition { look(at: condition, step: index) }
    case .set(let assignments): for assignment in assignments { look(at: assignment, step: index) }
    case .confidential(_, let invite): look(at: invite)
    case .call, .newRecord, .swapRoles, .endMeeting, .finish, .nothing: break
    }
    for branch in step.next {
      if let condition = branch.condition { look(at: condition, step: index) }
    }
  }

  private mutating func look(at text: Text, _ bank: BankIndex? = nil) {
    for case .path(let path, nil) in text.pieces { note(path, step: nil) }
    if let bank { for text in scenario.banks[bank].texts { look(at: text) } }
  }

  private mutating func look(at assignment: Assignment, step: StepIndex) {
    guard let target = holder(assignment.target) else {
      // Who becomes mentor depends on it.
      if case .path(let path) = assignment.source { compare(path, step: step) }
      return
    }
    switch assignment.source {
    case .value(.number(let number)), .value(.scale(let number)):
      given[target, default: []].insert(number)
    case .value, .unset: break
    case .path(let path):
      if let from = holder(path, step: step) { copies.append((target, from, 0)) }
    case .sum(let path, let addend):
      guard let from = holder(path, step: step) else { return }
      if from == target { counters.insert(target) } else { copies.append((target, from, addend)) }
    }
  }

  private mutating func look(at condition: Condition, step: StepIndex?) {
    switch condition {
    case .isSet(let path): note(path, step: step)
    case .equals(let left, let right), .compares(let left, _, let right):
      for (side, other) in [(left, right), (right, left)] {
        guard case .path(let path) = side else { continue }
        switch other {
        case .value(.number(let number)), .value(.scale(let number)):
          note(path, step: step)
          if let holder = holder(path, step: step) { points[holder, default: []].insert(number) }
          compare(path, step: step)
        case .value(.text(let text)):
          note(path, step: step)
          if !words.contains(text) { words.append(text) }
        case .value(.date(let day)):
          note(path, step: step)
          if !days.contains(day) { days.append(day) }
        case .value: compare(path, step: step)
        case .path: compare(path, step: step)
        }
      }
    case .not(let inner): look(at: inner, step: step)
    case .and(let left, let right), .or(let left, let right):
      look(at: left, step: step)
      look(at: right, step: step)
    }
  }

  /// A path's value matters.
  private mutating func compare(_ path: Path, step: StepIndex?) {
    note(path, step: step)
    if let holder = holder(path, step: step) { compared.insert(holder) }
  }

  /// A path's presence matters.
  private mutating func note(_ path: Path, step: StepIndex?) {
    if case .end(let list, _, _) = path { need(.count(list.slot), points: [0]) }
    if case .countRecords(let list, let condition) = path {
      need(.count(list.slot), points: [0])
      if let condition { look(at: condition, step: step) }
    }
    if case .count(let inner) = path { note(inner, step: step) }
    if let holder = holder(path, step: step) { need(holder, points: []) }
  }

  private mutating func need(_ holder: Holder, points more: Set<Int>) {
    if known.insert(holder).inserted { order.append(holder) }
    if !more.isEmpty { points[holder, default: []].formUnion(more) }
  }

  private func holder(_ path: Path, step: StepIndex?) -> Holder? {
    switch path {
    case .pair(let slot), .person(_, let slot): .slot(slot)
    case .item(let slot, let field): .field(canonical[slot], field)
    case .end(let list, _, let field): .field(canonical[list.slot], field)
    case .countRecords(let list, _): .count(list.slot)
    case .meeting: .meeting
    case .answer: step.map { .answer($0) }
    case .count, .who, .today, .drawn, .readers: nil
    }
  }

  private func holder(_ target: Target) -> Holder? {
    switch target {
    case .pair(let slot), .person(_, let slot): .slot(slot)
    case .item(let slot, let field): .field(canonical[slot], field)
    case .mentor: nil
    }
  }

  // MARK: - Carrying on what is copied

  /// What is looked at after it was copied is looked at where it comes from.
  private mutating func spread() {
    var isChanged = true
    while isChanged {
      isChanged = false
      for copy in copies where known.contains(copy.into) {
        if known.insert(copy.from).inserted {
          order.append(copy.from)
          isChanged = true
        }
        if compared.contains(copy.into), compared.insert(copy.from).inserted { isChanged = true }
        let wanted = (points[copy.into] ?? []).map { $0 - copy.plus }
        let before = points[copy.from]?.count ?? 0
        guard before < Self.mostPoints else { continue }
        points[copy.from, default: []].formUnion(wanted)
        if (points[copy.from]?.count ?? 0) > before { isChanged = true }
      }
    }
  }

  // MARK: - What comes of it

  /// Where a holder belongs in the order of bits: the lower, the earlier.
  func place(of holder: Holder) -> Int {
    switch holder {
    case .meeting: 0
    case .count: 1
    case .slot where domain(of: holder) != .presence: domain(of: holder).isNumeric ? 1 : 2
    case .slot: 3
    case .field(let list, _): 4 + list
    case .answer: 0
    }
  }

  /// The cases of a holder.
  func domain(of holder: Holder) -> Domain {
    switch holder {
    case .meeting: return numbers(holder, initial: 1, mayBeUnset: false, isCounter: true)
    case .count:
      let most = min(points[holder]?.max() ?? 0, Self.mostPoints)
      return Domain(
        cases: (0...max(most, 0)).map { .number($0...$0) } + [.number(max(most, 0) + 1...Int.max)])
    case .slot(let slot):
      return domain(holder, scenario.slots[slot].type, initial: scenario.slots[slot].initial)
    case .field(let slot, let field):
      guard case .records(let fields) = scenario.slots[slot].type else { return .presence }
      return domain(holder, fields[field].type, initial: nil)
    case .answer(let step):
      guard case .ask(let ask) = scenario.steps[step].action else { return .presence }
      return domain(holder, ask.type, initial: nil)
    }
  }

  private func domain(_ holder: Holder, _ type: SlotType, initial: Value?) -> Domain {
    switch type {
    case .yesNo where compared.contains(holder):
      Domain(cases: [.unset, .yesNo(false), .yesNo(true)])
    case .choice(let options) where compared.contains(holder):
      Domain(cases: [.unset] + options.map { .choice($0.id) })
    case .person where compared.contains(holder):
      Domain(cases: [.unset] + Person.allCases.map { .choice($0.id) })
    case .scale, .number:
      numbers(
        holder, initial: AbstractValue(initial).lowest, mayBeUnset: true,
        isCounter: counters.contains(holder))
    default: .presence
    }
  }

  private func numbers(
    _ holder: Holder, initial: Int?, mayBeUnset: Bool, isCounter: Bool
  ) -> Domain {
    guard let points = points[holder], !points.isEmpty else {
      return mayBeUnset ? .presence : Domain(cases: [.number(Int.min...Int.max)])
    }
    guard isCounter else { return .numbers(partedBy: points, mayBeUnset: mayBeUnset) }
    // What is counted is kept exactly from the lowest number it begins with or is compared
    // with to the highest, and one beyond on either side.
    let all = points.union(given[holder] ?? []).union([initial ?? 0])
    let low = all.min() ?? 0
    let high = all.max() ?? 0
    let (width, overflows) = high.subtractingReportingOverflow(low)
    guard !overflows, width <= Self.mostPoints, low > Int.min + 2, high < Int.max - 2 else {
      return .numbers(partedBy: points.prefix(Self.mostPoints), mayBeUnset: mayBeUnset)
    }
    return .numbers(partedBy: low...high, mayBeUnset: mayBeUnset)
  }
}

extension AbstractValue {
  fileprivate var lowest: Int? {
    if case .number(let range) = self { range.lowerBound } else { nil }
  }
}
