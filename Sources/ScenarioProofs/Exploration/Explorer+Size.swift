// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

extension Explorer {
  /// How many states were reached, over all spots; records at hand nowhere are not counted.
  var size: Magnitude {
    var total = Magnitude(0)
    let fieldBits = space.entries.reduce(0) { sum, entry in
      if case .field = entry.variable { sum + entry.domain.bits } else { sum }
    }
    let shadowBits = space.entries.reduce(0) { $0 + ($1.before.isEmpty ? 0 : $1.domain.bits) }
    for spot in graph.spots.indices where !reached[spot].isNone {
      let at = graph.spots[spot]
      let hands = Set(graph.records(at: at))
      let held = hands.reduce(0) { sum, record in
        sum + fields(of: record).reduce(0) { $0 + space.entries[$1].domain.bits }
      }
      total =
        total
        + diagrams.size(
          reached[spot], bits: space.bitCount - fieldBits - shadowBits + held)
    }
    return total
  }
}
