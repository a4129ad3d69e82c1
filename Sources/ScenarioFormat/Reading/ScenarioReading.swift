// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// What came of reading the files of a scenario.
public struct ScenarioReading: Sendable {
  /// The scenario; nil where there is an error.
  public let scenario: Scenario?
  /// What was found, by file and place, whether or not the scenario accepts it.
  public private(set) var findings: [Diagnostic]
  /// The findings that the scenario accepts, each with the reason that it gives.
  public let accepted: [Acceptance]
  /// Where everything stands in the files.
  public private(set) var places: ScenarioPlaces

  init(
    scenario: Scenario?, findings: [Diagnostic], accepted: [Acceptance], places: ScenarioPlaces
  ) {
    self.scenario = scenario
    self.findings = findings
    self.accepted = accepted
    self.places = places
  }

  /// Takes what was found in a translation, but for what is found in the source already.
  mutating func take(_ translation: ScenarioReading) {
    let known = Set(findings)
    findings += translation.findings.filter { !known.contains($0) }
    places.take(translation.places.sources)
  }

  /// A finding about a step, at its place in the files.
  ///
  /// - Parameters:
  ///   - code: What kind of finding it is.
  ///   - severity: Whether it stops the scenario from being used.
  ///   - step: The step.
  ///   - part: What of the step it is about.
  ///   - message: What is wrong, in a line.
  ///   - help: What could be done; a line.
  /// - Returns: The finding, with a place that is shown with a caret.
  public func diagnostic(
    _ code: Diagnostic.Code, _ severity: Diagnostic.Severity, atStep step: StepIndex,
    part: StepPart = .whole, _ message: String, help: String? = nil
  ) -> Diagnostic {
    diagnostic(code, severity, at: .step(step, part), message, help: help)
  }

  /// A finding about anything in the scenario, at its place in the files.
  public func diagnostic(
    _ code: Diagnostic.Code, _ severity: Diagnostic.Severity, at subject: ScenarioSubject,
    _ message: String, help: String? = nil
  ) -> Diagnostic {
    let place = places[subject]
    return Diagnostic(
      severity, code, in: places.sources[place.file], at: place.range, message, help: help)
  }
}

/// A kind of finding that a scenario accepts at one place, and why.
public struct Acceptance: Hashable, Sendable {
  public let code: Diagnostic.Code
  /// The step, flow, slot, bank… at which it is accepted; the scenario's own id for what stands
  /// in none of them.
  public let id: String
  /// The reason that the file gives.
  public let reason: String
  let place: Place
}

/// What a finding of a scenario can be about.
public enum ScenarioSubject: Hashable, Sendable {
  case scenario
  case step(StepIndex, StepPart)
  case flow(FlowIndex)
  case slot(SlotIndex)
  case bank(BankIndex)
  /// Index into `Scenario.commands`.
  case command(Int)
  /// Index into `Scenario.privateNotes`.
  case note(Int)
  /// Index into `Scenario.roleRules`.
  case roleRule(Int)
}

/// A part of a step; where a step lacks it, the step's id is shown.
public enum StepPart: Hashable, Sendable {
  case whole
  /// The condition of its `if`.
  case `guard`
  /// Index into `Step.next`.
  case branch(Int)
  /// What is said or asked.
  case text
}
