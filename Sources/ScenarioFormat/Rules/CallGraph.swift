// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Which flow calls which; without cycles, once those have been reported.
struct CallGraph {
  /// How each step can be left, by its index.
  let shapes: [StepShape]
  /// The flows that a flow calls, in order, each once.
  private(set) var callees: [[FlowIndex]]
  /// All flows, each before those that it calls.
  private(set) var order: [FlowIndex] = []
  /// By flow, whether it or one that it calls waits for somebody to do something.
  private(set) var pauses: [Bool]
  /// By flow, whether it or one that it calls changes what a condition could see.
  private(set) var changes: [Bool]

  init(_ outline: Outline, findings: Findings) {
    shapes = outline.stepList.map { StepShape($0, in: outline) }
    callees = []
    for flow in outline.flowList {
      var called: [FlowIndex] = []
      var seen: Set<FlowIndex> = []
      for step in flow.steps {
        if let target = shapes[step].call?.flow, seen.insert(target).inserted {
          called.append(target)
        }
      }
      callees.append(called)
    }
    pauses = Array(repeating: false, count: callees.count)
    changes = pauses
    sort(outline, findings)
    for flow in order.reversed() {
      let steps = outline.flowList[flow].steps
      pauses[flow] = steps.contains { shapes[$0].pauses } || callees[flow].contains { pauses[$0] }
      changes[flow] =
        steps.contains { shapes[$0].changes } || callees[flow].contains { changes[$0] }
    }
  }

  /// The flow and all that it calls, directly or not.
  func reachable(from flow: FlowIndex) -> Set<FlowIndex> {
    var found: Set<FlowIndex> = [flow]
    var open = [flow]
    while let next = open.popLast() {
      for callee in callees[next] where found.insert(callee).inserted { open.append(callee) }
    }
    return found
  }

  /// Goes through the graph in depth, reports each cycle and leaves out the call that closes it.
  private mutating func sort(_ outline: Outline, _ findings: Findings) {
    enum Mark { case new, open, done }
    var marks = Array(repeating: Mark.new, count: callees.count)
    var finished: [FlowIndex] = []
    for root in callees.indices where marks[root] == .new {
      // The path from the root, each flow with how many of its callees have been visited.
      var path: [(flow: FlowIndex, visited: Int)] = [(root, 0)]
      marks[root] = .open
      while let (flow, visited) = path.last {
        guard visited < callees[flow].count else {
          marks[flow] = .done
          finished.append(flow)
          path.removeLast()
          continue
        }
        let callee = callees[flow][visited]
        path[path.count - 1].visited += 1
        switch marks[callee] {
        case .new:
          marks[callee] = .open
          path.append((callee, 0))
        case .open:
          let cycle = path.drop { $0.flow != callee }.map { outline.flowList[$0.flow].id }
          report(cycle + [outline.flowList[callee].id], from: flow, to: callee, outline, findings)
          callees[flow].remove(at: visited)
          path[path.count - 1].visited -= 1
        case .done: break
        }
      }
    }
    order = finished.reversed()
  }

  private func report(
    _ cycle: [String], from flow: FlowIndex, to callee: FlowIndex, _ outline: Outline,
    _ findings: Findings
  ) {
    let step = outline.flowList[flow].steps.first { shapes[$0].call?.flow == callee }
    let place = step.map { outline.stepList[$0].place } ?? outline.flowList[flow].place
    findings.error(
      .recursiveFlow, at: place, "the flow '\(outline.flowList[callee].id)' calls itself",
      help: "by way of \(cycle.joined(separator: " › "))")
  }
}
