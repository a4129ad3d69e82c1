// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// How far a state is from some others: how much has to be done by somebody to get there.
struct Rings {
  /// By spot, the states at each distance, the nearest first.
  private var rings: [[(distance: Int, states: Diagram)]]
  private let explorer: Explorer

  /// - Parameters:
  ///   - targets: By spot, the states that are to be got to.
  ///   - backwards: The exploration.
  ///   - others: Bits that do not decide whether the targets are got to.
  ///   - withCommands: Whether a command is a way, too; that takes longer.
  ///   - isEnough: Whether rings need go no further than those there are by then.
  init(
    to targets: [Int: Diagram], _ backwards: Backwards, forgetting others: Diagrams.Cube? = nil,
    withCommands: Bool, until isEnough: (Rings) -> Bool = { _ in false }
  ) {
    explorer = backwards.explorer
    let diagrams = explorer.diagrams
    rings = Array(repeating: [], count: explorer.graph.spots.count)
    var known = Array(repeating: Diagram.none, count: explorer.graph.spots.count)
    var here: [Int: Diagram] = [:]
    func take(_ spot: Int, _ states: Diagram, into ring: inout [Int: Diagram]) -> Bool {
      let reached =
        others.map { diagrams.andForget($0, states, explorer.reached[spot]) }
        ?? diagrams.and(states, explorer.reached[spot])
      let new = diagrams.minus(reached, known[spot])
      guard !new.isNone else { return false }
      let all = diagrams.or(ring[spot] ?? .none, new)
      guard all != ring[spot] else { return false }
      ring[spot] = all
      return true
    }
    for (spot, states) in targets { _ = take(spot, states, into: &here) }
    var distance = 0
    while !here.isEmpty, !diagrams.isFull {
      var open = Array(here.keys)
      var beyond: [Int: Diagram] = [:]
      while let spot = open.popLast() {
        guard let states = here[spot] else { continue }
        for way in backwards.into[spot] {
          let edge = explorer.graph.edges[way.spot][way.edge]
          let before = backwards.before(states, over: edge)
          if edge.input == nil {
            if take(way.spot, before, into: &here) { open.append(way.spot) }
          } else {
            _ = take(way.spot, before, into: &beyond)
          }
        }
        for (source, before) in withCommands ? explorer.beforeCommands(spot, states) : [] {
          _ = take(source, before, into: &beyond)
        }
      }
      for (spot, states) in here {
        rings[spot].append((distance, states))
        known[spot] = diagrams.or(known[spot], states)
      }
      if isEnough(self) { return }
      here = beyond.compactMapValues { $0 }
      for (spot, states) in here {
        let new = diagrams.minus(states, known[spot])
        here[spot] = new.isNone ? nil : new
      }
      distance += 1
    }
  }

  /// Whether some state at the step of a spot is known to lead to the targets, whoever is asked
  /// and is mentor.
  func knowsStep(of spot: Int) -> Bool {
    let step = explorer.graph.spots[spot].step
    return rings.indices.contains {
      !rings[$0].isEmpty && explorer.graph.spots[$0].step == step
    }
  }

  /// How far what was seen is from the targets; nil where no way was found.
  func distance(of sight: Observer.Sight) -> Int? {
    rings[sight.spot].first { explorer.contains($0.states, sight) }?.distance
  }
}

extension Rings {
  /// By spot, the states from which some others can be got to at all.
  static func closure(of targets: [Int: Diagram], _ backwards: Backwards) -> [Int: Diagram] {
    let explorer = backwards.explorer
    let diagrams = explorer.diagrams
    var known = targets
    var open = Array(targets.keys)
    while let spot = open.popLast() {
      guard let states = known[spot] else { continue }
      for way in backwards.into[spot] {
        let edge = explorer.graph.edges[way.spot][way.edge]
        let before = diagrams.and(
          backwards.before(states, over: edge), explorer.reached[way.spot])
        let all = diagrams.or(known[way.spot] ?? .none, before)
        guard !before.isNone, all != known[way.spot] else { continue }
        known[way.spot] = all
        open.append(way.spot)
      }
    }
    return known
  }
}
