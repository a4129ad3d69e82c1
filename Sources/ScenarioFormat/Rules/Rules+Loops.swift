// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Ways round and round on which nobody is ever asked.
extension Rules {
  func checkLoops() {
    for flow in outline.flowList {
      checkJumps(in: flow.steps)
      for step in flow.steps where outline.stepList[step].action == .repeatFlow {
        checkRepeat(step)
      }
    }
  }

  private func checkRepeat(_ step: StepIndex) {
    guard let flow = graph.shapes[step].call?.flow, !graph.pauses[flow], !graph.changes[flow],
      let place = outline.stepList[step]["repeat"]?.place
    else { return }
    findings.error(
      .endlessLoop, at: place,
      "'\(outline.flowList[flow].id)' asks nothing and sets nothing, so this would never end")
  }

  /// Whether somebody has to do something before the step is over.
  private func pauses(_ step: StepIndex) -> Bool {
    let shape = graph.shapes[step]
    return shape.pauses || (shape.call.map { graph.pauses[$0.flow] } ?? false)
  }

  /// Finds cycles among the steps of a flow that do not pause.
  private func checkJumps(in flow: Range<StepIndex>) {
    let exits = flow.map { step in
      graph.shapes[step].successors(of: step, in: flow).sorted()
    }
    // Only a jump backwards can close a cycle.
    let jumps = flow.filter { step in exits[step - flow.lowerBound].contains { $0 <= step } }
    guard !jumps.isEmpty else { return }
    let quiet = flow.map { !pauses($0) }
    let ways = flow.map { step in
      guard quiet[step - flow.lowerBound] else { return [Int]() }
      let skipped = graph.shapes[step].skipped(step, in: flow).map { [$0] } ?? []
      return (exits[step - flow.lowerBound] + skipped).map { $0 - flow.lowerBound }
        .filter { quiet[$0] }
    }
    let rounds = components(of: ways)
    for step in jumps where quiet[step - flow.lowerBound] {
      for target in exits[step - flow.lowerBound] where target <= step {
        guard quiet[target - flow.lowerBound],
          rounds[target - flow.lowerBound] == rounds[step - flow.lowerBound],
          let node = outline.stepList[step]["next"]
        else { continue }
        findings.error(
          .endlessLoop, at: jump(to: target, in: node) ?? node.place,
          "from '\(outline.stepList[target].id)' back to it nothing is asked",
          help: "put a question in between, or 'repeat' a flow while a condition holds")
      }
    }
  }

  /// Where a `next` names a step.
  private func jump(to step: StepIndex, in node: Node) -> Place? {
    let name = outline.stepList[step].id
    switch node.content {
    case .scalar(let text, _): return text == name ? node.place : nil
    case .sequence(let nodes): return nodes.lazy.compactMap { jump(to: step, in: $0) }.first
    case .mapping(let entries):
      return entries.lazy.filter { $0.key != "if" }.compactMap { jump(to: step, in: $0.value) }
        .first
    }
  }
}
