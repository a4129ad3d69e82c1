// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// A conversation that is being held, and written down.
struct Talk {
  let machine: Machine
  private(set) var session: Session
  /// The time of the next thing that happens.
  private(set) var moment: Moment
  private(set) var candidate: Candidate
  /// A private note whose place was come to last.
  private(set) var place: Int?
  var participant: Participant

  /// Nine o'clock on a Tuesday.
  static let start = Moment(
    seconds: (CivilDate(iso: "2027-01-12")?.dayNumber ?? 0) * 86_400 + 9 * 3600)

  init(_ machine: Machine, seed: UInt64, _ goals: Goals) {
    self.machine = machine
    participant = Participant(seed: seed &+ 1, language: machine.language)
    let (session, effects) = machine.begin(seed: seed, at: Self.start)
    self.session = session
    moment = Self.start
    candidate = Candidate(
      conversation: HeldConversation(
        seed: seed, start: Self.start, opening: effects.lines),
      hits: [goals.hits(in: effects)])
    goOn(after: effects)
  }

  /// A talk as it stood, to go on with.
  ///
  /// - Parameters:
  ///   - machine: The scenario's.
  ///   - stand: Where it stood.
  ///   - candidate: The conversation that came to stand there.
  ///   - number: Makes what is said from there on another than it was.
  init(_ machine: Machine, at stand: Archive.Stand, of candidate: Candidate, _ number: Int) {
    self.machine = machine
    session = stand.session
    moment = stand.moment
    place = stand.place
    self.candidate = candidate.prefix(stand.turns)
    participant = Participant(
      seed: candidate.conversation.seed &+ UInt64(number) &* 1_000_003 &+ UInt64(stand.turns),
      language: machine.language)
  }

  /// What would come of something.
  func trying(_ kind: Event.Kind) -> (session: Session, effects: [Effect]) {
    machine.step(session, Event(kind, at: moment))
  }

  /// Lets something happen.
  mutating func happen(_ kind: Event.Kind, _ goals: Goals) {
    let effects = machine.step(&session, Event(kind, at: moment))
    candidate.conversation.turns.append(
      HeldConversation.Turn(Event(kind, at: moment), effects))
    candidate.hits.append(goals.hits(in: effects))
    goOn(after: effects)
  }

  /// Puts a note that somebody wrote behind what happened last.
  mutating func write(_ note: HeldConversation.Note, coming hits: Set<Int>) {
    guard !candidate.conversation.turns.isEmpty else { return }
    candidate.conversation.turns[candidate.conversation.turns.count - 1].note = note
    candidate.hits[candidate.hits.count - 1].formUnion(hits)
    moment.seconds += note.turns.count + 1
  }

  private mutating func goOn(after effects: [Effect]) {
    moment.seconds += 1
    for case .record(let line) in effects {
      guard case .confidential(let id)? = line.mark else { continue }
      place = machine.scenario.privateNotes.firstIndex { $0.id == id }
    }
    // Two weeks later, at the hour of the first meeting.
    if session.state.isBetweenMeetings {
      let next = Self.start.seconds + session.state.meeting * 14 * 86_400
      moment.seconds = max(moment.seconds, next)
    }
  }
}
