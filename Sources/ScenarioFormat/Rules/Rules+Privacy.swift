// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// What keeps a private note private.
extension Rules {
  /// - Parameters:
  ///   - note: The note.
  ///   - shared: The flows that run where both can see them.
  func checkPrivate(_ note: PrivateNote, shared: Set<FlowIndex>) {
    let flows = graph.reachable(from: note.flow)
    for flow in flows.sorted() {
      for step in outline.flowList[flow].steps { checkPrivateStep(step, of: note) }
    }
    let writes = uses.writes.filter { use in use.flow.map(flows.contains) ?? false }
    let own = Set(writes.map(\.slot))
    checkAloud(note, flows, shared: shared)
    for use in uses.reads where use.flow.map(flows.contains) ?? false {
      if use.slot != 0, !own.contains(use.slot) {
        findings.error(
          .privateSlotForeign, at: use.place,
          "the private note '\(note.id)' uses '\(outline.slotList[use.slot].id)', which it does"
            + " not set",
          help: "a private note knows names and its own answers, nothing else")
      }
    }
    for use in uses.reads + uses.writes {
      // Texts of the library stand outside flows, and both read them.
      guard own.contains(use.slot), use.flow.map(shared.contains) ?? true else { continue }
      findings.error(
        .privateSlotShared, at: use.place,
        "'\(outline.slotList[use.slot].id)' is set in the private note '\(note.id)'"
          + (writes.first { $0.slot == use.slot }.map { ", at \(findings.line(of: $0.place))" }
            ?? ""),
        help: "what a person says alone stays out of what both see; use another slot")
    }
  }

  /// What is asked alone is not asked where both can see it as well.
  private func checkAloud(_ note: PrivateNote, _ flows: Set<FlowIndex>, shared: Set<FlowIndex>) {
    for flow in shared.sorted() {
      for step in outline.flowList[flow].steps {
        guard let callee = graph.shapes[step].call?.flow, flows.contains(callee),
          graph.pauses[callee]
        else { continue }
        findings.error(
          .privateStep, at: outline.stepList[step].place,
          "'\(outline.stepList[step].id)' asks where both can see it what the private note"
            + " '\(note.id)' asks",
          help: "write 'confidential: \(note.id)' there, with an 'invite', or call another flow")
      }
    }
  }

  /// The step that asks whether to ask has to say who will read the answers.
  func checkConsent(of note: PrivateNote) {
    guard let index = note.consent else { return }
    let reason: String?
    if case .ask(let ask) = steps[index].action {
      reason =
        ask.to != .one(.me)
        ? "does not ask 'to: me'"
        : ask.type != .yesNo
          ? "does not ask for a yes or no"
          : !ask.text.paths.contains(.readers) ? "does not say who can read the answers" : nil
    } else {
      reason = "asks nothing"
    }
    guard let reason else { return }
    findings.error(
      .badConsent, at: outline.stepList[index].place,
      "the consent to the private note '\(note.id)' \(reason)",
      help: "write {readers} in its text, which says who can read the note, and ask 'to: me' with"
        + " 'type: yes-no'")
  }

  private func checkPrivateStep(_ index: StepIndex, of note: PrivateNote) {
    guard let reason = steps[index].action.actsOnBoth else { return }
    findings.error(
      .privateStep, at: outline.stepList[index].place,
      "the step '\(steps[index].id)' \(reason), which the private note '\(note.id)' cannot do",
      help: "a private note is answered by one person alone; ask 'to: me'")
  }
}
