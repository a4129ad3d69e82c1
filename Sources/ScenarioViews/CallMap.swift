// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Which flows run which, and what runs them from outside.
struct CallMap {
  /// A step that has a flow run.
  struct Call {
    var step: StepIndex
    var flow: FlowIndex
  }

  let scenario: Scenario
  /// By flow, its steps that run another, in order.
  let calls: [[Call]]
  /// By flow, the steps that have it run, in the order of the files.
  let callers: [[StepIndex]]
  /// By flow, whether it is run for private notes only.
  let isPrivate: [Bool]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let calls = scenario.flows.map { flow in
      flow.steps.compactMap { step in
        scenario.steps[step].action.callee.map { Call(step: step, flow: $0) }
      }
    }
    self.calls = calls
    var callers = scenario.flows.map { _ in [StepIndex]() }
    for call in calls.joined() { callers[call.flow].append(call.step) }
    self.callers = callers
    func reached(from roots: [FlowIndex]) -> Set<FlowIndex> {
      Set(readingOrder(from: roots, calls.map { $0.map(\.flow) }))
    }
    let shared = reached(
      from: [scenario.start, scenario.ending] + scenario.commands.map(\.flow))
    let alone = reached(from: scenario.privateNotes.map(\.flow))
    isPrivate = scenario.flows.indices.map { alone.contains($0) && !shared.contains($0) }
  }

  /// The flows that some run, themselves first, each where it is first come to.
  func flows(from roots: [FlowIndex]) -> [FlowIndex] {
    readingOrder(from: roots, calls.map { $0.map(\.flow) })
  }

  /// The flow and those that it runs, so many calls deep, nearest first.
  func flows(from root: FlowIndex, depth: Int) -> [FlowIndex] {
    var found = [root]
    var ring = [root]
    for _ in 0..<max(0, depth) where !ring.isEmpty {
      var next: [FlowIndex] = []
      for call in ring.flatMap({ calls[$0] }) where !found.contains(call.flow) {
        found.append(call.flow)
        next.append(call.flow)
      }
      ring = next
    }
    return found
  }

  /// All flows: from the start on, then those of commands, of private notes, the ending, and
  /// those that nothing runs.
  var all: [FlowIndex] {
    flows(
      from: [scenario.start] + scenario.commands.map(\.flow) + scenario.privateNotes.map(\.flow)
        + [scenario.ending] + Array(scenario.flows.indices))
  }
}

/// What is reached from `roots` in depth, each where it is first come to.
private func readingOrder(from roots: [FlowIndex], _ callees: [[FlowIndex]]) -> [FlowIndex] {
  var order: [FlowIndex] = []
  var seen: Set<FlowIndex> = []
  var open = Array(roots.reversed())
  while let flow = open.popLast() {
    guard seen.insert(flow).inserted else { continue }
    order.append(flow)
    open += callees[flow].reversed()
  }
  return order
}
