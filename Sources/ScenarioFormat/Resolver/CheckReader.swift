// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Reads what a scenario says has to hold of every conversation.
struct CheckReader {
  let outline: Outline
  let expressions: ExpressionResolver
  /// Those that somebody answers alone, so that nothing of them is in a transcript.
  let privateFlows: Set<FlowIndex>

  private var findings: Findings { expressions.findings }

  /// The checks of `checks`.
  func checks() -> [ScenarioCheck] {
    zip(outline.checks.names, outline.checkNodes).compactMap(check)
  }

  private func check(_ id: String, _ node: Node) -> ScenarioCheck? {
    let what = Keys.check.what
    guard let entries = findings.mapping(node, what) else { return nil }
    findings.checkKeys(entries, .check)
    let title = findings.require("title", of: entries, at: node.place, in: what)
      .flatMap { findings.line($0, "a title") }
    let occasions = findings.require("at", of: entries, at: node.place, in: what)
      .flatMap(self.occasions)
    let holds = findings.require("holds", of: entries, at: node.place, in: what)
      .flatMap { expressions.condition($0, .outside) }
    var condition: Condition?
    if let node = entries["if"] {
      condition = expressions.condition(node, .outside)
      if condition == nil { return nil }
    }
    guard let title, let occasions, let holds else { return nil }
    return ScenarioCheck(
      id: id, title: title, occasions: occasions, if: condition, holds: holds)
  }

  private func occasions(_ node: Node) -> [ScenarioCheck.Occasion]? {
    guard let nodes = findings.sequence(node, "'at'") else { return nil }
    if nodes.isEmpty {
      findings.error(.empty, at: node.place, "'at' names nothing", help: Self.help)
    }
    return nodes.compactMap(occasion)
  }

  private static let help =
    "name steps that ask, 'meeting-over', 'programme-over', 'entering FLOW' or 'leaving FLOW'"
  private static let moments: [String: ScenarioCheck.Occasion] = [
    "meeting-over": .meetingOver, "programme-over": .programmeOver,
  ]

  private func occasion(_ node: Node) -> ScenarioCheck.Occasion? {
    guard let text = findings.line(node, "when a check is held") else { return nil }
    if let moment = Self.moments[text] { return moment }
    let words = text.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("entering", 2): return flow(words[1], at: node).map { .entered($0) }
    case ("leaving", 2): return flow(words[1], at: node).map { .left($0) }
    case (_, 1): return step(text, at: node).map { .asked($0) }
    default:
      findings.error(
        .badValue, at: node.place, "'\(text)' is no moment of a conversation", help: Self.help)
      return nil
    }
  }

  private func flow(_ name: String, at node: Node) -> FlowIndex? {
    guard
      let flow = outline.flows.require(name, .unknownFlow, at: node.place, findings: findings)
    else { return nil }
    return isShared(flow, name, at: node) ? flow : nil
  }

  private func step(_ name: String, at node: Node) -> StepIndex? {
    guard let step = outline.steps.index(of: name) else {
      let asking = outline.stepList.filter { Self.asks($0) }.map(\.id)
      findings.unknown(
        .unknownStep, "step", name, at: node.place, among: asking + Self.moments.keys.sorted()
      ) { outline.steps.place(of: $0) }
      return nil
    }
    let outlined = outline.stepList[step]
    // What the step does may have a mistake, which has been reported.
    guard outlined.action == nil || Self.asks(outlined) else {
      findings.error(
        .badValue, at: node.place, "the step '\(name)' asks nothing, so nobody ever stands there",
        help: Self.help)
      return nil
    }
    return isShared(outlined.flow, name, at: node) ? step : nil
  }

  private static func asks(_ step: StepOutline) -> Bool {
    switch step.action {
    case .ask, .floor, .browse: true
    default: false
    }
  }

  private func isShared(_ flow: FlowIndex, _ name: String, at node: Node) -> Bool {
    guard privateFlows.contains(flow) else { return true }
    findings.error(
      .badValue, at: node.place, "'\(name)' belongs to a private note, which no transcript shows",
      help: "name what both of them see")
    return false
  }
}
