// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Which steps of a scenario only a private note comes to, and which are the places of notes.
struct PrivateSteps: Sendable {
  /// Steps that nothing but a note comes to, each with the note.
  let ofNotes: [String: String]
  /// Steps that say where a note is to be written.
  let places: Set<String>

  init(_ scenario: Scenario) {
    var shared: Set<FlowIndex> = []
    let roots = [scenario.start, scenario.ending] + scenario.commands.map(\.flow)
    for root in roots { shared.formUnion(scenario.flows(calledFrom: root)) }
    var ofNotes: [String: String] = [:]
    for note in scenario.privateNotes {
      for flow in scenario.flows(calledFrom: note.flow) where !shared.contains(flow) {
        for step in scenario.flows[flow].steps { ofNotes[scenario.steps[step].id] = note.id }
      }
    }
    self.ofNotes = ofNotes
    places = Set(
      scenario.steps.compactMap { step in
        if case .confidential = step.action { step.id } else { nil }
      })
  }
}
