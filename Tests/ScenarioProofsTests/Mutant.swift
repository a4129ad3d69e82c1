// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import Understanding

@testable import ScenarioProofs

/// The shipped scenario with one mistake put in, and the proof that has to find it.
struct Mutant: Sendable, CustomTestStringConvertible {
  var name: String
  var scenario: Scenario
  var proof: Proof
  var code: ProofFinding.Code

  var testDescription: String { name }

  /// Mutants of every kind, at places that are drawn by a seed.
  static func all(of scenario: Scenario) -> [Mutant] {
    var draw = Draw(seed: 20_270_112)
    return neverDone(scenario, &draw) + lostElse(scenario) + closedLoops(scenario, &draw)
      + silentLoops(scenario, &draw) + lostGuards(scenario, &draw) + lostWords(scenario, &draw)
      + leaks(scenario, &draw) + needs(scenario, &draw) + lostConsent(scenario)
      + lostSwaps(scenario) + favours(scenario)
  }

  /// Chooses places.
  private struct Draw {
    private var participant: Participant

    init(seed: UInt64) { participant = Participant(seed: seed, language: .english) }

    mutating func some(_ count: Int, of places: [StepIndex]) -> [StepIndex] {
      var left = places
      return (0..<min(count, places.count)).map { _ in left.remove(at: participant.roll(left.count))
      }
      .sorted()
    }
  }

  private init(
    _ kind: String, at step: StepIndex, _ scenario: Scenario, _ proof: Proof,
    _ code: ProofFinding.Code, change: (inout Scenario) -> Void
  ) {
    name = "\(kind) at \(scenario.steps[step].id)"
    self.scenario = scenario
    self.proof = proof
    self.code = code
    change(&self.scenario)
  }

  // MARK: - Ways

  /// A condition that contradicts itself.
  private static func neverDone(_ scenario: Scenario, _ draw: inout Draw) -> [Mutant] {
    guard let way = scenario.slots.firstIndex(where: { $0.id == "way" }) else { return [] }
    let never = Condition.and(
      .equals(.path(.pair(way)), .value(.choice("turns"))),
      .equals(.path(.pair(way)), .value(.choice("within"))))
    let shared = scenario.flows(calledFrom: scenario.start).flatMap { scenario.flows[$0].steps }
    let places = draw.some(8, of: shared.filter { scenario.steps[$0].says })
    return places.map { step in
      Mutant("a contradiction", at: step, scenario, .reachability, .unreachableStep) {
        $0.steps[step].guardCondition = never
      }
    }
  }

  /// A question whose every branch but the last is gone, so that the steps they led to are not
  /// come to any more.
  private static func lostElse(_ scenario: Scenario) -> [Mutant] {
    ["feedback-reply", "term-way", "turn-help", "follow-result", "change-what"].compactMap { id in
      guard let step = scenario.step(id), let flow = scenario.flow(of: step) else { return nil }
      let targets = scenario.steps[step].next.compactMap { branch in
        if case .step(let target) = branch.target { target } else { nil }
      }
      guard let last = targets.last, targets.count > 1, flow.contains(last) else { return nil }
      return Mutant("branches lost", at: step, scenario, .reachability, .unreachableStep) {
        $0.steps[step].next = [Branch(if: nil, to: .step(last))]
      }
    }
  }

  /// A question that leads back to itself, whatever is answered.
  private static func closedLoops(_ scenario: Scenario, _ draw: inout Draw) -> [Mutant] {
    let shared = scenario.flows(calledFrom: scenario.start).flatMap { scenario.flows[$0].steps }
    let places = draw.some(
      8, of: shared.filter { scenario.steps[$0].asks && scenario.steps[$0].guardCondition == nil })
    return places.map { step in
      Mutant("an endless question", at: step, scenario, .progress, .noWayOut) {
        $0.steps[step].next = [Branch(if: nil, to: .step(step))]
      }
    }
  }

