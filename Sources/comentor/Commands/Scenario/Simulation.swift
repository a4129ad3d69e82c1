// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import ScenarioProofs
import TranscriptFormat
import Understanding

/// Two made-up people who walk a scenario, from hello to goodbye.
///
/// They answer at random, but the same for the same seed. Somebody who answers at random may go
/// round a loop for very long; so whoever has been asked the same thing often enough says what
/// leads to a question that was put less often.
struct Simulation {
  /// How a walk ended.
  enum End: Equatable {
    case conversationOver, meetingOver
    /// Nothing led out of where the two were, or not within the bound.
    case gaveUp
    /// The scenario ran on from this step and asked nothing.
    case stuck(step: String)
  }

  /// How the made-up people behave.
  struct Manner {
    /// How many of a hundred questions are passed, where that is allowed.
    var passes: Int
    /// Whether they use the scenario's commands now and then.
    var usesCommands: Bool
    /// The meeting after which to stop; nil for the end of the scenario.
    var lastMeeting: Int?
  }

  let machine: Machine
  let manner: Manner
  /// What was said, with its times.
  private(set) var lines: [(line: Line, moment: Moment)] = []
  private(set) var session: Session

  /// How many things are said before it is given up.
  static let mostTurns = 5_000
  /// How often in a meeting, and in all, somebody is asked the same thing before what leads on
  /// is preferred.
  private static let patience = (inMeeting: 4, inAll: 24)

  private var participants: [Participant]
  private let beginning: Moment
  /// The time of the next line.
  private var moment: Moment
  private var asked: [Asked: Int] = [:]

  /// Who was asked what; in one meeting, or in all (0).
  private struct Asked: Hashable {
    var step: StepIndex
    var speaker: Speaker
    var kind: Question.Kind
    var meeting: Int
  }

  /// Two people at the beginning of a scenario.
  ///
  /// - Parameters:
  ///   - machine: The scenario.
  ///   - manner: How they behave, and how far they go.
  ///   - seed: Decides what they say, and what is drawn from banks.
  ///   - moment: When they sit down.
  init(_ machine: Machine, _ manner: Manner, seed: UInt64, at moment: Moment) {
    self.machine = machine
    self.manner = manner
    beginning = moment
    self.moment = moment
    participants = (0..<2).map {
      Participant(seed: seed &* 2 &+ $0 &+ 1, language: machine.language)
    }
    let effects: [Effect]
    (session, effects) = machine.begin(seed: seed, at: moment)
    _ = keep(effects)
  }

  /// Lets them talk until it is over.
  mutating func run() -> End {
    for _ in 0..<Self.mostTurns {
      if session.state.isEnded { return .conversationOver }
      if session.state.isBetweenMeetings {
        if session.state.meeting == manner.lastMeeting { return .meetingOver }
        // Two weeks later, at the hour of the first.
        let meeting = beginning.seconds + session.state.meeting * 14 * 86_400
        moment.seconds = max(moment.seconds, meeting)
      }
      if let stuck = happen(kind()) { return .stuck(step: stuck) }
    }
    return .gaveUp
  }

  /// Where it stands, by the id of the open question's step.
  var place: String? { machine.question(session)?.stepID }

  /// Lets something happen; the step at which the scenario runs on, where it does.
  private mutating func happen(_ kind: Event.Kind) -> String? {
    let effects = machine.step(&session, Event(kind, at: moment))
    for case .stuck(let step) in effects { return step }
    if !keep(effects) { moment.seconds += 1 }
    return nil
  }

  /// Adds what is to be recorded, a second apart; whether there was anything.
  private mutating func keep(_ effects: [Effect]) -> Bool {
    let before = lines.count
    for case .record(let line) in effects {
      lines.append((line, moment))
      moment.seconds += 1
    }
    return lines.count > before
  }

  /// What is said now.
  private mutating func kind() -> Event.Kind {
    guard let question = machine.question(session) else { return .opened }
    let who = question.speaker == .person(.second) ? 1 : 0
    let inMeeting = count(question, in: session.state.meeting)
    let inAll = count(question, in: 0)
    // Reading and thinking take time.
    moment.seconds += 20 + participants[who].roll(60)
    if inMeeting > Self.patience.inMeeting || inAll > Self.patience.inAll {
      return leadingOn(from: question, who)
    }
    if manner.usesCommands, participants[who].roll(20) == 0,
      let command = participants[who].pick(machine.scenario.commands)
    {
      return .command(command.name)
    }
    if question.mayPass, participants[who].roll(100) < manner.passes { return .passed }
    let mayEnd = question.kind == .floor || question.kind == .browse
    if mayEnd, inMeeting > 1, participants[who].roll(2) == 0 { return .next }
    return answer(to: question, who)
  }

  /// Counts that a question is put; how often it was so far.
  private mutating func count(_ question: Question, in meeting: Int) -> Int {
    asked[key(question, in: meeting), default: 0] += 1
    return asked[key(question, in: meeting)] ?? 0
  }

  private func key(_ question: Question, in meeting: Int) -> Asked {
    Asked(
      step: question.step, speaker: question.speaker, kind: question.kind, meeting: meeting)
  }

  private mutating func answer(to question: Question, _ who: Int) -> Event.Kind {
    let language = machine.language
    switch question.type {
    case .yesNo:
      // People who have come to do this say yes more often than no.
      return .answered(spoken(.yesNo(participants[who].roll(4) > 0), in: language), read: nil)
    case .text(let count):
      var words = sentence(of: question.type, who)
      if question.isLong, count == nil { words += ".\n\n\(sentence(of: question.type, who))." }
      return .answered(words, read: nil)
    default:
      return .answered(participants[who].answer(question.type, on: moment.date), read: nil)
    }
  }

  private mutating func sentence(of type: AnswerType, _ who: Int) -> String {
    let words = participants[who].answer(type, on: moment.date)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Of what can be said, what leads to the question that was put least often; by chance among
  /// those that do equally.
  private mutating func leadingOn(from question: Question, _ who: Int) -> Event.Kind {
    var best: (kind: Event.Kind, cost: Int)?
    for kind in candidates(question, who) {
      let (next, effects) = machine.step(session, Event(kind, at: moment))
      let isStuck = effects.contains { if case .stuck = $0 { true } else { false } }
      // What was not taken, or not understood, leads nowhere.
      if isStuck || next == session { continue }
      let times = machine.question(next).map { asked[key($0, in: 0)] ?? 0 } ?? 0
      let cost = times * 8 + participants[who].roll(8)
      if best.map({ cost < $0.cost }) ?? true { best = (kind, cost) }
    }
    return best?.kind ?? answer(to: question, who)
  }

  /// What could be said to a question: every answer where there are few, some where there are
  /// many.
  private mutating func candidates(_ question: Question, _ who: Int) -> [Event.Kind] {
    var kinds: [Event.Kind] = []
    switch question.kind {
    case .floor, .browse: kinds.append(.next)
    case .answer, .confirmation: break
    }
    if question.mayPass { kinds.append(.passed) }
    let language = machine.language
    switch question.type {
    case .yesNo:
      kinds += [true, false].map { .answered(spoken(.yesNo($0), in: language), read: nil) }
    case .choice(let options): kinds += options.map { .answered($0.label, read: nil) }
    case .scale(let range), .number(let range?):
      let numbers = range.count <= 12 ? Array(range) : [range.lowerBound, range.upperBound]
      kinds += numbers.map { .answered("\($0)", read: nil) }
    default: break
    }
    kinds.append(answer(to: question, who))
    return kinds
  }
}
