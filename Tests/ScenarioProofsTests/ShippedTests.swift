// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing

@testable import ScenarioProofs

@Suite struct ShippedTests {
  @Test func `all proofs of the shipped scenario hold, and nothing was left out`() throws {
    let scenario = try Shipped.scenario()
    let report = Prover.prove(scenario)
    #expect(report.findings.map(\.message) == [])
    #expect(report.isExhaustive)
    #expect(report.proved == Set(Proof.allCases))
  }
}