  /// Words that are said for ever, where the pair takes turns.
  private static func silentLoops(_ scenario: Scenario, _ draw: inout Draw) -> [Mutant] {
    guard let way = scenario.slots.firstIndex(where: { $0.id == "way" }) else { return [] }
    let shared = scenario.flows(calledFrom: scenario.start).flatMap { scenario.flows[$0].steps }
    let places = draw.some(
      7, of: shared.filter { scenario.steps[$0].says && scenario.steps[$0].guardCondition == nil })
    return places.map { step in
      Mutant("an endless sentence", at: step, scenario, .progress, .silentLoop) {
        $0.steps[step].next = [
          Branch(if: .equals(.path(.pair(way)), .value(.choice("turns"))), to: .step(step)),
          Branch(if: nil, to: .below),
        ]
      }
    }
  }

  // MARK: - Slots

  /// What was said only if something is set is said always.
  ///
  /// But for `show-goal-line`: a goal has its line from the step on that adds it, so that its
  /// guard only makes sure, and without it the scenario is as sound as before.
  private static func lostGuards(_ scenario: Scenario, _ draw: inout Draw) -> [Mutant] {
    let places = scenario.steps.indices.filter { step in
      guard case .isSet(let path)? = scenario.steps[step].guardCondition,
        scenario.steps[step].id != "show-goal-line"
      else { return false }
      return scenario.steps[step].texts.contains { $0.pieces.contains(.path(path, fallback: nil)) }
    }
    return draw.some(10, of: places).map { step in
      Mutant("a lost guard", at: step, scenario, .assignment, .unsetSlot) {
        $0.steps[step].guardCondition = nil
      }
    }
  }

  /// Words for what is not set are gone.
  private static func lostWords(_ scenario: Scenario, _ draw: inout Draw) -> [Mutant] {
    let places = scenario.steps.indices.filter { step in
      guard case .say(let text, _, certificate: false) = scenario.steps[step].action else {
        return false
      }
      return text.pieces.contains { if case .path(.pair, .some) = $0 { true } else { false } }
        && scenario.steps[step].guardCondition == nil
    }
    return draw.some(4, of: places).map { step in
      Mutant("lost words", at: step, scenario, .assignment, .unsetSlot) { scenario in
        guard case .say(var text, let bank, let certificate) = scenario.steps[step].action else {
          return
        }
        text.pieces = text.pieces.map { piece in
          if case .path(let path, _) = piece { .path(path, fallback: nil) } else { piece }
        }
        scenario.steps[step].action = .say(text, draw: bank, certificate: certificate)
      }
    }
  }

  // MARK: - Private notes

  /// An answer of the private note is kept where both look, or decides what both see.
  private static func leaks(_ scenario: Scenario, _ draw: inout Draw) -> [Mutant] {
    guard let note = scenario.privateNotes.first,
      let thanks = scenario.slots.firstIndex(where: { $0.id == "thanks" })
    else { return [] }
    let asked = scenario.flows[note.flow].steps.filter {
      scenario.steps[$0].asks && $0 != note.consent
    }
    let kept = draw.some(5, of: Array(asked)).map { step in
      Mutant("an answer kept where both look", at: step, scenario, .nonInterference, .leak) {
        scenario in
        guard case .ask(var ask) = scenario.steps[step].action else { return }
        ask.save = .person(.me, thanks)
        scenario.steps[step].action = .ask(ask)
      }
    }
    // The other way round: a slot of the note's own, which only a condition of both looks at.
    let shared = scenario.flows(calledFrom: scenario.start).flatMap { scenario.flows[$0].steps }
    let implicit = draw.some(5, of: shared.filter { scenario.steps[$0].says }).compactMap { step in
      asked.first.map { asked in
        Mutant("an answer that decides what both see", at: step, scenario, .nonInterference, .leak)
        {
          scenario in
          scenario.slots.append(Slot(id: "hidden", type: .text(words: nil), owner: .person))
          let hidden = scenario.slots.count - 1
          guard case .ask(var ask) = scenario.steps[asked].action else { return }
          ask.save = .person(.me, hidden)
          ask.type = .text(words: nil)
          scenario.steps[asked].action = .ask(ask)
          scenario.steps[step].guardCondition = .isSet(.person(.first, hidden))
        }
      }
    }
    // What is asked alone is asked before both as well.
    let aloud = draw.some(2, of: shared.filter { scenario.steps[$0].says }).compactMap { step in
      asked.first.map { first in
        Mutant("a note asked aloud", at: step, scenario, .nonInterference, .leak) {
          $0.steps[step].action = .call(scenario.steps[first].flow, for: .each)
        }
      }
    }
    return kept + implicit + aloud
  }

