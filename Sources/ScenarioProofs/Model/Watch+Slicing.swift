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
      case .set(let assignments): if assignments.contains(where: { $0.target == .mentor }) { return true }
      case .ask(let ask): if ask.save == .mentor { return true }
      default: break
      }
      if let callee = step.callee, flows.contains(callee) { return true }
      return scenario.writes(of: index).contains(where: slots.contains)
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      func take(_ more: [SlotIndex]) {
        for slot in more where slots.insert(slot).inserted { isChanged = true }
      }
      for (index, step) in scenario.steps.enumerated() {
        let isActing = acts(index)
        if isActing, flows.insert(step.flow).inserted { isChanged = true }
        guard flows.contains(step.flow) || isActing else { continue }
        // What decides whether it acts, and where its flow goes on, decides all that follows.
        if isActing || !step.next.isEmpty { take(step.guardCondition?.slots ?? []) }
        for branch in step.next { take(branch.condition?.slots ?? []) }
        guard isActing else { continue }
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
        variables.formUnion([.cell(State.cell(slot, of: person)), .count(State.cell(slot, of: person))])
      }
      guard case .records(let fields) = scenario.slots[slot].type else { continue }
      for field in fields.indices {
        variables.insert(.field(list: survey.canonical[slot], level: 0, field))
      }
    }
    self.init(rule: rule, flows: flows, variables: variables, survey: survey)
  }
}
