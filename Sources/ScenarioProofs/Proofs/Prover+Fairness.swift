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
    let compiler = Compiler(
      scenario, Diagrams(limit: limits.nodes), watch: watch, mostSpots: limits.spots)
    compiler.compile()
    let explorer = Explorer(compiler, mostNodes: limits.nodesOfSet * 160)
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
    // What was left out of the count is part of the conversation that shows it.
    let root = Graph.Root(kind: .start)
    let ends = Set(targets.keys.map { explorer.graph.spots[$0].step })
    let holds = rule.condition.map {
      Looking(self.explorer.space, self.explorer.compiler.survey, me: nil, mentor: nil, item: nil)
        .look(at: $0).holds
    }
    var goals: [Int: Diagram] = [:]
    for spot in graph.spots.indices
    where ends.contains(graph.spots[spot].step) && graph.root(of: spot) == .start {
      let states = diagrams.and(self.explorer.reached[spot], holds ?? .all)
      if !states.isNone { goals[spot] = states }
    }
    let rings = Rings(to: goals, self.backwards, withCommands: false)
    let driver = Driver(scenario, observer, root: root, commands: [])
    for seed in 0..<UInt64(6) {
      let run = driver.run(by: rings, seed: seed, keepsPast: true) { turn in
        let isEnd = turn.after.state.isBetweenMeetings || turn.after.state.isEnded
        return isEnd && RoundCount.isBroken(rule, by: turn.past + [turn], driver.machine)
      }
      guard let run else { continue }
      return ProofFinding(
        .fairness, .unfairRoles, at: flow.steps.lowerBound,
        "it is promised that \(promise), and this breaks it",
        help: "look at each 'swap' and at each 'mentor:' on the way, and at what they depend on",
        run: run.lines)
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
