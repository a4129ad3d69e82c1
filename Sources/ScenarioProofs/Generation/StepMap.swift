// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// How the steps of a scenario follow each other as they are written, whatever holds where.
struct StepMap {
  /// For each step, those that may come before it.
  private let before: [[StepIndex]]

  init(_ scenario: Scenario) {
    var before = Array(repeating: [StepIndex](), count: scenario.steps.count)
    var callers = Array(repeating: [StepIndex](), count: scenario.flows.count)
    for (index, step) in scenario.steps.enumerated() {
      if let callee = step.action.callee { callers[callee].append(index) }
    }
    func link(_ step: StepIndex, _ target: Branch.Target) {
      let flow = scenario.flows[scenario.steps[step].flow]
      let next: StepIndex =
        switch target {
        case .step(let index): index
        case .below: step + 1
        case .back: flow.steps.upperBound
        }
      if next < flow.steps.upperBound {
        before[next].append(step)
      } else {
        // Back at whatever called, which goes on or calls again.
        for caller in callers[scenario.steps[step].flow] { before[caller].append(step) }
      }
    }
    for (index, step) in scenario.steps.enumerated() {
      if let callee = step.action.callee {
        before[scenario.flows[callee].steps.lowerBound].append(index)
      }
      for branch in step.next { link(index, branch.target) }
      if step.next.allSatisfy({ $0.condition != nil }) || step.guardCondition != nil {
        link(index, .below)
      }
    }
    // A command can be given wherever the two are asked something.
    let asking = scenario.steps.indices.filter { scenario.steps[$0].action.asksSomebody }
    for command in scenario.commands {
      before[scenario.flows[command.flow].steps.lowerBound] += asking
    }
    self.before = before
  }

  /// How many steps lie between each step and the nearest of some; nil where none can be got to.
  func distances(to targets: Set<StepIndex>) -> [Int?] {
    var result = Array(repeating: Int?.none, count: before.count)
    var here = Array(targets)
    for target in targets { result[target] = 0 }
    var distance = 0
    while !here.isEmpty {
      distance += 1
      var next: [StepIndex] = []
      for step in here {
        for earlier in before[step] where result[earlier] == nil {
          result[earlier] = distance
          next.append(earlier)
        }
      }
      here = next
    }
    return result
  }
}

extension Action {
  fileprivate var asksSomebody: Bool {
    switch self {
    case .ask, .floor, .browse: true
    default: false
    }
  }
}
