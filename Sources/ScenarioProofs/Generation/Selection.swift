// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Of many conversations, few that come to as much, each no longer than it need be.
struct Selection {
  private(set) var conversations: [HeldConversation] = []

  /// - Parameter candidates: The conversations that were held.
  init(_ candidates: [Candidate]) {
    var chosen = Self.cover(candidates)
    for index in chosen.indices.reversed() {
      let others = chosen.indices.filter { $0 != index }
        .reduce(into: Set<Int>()) { $0.formUnion(chosen[$1].all) }
      chosen[index] = chosen[index].cut(to: chosen[index].all.subtracting(others))
    }
    conversations = chosen.map(\.conversation)
  }

  /// Conversations that together come to everything, each time the one that adds most. (The
  /// greedy cover: at most a logarithm more than the fewest; Chvátal 1979.)
  private static func cover(_ candidates: [Candidate]) -> [Candidate] {
    var left = candidates.map { (candidate: $0, all: $0.all) }
    var open = left.reduce(into: Set<Int>()) { $0.formUnion($1.all) }
    var chosen: [Candidate] = []
    while !open.isEmpty {
      let gains = left.map { $0.all.intersection(open).count }
      guard
        let best = left.indices.max(by: {
          (gains[$0], -left[$0].candidate.hits.count, -$0)
            < (gains[$1], -left[$1].candidate.hits.count, -$1)
        }), gains[best] > 0
      else { break }
      open.subtract(left[best].all)
      chosen.append(left[best].candidate)
      left.remove(at: best)
    }
    return chosen
  }
}
