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
    /// What happened, one thing after the other; nothing at the beginning.
    var kinds: [Event.Kind] = []
    /// The turns before, the first first.
    var past: [Turn] = []

    /// The steps that were done and the flows that were begun.
    var visits: [Visit] {
      effects.compactMap { if case .visited(let visit) = $0 { visit } else { nil } }
    }
  }

  /// What was said and done on the way to something.
  struct Course {
    /// What the conversation was begun with.
    var seed: UInt64
    var lines: [Line]
    var kinds: [Event.Kind] = []

    func with(_ turn: Turn) -> Course {
      var course = self
      course.lines += turn.effects.lines
      course.kinds += turn.kinds
      return course
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
  /// - Returns: All that happened up to then; nil where it was not shown.
  func run(
    by rings: Rings, seed: UInt64, keepsPast: Bool = false, until isShown: (Turn) -> Bool
  ) -> Course? {
    var participant = Participant(seed: seed &+ 1, language: machine.language)
    var moment = Self.start
    var (session, effects) = begin(seed, at: moment)
    var course = Course(seed: seed, lines: effects.lines)
    let first = Turn(before: nil, after: session, effects: effects)
    var past = [first]
    if isShown(first) { return course }
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
          before: session, after: next, effects: effects, kinds: [kind],
          past: keepsPast ? past : [])
        if isShown(turn) { return course.with(turn) }
        consider(turn, &participant)
      }
      if !isNearer {
        // Where nothing that is said leads on, a command may, with all that it asks.
        for turn in commandTurns(session, &participant, at: moment) {
          if isShown(turn) { return course.with(turn) }
          consider(turn, &participant)
        }
      }
      guard let best else { return nil }
      session = best.turn.after
      if keepsPast {
        past.append(best.turn)
        past[past.count - 1].past = []
      }
      course = course.with(best.turn)
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
      var open = [(session: next, effects: effects, kinds: [kind])]
      var looked = 0
      while let (current, effects, kinds) = open.popLast(), looked < 300 {
        looked += 1
        guard current.state.frames.contains(where: \.isDigression) else {
          turns.append(Turn(before: session, after: current, effects: effects, kinds: kinds))
          continue
        }
        guard kinds.count < 6 else { continue }
        for kind in candidates(current, &participant, at: moment) {
          if case .command = kind { continue }
          var next = current
          let more = machine.step(&next, Event(kind, at: moment))
          open.append((next, effects + more, kinds + [kind]))
        }
      }
    }
    return turns
  }

  private func begin(_ seed: UInt64, at moment: Moment) -> (Session, [Effect]) {
    let (session, effects) = machine.begin(seed: seed, at: moment)
    guard case .note(let note) = root.kind else { return (session, effects) }
    // Whether somebody reads it may decide where it leads.
    return machine.beginPrivateNote(
      note, by: root.me ?? .first, of: session, readers: seed % 2 == 0 ? Machine.anyReaders : nil,
      at: moment)
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
    let replies = Replies(scenario: machine.scenario, survey: observer.compiler.survey)
    var kinds = replies.kinds(question, &participant, in: machine.language, on: moment.date)
    if case .start = root.kind {
      kinds += commands.map { .command(machine.scenario.commands[$0].name) }
    }
    return kinds
  }
}

extension Driver {
  /// What was taken as an answer.
  static func answers(in effects: [Effect]) -> [Mark] {
    effects.compactMap { if case .record(let line) = $0 { line.mark } else { nil } }
  }
}
