// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// The part of a scenario that can decide about some steps: which slots, and which flows.
///
/// It is what those steps depend on: by what they look at, and by the branches that decide
/// whether they are come to. A branch whose every way comes to the same next step that matters
/// decides nothing. (A slice as Weiser, "Program slicing", 1981, means it, that takes for granted
/// that what is left out ends.)
struct Slice {
  private(set) var slots: Set<SlotIndex>
  private(set) var flows: Set<FlowIndex>

  /// The part that decides about some steps of the shared conversation.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - slots: Slots that matter anyway.
  ///   - flows: Flows whose calls matter anyway.
  ///   - isWanted: Whether a step is one of those that it is about.
  init(
    of scenario: Scenario, slots: Set<SlotIndex>, flows: Set<FlowIndex>,
    acting isWanted: (StepIndex) -> Bool
  ) {
    var slots = slots
    var flows = flows
    // What only a command runs is looked at where the command is.
    let shared = scenario.flows(calledFrom: scenario.start).flatMap { scenario.flows[$0].steps }
    var isChanged = true
    while isChanged {
      isChanged = false
      func take(_ more: [SlotIndex]) {
        for slot in more where slots.insert(slot).inserted { isChanged = true }
      }
      let acting = Set(
        shared.filter { index in
          isWanted(index) || scenario.steps[index].action.callee.map(flows.contains) ?? false
            || scenario.writes(of: index).contains(where: slots.contains)
        })
      for index in acting where flows.insert(scenario.steps[index].flow).inserted {
        isChanged = true
      }
      for index in shared where flows.contains(scenario.steps[index].flow) {
        let step = scenario.steps[index]
        let decides = scenario.ways(from: index, past: acting).count > 1
        if acting.contains(index) || decides { take(step.guardCondition?.slots ?? []) }
        if decides { for branch in step.next { take(branch.condition?.slots ?? []) } }
        guard acting.contains(index) else { continue }
        switch step.action {
        case .repeatFlow(_, let condition): take(condition.slots)
        case .forEach(let list, let condition, _): take([list.slot] + (condition?.slots ?? []))
        case .set(let assignments):
          for each in assignments {
            switch each.source {
            case .path(let path), .sum(let path, _): take(path.slots)
            case .value, .unset: break
            }
          }
        default: break
        }
      }
    }
    self.slots = slots
    self.flows = flows
  }
}

extension Scenario {
  /// What of the steps that act comes next after a step, past those that do not.
  ///
  /// Where there is one only, it does not matter which way is taken. The flow's end is `-1`.
  fileprivate func ways(from index: StepIndex, past acting: Set<StepIndex>) -> Set<StepIndex> {
    let flow = flows[steps[index].flow].steps
    var found: Set<StepIndex> = []
    var seen: Set<StepIndex> = []
    var open = successors(of: index, in: flow)
    while let next = open.popLast() {
      if next < 0 || acting.contains(next) {
        found.insert(next)
      } else if seen.insert(next).inserted {
        open += successors(of: next, in: flow)
      }
    }
    return found
  }

  private func successors(of index: StepIndex, in flow: Range<StepIndex>) -> [StepIndex] {
    let below = index + 1 < flow.upperBound ? index + 1 : -1
    let step = steps[index]
    if case .finish = step.action { return [-1] }
    var next = step.next.map { branch -> StepIndex in
      switch branch.target {
      case .step(let target): target
      case .below: below
      case .back: -1
      }
    }
    if !step.next.contains(where: { $0.condition == nil }) || step.guardCondition != nil {
      next.append(below)
    }
    return next
  }
}
