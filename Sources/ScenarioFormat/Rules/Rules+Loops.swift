// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Ways round and round on which nobody is ever asked.
extension Rules {
  func checkLoops() {
    for (index, flow) in outline.flowList.enumerated() {
      checkJumps(in: flow.steps, of: index)
      for step in flow.steps where outline.stepList[step].action == .repeatFlow {
        checkRepeat(step)
      }
    }
  }

  private func checkRepeat(_ step: StepIndex) {
    guard let flow = graph.shapes[step].call?.flow,
      !graph.any(in: flow, outline, { $0.pauses || $0.changes }),
      let place = outline.stepList[step]["repeat"]?.place
    else { return }
    findings.error(
      .endlessLoop, at: place,
      "'\(outline.flowList[flow].id)' asks nothing and sets nothing, so this would never end")
  }

  /// Whether somebody has to do something before the step is over.
  private func pauses(_ step: StepIndex) -> Bool {
    if graph.shapes[step].pauses { return true }
    guard let call = graph.shapes[step].call else { return false }
    return graph.any(in: call.flow, outline, \.pauses)
  }

  /// Finds cycles among the steps of a flow that do not pause.
  private func checkJumps(in flow: Range<StepIndex>, of index: FlowIndex) {
    // Only a jump backwards can close a cycle.
    let jumpsBack = flow.contains { step in
      graph.shapes[step].successors(of: step, in: flow).contains { $0 <= step }
    }
    guard jumpsBack else { return }
    let quiet = Set(flow.filter { !pauses($0) })
    for step in quiet.sorted() {
      let back = graph.shapes[step].successors(of: step, in: flow).filter { $0 <= step }.sorted()
      for target in back where quiet.contains(target) {
        guard reaches(step, from: target, among: quiet, in: flow),
          let node = outline.stepList[step]["next"]
        else { continue }
        findings.error(
          .endlessLoop, at: jump(to: target, in: node) ?? node.place,
          "from '\(outline.stepList[target].id)' back to it nothing is asked",
          help: "put a question in between, or 'repeat' a flow while a condition holds")
      }
    }
  }

  private func reaches(
    _ goal: StepIndex, from start: StepIndex, among quiet: Set<StepIndex>,
    in flow: Range<StepIndex>
  ) -> Bool {
    var seen: Set = [start]
    var open = [start]
    while let step = open.popLast() {
      if step == goal { return true }
      var targets = graph.shapes[step].successors(of: step, in: flow)
      if let below = graph.shapes[step].skipped(step, in: flow) { targets.insert(below) }
      for target in targets where quiet.contains(target) && seen.insert(target).inserted {
        open.append(target)
      }
    }
    return false
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
