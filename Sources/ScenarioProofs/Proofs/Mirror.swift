// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Looks whether a scenario stays the same when the two people change places.
///
/// A step that names the first or the second person needs its like for the other in the same
/// flow, or to be its own mirror image. Who comes first, and in which words, may differ: somebody
/// has to. The order in which people are asked is the machine's, and changes with each meeting.
struct Mirror {
  let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  func findings() -> [ProofFinding] {
    scenario.flows.flatMap { flow in
      let images = flow.steps.map { features(of: scenario.steps[$0], mirrored: false) }
      return flow.steps.compactMap { index -> ProofFinding? in
        let own = features(of: scenario.steps[index], mirrored: false)
        let mirrored = features(of: scenario.steps[index], mirrored: true)
        guard own != mirrored, !images.contains(mirrored) else { return nil }
        let id = scenario.steps[index].id
        return ProofFinding(
          .fairness, .favoursOne, at: index,
          "'\(id)' does for one of the two what no step does for the other",
          help: "add its like for the other person beside it, or ask 'each'")
      }
    }
  }

  /// What is done where a branch leads.
  private func kind(of target: Branch.Target, _ mirrored: Bool) -> String {
    guard case .step(let index) = target else { return "\(target)" }
    var step = scenario.steps[index]
    step.next = []
    return features(of: step, mirrored: mirrored).joined(separator: " ")
  }

  /// What matters of a step, in words that can be compared; of texts, what they show.
  private func features(of step: Step, mirrored: Bool) -> [String] {
    let write = Writer(scenario: scenario, isMirrored: mirrored)
    var features = step.guardCondition.map { ["if \(write.condition($0))"] } ?? []
    // Where it goes on without a condition is a matter of order.
    features += step.next.compactMap { branch in
      branch.condition.map { "next \(write.condition($0)) \(kind(of: branch.target, mirrored))" }
    }.sorted()
    switch step.action {
    case .say(let text, let bank, let certificate):
      features += ["say", write.text(text), "\(bank ?? -1) \(certificate)"]
    case .ask(let ask):
      features += ["ask", write.text(ask.text), write.addressee(ask.to)]
      features += ["\(ask.long) \(ask.mayPass) \(ask.draw ?? -1)", "\(ask.type)"]
      features += ask.save.map { ["save \(write.target($0))"] } ?? []
      features += ask.confirm.map { ["confirm \(write.party($0.by)) \(write.text($0.text))"] } ?? []
    // Who opens a floor only comes first.
    case .floor(let text, _, let bank): features += ["floor", write.text(text), "\(bank ?? -1)"]
    case .browse(let text): features += ["browse", write.text(text)]
    case .call(let flow, let target):
      features.append("call \(flow) \(write.callee(target))")
    case .repeatFlow(let flow, let condition):
      features.append("repeat \(flow) \(write.condition(condition))")
    case .forEach(let list, let condition, let flow):
      features.append(
        "for-each \(write.list(list)) \(condition.map(write.condition) ?? "") \(flow)")
    case .newRecord(let list): features.append("new \(write.list(list))")
    case .set(let assignments): features += assignments.map(write.assignment).sorted()
    case .swapRoles: features.append("swap")
    case .endMeeting: features.append("end-meeting")
    case .confidential(let note, let text):
      features.append("confidential \(note) \(write.text(text))")
    case .finish: features.append("finish")
    case .nothing: features.append("nothing")
    }
    return features
  }
}

/// Writes parts of a scenario so that equal parts are written equally, perhaps with the first
/// and the second person exchanged.
private struct Writer {
  let scenario: Scenario
  let isMirrored: Bool

  func party(_ party: Party) -> String {
    switch party {
    case .first where isMirrored: "second"
    case .second where isMirrored: "first"
    default: party.rawValue
    }
  }

  /// A slot; one of the pair that is named for a person changes places with its like.
  func slot(_ slot: SlotIndex) -> String {
    let id = scenario.slots[slot].id
    guard isMirrored, scenario.slots[slot].owner == .pair else { return id }
    let other = id.split(separator: "-").map { part in
      part == "first" ? "second" : part == "second" ? "first" : String(part)
    }.joined(separator: "-")
    return scenario.slots.contains { $0.id == other } ? other : id
  }

