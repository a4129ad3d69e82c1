// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// The way out needs nothing but names, and nothing of a private note reaches what both see.
///
/// Both are proved of what is written, not of states: the machine answers a note in a session of
/// its own that begins with nothing but names and is kept nowhere, so that a note could only
/// reach the shared conversation by a slot that both use, or by a step that acts on the pair.
extension Prover {
  func provenGetOut() -> [ProofFinding] {
    var findings: [ProofFinding] = []
    for flow in scenario.flows(calledFrom: scenario.ending) {
      for step in scenario.flows[flow].steps {
        let id = scenario.steps[step].id
        if !scenario.steps[step].onlySays {
          findings.append(
            ProofFinding(
              .getOut, .getOut, at: step, "the ending does more than say something, in '\(id)'",
              help: "it is said from wherever a pair is, in one turn: 'say' steps only"))
        }
        for slot in scenario.reads(of: step) where slot != Scenario.nameSlot {
          findings.append(
            ProofFinding(
              .getOut, .getOut, at: step,
              "the ending looks at '\(scenario.slots[slot].id)', in '\(id)'",
              help: "it is said whatever has happened before, so it can rest on names only"))
        }
      }
    }
    for note in scenario.privateNotes {
      let flows = scenario.flows(calledFrom: note.flow)
      let own = Set(flows.flatMap { scenario.flows[$0].steps }.flatMap { scenario.writes(of: $0) })
      for step in flows.flatMap({ scenario.flows[$0].steps }) {
        for slot in scenario.reads(of: step) where slot != Scenario.nameSlot && !own.contains(slot)
        {
          findings.append(
            ProofFinding(
              .getOut, .getOut, at: step,
              "the private note '\(note.id)' needs '\(scenario.slots[slot].id)' of the shared"
                + " conversation, in '\(scenario.steps[step].id)'",
              help: "it has to work from wherever the pair is: names and its own answers only"))
        }
      }
    }
    return findings
  }

  func provenNonInterference() -> [ProofFinding] {
    var findings: [ProofFinding] = []
    let shared = Set(
      ([scenario.start, scenario.ending] + scenario.commands.map(\.flow))
        .flatMap { scenario.flows(calledFrom: $0) })
    for note in scenario.privateNotes {
      let steps = scenario.flows(calledFrom: note.flow).flatMap { scenario.flows[$0].steps }
      let own = Set(steps.flatMap { scenario.writes(of: $0) }).subtracting([Scenario.nameSlot])
      for step in steps where scenario.writes(of: step).contains(Scenario.nameSlot) {
        findings.append(
          ProofFinding(
            .nonInterference, .leak, at: step,
            "the private note '\(note.id)' changes a name, in '\(scenario.steps[step].id)'",
            help: "both see names; ask for something else"))
      }
      // What is answered where both can see it is not alone, whatever is kept of it.
      for flow in shared.intersection(scenario.flows(calledFrom: note.flow)).sorted() {
        guard let asked = scenario.flows[flow].steps.first(where: { scenario.steps[$0].isAsking })
        else { continue }
        findings.append(
          ProofFinding(
            .nonInterference, .leak, at: asked,
            "'\(scenario.steps[asked].id)' of the private note '\(note.id)' is also asked where"
              + " both can see it",
            help: "the flow '\(scenario.flows[flow].id)' is called in the shared conversation;"
              + " 'confidential: \(note.id)' says there how to answer alone"))
      }
      for step in steps {
        guard let what = scenario.steps[step].action.actsOnBoth else { continue }
        findings.append(
          ProofFinding(
            .nonInterference, .leak, at: step,
            "the private note '\(note.id)' \(what), in '\(scenario.steps[step].id)'",
            help: "what a person does alone must not show: a note asks and says, to that person"))
      }
      for flow in shared.sorted() {
        for step in scenario.flows[flow].steps {
          let touched = (scenario.reads(of: step) + scenario.writes(of: step)).filter(own.contains)
          guard let slot = touched.first else { continue }
          findings.append(
            ProofFinding(
              .nonInterference, .leak, at: step,
              "'\(scenario.steps[step].id)', which both see, uses '\(scenario.slots[slot].id)' of"
                + " the private note '\(note.id)'",
              help: "what is answered alone stays out of what both see, conditions included"))
        }
      }
      for entry in scenario.library {
        for slot in entry.text.slots where own.contains(slot) {
          findings.append(
            ProofFinding(
              .nonInterference, .leak, at: steps.first,
              "the page '\(entry.id)', which both see, uses '\(scenario.slots[slot].id)' of the"
                + " private note '\(note.id)'",
              help: "what is answered alone stays out of what both see"))
        }
      }
    }
    return findings
  }
}

extension Step {
  /// Whether somebody answers here.
  fileprivate var isAsking: Bool {
    switch action {
    case .ask, .floor, .browse: true
    default: false
    }
  }

  /// Whether it only says something.
  fileprivate var onlySays: Bool {
    switch action {
    case .say(_, _, certificate: false), .nothing: true
    default: false
    }
  }
}
