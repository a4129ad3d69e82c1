// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// What the two say, and what becomes of it.
extension Machine {
  func converse(_ session: inout Session, _ event: Event) -> [Effect] {
    guard let question = question(session) else { return noticeOfNoQuestion(session) }
    session.forgetSettled()
    var run = Run(self, session.state)
    run.state.now = event.moment

    switch event.kind {
    case .answered(let words, let known):
      return hear(words, known, question, &session, run)
    case .passed where question.mayPass:
      run.note("/pass", of: question, mark: .pass)
      return accept(.passed, nil, question, &session, run)
    case .passed where question.kind == .answer || question.kind == .confirmation:
      return notice(.passRefused)
    case .next, .passed:
      return next(question, &session, run)
    case .command(let name):
      return call(name, question, &session, run)
    case .back, .opened, .closedByProgramme, .pausedByProgramme:
      return []
    }
  }

  /// Why nothing can be said now.
  func noticeOfNoQuestion(_ session: Session) -> [Effect] {
    session.state.isEnded
      ? notice(.ended) : notice(.meetingOver, [.meeting: "\(session.state.meeting)"])
  }

  /// Reads an answer, and takes it or asks again.
  private func hear(
    _ words: String, _ known: Value?, _ question: Question, _ session: inout Session, _ run: Run
  ) -> [Effect] {
    var run = run
    let reading =
      known.map { Reading.value($0) }
      ?? read(words, as: question.type, in: language, on: run.state.now.date)
    switch reading {
    case .value(let value):
      let question = run.giveWord(to: words, at: question)
      run.note(words, of: question, mark: .value(value))
      return accept(.answered(words, read: value), value, question, &session, run)
    case .unclear(let doubt):
      run.note(words, of: question, mark: nil)
      run.trace(.askedAgain(question.step))
      run.record(run.wordsForAsking(again: question, because: doubt, words: words))
      return run.effects
    }
  }

  /// Lets an answer or a pass count.
  private func accept(
    _ kind: Event.Kind, _ value: Value?, _ question: Question, _ session: inout Session, _ run: Run
  ) -> [Effect] {
    var run = run
    let exchange = Exchange(kind: kind, moment: run.state.now, speaker: question.speaker)
    run.take(value, for: question)
    session.history.append(exchange)
    return settle(&session, run)
  }

  private func next(
    _ question: Question, _ session: inout Session, _ run: Run
  ) -> [Effect] {
    var run = run
    if let old = session.reopened?.answer {
      run.note("/next", of: question, mark: .next)
      let value: Value? = if case .answered(_, let value) = old.kind { value } else { nil }
      return accept(old.kind, value, question, &session, run)
    }
    run.note("/next", of: question, mark: .next)
    guard run.takeNext(for: question) else { return notice(.nextNothing) }
    session.history.append(
      Exchange(kind: .next, moment: run.state.now, speaker: question.speaker))
    return settle(&session, run)
  }

  private func call(
    _ name: String, _ question: Question, _ session: inout Session, _ run: Run
  ) -> [Effect] {
    guard let index = scenario.commands.firstIndex(where: { $0.name == name }) else {
      return notice(.commandUnknown, [.command: name])
    }
    let command = scenario.commands[index]
    if command.asks, session.state.frames.contains(where: \.isDigression) {
      return notice(.commandBusy, [.command: name])
    }
    var run = run
    run.note("/\(name)", of: question, mark: .command(name))
    run.trace(.command(index))
    run.digress(to: command.flow, for: question)
    session.history.append(
      Exchange(kind: .command(name), moment: run.state.now, speaker: question.speaker))
    return settle(&session, run)
  }

