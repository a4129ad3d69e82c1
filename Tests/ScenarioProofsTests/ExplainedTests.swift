// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import ScenarioProofs
import Testing

/// The examples with which `comentor explain` tells what the proofs find.
struct ExplainedTests {
  private func reading(_ example: Explanation.Example) -> ScenarioReading {
    ScenarioReader.reading(
      [
        SourceText(name: "example.yaml", bytes: example.file),
        SourceText(name: ScenarioReader.wordingFile, bytes: BuiltinScenarios.wording),
      ], main: "example.yaml")
  }

  /// What the proofs find in an example.
  private func findings(_ example: Explanation.Example) throws -> [ProofFinding] {
    let reading = reading(example)
    let scenario = try #require(
      reading.scenario, "\(reading.findings.map { $0.rendered() }.joined(separator: "\n"))")
    return Prover.prove(scenario).findings
  }

  private static func codes(_ findings: [ProofFinding]) -> [String] {
    findings.map(\.code.rawValue)
  }

  @Test func `what proofs can find is what can be explained of them`() {
    let known = Diagnostic.Code.ofProofs.map(\.rawValue)
    #expect(Set(known) == Set(ProofFinding.Code.allCases.map(\.rawValue)))
    #expect(known.count == ProofFinding.Code.allCases.count)
  }

  /// All but `leak`.
  private static let ofProver = Diagnostic.Code.ofProofs.map(\.rawValue).filter { $0 != "leak" }

  @Test(arguments: ofProver)
  func `the bad example has what it shows`(code: String) throws {
    let explanation = try #require(Explanation.of(code))
    let findings = try findings(explanation.bad)
    let first = findings.first { $0.code.rawValue == code }
    let found = try #require(first, "found: \(Self.codes(findings))")
    // Whoever mends what it shows has mended all; what lies behind a loop is never come to.
    let others = Set(Self.codes(findings)).subtracting([code])
    #expect(others == (code == "no-way-out" ? ["unreachable-step"] : []))
    // What is seen in a conversation is shown in one.
    let isSeen = [
      "no-way-to-end", "unfair-roles", "silent-loop", "no-way-out", "unset-slot", "no-consent",
    ].contains(code)
    #expect((found.run?.isEmpty == false) == isSeen)
  }

  @Test(arguments: Diagnostic.Code.ofProofs.map(\.rawValue))
  func `in the good example, all is proved`(code: String) throws {
    let explanation = try #require(Explanation.of(code))
    #expect(Self.codes(try findings(explanation.good)) == [])
  }

  /// The reader takes no scenario with a leak that stands in its files.
  ///
  /// It knows which slots a note sets, and refuses any other use of them. So the proof can find
  /// one only in a scenario that came past the reader, as those of the mutants do.
  @Test func `a leak is refused before anything is proved`() throws {
    let explanation = try #require(Explanation.of("leak"))
    let reading = reading(explanation.bad)
    #expect(reading.scenario == nil)
    #expect(Set(reading.findings.map(\.code.rawValue)) == ["private-slot-shared"])
  }
}
