// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import ScenarioFormat

/// What the proofs found in a scenario, at its places in the files.
struct Proofs {
  var findings: [Diagnostic] = []
  /// Conversations that show it, as transcripts.
  var runs: [Diagnostic: String] = [:]
  /// How far they looked.
  var remarks: [String] = []

  /// Tries the proofs; nil where there is nothing to prove, for the scenario has errors.
  init?(of reading: ScenarioReading) { return nil }
}
