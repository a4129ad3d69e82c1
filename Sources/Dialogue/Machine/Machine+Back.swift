// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// `/back`, for two.
///
/// The effective history is the old one with one answer replaced, folded again from the last
/// thing that cannot be taken back. A later answer counts where the same question, in the same
/// words, is put to the same person again; otherwise it is asked.
extension Machine {
  /// Opens the latest answer of a person again.
  func reopen(_ session: inout Session, _ person: Person, at moment: Moment) -> [Effect] {
    guard let open = question(session) else { return noticeOfNoQuestion(session.state) }
    session.forgetSettled()
    let isTheirs = { (exchange: Exchange) in
      exchange.isAnswer && (exchange.speaker == .person(person) || exchange.speaker == .both)
    }
    guard let index = session.history.lastIndex(where: isTheirs) else {
      let name = Run(self, session.state).shownName(person)
      return notice(.backNothing, [.name: name])
    }

    let old = session.history[index]
    let past = told(session)
    // An answer that was opened before and not yet given anew stands where it stood.
    let waiting = session.reopened?.answer.map {
      Reopened.Kept(key: Reopened.Key(open), exchange: $0)
    }
    session.reopened = Reopened(
      answer: old,
      later: past.answers.filter { $0.position > index }.map(\.kept)
        + (waiting.map { [$0] } ?? []) + (session.reopened?.later ?? []),
      said: past.said.union(session.reopened?.said ?? []))
    session.history.removeSubrange(index...)
    session.state = fold(session.history, from: session.checkpoint)
    session.state.now = moment

    var run = Run(self, session.state)
    let label = run.label(of: .person(person))
    run.effects.append(
      .record(Line(step: open.stepID, speaker: label, text: "/back", mark: .back(person))))
    if let question = run.question() { run.record(question.text) }
    run.record(run.wordsForReopening(old, by: person))
    return run.effects
  }

  /// Lets the answers that were put aside count where their questions are reached.
  func replayLater(_ session: inout Session, _ run: inout Run, changed: Bool) {
    guard var reopened = session.reopened else { return }
    var kept = 0
    while !run.isSettled, let question = run.question() {
      let key = Reopened.Key(question)
      guard let index = reopened.later.firstIndex(where: { $0.key == key }) else { break }
      let exchange = reopened.later.remove(at: index).exchange
      // Of what an answer may be, only a name depends on what the other has said by now.
      if case .answered(_, let value?) = exchange.kind, question.isTaken(value) { break }
      run.replay(exchange, question.asked)
      session.history.append(exchange)
      kept += 1
    }
    session.reopened = reopened
    guard changed || kept > 0 else { return }
    run.effects = run.effects.filter { effect in
      switch effect {
      case .record(let line): line.speaker != "coach" || !reopened.said.contains(line)
      case .notice: false
      case .certificate, .meetingOver, .ended, .stuck, .visited: true
      }
    }
    if kept > 0, case .record(let answer)? = run.effects.first, answer.mark != .next {
      let line = Line(step: answer.step, speaker: "coach", text: scenario.wording(.backChanged))
      run.effects.insert(.record(line), at: 1)
    }
  }

  /// A session's history since the checkpoint as it was told: which question each answer
  /// answered, and what the coach said in between.
  private func told(_ session: Session) -> (
    answers: [(position: Int, kept: Reopened.Kept)], said: Set<Line>
  ) {
    var run = Run(self, session.checkpoint)
    var answers: [(Int, Reopened.Kept)] = []
    for (position, exchange) in session.history.enumerated() {
      guard let question = run.question() else { break }
      if exchange.isAnswer || exchange.kind == .next {
        answers.append(
          (position, Reopened.Kept(key: Reopened.Key(question), exchange: exchange)))
      }
      run.replay(exchange, question.asked)
    }
    let said = run.effects.compactMap { effect -> Line? in
      if case .record(let line) = effect, line.speaker == "coach" { line } else { nil }
    }
    return (answers, Set(said))
  }

  /// The state after a history.
  private func fold(_ history: [Exchange], from checkpoint: State) -> State {
    var run = Run(self, checkpoint)
    for exchange in history {
      guard let asked = run.asked() else { break }
      run.replay(exchange, asked)
    }
    return run.state
  }
}

extension Question {
  /// Whether a value is a name that the other goes by.
  fileprivate func isTaken(_ value: Value) -> Bool {
    guard case .name(let taken) = type, case .name(let name) = value else { return false }
    return taken.contains { $0.lowercased() == name.lowercased() }
  }
}

extension Run {
  /// Lets an exchange count that has counted before.
  mutating func replay(_ exchange: Exchange, _ asked: Asked) {
    state.now = exchange.moment
    switch exchange.kind {
    case .answered(let words, let value): take(value, for: giveWord(to: words, at: asked))
    case .passed: take(nil, for: asked)
    case .next: _ = takeNext(for: asked)
    case .command(let name):
      guard let command = scenario.commands.first(where: { $0.name == name }) else { return }
      digress(to: command.flow, for: asked)
    case .back, .opened, .closedByProgramme, .pausedByProgramme: break
    }
  }

  /// What is said where an answer is opened again.
  func wordsForReopening(_ old: Exchange, by person: Person) -> String {
    let name = shownName(person)
    guard case .answered(let words, _) = old.kind else {
      return scenario.wording(.backPassed, [.name: name, .partner: shownName(person.partner)])
    }
    return scenario.wording(
      .backAsk,
      [.name: name, .partner: shownName(person.partner), .answer: words.withoutFinalStop])
  }
}
