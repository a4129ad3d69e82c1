// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Makes steps of their keys; one that is wrong does nothing, and has been reported.
struct StepResolver {
  let outline: Outline
  let expressions: ExpressionResolver
  let bindings: Bindings
  let banks: [ResolvedBank]
  /// The flows of private notes, and those that they call.
  let privateFlows: Set<FlowIndex>
  /// By flow, whether one of its steps draws.
  private let draws: [Bool]

  init(
    outline: Outline, expressions: ExpressionResolver, bindings: Bindings, banks: [ResolvedBank],
    privateFlows: Set<FlowIndex>
  ) {
    self.outline = outline
    self.expressions = expressions
    self.bindings = bindings
    self.banks = banks
    self.privateFlows = privateFlows
    draws = outline.flowList.map { flow in
      flow.steps.contains { outline.stepList[$0]["draw"] != nil }
    }
  }

  /// Whether something is drawn in the flow.
  func hasDrawn(in flow: FlowIndex) -> Bool { draws[flow] }

  var findings: Findings { expressions.findings }

  /// The step with this index.
  func step(_ index: StepIndex) -> Step {
    let outlined = outline.stepList[index]
    let scope = scope(of: index)
    let guardCondition = outlined["if"].flatMap { expressions.condition($0, scope) }
    var after = scope
    let action = action(outlined, scope, after: &after) ?? .nothing
    return Step(
      id: outlined.id, flow: outlined.flow, guardCondition: guardCondition, action: action,
      next: outlined["next"].map { branches($0, after, flow: outlined.flow) } ?? [])
  }

  /// What a step does; `after` becomes the scope of where it goes then.
  private func action(_ step: StepOutline, _ scope: Scope, after: inout Scope) -> Action? {
    guard let key = step.action, let node = step[key.rawValue] else {
      // A step that lacks its action, or has two, may have been meant to ask.
      after = scope.answered(nil)
      return nil
    }
    switch key {
    case .say: return say(step, node, scope)
    case .ask:
      let (ask, answer) = ask(step, node, scope)
      after = scope.answered(answer)
      return .ask(ask)
    case .floor:
      let opener = step["to"].flatMap { party($0, scope) } ?? .mentor
      return .floor(
        expressions.text(node, scope), opener: opener, draw: draw(step["draw"], scope))
    case .browse:
      if outline.library.names.isEmpty {
        findings.error(.empty, at: step.place, "there is no library to browse")
      }
      return .browse(expressions.text(node, scope))
    case .call: return call(step, node, scope)
    case .repeatFlow: return repeatFlow(step, node, scope)
    case .forEach: return forEach(step, node, scope)
    case .new: return newRecord(node, scope, after: &after)
    case .set: return .set(assignments(node, scope))
    case .confidential: return confidential(step, node, scope)
    case .swap:
      expressions.uses.roles = true
      return word("roles", node) ? .swapRoles : nil
    case .endMeeting: return word("yes", node) ? .endMeeting : nil
    case .finish: return word("yes", node) ? .finish : nil
    case .nothing: return word("nothing", node) ? .nothing : nil
    }
  }

  /// What it adds to a list is not read by that.
  private func newRecord(_ node: Node, _ scope: Scope, after: inout Scope) -> Action? {
    guard let (list, fields) = list(node, scope) else { return nil }
    after = scope.each(of: list.slot, fields)
    if let use = expressions.uses.reads.popLast() { expressions.uses.writes.append(use) }
    return .newRecord(list)
  }

  private func word(_ word: String, _ node: Node) -> Bool {
    findings.choice(node, among: [word]) != nil
  }

  private func say(_ step: StepOutline, _ node: Node, _ scope: Scope) -> Action {
    let isCertificate = findings.flag(step["certificate"])
    if isCertificate, let reason = scope.noMe, let place = step["certificate"]?.place {
      findings.error(
        .unboundMe, at: place, "a certificate is one person's, and 'me' is nobody here",
        help: reason)
    }
    return .say(
      expressions.text(node, scope), draw: draw(step["draw"], scope), certificate: isCertificate)
  }

  /// A bank to draw from; what its texts use counts as used here.
  func draw(_ node: Node?, _ scope: Scope) -> BankIndex? {
    guard let node, let name = findings.scalar(node, "'draw'"),
      let bank = outline.banks.require(name, .unknownBank, at: node.place, findings: findings)
    else { return nil }
    expressions.uses.banks.insert(bank)
    for slot in banks[bank].reads { expressions.read(slot, at: node.place, scope) }
    if banks[bank].usesMe, let reason = scope.noMe {
      findings.error(
        .unboundMe, at: node.place, "texts of '\(name)' use 'me', who is nobody here",
        help: reason)
    }
    return bank
  }

  private func call(_ step: StepOutline, _ node: Node, _ scope: Scope) -> Action? {
    var target = CallTarget.same
    if let node = step["for"] {
      if node.text == "each" {
        target = .each
      } else if let party = party(node, scope, or: ["each"]) {
        target = .one(party)
      }
    }
    return flow(node).map { .call($0, for: target) }
  }

  private func repeatFlow(_ step: StepOutline, _ node: Node, _ scope: Scope) -> Action? {
    let condition = findings.require("while", of: step.entries, at: step.place, in: "a 'repeat'")
      .flatMap { expressions.condition($0, scope) }
    guard let flow = flow(node), let condition else { return nil }
    return .repeatFlow(flow, while: condition)
  }

  private func forEach(_ step: StepOutline, _ node: Node, _ scope: Scope) -> Action? {
    let flow = findings.require("do", of: step.entries, at: step.place, in: "a 'for-each'")
      .flatMap(flow)
    guard let (list, fields) = list(node, scope) else { return nil }
    let filter = step["where"].flatMap {
      expressions.condition($0, scope.each(of: list.slot, fields))
    }
    return flow.map { .forEach(list, where: filter, do: $0) }
  }

  private func confidential(_ step: StepOutline, _ node: Node, _ scope: Scope) -> Action? {
    let invite = findings.require(
      "invite", of: step.entries, at: step.place, in: "a 'confidential'"
    ).map { expressions.text($0, scope) }
    guard let name = findings.scalar(node, "'confidential'"),
      let note = outline.notes.require(name, .unknownNote, at: node.place, findings: findings)
    else { return nil }
    return .confidential(note, invite: invite ?? Text(""))
  }

  // MARK: Names

  /// A person, who has to be somebody here.
  func party(_ node: Node, _ scope: Scope, or more: [String] = []) -> Party? {
    let words = more + Party.allCases.map(\.rawValue)
    guard let party = findings.choice(node, among: words).flatMap(Party.init) else { return nil }
    expressions.checkMe(party, scope, at: node.place)
    return party
  }

  private func flow(_ node: Node) -> FlowIndex? {
    findings.scalar(node, "a flow's name").flatMap {
      outline.flows.require($0, .unknownFlow, at: node.place, findings: findings)
    }
  }

  private func list(_ node: Node, _ scope: Scope) -> (ListPath, [SlotType.Field])? {
    findings.path(node).flatMap { expressions.list($0, scope, in: node) }
  }
}
