// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Where steps go, and what is known in them.
extension StepResolver {
  /// What the words of a step's expressions can mean.
  func scope(of index: StepIndex) -> Scope {
    let flow = outline.stepList[index].flow
    var noMe: String?
    if let chain = bindings.chainWithoutMe(to: flow) {
      noMe =
        chain.count == 1
        ? "'\(chain[0])' is run for nobody in particular"
        : "'\(chain[chain.count - 1])' is called without 'for', by way of "
          + chain.joined(separator: " › ")
    }
    return Scope(
      flow: flow, step: index, item: item(bindings.items[index], in: flow), noMe: noMe, answer: nil,
      hasDrawn: hasDrawn(in: flow), isPrivate: privateFlows.contains(flow))
  }

  private func item(_ items: Set<Bindings.Item>, in flow: FlowIndex) -> Scope.Item {
    guard bindings.isUsed[flow] else {
      return .none("the flow '\(outline.flowList[flow].id)' is never called")
    }
    var slots: Set<SlotIndex> = []
    for case .record(let slot) in items { slots.insert(slot) }
    let names = slots.sorted().map { "'\(outline.slotList[$0].id)'" }.joined(separator: " and ")
    guard let any = slots.min() else {
      return .none("it is bound by 'new', and in a flow that 'for-each' runs")
    }
    guard !items.contains(.none) else {
      return .none("it is a record of \(names), but not on every way here")
    }
    let fields = outline.fields(of: any)
    return slots.allSatisfy { outline.fields(of: $0) == fields }
      ? .record(of: any, fields) : .mixed(names)
  }

  func branches(_ node: Node, _ scope: Scope, flow: FlowIndex) -> [Branch] {
    switch node.content {
    case .scalar: return target(node, flow).map { [Branch(if: nil, to: $0)] } ?? []
    case .mapping:
      findings.error(
        .wrongShape, at: node.place, "'next' is a step or a list of branches, not a mapping",
        help: "begin each branch with '- '")
      return []
    case .sequence(let nodes):
      var result: [Branch] = []
      var hasElse = false
      for (index, node) in nodes.enumerated() {
        let isLast = index == nodes.count - 1
        if let branch = branch(node, isLast: isLast, scope, flow, &hasElse) {
          result.append(branch)
        }
      }
      if !hasElse {
        findings.error(
          .missingElse, at: nodes.last?.place ?? node.place, "a list of branches ends with 'else'",
          help: "put {else: continue} last in the list; where each branch has a line of its own,"
            + " '- else: continue'")
      }
      return result
    }
  }

  private func branch(
    _ node: Node, isLast: Bool, _ scope: Scope, _ flow: FlowIndex, _ hasElse: inout Bool
  ) -> Branch? {
    guard let entries = findings.mapping(node, "a branch") else { return nil }
    if let go = entries["else"] {
      hasElse = true
      findings.checkKeys(entries, .otherwise)
      if !isLast {
        findings.error(.missingElse, at: node.place, "'else' is the last of the branches")
      }
      return target(go, flow).map { Branch(if: nil, to: $0) }
    }
    findings.checkKeys(entries, .branch)
    let condition = findings.require("if", of: entries, at: node.place, in: "a branch")
      .flatMap { expressions.condition($0, scope) }
    let target = findings.require("go", of: entries, at: node.place, in: "a branch")
      .flatMap { self.target($0, flow) }
    guard let condition, let target else { return nil }
    return Branch(if: condition, to: target)
  }

  private func target(_ node: Node, _ flow: FlowIndex) -> Branch.Target? {
    guard let name = findings.scalar(node, "where to go") else { return nil }
    switch name {
    case "continue": return .below
    case "return": return .back
    default: break
    }
    let steps = outline.flowList[flow].steps
    guard let step = outline.steps.index(of: name) else {
      let near = steps.map { outline.stepList[$0].id } + ["continue", "return"]
      findings.unknown(
        .unknownStep, "step", name, at: node.place, among: near,
        otherwise: "name a step of the flow '\(outline.flowList[flow].id)', 'continue' or 'return'",
        definedAt: { outline.steps.place(of: $0) })
      return nil
    }
    guard steps.contains(step) else {
      let other = outline.flowList[outline.stepList[step].flow].id
      findings.error(
        .unknownStep, at: node.place, "the step '\(name)' belongs to the flow '\(other)'",
        help: "only steps of the same flow can follow; use 'call' for others")
      return nil
    }
    return .step(step)
  }
}
