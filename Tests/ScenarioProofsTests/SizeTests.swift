// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioProofs

@Suite struct SizeTests {
  @Test func `a scenario of two thousand steps is proved whole`() throws {
    let scenario = try Synthetic.scenario(stages: 80)
    #expect(scenario.steps.count >= 2_000)
    let report = Prover.prove(scenario)
    #expect(report.isExhaustive)
    #expect(report.findings.map(\.message) == [])
  }

  @Test func `where there is not room enough nothing is called proved that was not`() throws {
    let scenario = try Synthetic.scenario(stages: 8)
    for limits in [ProofLimits(spots: 50), ProofLimits(nodes: 3_000)] {
      let report = Prover.prove(scenario, within: limits)
      #expect(!report.isExhaustive)
      #expect(report.proved.isSubset(of: [.getOut, .nonInterference]))
      #expect(report.findings.contains { $0.code == .notProved && $0.proof == .reachability })
    }
  }
}
