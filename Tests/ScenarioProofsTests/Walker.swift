// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

@testable import ScenarioProofs

/// A conversation of two made-up people, with passes, commands and corrections.
struct Walker {
  let machine: Machine
  var session: Session
  var turns = 0
  /// What the latest turn visited; nothing where the machine does not trace.
  private(set) var visits: [Visit] = []
  private var participant: Participant
  private var moment: Moment

  static let start = Moment(
    seconds: (CivilDate(iso: "2027-01-12")?.dayNumber ?? 0) * 86_400 + 9 * 3600)

  init(machine: Machine, seed: UInt64) {
    self.machine = machine
    participant = Participant(seed: seed, language: machine.language)
    moment = Self.start
    let effects: [Effect]
    (session, effects) = machine.begin(seed: seed, at: moment)
    visits = effects.visits
  }

  /// Where it stands, for messages.
  var place: String { machine.question(session)?.stepID ?? "between meetings" }

  mutating func go() {
    turns += 1
    moment.seconds += 60
    visits = machine.step(&session, Event(kind(), at: moment)).visits
  }

  /// What a private note visits that somebody writes now.
  mutating func alone() -> [Visit] {
    guard !machine.scenario.privateNotes.isEmpty else { return [] }
    let note = participant.roll(machine.scenario.privateNotes.count)
    let writer: Person = participant.roll(2) == 0 ? .first : .second
    var (alone, effects) = machine.beginPrivateNote(note, by: writer, of: session, at: moment)
    var visits = effects.visits
    for _ in 0..<40 {
      guard let question = machine.question(alone) else { break }
      let kind: Event.Kind =
        question.mayPass && participant.roll(4) == 0
        ? .passed : .answered(participant.answer(question.type, on: moment.date), read: nil)
      effects = machine.step(&alone, Event(kind, at: moment))
      visits += effects.visits
    }
    return visits
  }

  /// What is visited where the programme ends the conversation now.
  func closed() -> [Visit] {
    machine.step(session, Event(.closedByProgramme, at: moment)).1.visits
  }

  private mutating func kind() -> Event.Kind {
    guard let question = machine.question(session) else { return .opened }
    switch participant.roll(20) {
    case 0..<3 where question.mayPass: return .passed
    case 0..<8 where question.kind == .floor || question.kind == .browse: return .next
    case 3: return .back(participant.roll(2) == 0 ? .first : .second)
    case 4..<6:
      guard let command = participant.pick(machine.scenario.commands) else { return .next }
      return .command(command.name)
    default:
      return .answered(participant.answer(question.type, on: moment.date), read: nil)
    }
  }
}

extension [Effect] {
  fileprivate var visits: [Visit] {
    compactMap { if case .visited(let visit) = $0 { visit } else { nil } }
  }
}
