// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Both are mentor as often as promised, and neither is treated differently.
extension Prover {
  func provenFairness() -> [ProofFinding] {
    scenario.roleRules.compactMap(broken) + Mirror(scenario).findings()
  }

  /// Explores, with a count beside it, what decides who is mentor.
  private func broken(_ rule: RoleRule) -> ProofFinding? {
    let flow = scenario.flows[rule.round]
    let promise = scenario.words(for: rule)
    let watch = Watch(rule, of: scenario)
    var compiler = Compiler(
      scenario, Diagrams(limit: limits.nodes), watch: watch, mostSpots: limits.spots)
    compiler.compile()
    let explorer = Explorer(compiler, mostNodes: limits.nodesOfSet * 40)
    if !compiler.graph.isCut { explorer.explore() }
    guard !compiler.graph.isCut, !explorer.diagrams.isFull else {
      return undecided(.fairness, at: flow.steps.lowerBound, "whether \(promise)")
    }
    let backwards = Backwards(explorer)
    let unfair = watch.broken(compiler.space)
    var targets: [Int: Diagram] = [:]
    for spot in explorer.graph.spots.indices where explorer.graph.root(of: spot) == .start {
      var states = Diagram.none
      if explorer.graph.spots[spot].phase == .betweenMeetings { states = explorer.reached[spot] }
      for edge in explorer.graph.edges[spot]
      where explorer.graph.spots[edge.target].phase == .over {
        states = explorer.diagrams.or(
          states, backwards.before(explorer.reached[edge.target], over: edge))
      }
      states = explorer.diagrams.and(
        explorer.diagrams.and(states, unfair), explorer.reached[spot])
      if !states.isNone { targets[spot] = states }
    }
    guard !targets.isEmpty else { return nil }
    let root = Graph.Root(kind: .start)
    let windowBits = compiler.space.entries.filter {
      if case .window = $0.variable { true } else { false }
    }.flatMap(\.bits)
    let rings = Rings(
      to: targets, backwards, from: root, blind: explorer.diagrams.cube(windowBits))
    let driver = Driver(scenario, Observer(compiler: compiler), root: root, mostTurns: 700)
    for seed in 0..<UInt64(4) {
      let run = driver.run(by: rings, seed: seed, keepsPast: true) { turn in
        let isEnd = turn.after.state.isBetweenMeetings || turn.after.state.isEnded
        return isEnd && RoundCount.isBroken(rule, by: turn.past + [turn], driver.machine)
      }
      guard let run else { continue }
      return ProofFinding(
        .fairness, .unfairRoles, at: flow.steps.lowerBound,
        "it is promised that \(promise), and this breaks it",
        help: "look at each 'swap' and at each 'mentor:' on the way, and at what they depend on",
        run: run)
    }
    return undecided(.fairness, at: flow.steps.lowerBound, "whether \(promise)")
  }
}

extension Scenario {
  /// A promise about roles, as a sentence.
  fileprivate func words(for rule: RoleRule) -> String {
    let meetings = rule.meetings == 1 ? "any meeting" : "any \(rule.meetings) meetings"
    let share =
      rule.share == .equal ? "each is mentor equally often" : "each is mentor at least once"
    let condition = rule.condition.map { " while \(describe($0))" } ?? ""
    return "in \(meetings) with a round of '\(flows[rule.round].id)' \(share)\(condition)"
  }
}
