// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// A scenario, ready to be run: a pure function from a session and an event to the next
/// session and what the host has to do.
///
/// The machine knows steps, slots, roles and meetings. It knows no stage, goal or icebreaker:
/// those words stand in scenario files only.
public struct Machine: Sendable {
  let program: Program
  /// Whether its effects tell of every step that is done.
  public let isTracing: Bool

  /// A machine for a scenario that was checked.
  ///
  /// - Parameters:
  ///   - scenario: What the coach says and asks.
  ///   - isTracing: Whether its effects tell of every step that is done.
  public init(_ scenario: Scenario, isTracing: Bool = false) {
    program = Program(scenario)
    self.isTracing = isTracing
  }

  private init(_ program: Program, isTracing: Bool) {
    self.program = program
    self.isTracing = isTracing
  }

  /// The same machine, telling of every step that is done.
  public var tracing: Machine { Machine(program, isTracing: true) }

  /// What the coach says and asks.
  public var scenario: Scenario {
    @inline(__always) _read { yield program.scenario }
  }

  /// What answers are read in, and values said in.
  public var language: Language {
    @inline(__always) _read { yield program.language }
  }

  /// Begins the conversation of a pair.
  ///
  /// - Parameters:
  ///   - seed: Decides what is drawn from banks.
  ///   - moment: When the two sat down.
  /// - Returns: The session at its first question, and what was said up to there.
  public func begin(seed: UInt64, at moment: Moment) -> (Session, [Effect]) {
    begin(State(scenario: scenario, flow: scenario.start, seed: seed, now: moment))
  }

  /// What stands for those who can read a private note where it is nobody in particular: in
  /// tests and proofs.
  public static let anyReaders = "{readers}"

  /// Begins a private note: a session of its own that shares nothing but the names.
  ///
  /// - Parameters:
  ///   - note: The index of the note in the scenario.
  ///   - person: Who writes it.
  ///   - session: The session of the pair, for the names.
  ///   - readers: Who can read it, in words; nil where nothing of it is kept.
  ///   - moment: When it is begun.
  /// - Returns: The session of the note. What happens in it is to be kept out of the transcript.
  public func beginPrivateNote(
    _ note: Int, by person: Person, of session: Session, readers: String? = nil,
    at moment: Moment
  ) -> (Session, [Effect]) {
    let names = Person.allCases.map { session.state.name(of: $0) }
    return beginPrivateNote(note, by: person, named: names, readers: readers, at: moment)
  }

  /// Begins a private note where nothing but a name is known: needs no session of the pair.
  ///
  /// - Parameters:
  ///   - note: The index of the note in the scenario.
  ///   - person: Who writes it.
  ///   - names: What the two are called, as far as it is known; the first one's, then the other's.
  ///   - readers: Who can read it, in words; nil where nothing of it is kept.
  ///   - moment: When it is begun.
  /// - Returns: The session of the note. What happens in it is to be kept out of the transcript.
  public func beginPrivateNote(
    _ note: Int, by person: Person, named names: [String?], readers: String?, at moment: Moment
  ) -> (Session, [Effect]) {
    var state = State(
      scenario: scenario, flow: scenario.privateNotes[note].flow, seed: 0, now: moment)
    for (each, name) in zip(Person.allCases, names) {
      state.cells[State.cell(Scenario.nameSlot, of: each)] = name.map { .name($0) }
    }
    state.readers = readers
    state.frames[0].me = person
    return begin(state)
  }

  private func begin(_ state: State) -> (Session, [Effect]) {
    var run = Run(self, state)
    run.advance()
    return (Session(at: run.state), run.takeEffects())
  }

  /// The session after an event, and what the host has to do, in order.
  ///
  /// - Parameters:
  ///   - session: The session before; it must be of this machine.
  ///   - event: What just happened.
  /// - Returns: The next session and its effects. An event that does not fit where the pair
  ///   stands leaves the session as it was, with a notice that says why.
  public func step(_ session: Session, _ event: Event) -> (Session, [Effect]) {
    var session = session
    let effects = step(&session, event)
    return (session, effects)
  }

  /// The same in place: a long history is not copied with every event.
  public func step(_ session: inout Session, _ event: Event) -> [Effect] {
    let effects =
      switch event.kind {
      case .closedByProgramme: end(&session, event, mark: .closed)
      case .pausedByProgramme: end(&session, event, mark: .paused)
      case .opened: open(&session, event)
      case .back(let person): reopen(&session, person, at: event.moment)
      case .answered, .passed, .next, .command: converse(&session, event)
      }
    // A session that is stuck is not gone on with, so nothing else is to be done.
    let stuck = effects.first { if case .stuck = $0 { true } else { false } }
    return stuck.map { [$0] } ?? effects
  }

  /// The question that is open, as it is put now; nil between meetings and at the end.
  public func question(_ session: Session) -> Question? {
    Run(self, session.state).question()
  }

  /// Why the open question is asked and what happens with the answer, where the scenario says.
  public func reason(for question: Question, in session: Session) -> String? {
    guard case .ask(let ask) = scenario.steps[question.step].action,
      question.kind == .answer, let why = ask.why
    else { return nil }
    return Run(self, session.state).render(why, me: question.me)
  }

  /// Whether a condition holds where a session stands, as a step of its flow would find it.
  package func holds(_ condition: Condition, in session: Session) -> Bool {
    var state = session.state
    // Where nothing is run any more, the records of a list are still looked at one by one.
    if state.frames.isEmpty {
      let step = scenario.flows[scenario.start].steps.lowerBound
      state.frames = [Frame(flow: scenario.start, step: step)]
    }
    return Run(self, state).holds(condition)
  }

  /// What a person is called on screen and in transcripts: their name, or where they sit.
  public func label(of person: Person, in session: Session) -> String {
    session.state.name(of: person) ?? person.id
  }

  /// Whose answer `/back` opens when whoever is asked says so: the one asked; where both are,
  /// who answered last.
  public func speakerForBack(_ session: Session) -> Person {
    if case .person(let person)? = question(session)?.speaker { return person }
    for exchange in session.history.reversed() where exchange.isAnswer {
      if case .person(let person) = exchange.speaker { return person }
      break
    }
    return .first
  }
}

extension Machine {
  /// The pair is back for the next meeting.
  private func open(_ session: inout Session, _ event: Event) -> [Effect] {
    guard session.state.phase == .betweenMeetings else { return [] }
    var run = Run(self, session.state)
    run.state.now = event.moment
    run.state.phase = .running
    run.state.meeting += 1
    run.forgetMeeting()
    run.record("", by: "pair", mark: .opened(run.state.meeting))
    run.goOn(answer: nil)
    run.advance()
    session = Session(at: run.state)
    return run.takeEffects()
  }

  /// The programme closes or pauses the pair: one neutral ending, from wherever it stands.
  private func end(_ session: inout Session, _ event: Event, mark: Mark) -> [Effect] {
    guard session.state.phase != .ended else { return notice(.ended) }
    var run = Run(self, session.state)
    run.state.now = event.moment
    run.state.phase = .running
    let first = scenario.flows[scenario.ending].steps.lowerBound
    run.state.frames = [Frame(flow: scenario.ending, step: first)]
    run.record("", by: "programme", mark: mark)
    run.advance()
    session = Session(at: run.state)
    return run.takeEffects()
  }

  /// A notice that nothing was done, and why.
  func notice(_ phrase: Phrase, _ fill: [Phrase.Place: String] = [:]) -> [Effect] {
    [.notice(scenario.wording(phrase, fill))]
  }
}
