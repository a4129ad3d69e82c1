// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// What all copies of a machine share: a scenario as it is looked at with every answer.
///
/// A scenario and a language are large values, and each access that passes them on would count
/// the references in them; a turn is to cost less than that.
final class Program: Sendable {
  let scenario: Scenario
  let language: Language
  let steps: [PreparedStep]
  /// For each flow, its steps.
  let flows: [Range<StepIndex>]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    language = Language(code: scenario.language) ?? .english
    steps = scenario.steps.map(PreparedStep.init)
    flows = scenario.flows.map(\.steps)
  }
}

/// A step by reference, with its question apart from other actions.
final class PreparedStep: Sendable {
  let id: String
  let guardCondition: Condition?
  let action: Action
  /// What it asks, where it is a question.
  let ask: Ask?
  // What is looked at with every answer, apart: a whole question is slow to copy.
  /// Whom it asks, where it is a question.
  let asksTo: Ask.To?
  let text: Text
  let target: Target?
  let bank: BankIndex?
  let mayPass: Bool
  /// Who has to say yes to the answer, where somebody has.
  let confirmer: Party?
  let next: [Branch]

  init(_ step: Step) {
    id = step.id
    guardCondition = step.guardCondition
    action = step.action
    ask = if case .ask(let ask) = step.action { ask } else { nil }
    asksTo = ask?.to
    text = ask?.text ?? Text("")
    target = ask?.save
    bank = ask?.draw
    mayPass = ask?.mayPass ?? false
    confirmer = ask?.confirm?.by
    next = step.next
  }
}
