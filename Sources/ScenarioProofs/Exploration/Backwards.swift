// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Goes the ways of an exploration back.
struct Backwards {
  let explorer: Explorer
  /// For each spot, the ways that lead to it: where from, and which.
  let into: [[(spot: Int, edge: Int)]]

  private var diagrams: Diagrams { explorer.diagrams }

  init(_ explorer: Explorer) {
    self.explorer = explorer
    var into = Array(repeating: [(spot: Int, edge: Int)](), count: explorer.graph.spots.count)
    for (spot, edges) in explorer.graph.edges.enumerated()
    where !explorer.reached[spot].isNone {
      for (index, edge) in edges.enumerated() { into[edge.target].append((spot, index)) }
    }
    self.into = into
  }

  /// The states from which a way may lead into some states.
  func before(_ states: Diagram, over edge: Edge) -> Diagram {
    edge.changes.reversed().reduce(states) { states, change in
      states.isNone ? states : before(states, change)
    }
  }

  private func before(_ states: Diagram, _ change: Edge.Change) -> Diagram {
    switch change {
    case .only(let allowed): return diagrams.and(states, allowed)
    case .assign(let variable, let alternatives):
      let entry = explorer.space.entries[variable]
      var result = Diagram.none
      var rest = states
      for (guarding, cases) in alternatives {
        rest = diagrams.minus(rest, guarding)
        let after = diagrams.andForget(
          entry.cube, states, explorer.space.states(variable, in: cases))
        result = diagrams.or(result, diagrams.and(after, guarding))
      }
      return diagrams.or(result, rest)
    case .take(let record):
      let known = explorer.records[record.list].map { explorer.raised($0, to: record) } ?? .none
      return diagrams.andForget(explorer.cube(of: record), states, known)
    case .fresh(let record):
      let empty = explorer.fields(of: record).reduce(Diagram.all) {
        diagrams.and($0, explorer.space.entries[$1].cases[0])
      }
      return diagrams.andForget(explorer.cube(of: record), states, empty)
    case .show, .release: return states
    }
  }
}
