// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing

@testable import ScenarioProofs

@Suite struct ShippedTests {
  @Test func `all proofs of the shipped scenario hold, and nothing was left out`() throws {
    let scenario = try Shipped.scenario()
    let clock = ContinuousClock()
    let t0 = clock.now
    let report = Prover.prove(scenario)
    print(clock.now - t0, report.spots, report.states, report.takenApart, report.isExhaustive)
    for finding in report.findings {
      print(
        finding.code.rawValue, finding.step.map { scenario.steps[$0].id } ?? "-", finding.message,
        finding.help ?? "", finding.run?.count ?? -1)
    }
    #expect(report.findings.isEmpty)
    #expect(report.isExhaustive)
    #expect(report.proved == Set(Proof.allCases))
  }
}
