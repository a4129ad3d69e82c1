// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptChecks

/// What transcripts came to, by the scenario that they were held in.
struct CoveredScenarios {
  private var covered: [String: Coverage] = [:]

  /// Counts a scenario in, even if nothing in it is visited.
  mutating func begin(_ digest: String) { covered[digest] = covered[digest] ?? Coverage() }

  /// Counts what was visited in a scenario.
  mutating func insert(_ visits: some Sequence<Visit>, _ digest: String, in language: String) {
    for visit in visits { covered[digest, default: Coverage()].insert(visit, in: language) }
  }

  /// Each scenario with its coverage, in the order of their digests.
  var all: [(digest: String, coverage: Coverage)] {
    covered.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