  func list(_ list: ListPath) -> String {
    "\(list.party.map(party) ?? "pair").\(slot(list.slot))"
  }

  func path(_ path: Path) -> String {
    switch path {
    case .pair(let index): slot(index)
    case .person(let whose, let index): "\(party(whose)).\(slot(index))"
    case .end(let list, let end, let field): "\(self.list(list)).\(end).\(field)"
    case .who(let who): party(who)
    case .count(let inner): "count(\(self.path(inner)))"
    case .countRecords(let list, let condition):
      "count(\(self.list(list)) \(condition.map(self.condition) ?? ""))"
    case .item, .meeting, .today, .answer, .drawn, .readers: "\(path)"
    }
  }

  /// The paths of a text, whatever stands between them, and whoever is called by name.
  func text(_ text: Text) -> String {
    text.pieces.compactMap { piece in
      switch piece {
      case .literal, .path(.person(_, Scenario.nameSlot), _), .path(.who, _): nil
      case .path(let path, _): self.path(path)
      }
    }.sorted().joined(separator: " ")
  }

  func condition(_ condition: Condition) -> String {
    switch condition {
    case .isSet(let path): return "\(self.path(path)) is set"
    case .equals(let left, let right):
      return operands([left, right]).sorted().joined(separator: " is ")
    case .compares(let left, let order, let right):
      return operands([left, right]).joined(separator: " \(order.rawValue) ")
    case .not(let inner): return "not (\(self.condition(inner)))"
    case .and:
      return parts(of: condition, isAnd: true).map(self.condition).sorted()
        .joined(separator: " and ")
    case .or:
      return "("
        + parts(of: condition, isAnd: false).map(self.condition).sorted().joined(separator: " or ")
        + ")"
    }
  }

  private func parts(of condition: Condition, isAnd: Bool) -> [Condition] {
    switch condition {
    case .and(let left, let right) where isAnd:
      parts(of: left, isAnd: true) + parts(of: right, isAnd: true)
    case .or(let left, let right) where !isAnd:
      parts(of: left, isAnd: false) + parts(of: right, isAnd: false)
    default: [condition]
    }
  }

  private func operands(_ operands: [Operand]) -> [String] {
    let isPerson = operands.contains { operand in
      guard case .path(let path) = operand else { return false }
      return self.isPerson(path)
    }
    return operands.map { operand in
      switch operand {
      case .path(let path): self.path(path)
      case .value(let value): self.value(value, isPerson: isPerson)
      }
    }
  }

  private func isPerson(_ path: Path) -> Bool {
    switch path {
    case .pair(let slot), .person(_, let slot): scenario.slots[slot].type == .person
    case .who: true
    default: false
    }
  }

  private func value(_ value: Value, isPerson: Bool) -> String {
    if isPerson, case .choice(let id) = value, let person = Person(id: id) {
      return isMirrored ? person.partner.id : id
    }
    return "\(value)"
  }

  func target(_ target: Target) -> String {
    switch target {
    case .pair(let index): slot(index)
    case .person(let whose, let index): "\(party(whose)).\(slot(index))"
    case .item, .mentor: "\(target)"
    }
  }

  func assignment(_ assignment: Assignment) -> String {
    let isPerson =
      switch assignment.target {
      case .mentor: true
      case .pair(let slot), .person(_, let slot): scenario.slots[slot].type == .person
      case .item: false
      }
    let source =
      switch assignment.source {
      case .value(let value): self.value(value, isPerson: isPerson)
      case .path(let path): self.path(path)
      case .sum(let path, let addend): "\(self.path(path)) + \(addend)"
      case .unset: "unset"
      }
    return "set \(target(assignment.target)) to \(source)"
  }

  func addressee(_ to: Ask.To) -> String {
    if case .one(let who) = to { party(who) } else { "\(to)" }
  }

  func callee(_ target: CallTarget) -> String {
    if case .one(let who) = target { party(who) } else { "\(target)" }
  }
}
