// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

extension Watch {
  /// What a rule needs: all that can decide who is mentor, when a round is run, when a meeting
  /// ends, and whether the rule's condition holds.
  init(_ rule: RoleRule, of scenario: Scenario) {
    let survey = Survey(scenario)
    var slots = Set(rule.condition?.slots ?? [])
    var flows: Set<FlowIndex> = [rule.round]
    func acts(_ index: StepIndex) -> Bool {
      let step = scenario.steps[index]
      switch step.action {
      case .swapRoles, .endMeeting, .finish: return true
      case .set(let assignments):
        if assignments.contains(where: { $0.target == .mentor }) { return true }
      case .ask(let ask): if ask.save == .mentor { return true }
      default: break
      }
      if let callee = step.callee, flows.contains(callee) { return true }
      return scenario.writes(of: index).contains(where: slots.contains)
    }
    // What only a command runs ends a count, whatever it depends on.
    let shared = scenario.flows(calledFrom: scenario.start).flatMap { scenario.flows[$0].steps }
    var isChanged = true
    while isChanged {
      isChanged = false
      func take(_ more: [SlotIndex]) {
        for slot in more where slots.insert(slot).inserted { isChanged = true }
      }
      let acting = Set(shared.filter(acts))
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
    var variables: Set<Variable> = []
    for slot in slots {
      for person in Person.allCases {
        variables.formUnion([
          .cell(State.cell(slot, of: person)), .count(State.cell(slot, of: person)),
        ])
      }
      guard case .records(let fields) = scenario.slots[slot].type else { continue }
      for field in fields.indices {
        variables.insert(.field(list: survey.canonical[slot], level: 0, field))
      }
    }
    self.init(rule: rule, flows: flows, variables: variables, survey: survey)
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
