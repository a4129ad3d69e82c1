// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Every step can be reached, and from wherever a pair can be, the end.
extension Prover {
  /// Looks at every step, and at the end from everywhere.
  ///
  /// - Parameter loops: What was found of loops; where a loop cannot be left, that the end is
  ///   not reached from it goes without saying.
  /// - Returns: What is broken, or stays open.
  func provenReachability(except loops: [ProofFinding]) -> [ProofFinding] {
    unreachableSteps() + endNotReached(except: loops)
  }

  // MARK: - Steps

  private func unreachableSteps() -> [ProofFinding] {
    var isDone = Array(repeating: false, count: scenario.steps.count)
    var enters = Array(repeating: [Int](), count: scenario.steps.count)
    var isCalled = Array(repeating: false, count: scenario.flows.count)
    for spot in graph.spots.indices where graph.spots[spot].phase == .enter {
      isCalled[graph.contexts[graph.spots[spot].context].flow] = true
      guard let step = step(at: spot) else { continue }
      enters[step].append(spot)
      let states = diagrams.and(explorer.compiler.doing(at: spot), explorer.reached[spot])
      if !states.isNone { isDone[step] = true }
    }
    return scenario.steps.indices.compactMap { step in
      // That a flow is never called is found where it is defined.
      guard !isDone[step], isCalled[scenario.steps[step].flow] || !enters[step].isEmpty else {
        return nil
      }
      let id = scenario.steps[step].id
      let isEntered = enters[step].contains { !explorer.reached[$0].isNone }
      if isEntered, let condition = scenario.steps[step].guardCondition {
        return ProofFinding(
          .reachability, .unreachableStep, at: step,
          "'\(id)' is never done: '\(scenario.describe(condition))' never holds here",
          part: .guardCondition,
          help: "correct the condition, or drop the step")
      }
      return ProofFinding(
        .reachability, .unreachableStep, at: step, "no way leads to '\(id)'",
        help: blocking(step).map { "blocked by: \($0)" }
          ?? "nothing goes on to it; drop it, or go to it from somewhere")
    }
  }

  /// The conditions on the ways to a step, in words.
  private func blocking(_ target: StepIndex) -> String? {
    let flow = scenario.flows[scenario.steps[target].flow]
    var reasons: [String] = []
    if flow.steps.lowerBound == target {
      reasons += scenario.steps.filter { $0.action.callee == scenario.steps[target].flow }.map {
        caller in
        "'\(caller.id)'" + (caller.guardCondition.map { " only if \(scenario.describe($0))" } ?? "")
      }
    }
    for index in flow.steps where index != target {
      let step = scenario.steps[index]
      for branch in step.next {
        let goesThere =
          branch.target == .step(target) || (branch.target == .below && index + 1 == target)
        guard goesThere else { continue }
        reasons.append(
          "'\(step.id)' "
            + (branch.condition.map { "only if \(scenario.describe($0))" } ?? "otherwise"))
      }
      if index + 1 == target, let condition = step.guardCondition, !step.next.isEmpty {
        reasons.append("past '\(step.id)' only if not \(scenario.describe(condition))")
      }
    }
    return reasons.isEmpty ? nil : reasons.prefix(4).joined(separator: "; ")
  }

  // MARK: - The end

  private func endNotReached(except loops: [ProofFinding]) -> [ProofFinding] {
    let surely = Winning(backwards, isForced: true)
    let lost = surely.lost
    guard !lost.isEmpty else { return [] }
    // From what is not won even with every doubt in its favour, there is no way.
    let hardly = Winning(backwards, isForced: false)
    let trapped = hardly.lost
    guard !trapped.isEmpty else {
      let step = lost.keys.compactMap { self.step(at: $0) }.min()
      return [
        undecided(
          .reachability, at: step, "whether the end can be reached from everywhere")
      ]
    }
    guard !loops.contains(where: { $0.code == .noWayOut || $0.code == .silentLoop }) else {
      return []
    }
    let waiting = trapped.filter { graph.spots[$0.key].isWaiting }
    let observer = observer
    let explorer = explorer
    let run = run(to: waiting.isEmpty ? trapped : waiting) { turn in
      guard let sight = observer.sight(of: turn.after.state) else { return false }
      return waiting[sight.spot].map { explorer.contains($0, sight) } ?? false
    }
    let step = (waiting.isEmpty ? trapped : waiting).keys.compactMap { self.step(at: $0) }.min()
    guard let run else {
      return [undecided(.reachability, at: step, "whether the end can be reached from everywhere")]
    }
    let id = run.last.map { " After it, '\($0.step)' is asked and" } ?? ""
    return [
      ProofFinding(
        .reachability, .noWayToEnd, at: step,
        "from here the end of the programme cannot be reached any more",
        help: "\(id) whatever is answered, no way leads to the end: look where each branch goes",
        run: run)
    ]
  }
}
