// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

@testable import TranscriptChecks

extension CheckFixture {
  /// Two who answer at random, the same for the same seed, until it is over.
  ///
  /// - Parameters:
  ///   - scenario: What they are asked.
  ///   - seed: Decides what they do.
  ///   - isPlain: Whether they only answer and pass: no commands, no `/back`.
  /// - Returns: What they said, to the end or to the last of four thousand things.
  static func walked(_ scenario: Scenario, seed: UInt64, isPlain: Bool = false) -> Self {
    var fixture = held(scenario, [], seed: seed)
    let machine = fixture.edition.machine
    var moment = Moment(seconds: 1_800_000_000)
    var session = machine.begin(seed: seed, at: moment).0
    var walker = CheckWalker(seed: seed)
    for _ in 0..<4_000 where !session.state.isEnded {
      moment.seconds += session.state.isBetweenMeetings ? 14 * 86_400 : 60
      let event = walker.event(machine, session, isPlain: isPlain)
      fixture.keep(machine.step(&session, Event(event, at: moment)), at: moment)
    }
    return fixture
  }

  /// Whether the scenario came to its own end.
  var isEnded: Bool {
    var session = edition.machine.begin(seed: header.seed, at: records[0].moment).0
    for record in records {
      if let event = record.event { _ = edition.machine.step(&session, event) }
    }
    return session.state.isEnded
  }
}

/// Somebody who does this or that.
private struct CheckWalker {
  private var state: UInt64
  /// How often a question was put, so that who is asked in circles answers something else.
  private var asked: [String: Int] = [:]

  init(seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number below `limit`, by xorshift64*.
  private mutating func roll(_ limit: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
  }

  mutating func event(_ machine: Machine, _ session: Session, isPlain: Bool) -> Event.Kind {
    guard let question = machine.question(session) else { return .opened }
    asked[question.stepID, default: 0] += 1
    let isTired = asked[question.stepID, default: 0] % 4 == 0
    switch roll(isPlain ? 10 : 12) {
    case 0, 1: if question.mayPass { return .passed }
    case 2, 3:
      if question.kind == .floor || question.kind == .browse { return .next }
    case 4: if question.kind == .answer { return .answered("¿", read: nil) }
    case 10: return .back(roll(2) == 0 ? .first : .second)
    case 11 where !machine.scenario.commands.isEmpty:
      return .command(machine.scenario.commands[roll(machine.scenario.commands.count)].name)
    default: break
    }
    if isTired, question.kind == .floor || question.kind == .browse { return .next }
    return .answered(words(question.type, machine.language, isTired: isTired), read: nil)
  }

  private mutating func words(_ type: AnswerType, _ language: Language, isTired: Bool) -> String {
    switch type {
    case .text: return ["ask", "try it", "see what comes of it"][roll(3)]
    case .yesNo: return roll(3) == 0 ? language.yesNo.no : language.yesNo.yes
    case .choice(let options):
      // The last is often the one that leads out.
      return isTired ? options[options.count - 1].label : "\(roll(options.count) + 1)"
    case .scale(let range): return "\(range.lowerBound + roll(range.count))"
    case .number(let range): return "\((range?.lowerBound ?? 0) + roll(min(range?.count ?? 5, 5)))"
    case .date: return "2028-0\(roll(9) + 1)-1\(roll(9))"
    case .cadence: return "2"
    case .name(let taken): return ["Ines", "Tomasz"].first { !taken.contains($0) } ?? "Lee"
    case .list: return "one, two"
    }
  }
}

extension Language {
  /// A word for yes and one for no.
  fileprivate var yesNo: (yes: String, no: String) {
    code == "de" ? ("ja", "nein") : ("yes", "no")
  }
}
