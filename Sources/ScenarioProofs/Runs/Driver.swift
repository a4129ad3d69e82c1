// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Holds a conversation that gets somewhere: at each question, what leads nearest is said.
struct Driver {
  let machine: Machine
  let observer: Observer
  let root: Graph.Root
  /// How many things are said before it is given up.
  let mostTurns: Int

  /// What happened at one turn.
  struct Turn {
    var before: Session?
    var after: Session
    var effects: [Effect]
    var visits: [Visit]
  }

  init(_ scenario: Scenario, _ observer: Observer, root: Graph.Root, mostTurns: Int = 1_500) {
    machine = Machine(scenario, isTracing: true)
    self.observer = observer
    self.root = root
    self.mostTurns = mostTurns
  }

  private static let start = Moment(
    seconds: (CivilDate(iso: "2027-01-12")?.dayNumber ?? 0) * 86_400 + 9 * 3600)

  /// A conversation up to where something is shown.
  ///
  /// - Parameters:
  ///   - rings: How far states are from where it will be shown.
  ///   - seed: Decides between things that lead equally near, and what is drawn from banks.
  ///   - isShown: Whether a turn shows it.
  /// - Returns: All lines up to then; nil where it was not shown.
  func run(by rings: Rings, seed: UInt64, until isShown: (Turn) -> Bool) -> [Line]? {
    var participant = Participant(seed: seed &+ 1, language: machine.language)
    var moment = Self.start
    var (session, effects) = begin(seed, at: moment)
    var lines = Self.lines(of: effects)
    let first = Turn(before: nil, after: session, effects: effects, visits: Self.visits(in: effects))
    if isShown(first) { return lines }
    var been: [State: Int] = [:]
    for _ in 0..<mostTurns {
      moment.seconds += 60
      if session.state.isBetweenMeetings { moment.seconds += 14 * 86_400 }
      been[Self.timeless(session.state), default: 0] += 1
      var best: (distance: Int, turn: Turn)?
      for kind in candidates(session, &participant, at: moment) {
        var next = session
        let effects = machine.step(&next, Event(kind, at: moment))
        let turn = Turn(
          before: session, after: next, effects: effects, visits: Self.visits(in: effects))
        if isShown(turn) { return lines + Self.lines(of: effects) }
        guard let sight = observer.sight(of: next.state, root: root.kind, me: root.me) else {
          continue
        }
        // Going round where the way is not what it seemed costs more each time.
        let again = been[Self.timeless(next.state)] ?? 0
        guard let distance = rings.distance(of: sight) else { continue }
        let cost = (distance + again * 3) * 4 + participant.roll(4)
        if best.map({ cost < $0.distance }) ?? true { best = (cost, turn) }
      }
      guard let best else { return nil }
      session = best.turn.after
      effects = best.turn.effects
      lines += Self.lines(of: effects)
    }
    return nil
  }

  private func begin(_ seed: UInt64, at moment: Moment) -> (Session, [Effect]) {
    let (session, effects) = machine.begin(seed: seed, at: moment)
    guard case .note(let note) = root.kind else { return (session, effects) }
    return machine.beginPrivateNote(note, by: root.me ?? .first, of: session, at: moment)
  }

  /// The state without its times and its chance, to see whether it was there before.
  private static func timeless(_ state: State) -> State {
    var state = state
    state.now = start
    state.draws = 0
    state.drawn = []
    return state
  }

  /// What could be said now.
  private func candidates(
    _ session: Session, _ participant: inout Participant, at moment: Moment
  ) -> [Event.Kind] {
    guard let question = machine.question(session) else {
      return session.state.isBetweenMeetings ? [.opened] : []
    }
    var kinds: [Event.Kind] = []
    switch question.kind {
    case .floor, .browse: kinds.append(.next)
    case .answer, .confirmation: break
    }
    switch question.type {
    case .yesNo:
      let words = MadeUpWords.of(machine.language)
      kinds += [words.yes, words.no].map { .answered($0, read: nil) }
    case .choice(let options) where question.kind != .browse:
      kinds += options.map { .answered($0.label, read: nil) }
    case .scale(let range):
      kinds += numbers(in: range, question).map { .answered("\($0)", read: nil) }
    case .number(let range):
      kinds += numbers(in: range ?? 0...1_000, question).map { .answered("\($0)", read: nil) }
    default:
      kinds.append(.answered(participant.answer(question.type, on: moment.date), read: nil))
    }
    if question.mayPass { kinds.append(.passed) }
    if case .start = root.kind {
      for index in observer.compiler.graph.effects.commands {
        kinds.append(.command(machine.scenario.commands[index].name))
      }
    }
    return kinds
  }

  /// Numbers of every case that the scenario tells apart.
  private func numbers(in range: ClosedRange<Int>, _ question: Question) -> [Int] {
    guard case .ask(let ask) = machine.scenario.steps[question.step].action else {
      return [range.lowerBound]
    }
    let classes = Compiler.classes(of: ask, at: question.step, observer.compiler.survey)
    var numbers = [range.lowerBound, range.upperBound]
    for case .number(let part) in classes where part.overlaps(range) {
      numbers.append(part.clamped(to: range).lowerBound)
    }
    return Set(numbers).sorted()
  }

  static func lines(of effects: [Effect]) -> [Line] {
    effects.compactMap { if case .record(let line) = $0 { line } else { nil } }
  }

  static func visits(in effects: [Effect]) -> [Visit] {
    effects.compactMap { if case .visited(let visit) = $0 { visit } else { nil } }
  }
}

extension Driver {
  /// What was taken as an answer.
  static func answers(in effects: [Effect]) -> [Mark] {
    effects.compactMap { if case .record(let line) = $0 { line.mark } else { nil } }
  }
}
