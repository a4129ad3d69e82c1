// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

extension Watch {
  /// What a rule needs: all that can decide who is mentor, when a round is run, when a meeting
  /// ends, and whether the rule's condition holds.
  init(_ rule: RoleRule, of scenario: Scenario) {
    let survey = Survey(scenario)
    let slice = Slice(
      of: scenario, slots: Set(rule.condition?.slots ?? []), flows: [rule.round],
      acting: { index in
        switch scenario.steps[index].action {
        case .swapRoles, .endMeeting, .finish: true
        case .set(let assignments): assignments.contains { $0.target == .mentor }
        case .ask(let ask): ask.save == .mentor
        default: false
        }
      })
    var variables: Set<Variable> = []
    for slot in slice.slots {
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
    self.init(rule: rule, flows: slice.flows, variables: variables, survey: survey)
  }
}