  /// The session after a run that counted; later answers that `/back` put aside count again
  /// where their questions are reached.
  private func settle(_ session: inout Session, _ run: Run) -> [Effect] {
    var run = run
    let wasReopened = session.reopened?.answer != nil
    session.reopened?.answer = nil
    replayLater(&session, &run, changed: wasReopened)
    session.state = run.state
    if run.isSettled {
      session.checkpoint = run.state
      session.isSettled = true
      session.reopened = nil
    }
    return run.effectsWithQuestion()
  }
}

extension Session {
  /// Drops what can no longer be corrected.
  mutating func forgetSettled() {
    guard isSettled else { return }
    history = []
    isSettled = false
  }
}

extension Run {
  /// Notes what somebody said to a question.
  mutating func note(_ words: String, of question: Question, mark: Mark?) {
    record(words, by: label(of: question.speaker), mark: mark)
  }

  /// How a transcript names who speaks.
  func label(of speaker: Speaker) -> String {
    switch speaker {
    case .both: "both"
    case .person(let person): state.name(of: person) ?? person.id
    }
  }

  /// Runs a command's flow, to put the open question again afterwards.
  mutating func digress(to flow: FlowIndex, for question: Question) {
    let me: Person = if case .person(let person) = question.speaker { person } else { .first }
    state.frames.append(
      Frame(flow: flow, step: scenario.flows[flow].steps.lowerBound, me: me))
    frame.isDigression = true
    advance()
  }

  /// What is said where words could not be read.
  func wordsForAsking(again question: Question, because doubt: Doubt, words: String) -> String {
    if case .ask(let ask) = scenario.steps[question.step].action, question.kind == .answer,
      doubt != .empty, let reask = ask.reask
    {
      return render(reask, me: question.me)
    }
    if question.kind == .browse, case .notAnOption(let labels) = doubt {
      return scenario.wording(.againBrowse, [.count: "\(labels.count)"])
    }
    return scenario.wording.asking(
      again: doubt.withRange(of: question.type), words: words, in: machine.language)
  }
}

extension Doubt {
  /// What was no number is told the range that a number may be in.
  fileprivate func withRange(of type: AnswerType) -> Doubt {
    guard self == .notANumber else { return self }
    return switch type {
    case .scale(let range), .number(let range?): .outOfRange(range)
    default: self
    }
  }
}

extension Wording {
  /// What is said when words could not be read.
  ///
  /// - Parameters:
  ///   - doubt: Why they could not.
  ///   - words: What was typed.
  ///   - language: What dates are said in.
  /// - Returns: The phrase for it, filled in.
  public func asking(again doubt: Doubt, words: String, in language: Language) -> String {
    func day(_ date: CivilDate) -> String { spoken(.date(date), in: language) }
    return switch doubt {
    case .empty: self(.againEmpty)
    case .notYesOrNo: self(.againYesNo)
    case .notAnOption(let labels): self(.againOption, [.options: labels.joined(separator: ", ")])
    case .notANumber: self(.againNumber)
    case .outOfRange(let range):
      self(.againRange, [.low: "\(range.lowerBound)", .high: "\(range.upperBound)"])
    case .notADate: self(.againDate)
    case .ambiguousDate(let one, let other):
      self(.againAmbiguousDate, [.earlier: day(one), .later: day(other)])
    case .tooEarly(let earliest): self(.againTooEarly, [.earliest: day(earliest)])
    case .notACadence: self(.againCadence)
    case .tooFewWords(let count): self(.againFewWords, [.count: "\(count)"])
    case .tooManyWords(let count): self(.againManyWords, [.count: "\(count)"])
    case .tooFewItems(let count): self(.againFewItems, [.count: "\(count)"])
    case .tooManyItems(let count): self(.againManyItems, [.count: "\(count)"])
    case .nameTooLong(let limit): self(.againNameLong, [.count: "\(limit)"])
    case .nameHolds(let character): self(.againNameHolds, [.character: "\(character)"])
    case .nameReserved: self(.againNameReserved, [.name: words])
    case .nameTaken: self(.againNameTaken, [.name: words])
    }
  }
}
