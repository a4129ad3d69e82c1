// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether `item` is what the steps ahead take it for.
///
/// A reader has checked this from each flow's beginning. A conversation that is put down in the
/// middle of a flow may have missed the step that begins the record.
struct ItemUse {
  private struct Place: Hashable {
    var step: StepIndex
    var item: SlotIndex?
  }

  let scenario: Scenario

  /// The first step, from one on and in the flows that are called from there, that uses a
  /// record of another kind than it finds; nil where there is none.
  func mismatch(from step: StepIndex, item: SlotIndex?) -> StepIndex? {
    var open = [Place(step: step, item: item)]
    var seen = Set(open)
    while let place = open.popLast() {
      let step = scenario.steps[place.step]
      for slot in uses(of: step) where !isSame(slot, place.item) { return place.step }
      for next in after(step, place) where seen.insert(next).inserted { open.append(next) }
    }
    return nil
  }

  private func isSame(_ slot: SlotIndex, _ item: SlotIndex?) -> Bool {
    item.map { scenario.slots[$0].type == scenario.slots[slot].type } ?? false
  }

  /// Where a step leads, flows that it calls included.
  private func after(_ step: Step, _ place: Place) -> [Place] {
    let end = scenario.flows[step.flow].steps.upperBound
    var item = place.item
    var places: [Place] = []
    switch step.action {
    case .newRecord(let list): item = list.slot
    case .call(let flow, _), .repeatFlow(let flow, _):
      places.append(Place(step: scenario.flows[flow].steps.lowerBound, item: item))
    case .forEach(let list, _, let flow):
      places.append(Place(step: scenario.flows[flow].steps.lowerBound, item: list.slot))
    default: break
    }
    var targets = step.next.compactMap { branch -> StepIndex? in
      switch branch.target {
      case .step(let index): index
      case .below: place.step + 1
      case .back: nil
      }
    }
    if step.next.allSatisfy({ $0.condition != nil }) { targets.append(place.step + 1) }
    places += targets.filter { $0 < end }.map { Place(step: $0, item: item) }
    if step.guardCondition != nil, place.step + 1 < end {
      places.append(Place(step: place.step + 1, item: place.item))
    }
    return places
  }

  // MARK: - What a step uses

  /// The lists whose records a step uses as `item`.
  private func uses(of step: Step) -> Set<SlotIndex> {
    var slots = step.guardCondition.map(uses) ?? []
    for branch in step.next { slots.formUnion(branch.condition.map(uses) ?? []) }
    switch step.action {
    case .say(let text, _, _), .floor(let text, _, _), .browse(let text),
      .confidential(_, let text):
      slots.formUnion(uses(text))
    case .ask(let ask):
      for text in [ask.text, ask.confirm?.text, ask.reask, ask.why, ask.about] {
        if let text { slots.formUnion(uses(text)) }
      }
      if let target = ask.save { slots.formUnion(uses(target)) }
    case .repeatFlow(_, let condition): slots.formUnion(uses(condition))
    case .set(let assignments):
      for assignment in assignments {
        slots.formUnion(uses(assignment.target))
        switch assignment.source {
        case .path(let path), .sum(let path, _): slots.formUnion(uses(path))
        case .value, .unset: break
        }
      }
    case .call, .forEach, .newRecord, .swapRoles, .endMeeting, .finish, .nothing: break
    }
    return slots
  }

  private func uses(_ text: Text) -> Set<SlotIndex> {
    text.pieces.reduce(into: []) { slots, piece in
      if case .path(let path, _) = piece { slots.formUnion(uses(path)) }
    }
  }

  private func uses(_ target: Target) -> Set<SlotIndex> {
    if case .item(let slot, _) = target { [slot] } else { [] }
  }

  private func uses(_ condition: Condition) -> Set<SlotIndex> {
    switch condition {
    case .isSet(let path): uses(path)
    case .equals(let left, let right), .compares(let left, _, let right):
      uses(left).union(uses(right))
    case .not(let inner): uses(inner)
    case .and(let left, let right), .or(let left, let right): uses(left).union(uses(right))
    }
  }

  private func uses(_ operand: Operand) -> Set<SlotIndex> {
    if case .path(let path) = operand { uses(path) } else { [] }
  }

  /// In the `where` of a count, `item` is each record of the list that is counted.
  private func uses(_ path: Path) -> Set<SlotIndex> {
    switch path {
    case .item(let slot, _): [slot]
    case .count(let inner): uses(inner)
    default: []
    }
  }
}
