// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// What is read out of a private note's answers has to be asked in it; that all of it is asked
/// `to: me` is looked at elsewhere.
extension Rules {
  /// - Parameters:
  ///   - note: The note.
  ///   - node: What the scenario says of it.
  func checkAnswers(_ note: PrivateNote, _ node: Node) {
    let flows = graph.reachable(from: note.flow)
    if let contact = note.contact, let place = node.entries["contact"]?.place {
      let reason =
        contact == note.consent
        ? "is its consent already" : misfit(contact, of: flows, isRating: false)
      report(
        contact, reason, of: note, at: place,
        help: "'contact' names the step that asks 'to: me' whether, and how, somebody is to get"
          + " in touch")
    }
    let nodes = node.entries["ratings"]?.entries ?? []
    var names: [StepIndex: String] = [:]
    for rating in note.ratings {
      guard let place = nodes[rating.name]?.place else { continue }
      let reason =
        names[rating.step].map { "is its rating '\($0)' already" }
        ?? misfit(rating.step, of: flows, isRating: true)
      names[rating.step] = rating.name
      report(
        rating.step, reason, of: note, at: place,
        help: "a rating names a step that asks 'to: me' with 'type: scale'")
    }
  }

  /// Why a step cannot be what the note takes it for; nil where it can.
  private func misfit(_ index: StepIndex, of flows: Set<FlowIndex>, isRating: Bool) -> String? {
    guard flows.contains(steps[index].flow) else { return "is no step of it" }
    guard case .ask(let ask) = steps[index].action else { return "asks nothing" }
    guard isRating else { return nil }
    if case .scale = ask.type { return nil }
    return "does not ask for a place on a scale"
  }

  private func report(
    _ step: StepIndex, _ reason: String?, of note: PrivateNote, at place: Place, help: String
  ) {
    guard let reason else { return }
    findings.error(
      .badNoteStep, at: place,
      "'\(steps[step].id)' cannot stand here in the private note '\(note.id)': it \(reason)",
      help: help)
  }
}
