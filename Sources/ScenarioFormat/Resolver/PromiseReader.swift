// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Reads what a scenario promises about roles, and which findings it accepts.
struct PromiseReader {
  let outline: Outline
  let expressions: ExpressionResolver

  private var findings: Findings { expressions.findings }

  // MARK: Roles

  /// The promises of `roles`.
  func roleRules() -> [RoleRule] {
    guard let node = outline.main["roles"], let nodes = findings.sequence(node, "'roles'") else {
      return []
    }
    return nodes.compactMap(rule)
  }

  private func rule(_ node: Node) -> RoleRule? {
    let what = Keys.roleRule.what
    guard let entries = findings.mapping(node, what) else { return nil }
    findings.checkKeys(entries, .roleRule)
    let round = findings.require("round", of: entries, at: node.place, in: what)
      .flatMap { node in
        findings.scalar(node, "a flow's name").flatMap {
          outline.flows.require($0, .unknownFlow, at: node.place, findings: findings)
        }
      }
    let meetings = findings.require("over", of: entries, at: node.place, in: what)
      .flatMap(self.count)
    let share = findings.require("share", of: entries, at: node.place, in: what)
      .flatMap { findings.choice($0, among: RoleRule.Share.allCases.map(\.rawValue)) }
      .flatMap(RoleRule.Share.init)
    var condition: Condition?
    if let node = entries["if"] {
      condition = expressions.condition(node, .outside)
      if condition == nil { return nil }
    }
    guard let round, let meetings, let share else { return nil }
    return RoleRule(round: round, condition: condition, meetings: meetings, share: share)
  }

  private func count(_ node: Node) -> Int? {
    if let text = node.text, let number = Int(text), (1...12).contains(number) { return number }
    findings.error(
      .badValue, at: node.place, "a number of meetings from 1 to 12 belongs here",
      help: "'over: 2' speaks of any two meetings in a row")
    return nil
  }

  // MARK: Accepted findings

  /// The findings that the files accept.
  func acceptances() -> [Acceptance] { outline.acceptNodes.compactMap(acceptance) }

  private func acceptance(_ node: Node) -> Acceptance? {
    let what = Keys.acceptance.what
    guard let entries = findings.mapping(node, what) else { return nil }
    findings.checkKeys(entries, .acceptance)
    let code = findings.require("code", of: entries, at: node.place, in: what)
      .flatMap(self.code)
    let id = findings.require("at", of: entries, at: node.place, in: what)
      .flatMap { findings.line($0, "'at'") }
    let reason = findings.require("because", of: entries, at: node.place, in: what)
      .flatMap { findings.line($0, "the reason") }
    guard let code, let id, let reason else { return nil }
    let place = entries["at"]?.place ?? node.place
    return Acceptance(code: code, id: id, reason: reason, place: place)
  }

  private func code(_ node: Node) -> Diagnostic.Code? {
    guard let text = findings.scalar(node, "a code") else { return nil }
    let code = Diagnostic.Code(text)
    if Diagnostic.Code.acceptable.contains(code) { return code }
    if (Diagnostic.Code.ofErrors + Diagnostic.Code.ofAdvice + Diagnostic.Code.ofProofs).contains(
      code)
    {
      findings.error(
        .badAccept, at: node.place, "'\(text)' cannot be accepted", help: "it has to be mended")
    } else {
      let near = nearest(text, among: Diagnostic.Code.acceptable.map(\.rawValue))
      findings.error(
        .badAccept, at: node.place, "no finding is called '\(text)'",
        help: near.map { "did you mean '\($0)'?" }
          ?? "the name of a finding stands in brackets at its end")
    }
    return nil
  }
}
