// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// What a scenario may have, but probably does not mean; looked for when it is linted.
struct Advice {
  let outline: Outline
  let expressions: ExpressionResolver
  let steps: [Step]
  let wording: Wording?
  /// Those that somebody answers alone.
  let privateFlows: Set<FlowIndex>

  var findings: Findings { expressions.findings }
  var uses: Uses { expressions.uses }

  func check() {
    // A name that is not found makes much look unused.
    guard !findings.hasErrors else { return }
    checkRoles()
    checkBanks()
    checkSlots()
    checkFields()
    for (index, step) in outline.stepList.enumerated() {
      checkDraw(step, at: index)
      checkSave(step, at: index)
    }
    ExampleCheck(advice: self)?.run()
  }

  /// Roles that nothing is promised about can be shared out in any way.
  private func checkRoles() {
    guard uses.roles, outline.main["roles"] == nil else { return }
    findings.warning(
      .noRoleRule, at: outline.main["scenario"]?.place ?? outline.mainPlace,
      "there is a mentor here, but no promise how often each of the two is",
      help: "say it under 'roles:', so that it can be proved")
  }

  private func checkBanks() {
    for (index, name) in outline.banks.names.enumerated() where !uses.banks.contains(index) {
      findings.warning(
        .unusedBank, at: outline.banks.place(of: name) ?? outline.mainPlace,
        "nothing is ever drawn from the bank '\(name)'", help: "write 'draw: \(name)' in a step")
    }
  }

  // MARK: Slots

  private func checkSlots() {
    let read = Set(uses.reads.map(\.slot))
    let written = Set(uses.writes.map(\.slot))
    let alone = Set(uses.writes.filter { $0.flow.map(privateFlows.contains) ?? false }.map(\.slot))
    // What people are called is known to the program itself.
    for (index, slot) in outline.slotList.enumerated().dropFirst() where !read.contains(index) {
      findings.warning(
        .unusedSlot, at: outline.slots.place(of: slot.id) ?? outline.mainPlace,
        written.contains(index)
          ? "what is kept in '\(slot.id)' is never used" : "the slot '\(slot.id)' is never used",
        help: alone.contains(index)
          ? "what is answered alone is kept nowhere else; leave the slot out"
          : written.contains(index)
            ? "an answer is in the transcript without a slot; leave the slot out"
            : "leave it out, or save an answer in it")
    }
  }

  private func checkFields() {
    let read = Set(uses.reads.map(\.slot))
    for (index, slot) in outline.slotList.enumerated() where read.contains(index) {
      guard let fields = slot.type.fields,
        case .mapping(let entries)? = outline.slotNodes[index]?.content,
        case .mapping(let descriptions)? = entries["fields"]?.content
      else { continue }
      for (field, description) in descriptions.enumerated() {
        let use = Uses.FieldUse(fields: fields, index: field)
        guard !uses.fieldReads.contains(use) else { continue }
        findings.warning(
          .unusedSlot, at: description.keyPlace,
          uses.fieldWrites.contains(use)
            ? "what is kept in the field '\(description.key)' of '\(slot.id)' is never used"
            : "the field '\(description.key)' of '\(slot.id)' is never used",
          help: "leave it out, or use it")
      }
    }
  }

  // MARK: Steps

  /// A text is drawn, but neither said here nor used elsewhere in the flow.
  private func checkDraw(_ step: StepOutline, at index: StepIndex) {
    guard let node = step["draw"], !uses.drawn.contains(index) else { return }
    let others = outline.flowList[step.flow].steps.filter { outline.stepList[$0]["draw"] == nil }
    guard !others.contains(where: uses.drawn.contains) else { return }
    findings.warning(
      .drawUnused, at: node.place, "what is drawn here is never said",
      help: "write {drawn} in the text, where the words that are drawn belong")
  }

  /// Each of the two is asked, but there is room for one answer.
  private func checkSave(_ step: StepOutline, at index: StepIndex) {
    guard let node = step["save"], case .ask(let ask) = steps[index].action, ask.to == .each,
      let save = ask.save
    else { return }
    if case .person(let party, _) = save, party.dependsOnMe { return }
    findings.warning(
      .overwrittenAnswer, at: node.place,
      "each of the two is asked, and the second answer replaces the first",
      help: "save it in a slot with 'per: person', as me.\(node.text ?? "name"), or ask 'to: both'")
  }
}
