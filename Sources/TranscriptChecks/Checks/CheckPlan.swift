// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What is to be looked at in conversations that are held in an edition of a scenario.
///
/// Worked out once and used for any number of transcripts.
public struct CheckPlan: Sendable {
  public let edition: Edition
  public let selection: CheckSelection
  /// Whether the promises about roles are looked at.
  let countsRounds: Bool
  /// Whether a value is held against the question that it answers.
  let readsAnswers: Bool
  // Asked with every record, so told in advance.
  let looksAtTimes: Bool
  let looksAtReading: Bool
  let looksAtConfidential: Bool
  /// Whether the machine has to hold the conversation again.
  let needsFold: Bool
  /// The checks of the scenario that are looked at, by their index in `Scenario.checks`.
  let own: [Int]
  /// Those that are evaluated at each step's question, by the step.
  let ownAsked: [[Int]]
  /// Whether one of them is evaluated elsewhere too.
  let hasOwnElsewhere: Bool
  /// Where a person of a pair is alone, so that nothing of it belongs in a file for two.
  let alone: PrivateSteps

  /// A plan for an edition.
  ///
  /// - Parameters:
  ///   - edition: The scenario, as its files were.
  ///   - selection: Which checks are looked at.
  ///   - visiting: Whether `Checker.visits` is wanted, for coverage.
  public init(
    _ edition: Edition, _ selection: CheckSelection = CheckSelection(), visiting: Bool = false
  ) {
    let scenario = edition.machine.scenario
    let own = scenario.checks.indices.filter { selection.contains(scenario.checks[$0].id) }
    var asked = Array(repeating: [Int](), count: scenario.steps.count)
    var needsTrace = visiting || (selection.contains(.roles) && !scenario.roleRules.isEmpty)
    for check in own {
      for occasion in scenario.checks[check].occasions {
        switch occasion {
        case .asked(let step): asked[step].append(check)
        case .entered, .left: needsTrace = true
        case .meetingOver, .programmeOver: break
        }
      }
    }
    self.own = own
    hasOwnElsewhere = own.contains { check in
      scenario.checks[check].occasions.contains {
        if case .asked = $0 { false } else { true }
      }
    }
    self.selection = selection
    ownAsked = asked
    needsFold =
      visiting || !own.isEmpty
      || NamedCheck.allCases.contains { $0.needsFold && selection.contains($0) }
    alone = PrivateSteps(scenario)
    countsRounds = selection.contains(.roles) && !scenario.roleRules.isEmpty
    readsAnswers = selection.contains(.reading) || selection.contains(.moves)
    looksAtTimes = selection.contains(.times)
    looksAtReading = selection.contains(.reading)
    looksAtConfidential = selection.contains(.confidential)
    machine = needsTrace ? edition.machine.tracing : edition.machine
    self.edition =
      needsTrace ? Edition(edition.machine.tracing, digest: edition.digest) : edition
  }

  let machine: Machine
  var scenario: Scenario { edition.machine.scenario }
}
