// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import ScenarioFormat
import ScenarioProofs

/// What the proofs found in a scenario, at its places in the files.
struct Proofs {
  var findings: [Diagnostic] = []
  /// Conversations that show it.
  var runs: [Diagnostic: ShownRun] = [:]
  /// How far they looked.
  var remarks: [String] = []

  /// Tries the proofs; nil where there is nothing to prove, for the scenario has errors.
  init?(of reading: ScenarioReading) {
    guard let scenario = reading.scenario else { return nil }
    let report = Prover.prove(scenario)
    for finding in report.findings {
      let diagnostic = reading.diagnostic(
        Diagnostic.Code(finding.code.rawValue), finding.code == .notProved ? .warning : .error,
        at: finding.step.map { .step($0, StepPart(finding.part)) } ?? .scenario, finding.message,
        help: finding.help)
      findings.append(diagnostic)
      if let lines = finding.run {
        let step = finding.step.map { "-\(scenario.steps[$0].id)" } ?? ""
        runs[diagnostic] = ShownRun(name: finding.code.rawValue + step, lines: lines)
      }
    }
    remarks = [Self.remark(on: report)]
  }

  /// How far it was looked, and what is proved.
  private static func remark(on report: ProofReport) -> String {
    guard report.isExhaustive else {
      return "the exploration was given up for want of room: nothing is proved that needs it"
    }
    let proved = Proof.allCases.filter(report.proved.contains).map(\.rawValue)
    let parts =
      report.takenApart == 0 ? "" : ", \(report.takenApart) of them with states known part by part"
    let held =
      proved.count == Proof.allCases.count
      ? "all \(proved.count) proofs hold"
      : proved.isEmpty ? "no proof holds" : "proved: \(proved.joined(separator: ", "))"
    return "\(held); explored to the end: \(report.states) states in \(report.spots) places\(parts)"
  }
}

extension StepPart {
  /// The part of a step in a file that a finding of the proofs is about.
  fileprivate init(_ part: ProofFinding.Part) {
    self =
      switch part {
      case .whole: .whole
      case .guardCondition: .guard
      case .text: .text
      }
  }
}
