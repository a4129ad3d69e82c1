// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

@testable import ScenarioProofs

/// A conversation of two made-up people, with passes, commands and corrections.
struct Walker {
  let machine: Machine
  var session: Session
  var turns = 0
  private var participant: Participant
  private var moment: Moment

  static let start = Moment(
    seconds: (CivilDate(iso: "2027-01-12")?.dayNumber ?? 0) * 86_400 + 9 * 3600)

  init(machine: Machine, seed: UInt64) {
    self.machine = machine
    participant = Participant(seed: seed, language: machine.language)
    moment = Self.start
    (session, _) = machine.begin(seed: seed, at: moment)
  }

  /// Where it stands, for messages.
  var place: String { machine.question(session)?.stepID ?? "between meetings" }

  mutating func go() {
    turns += 1
    moment.seconds += 60
    _ = machine.step(&session, Event(kind(), at: moment))
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
