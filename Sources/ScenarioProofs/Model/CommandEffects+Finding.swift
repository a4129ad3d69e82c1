// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

extension CommandEffects {
  /// What the commands of a scenario may change, by what is written in their flows.
  init(of scenario: Scenario, _ survey: Survey) {
    self.init()
    for (index, command) in scenario.commands.enumerated() {
      var effects = CommandEffects()
      for flow in scenario.flows(calledFrom: command.flow) {
        for step in scenario.flows[flow].steps {
          effects.add(scenario.steps[step], scenario, survey)
        }
      }
      guard !effects.variables.isEmpty || !effects.lists.isEmpty || effects.changesMentor else {
        continue
      }
      commands.append(index)
      variables.formUnion(effects.variables)
      lists.formUnion(effects.lists)
      changesMentor = changesMentor || effects.changesMentor
    }
  }

  private mutating func add(_ step: Step, _ scenario: Scenario, _ survey: Survey) {
    switch step.action {
    case .ask(let ask): if let target = ask.save { add(target, survey) }
    case .set(let assignments): for each in assignments { add(each.target, survey) }
    case .newRecord(let list):
      for person in [Person.first, .second] {
        variables.insert(.count(State.cell(list.slot, of: list.party == nil ? nil : person)))
      }
      lists.insert(survey.canonical[list.slot])
    case .swapRoles: changesMentor = true
    case .endMeeting:
      variables.formUnion([.isOdd, .meeting])
      for (slot, value) in scenario.slots.enumerated() where value.lifetime == .meeting {
        for person in Person.allCases {
          variables.formUnion([
            .cell(State.cell(slot, of: person)), .count(State.cell(slot, of: person)),
          ])
        }
      }
    case .say, .floor, .browse, .call, .repeatFlow, .forEach, .confidential, .finish, .nothing:
      break
    }
  }

  private mutating func add(_ target: Target, _ survey: Survey) {
    switch target {
    case .pair(let slot): variables.insert(.cell(State.cell(slot, of: nil)))
    case .person(_, let slot):
      for person in Person.allCases { variables.insert(.cell(State.cell(slot, of: person))) }
    case .item(let slot, _): lists.insert(survey.canonical[slot])
    case .mentor: changesMentor = true
    }
  }
}
