// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

/// `roles`: over the meetings that are in the transcript, roles were shared out as the scenario's
/// `roles:` promises.
///
/// A meeting that the programme ended, and one that is not over yet, is not counted: it might
/// still have made good. So are those before the conversation moved to another edition.
struct RolesCheck {
  private(set) var findings = FindingList()
  private var counts: [RoundCount] = []
  /// Whether the programme has ended the conversation within a meeting.
  private var isCutShort = false

  /// Begins to count, with nothing before.
  mutating func begin(_ machine: Machine, meeting: Int) {
    counts = machine.scenario.roleRules.map { RoundCount($0, meeting: meeting) }
    isCutShort = false
  }

  /// What has to be known of a session before something happens to it.
  mutating func look(before session: Session, _ machine: Machine, _ mark: Mark?) {
    switch mark {
    case .opened:
      for index in counts.indices {
        counts[index].look(at: session, machine)
        closeMeeting(index, session, machine)
      }
    case .closed, .paused:
      if session.state.isBetweenMeetings { finish(session, machine) }
      isCutShort = true
    case .command: for index in counts.indices { counts[index].prepare(session) }
    default:
      // What a command asks belongs to it.
      guard session.state.frames.contains(where: \.isDigression) else { return }
      for index in counts.indices { counts[index].prepare(session) }
    }
  }

  /// Takes what has happened.
  mutating func take(
    _ visits: [Visit], after session: Session, _ machine: Machine, _ mark: Mark?, line: Int
  ) {
    let isBack = if case .back = mark { true } else { false }
    for index in counts.indices {
      if isBack { counts[index].goBack(to: machine.visitsThatCount(session)) }
      counts[index].take(visits, after: session, machine, line: line)
      if session.isPastReturn || mark == .opened(session.state.meeting) {
        counts[index].settle()
      }
    }
  }

  /// The transcript is at its end.
  mutating func finish(_ session: Session, _ machine: Machine) {
    guard !isCutShort, session.state.isEnded || session.state.isBetweenMeetings else { return }
    for index in counts.indices {
      counts[index].look(at: session, machine)
      closeMeeting(index, session, machine)
    }
    counts = []
  }

  private mutating func closeMeeting(_ index: Int, _ session: Session, _ machine: Machine) {
    guard let window = counts[index].closeMeeting() else { return }
    let rule = counts[index].rule
    let sums = Person.allCases.map { person in
      window.reduce(0) { $0 + $1.rounds[person.rawValue] }
    }
    let names = Person.allCases.map { machine.label(of: $0, in: session) }
    let meetings =
      window.count == 1
      ? "in meeting \(window[0].number)"
      : "over the meetings \(window.map { "\($0.number)" }.joined(separator: ", "))"
    let flow = machine.scenario.flows[rule.round].id
    let promise = rule.share == .equal ? "as many for each" : "one at least for each"
    let condition = rule.condition.map { " while \(machine.scenario.describe($0))" } ?? ""
    let line = window[window.count - 1].line
    findings.add(
      at: line,
      CheckFinding(
        "roles", line: line,
        "\(meetings), \(names[0]) was mentor in \(sums[0]) rounds of '\(flow)', and \(names[1]) in "
          + "\(sums[1]); promised are \(promise)\(condition)",
        help: "look at where the scenario swaps roles, and at 'roles:' in it"))
  }
}

/// Counts the rounds that one promise is about.
private struct RoundCount {
  struct Meeting {
    var number: Int
    /// How many rounds each of the two was mentor in.
    var rounds = [0, 0]
    /// Whether the promise is about it: its condition held, and nobody changed roles by a command.
    var counts = true
    /// Where in the source something happened in it last.
    var line = 0

    var hasRounds: Bool { rounds != [0, 0] }
  }

  let rule: RoleRule
  private let slots: [SlotIndex]
  private var meeting: Meeting
  /// The rounds up to the last thing that cannot be taken back.
  private var settled = [0, 0]
  /// The meetings before that had rounds, or may have: no more than a promise looks over.
  private var past: [Meeting] = []
  /// Who was mentor before a command, and what the condition looks at.
  private var before: (mentor: Person?, cells: [Value?])?

  init(_ rule: RoleRule, meeting: Int) {
    self.rule = rule
    slots = Array(Set(rule.condition?.slots ?? []))
    self.meeting = Meeting(number: meeting)
  }

  mutating func prepare(_ session: Session) {
    before = (session.state.mentor, cells(of: session))
  }

  private func cells(of session: Session) -> [Value?] {
    slots.flatMap { slot in
      Person.allCases.map { session.state.cells[State.cell(slot, of: $0)] }
    }
  }

  mutating func look(at session: Session, _ machine: Machine) {
    if let condition = rule.condition, !machine.holds(condition, in: session) {
      meeting.counts = false
    }
  }

  mutating func goBack(to visits: [Visit]) {
    meeting.rounds = settled
    for visit in visits { count(visit) }
  }

  mutating func take(_ visits: [Visit], after session: Session, _ machine: Machine, line: Int) {
    meeting.number = session.state.meeting
    meeting.line = line
    if let before, before.mentor != session.state.mentor || before.cells != cells(of: session) {
      meeting.counts = false
    }
    before = nil
    for visit in visits where count(visit) { look(at: session, machine) }
  }

  @discardableResult
  private mutating func count(_ visit: Visit) -> Bool {
    guard visit.place == .flow(rule.round) else { return false }
    meeting.rounds[(visit.mentor ?? .first).rawValue] += 1
    return true
  }

  mutating func settle() { settled = meeting.rounds }

  /// Closes the meeting; the meetings in a row that break the promise, where they do.
  mutating func closeMeeting() -> [Meeting]? {
    let done = meeting
    meeting = Meeting(number: done.number + 1)
    settled = [0, 0]
    guard done.hasRounds || !done.counts else { return nil }
    past = Array((past + [done]).suffix(rule.meetings))
    guard past.count == rule.meetings, past.allSatisfy({ $0.counts && $0.hasRounds }) else {
      return nil
    }
    let sums = (0...1).map { person in past.reduce(0) { $0 + $1.rounds[person] } }
    let isBroken = rule.share == .equal ? sums[0] != sums[1] : sums.contains(0)
    return isBroken ? past : nil
  }
}
