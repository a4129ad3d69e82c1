// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

extension Reach {
  /// Explores where the conversations of a scenario can come to.
  ///
  /// What is not in it, no conversation comes to. For what is, there may still be none: numbers
  /// are told apart by what they are compared with, of words and days only whether they are there
  /// is known, and where a set of states gets large, what hangs together in it is let go. Nil
  /// where there was not room enough to tell.
  ///
  /// - Parameters:
  ///   - scenario: One that was read without errors.
  ///   - limits: How much room may be taken.
  public init?(exploring scenario: Scenario, within limits: ProofLimits = .standard) {
    let prover = Prover(scenario, limits)
    guard !prover.graph.isCut, !prover.diagrams.isFull else { return nil }
    self = Approaches(prover.backwards).reach
  }
}
