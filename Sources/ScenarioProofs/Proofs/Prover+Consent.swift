// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Nothing is asked in a private note before it was explained who reads it, and agreed.
extension Prover {
  func provenConsent() -> [ProofFinding] {
    scenario.privateNotes.indices.flatMap { note in
      Person.allCases.lazy.map { consent(of: note, by: $0) }.first { !$0.isEmpty } ?? []
    }
  }

  private func consent(of index: Int, by person: Person) -> [ProofFinding] {
    let note = scenario.privateNotes[index]
    let root = Graph.Root(kind: .note(index), me: person)
    guard let start = graph.roots[root] else { return [] }
    // Everything that is come to without a yes to the question of consent.
    var seen: Set<Int> = [start]
    var open = [start]
    var asked: [StepIndex: [Int: Diagram]] = [:]
    while let spot = open.popLast() {
      let at = graph.spots[spot]
      if at.isWaiting, at.step != note.consent {
        asked[at.step, default: [:]][spot] = explorer.reached[spot]
        continue
      }
      for edge in graph.edges[spot] where !isYes(edge, at: spot, of: note) {
        guard !explorer.image(of: explorer.reached[spot], over: edge).isNone else { continue }
        if seen.insert(edge.target).inserted { open.append(edge.target) }
      }
    }
    return asked.sorted { $0.key < $1.key }.prefix(1).map { step, targets in
      let id = scenario.steps[step].id
      let consent = note.consent.map { scenario.steps[$0].id }
      let shown = run(to: targets) { turn in
        turn.after.state.frames.last?.step == step && turn.after.state.isAsking
          && !agreed(note, turn)
      }
      guard let shown else {
        return undecided(
          .consent, at: step, "whether '\(id)' is asked only after consent was given")
      }
      return ProofFinding(
        .consent, .noConsent, at: step,
        "'\(id)' is asked in the private note '\(note.id)' without a yes to "
          + (consent.map { "'\($0)'" } ?? "a question that says who reads it"),
        help: "ask for consent first, and go on only from its yes", run: shown)
    }
  }

  /// Whether a way out of the question of consent is that of a yes.
  private func isYes(_ edge: Edge, at spot: Int, of note: PrivateNote) -> Bool {
    let at = graph.spots[spot]
    guard at.step == note.consent, let input = edge.input,
      case .ask(let ask) = scenario.steps[at.step].action
    else { return false }
    let classes = Compiler.classes(of: ask, at: at.step, explorer.compiler.survey)
    return classes.indices.contains(input) && classes[input] == .yesNo(true)
  }

  /// Whether the turn itself was the yes to the question of consent.
  private func agreed(_ note: PrivateNote, _ turn: Driver.Turn) -> Bool {
    guard let before = turn.before?.state.frames.last, before.step == note.consent else {
      return false
    }
    return Driver.answers(in: turn.effects).contains(.value(.yesNo(true)))
  }
}
