// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

/// Checks one transcript, record by record, for what must hold of every one.
///
/// It folds the records by the same `Machine.step` that wrote them, and compares what the
/// machine says with what the file has. Nothing is kept of a record once the next has come, so
/// that a transcript of any length takes the same memory.
///
/// A transcript may be the beginning of a conversation: what is not reached yet is no fault.
public struct Checker {
  /// What was visited by the record that was taken last; only of a plan that is `visiting`.
  public private(set) var visits: [Visit] = []
  /// What is looked at, in the edition that the conversation is in now.
  public private(set) var plan: CheckPlan

  private let header: Header
  private let plans: (String) -> CheckPlan?
  /// Where the records lead to; nil before the first, and where nothing needs it.
  public private(set) var session: Session?
  private var form = FindingList()
  /// Why the conversation is held no further; nil as long as it is.
  private var end: String?

  private var times = TimesCheck()
  private var moves = MovesCheck()
  private var coach = CoachCheck()
  private var reading = ReadingCheck()
  private var roles = RolesCheck()
  private var confidential = ConfidentialCheck()
  private var own = OwnChecks()

  /// Begins with a transcript.
  ///
  /// - Parameters:
  ///   - header: What stands above its records.
  ///   - plan: What is looked at, in the edition that the header names.
  ///   - plans: The same for an edition that the conversation moves to, by its digest; nil where
  ///     that is not to be had.
  public init(_ header: Header, _ plan: CheckPlan, plans: @escaping (String) -> CheckPlan?) {
    self.header = header
    self.plan = plan
    self.plans = plans
  }

  /// Begins with a transcript, where the plan is for this one alone.
  ///
  /// - Parameters:
  ///   - header: What stands above its records.
  ///   - edition: The edition that the header names.
  ///   - editions: An edition that the conversation moves to, by its digest.
  ///   - selection: Which checks are looked at.
  public init(
    _ header: Header, _ edition: Edition, editions: @escaping (String) -> Edition? = { _ in nil },
    selection: CheckSelection = CheckSelection()
  ) {
    self.init(header, CheckPlan(edition, selection)) {
      editions($0).map { CheckPlan($0, selection) }
    }
  }

  /// Takes the next record.
  ///
  /// - Parameters:
  ///   - record: It was read without a finding.
  ///   - line: The line of the source that it begins at.
  public mutating func take(_ record: Record, line: Int) {
    visits = []
    if plan.looksAtTimes { times.take(record.sequence, record.moment, line: line) }
    guard plan.needsFold, end == nil else {
      lookAtConfidential(record, line: line)
      return
    }
    if session == nil { begin(at: record, line: line) }
    if record.line.mark == nil, record.line.speaker == "coach" {
      if !coach.take(record, line: line) {
        coach.reportExtra(record, line: line)
        lookAtConfidential(record, line: line)
      }
      return
    }
    switch record.line.mark {
    case nil: takeNotUnderstood(record, line: line)
    case .confidential: takePlace(record, line: line)
    case .moved(let digest): move(to: digest, record, line: line)
    default: takeEvent(record, line: line)
    }
  }

  /// Takes a record of the coach's, if it is what was to come next.
  ///
  /// Most records are; no Strings have to be made of them.
  ///
  /// - Parameters:
  ///   - form: The record, as it stands in the reader.
  ///   - reader: The reader.
  /// - Returns: Whether it was taken; if not, `take(_:line:)` says what is wrong with it.
  public mutating func take(_ form: RecordForm, as reader: StreamReader) -> Bool {
    guard form.isCoach, session != nil, end == nil,
      coach.expected.takeNext(where: { reader.says(form, $0) })
    else { return false }
    visits = []
    if plan.looksAtTimes { times.take(form.sequence, form.moment, line: form.line) }
    return true
  }

  /// Takes damage: what follows it cannot be held against what came before.
  public mutating func take(_ finding: TranscriptFinding) {
    damaged(CheckFinding(finding))
  }

  /// Takes the end of a transcript that is a write which was cut short.
  public mutating func takeTorn(line: Int, bytes: Int) {
    damaged(.torn(line: line, bytes: bytes))
  }

  private mutating func damaged(_ finding: CheckFinding) {
    form.add(at: finding.line, finding)
    times.skip()
    if end == nil { end = "the file is damaged at line \(finding.line)" }
  }

  /// What became of every check that is looked at, in the order in which they are listed.
  ///
  /// What cannot be read is said even where its check was left out.
  public mutating func finish() -> [CheckResult] {
    if let session, end == nil, plan.countsRounds { roles.finish(session, plan.machine) }
    var results: [CheckResult] = []
    for check in NamedCheck.allCases {
      let result = result(of: check)
      if plan.selection.contains(check) || result.status == .unreadable { results.append(result) }
    }
    // A transcript without a record is one that nothing has happened in yet.
    if session == nil { own.begin(plan) }
    return results + own.results(end: end)
  }

  private func result(of check: NamedCheck) -> CheckResult {
    let (found, wrong): (FindingList, CheckResult.Status) =
      switch check {
      case .form: (form, .unreadable)
      case .times: (times.findings, .failed)
      case .moves: (moves.findings, moves.isEditionMissing ? .unreadable : .failed)
      case .coach: (coach.findings, .failed)
      case .wording: (coach.drift, .drifted)
      case .reading: (reading.findings, .drifted)
      case .roles: (roles.findings, .failed)
      case .confidential: (confidential.findings, .failed)
      }
    if !found.isEmpty { return CheckResult(check.rawValue, wrong, found.all) }
    let status = check.needsFold ? end.map { CheckResult.Status.notChecked($0) } : nil
    return CheckResult(check.rawValue, status ?? .held)
  }

