// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Every loop asks something, and can be left.
extension Prover {
  func provenProgress() -> [ProofFinding] { silentLoops() + closedLoops() }

  // MARK: - Loops that ask nothing

  /// Rounds on which nobody does anything; those over a list end with the list.
  private func silentLoops() -> [ProofFinding] {
    var ways = Array(repeating: [Int](), count: graph.spots.count)
    for spot in graph.spots.indices
    where !graph.spots[spot].isWaiting && !explorer.reached[spot].isNone {
      for edge in graph.edges[spot] where edge.input == nil { ways[spot].append(edge.target) }
    }
    let rounds = components(of: ways)
    // One loop in several calls is one loop to whoever mends it.
    var loops: [StepIndex: [Int: Diagram]] = [:]
    for round in nontrivial(rounds, ways) {
      let inside = Set(round)
      // A loop over a list alone ends with the list; one that comes back to it may not.
      guard comesBack(inside) else { continue }
      // What can go round for ever: greatest set from which a way stays in it.
      var lasting: [Int: Diagram] = [:]
      for spot in round { lasting[spot] = explorer.reached[spot] }
      var isStable = false
      while !isStable, !diagrams.isFull {
        isStable = true
        for spot in round {
          var stays = Diagram.none
          for edge in graph.edges[spot]
          where edge.input == nil && inside.contains(edge.target) {
            stays = diagrams.or(
              stays, backwards.before(lasting[edge.target] ?? .none, over: edge))
          }
          let kept = diagrams.and(stays, lasting[spot] ?? .none)
          if kept != lasting[spot] {
            lasting[spot] = kept
            isStable = false
          }
        }
      }
      lasting = lasting.filter { !$0.value.isNone }
      guard let step = lasting.keys.compactMap({ self.step(at: $0) }).min() else { continue }
      loops[step, default: [:]].merge(lasting) { diagrams.or($0, $1) }
    }
    return loops.sorted { $0.key < $1.key }.map { step, lasting in
      let id = scenario.steps[step].id
      let shown = run(to: lasting) { turn in
        turn.effects.contains { if case .stuck = $0 { true } else { false } }
      }
      guard let shown else {
        return undecided(.progress, at: step, "whether the loop at '\(id)' always asks something")
      }
      return ProofFinding(
        .progress, .silentLoop, at: step,
        "the loop at '\(id)' can go round without asking anything, for ever",
        help: "put a question in it that is always asked, or a condition that ends it",
        run: shown)
    }
  }

  /// Whether a round is more than the runs of one loop over a list.
  private func comesBack(_ inside: Set<Int>) -> Bool {
    var ways = Array(repeating: [Int](), count: graph.spots.count)
    for spot in inside {
      for edge in graph.edges[spot]
      where edge.input == nil && inside.contains(edge.target) && !takes(edge) {
        ways[spot].append(edge.target)
      }
    }
    // Without its runs, a head is left for what comes after it: round again, or not.
    if !nontrivial(components(of: ways), ways).isEmpty { return true }
    return inside.contains { head in
      graph.edges[head].contains { takes($0) }
        && graph.edges[head].contains {
          !takes($0) && inside.contains($0.target)
            && graph.spots[$0.target].context == graph.spots[head].context
        }
        && returns(to: head, within: inside)
    }
  }

  /// Whether what comes after a loop over a list leads back to it.
  private func returns(to head: Int, within inside: Set<Int>) -> Bool {
    var seen: Set<Int> = []
    var open = graph.edges[head].filter { !takes($0) && inside.contains($0.target) }.map(\.target)
    while let spot = open.popLast() {
      if spot == head { return true }
      guard seen.insert(spot).inserted else { continue }
      open += graph.edges[spot].filter { $0.input == nil && inside.contains($0.target) }
        .map(\.target)
    }
    return false
  }

  private func takes(_ edge: Edge) -> Bool {
    edge.changes.contains { if case .take = $0 { true } else { false } }
  }

  // MARK: - Loops that cannot be left

  /// Rounds that no way leaves, whatever is answered.
  private func closedLoops() -> [ProofFinding] {
    var ways = Array(repeating: [Int](), count: graph.spots.count)
    for spot in graph.spots.indices where !explorer.reached[spot].isNone {
      for edge in graph.edges[spot]
      where !explorer.image(of: explorer.reached[spot], over: edge).isNone {
        ways[spot].append(edge.target)
      }
    }
    let rounds = components(of: ways)
    var loops: [StepIndex: [Int: Diagram]] = [:]
    for round in nontrivial(rounds, ways) {
      let inside = Set(round)
      guard !round.contains(where: { ways[$0].contains { !inside.contains($0) } }) else { continue }
      // One that asks nothing is found as such.
      let waiting = round.filter { graph.spots[$0].isWaiting }
      guard !waiting.isEmpty, let step = round.compactMap({ self.step(at: $0) }).min() else {
        continue
      }
      for spot in waiting { loops[step, default: [:]][spot] = explorer.reached[spot] }
    }
    let observer = observer
    return loops.sorted { $0.key < $1.key }.map { step, targets in
      let id = scenario.steps[step].id
      let root = beginning(of: targets.keys.min() ?? 0)
      let shown = run(to: targets) { turn in
        observer.sight(of: turn.after.state, root: root.kind, me: root.me)
          .map { targets[$0.spot] != nil } ?? false
      }
      guard let shown else {
        return undecided(.progress, at: step, "whether the loop at '\(id)' can be left")
      }
      return ProofFinding(
        .progress, .noWayOut, at: step,
        "whatever is answered, nothing leads out of the loop at '\(id)'",
        help: "let one of its branches go on, or give it a condition that can fail", run: shown)
    }
  }

  /// The rounds of a graph: its components with more than a spot, or with a way to itself.
  private func nontrivial(_ components: [Int], _ ways: [[Int]]) -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for (spot, component) in components.enumerated() {
      members[component, default: []].append(spot)
    }
    return members.values.filter { round in
      round.count > 1 || ways[round[0]].contains(round[0])
    }.sorted { $0[0] < $1[0] }
  }
}
