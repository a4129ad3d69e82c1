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
    /// What happened; nil at the beginning.
    var kind: Event.Kind?
    /// The turns before, the first first.
    var past: [Turn] = []

    /// The steps that were done and the flows that were begun.
    var visits: [Visit] {
      effects.compactMap { if case .visited(let visit) = $0 { visit } else { nil } }
    }
  }

  /// The commands that are tried.
  let commands: [Int]

  init(
    _ scenario: Scenario, _ observer: Observer, root: Graph.Root, commands: [Int],
    mostTurns: Int = 1_500
  ) {
    self.commands = commands
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
  ///   - keepsPast: Whether a turn knows of those before it.
  ///   - isShown: Whether a turn shows it.
  /// - Returns: All lines up to then; nil where it was not shown.
  func run(
    by rings: Rings, seed: UInt64, keepsPast: Bool = false, until isShown: (Turn) -> Bool
  ) -> [Line]? {
    var participant = Participant(seed: seed &+ 1, language: machine.language)
    var moment = Self.start
    var (session, effects) = begin(seed, at: moment)
    var lines = Self.lines(of: effects)
    let first = Turn(before: nil, after: session, effects: effects)
    var past = [first]
    if isShown(first) { return lines }
    var been: [State: Int] = [:]
    // Each try strays further from what looks shortest: what looks short may leave out what the
    // abstraction does not see.
    let noise = 4 + 8 * Int(seed % 4)
    for _ in 0..<mostTurns {
      moment.seconds += 60
      if session.state.isBetweenMeetings { moment.seconds += 14 * 86_400 }
      been[Self.timeless(session.state), default: 0] += 1
      var best: (cost: Int, turn: Turn)?
      var isNearer = false
      let here = distance(of: session, rings) ?? Int.max
      func consider(_ turn: Turn, _ participant: inout Participant) {
        guard let distance = distance(of: turn.after, rings) else { return }
        isNearer = isNearer || distance < here
        // Going round where the way is not what it seemed costs more each time.
        let again = been[Self.timeless(turn.after.state)] ?? 0
        let cost = (distance + again * 3) * 4 + participant.roll(noise)
        if best.map({ cost < $0.cost }) ?? true { best = (cost, turn) }
      }
      for kind in candidates(session, &participant, at: moment) {
        var next = session
        let effects = machine.step(&next, Event(kind, at: moment))
        let turn = Turn(
          before: session, after: next, effects: effects, kind: kind, past: keepsPast ? past : [])
        if isShown(turn) { return lines + Self.lines(of: effects) }
        consider(turn, &participant)
      }
      if !isNearer {
        // Where nothing that is said leads on, a command may, with all that it asks.
        for turn in commandTurns(session, &participant, at: moment) {
          if isShown(turn) { return lines + Self.lines(of: turn.effects) }
          consider(turn, &participant)
        }
      }
      guard let best else { return nil }
      session = best.turn.after
      effects = best.turn.effects
      if keepsPast {
        past.append(best.turn)
        past[past.count - 1].past = []
      }
      lines += Self.lines(of: effects)
    }
    return nil
  }

  private func distance(of session: Session, _ rings: Rings) -> Int? {
    observer.sight(of: session.state, root: root.kind, me: root.me).flatMap(rings.distance)
  }

  /// What commands lead to, each with some ways of answering what it asks.
  private func commandTurns(
    _ session: Session, _ participant: inout Participant, at moment: Moment
  ) -> [Turn] {
    guard case .start = root.kind, machine.question(session) != nil else { return [] }
    var turns: [Turn] = []
    for command in commands {
      let kind = Event.Kind.command(machine.scenario.commands[command].name)
      var next = session
      let effects = machine.step(&next, Event(kind, at: moment))
      var open = [(session: next, effects: effects, depth: 0)]
      var looked = 0
      while let (current, effects, depth) = open.popLast(), looked < 300 {
        looked += 1
        guard current.state.frames.contains(where: \.isDigression) else {
          turns.append(Turn(before: session, after: current, effects: effects, kind: kind))
          continue
        }
        guard depth < 5 else { continue }
        for kind in candidates(current, &participant, at: moment) {
          if case .command = kind { continue }
          var next = current
          let more = machine.step(&next, Event(kind, at: moment))
          open.append((next, effects + more, depth + 1))
        }
      }
    }
    return turns
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
      kinds += commands.map { .command(machine.scenario.commands[$0].name) }
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
}

extension Driver {
  /// What was taken as an answer.
  static func answers(in effects: [Effect]) -> [Mark] {
    effects.compactMap { if case .record(let line) = $0 { line.mark } else { nil } }
  }
}