  // MARK: - Holding the conversation again

  private mutating func begin(at record: Record, line: Int) {
    let (session, effects) = plan.machine.begin(seed: header.seed, at: record.moment)
    self.session = session
    coach.expected.expect(effects, after: 0)
    own.begin(plan)
    if plan.countsRounds { roles.begin(plan.machine, meeting: session.state.meeting) }
    finishEvent(
      record, effects, effects.visits, flowsBefore: [], begun: [plan.scenario.start], line: line)
  }

  private mutating func takeEvent(_ record: Record, line: Int) {
    guard let event = record.event else { return }
    coach.finishEvent(before: record, line: line)
    if plan.countsRounds, let session {
      roles.look(before: session, plan.machine, record.line.mark)
    }
    let flowsBefore = plan.hasOwnElsewhere ? session?.state.frames.map(\.flow) ?? [] : []
    if case .answered(let words, let value?) = event.kind, plan.readsAnswers,
      let type = session?.answerType(in: plan.machine)
    {
      guard type.admits(value) else {
        stop(record, line, "the question at [\(record.line.step)] takes no such value")
        return
      }
      if plan.looksAtReading {
        reading.take(record, words, value, as: type, by: plan.machine, line: line)
      }
    }
    // In place: a session that is held twice is copied with every event.
    guard let effects = session?.take(event, in: plan.machine) else { return }
    if let problem = MovesCheck.problem(with: record.line, effects) {
      stop(record, line, problem)
      return
    }
    confidential.learn(record.line.mark)
    if case .record(let now)? = effects.first {
      coach.compareWords(of: record, with: now, line: line)
    }
    coach.expected.expect(effects, after: 1)
    guard plan.machine.isTracing || !plan.own.isEmpty else { return }
    finishEvent(record, effects, effects.visits, flowsBefore: flowsBefore, line: line)
  }

  /// What every event ends with, once it is known to be a move.
  private mutating func finishEvent(
    _ record: Record, _ effects: [Effect], _ visits: [Visit], flowsBefore: [FlowIndex],
    begun: [FlowIndex] = [], line: Int
  ) {
    guard let session else { return }
    self.visits += visits
    let mark = record.line.mark
    if plan.countsRounds {
      roles.take(visits, after: session, plan.machine, mark, line: line)
    }
    guard !plan.own.isEmpty else { return }
    let isRestored =
      switch mark {
      case .back, .closed, .paused: true
      default: false
      }
    let flows = OwnChecks.Flows(
      before: isRestored ? [] : flowsBefore,
      begun: plan.hasOwnElsewhere ? begun + visits.flows : [])
    own.take(record, effects, flows, after: session, plan, line: line)
  }

  /// Words that nothing could be made of then: the coach asks again.
  private mutating func takeNotUnderstood(_ record: Record, line: Int) {
    guard let session else { return }
    coach.finishEvent(before: record, line: line)
    let event = Event(.answered(record.line.text, read: nil), at: record.moment)
    let (_, effects) = plan.machine.step(session, event)
    guard case .record(var now)? = effects.first else {
      stop(record, line, MovesCheck.problem(with: record.line, effects) ?? "nothing is asked")
      return
    }
    let mark = now.mark
    now.mark = nil
    if let problem = MovesCheck.problem(with: record.line, [.record(now)]) {
      stop(record, line, problem)
      return
    }
    visits += effects.visits.filter { if case .askedAgain = $0.place { true } else { false } }
    if let mark {
      // Why it was not understood then is not known, nor what the coach said about it.
      coach.expected.expectWords(at: record.line.step)
      if plan.selection.contains(.reading) {
        reading.takeUnderstood(record, as: mark, line: line)
      }
    } else {
      coach.expected.expect(effects, after: 1)
    }
  }

  /// The place of a private note, which the coach sets.
  private mutating func takePlace(_ record: Record, line: Int) {
    if !coach.take(record, line: line) {
      stop(record, line, "no private note has its place there")
    }
  }

  private mutating func move(to digest: String, _ record: Record, line: Int) {
    guard let session else { return }
    coach.finishEvent(before: record, line: line)
    guard let next = plans(digest) else {
      moves.stopWithout(edition: digest, at: record, line: line)
      end = moves.end
      return
    }
    let move = Move(of: session, from: plan.edition, to: next.edition)
    guard let moved = move.session, let first = move.lines.first else {
      stop(record, line, "the conversation cannot move to that edition: \(move.reasons.inWords)")
      return
    }
    if let problem = MovesCheck.problem(with: record.line, [.record(first)]) {
      stop(record, line, problem)
      return
    }
    self.session = moved
    plan = next
    coach.expected.expect(move.lines.dropFirst())
    own.move(to: next, line: line)
    if next.countsRounds { roles.begin(next.machine, meeting: moved.state.meeting) }
  }

  /// What the machine has led to itself is nothing of a note's; only other records may be.
  private mutating func lookAtConfidential(_ record: Record, line: Int) {
    if plan.looksAtConfidential { confidential.take(record, plan.alone, line: line) }
  }

  private mutating func stop(_ record: Record, _ line: Int, _ why: String) {
    lookAtConfidential(record, line: line)
    moves.stop(at: record, line: line, why)
    end = moves.end
  }
}

extension [Effect] {
  fileprivate var visits: [Visit] {
    compactMap { if case .visited(let visit) = $0 { visit } else { nil } }
  }
}

extension [Visit] {
  fileprivate var flows: [FlowIndex] {
    compactMap { if case .flow(let flow) = $0.place { flow } else { nil } }
  }
}

extension [MoveReason] {
  fileprivate var inWords: String {
    isEmpty ? "it is in that edition already" : map(\.text).joined(separator: "; ")
  }
}
