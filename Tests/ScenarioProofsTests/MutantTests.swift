// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing

@testable import ScenarioProofs

@Suite struct MutantTests {
  private static let mutants = (try? Shipped.scenario()).map(Mutant.all) ?? []

  @Test func `there are at least sixty mutants, some for each proof`() {
    #expect(Self.mutants.count >= 60)
    #expect(Set(Self.mutants.map(\.proof)) == Set(Proof.allCases))
  }

  @Test(arguments: mutants)
  func `a mutant is found by the proof that should find it`(mutant: Mutant) {
    let report = Prover.prove(mutant.scenario)
    let found = report.findings.filter { $0.proof == mutant.proof && $0.code == mutant.code }
    let all = report.findings.map { finding in
      "\(finding.code.rawValue) at \(finding.step.map { mutant.scenario.steps[$0].id } ?? "-")"
    }
    #expect(!found.isEmpty, "\(mutant.name): found \(all)")
    #expect(!report.proved.contains(mutant.proof))
    // What a path breaks is shown by a conversation that was held.
    let isShown: Set<ProofFinding.Code> = [
      .unsetSlot, .noWayOut, .silentLoop, .noConsent, .unfairRoles, .noWayToEnd,
    ]
    if isShown.contains(mutant.code) {
      #expect(found.contains { !($0.run ?? []).isEmpty }, "\(mutant.name): no run")
    }
  }
}