  /// The ending, or the private note, rests on what a pair may not have.
  private static func needs(_ scenario: Scenario, _ draw: inout Draw) -> [Mutant] {
    guard let note = scenario.privateNotes.first,
      let way = scenario.slots.firstIndex(where: { $0.id == "way" })
    else { return [] }
    let ending = scenario.flows[scenario.ending].steps
    let places = Array(ending) + draw.some(4, of: Array(scenario.flows[note.flow].steps))
    return places.map { step in
      Mutant("a need", at: step, scenario, .getOut, .getOut) {
        $0.steps[step].guardCondition = .isSet(.pair(way))
      }
    }
  }

  /// The private note asks without asking for consent, or whatever was answered to it.
  private static func lostConsent(_ scenario: Scenario) -> [Mutant] {
    guard let note = scenario.privateNotes.first, let consent = note.consent else { return [] }
    let steps = scenario.flows[note.flow].steps
    return [
      Mutant("consent left out", at: consent, scenario, .consent, .noConsent) {
        $0.privateNotes[0].consent = nil
      },
      Mutant("a no that goes on", at: consent, scenario, .consent, .noConsent) {
        $0.steps[consent].next = [
          Branch(
            if: nil, to: .step(steps.first { $0 > consent && scenario.steps[$0].asks } ?? consent))
        ]
      },
      Mutant("another question before", at: consent, scenario, .consent, .noConsent) { scenario in
        let later = steps.last { scenario.steps[$0].asks && $0 != consent } ?? consent
        scenario.privateNotes[0].consent = later
      },
      Mutant("consent only at times", at: consent, scenario, .consent, .noConsent) { scenario in
        scenario.steps[consent].guardCondition = .isSet(.person(.me, Scenario.nameSlot))
        let first = steps.first { $0 > consent && scenario.steps[$0].asks } ?? consent
        scenario.steps[consent + 1].action = .nothing
        scenario.steps[consent + 1].next = [Branch(if: nil, to: .step(first))]
      },
    ]
  }

  // MARK: - Roles

  /// Roles that are not exchanged.
  private static func lostSwaps(_ scenario: Scenario) -> [Mutant] {
    let swaps = [
      "half-time", "swap-for-next", "goals-turn", "practice-turn", "review-turn", "feedback-turn",
    ]
    let lost = swaps.compactMap { id in
      scenario.step(id).map { step in
        Mutant("a lost swap", at: step, scenario, .fairness, .unfairRoles) {
          $0.steps[step].action = .nothing
        }
      }
    }
    let late = ["exchange-due"].compactMap { id in
      scenario.step(id).map { step in
        Mutant("an exchange that is never due", at: step, scenario, .fairness, .unfairRoles) {
          $0.steps[step].guardCondition = .equals(.path(.meeting), .value(.number(99)))
        }
      }
    }
    let mentor = ["opening-roles"].compactMap { id in
      scenario.step(id).map { step in
        Mutant("always the same mentor", at: step, scenario, .fairness, .unfairRoles) {
          $0.steps[step].action = .set([Assignment(.mentor, .value(.choice("first")))])
        }
      }
    }
    return lost + late + mentor
  }

  /// Steps for one person, of which the other's like is gone.
  private static func favours(_ scenario: Scenario) -> [Mutant] {
    [
      "ledger-ask-second", "slip-second", "opening-owed-first", "topics-curious-second",
      "show-goals-second",
    ]
    .compactMap { id in
      scenario.step(id).map { step in
        Mutant("the other's like is gone", at: step, scenario, .fairness, .favoursOne) {
          $0.steps[step].action = .nothing
        }
      }
    }
  }
}

extension Scenario {
  fileprivate func step(_ id: String) -> StepIndex? { steps.firstIndex { $0.id == id } }
  fileprivate func flow(of step: StepIndex) -> Range<StepIndex>? { flows[steps[step].flow].steps }
}

extension Step {
  fileprivate var says: Bool {
    if case .say(_, _, certificate: false) = action { next.isEmpty } else { false }
  }

  fileprivate var asks: Bool { if case .ask = action { true } else { false } }

  fileprivate var texts: [Text] {
    switch action {
    case .say(let text, _, _): [text]
    case .ask(let ask): [ask.text]
    default: []
    }
  }
}
