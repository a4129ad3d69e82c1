// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// What the two say, and what becomes of it.
extension Machine {
  func converse(_ session: inout Session, _ event: Event) -> [Effect] {
    // The state is lent to the run: a copy would have to be written anew with every answer.
    var run = Run(self, .vacant)
    run.effects.reserveCapacity(2)
    swap(&run.state, &session.state)
    defer { swap(&run.state, &session.state) }
    guard let asked = run.asked() else { return noticeOfNoQuestion(run.state) }
    session.forgetSettled()
    let before = run.state.now
    run.state.now = event.moment
    switch happen(event.kind, asked, &session, &run) {
    case .counted(let effects): return effects
    case .refused(let effects):
      run.state.now = before
      return effects
    }
  }

  /// Whether something that was said counts.
  private enum Outcome {
    case counted([Effect])
    /// The state is as it was, but for its time.
    case refused([Effect])
  }

  private func happen(
    _ kind: Event.Kind, _ asked: Asked, _ session: inout Session, _ run: inout Run
  ) -> Outcome {
    switch kind {
    case .answered(let words, let known):
      return hear(words, known, asked, &session, &run)
    case .passed where asked.mayPass:
      run.note("/pass", of: asked, mark: .pass)
      return accept(.passed, nil, asked, &session, &run)
    case .passed where asked.kind == .answer || asked.kind == .confirmation:
      return .refused(notice(.passRefused))
    case .next, .passed:
      return next(asked, &session, &run)
    case .command(let name):
      return call(name, asked, &session, &run)
    case .back, .opened, .closedByProgramme, .pausedByProgramme:
      return .refused([])
    }
  }

  /// Why nothing can be said now.
  func noticeOfNoQuestion(_ state: State) -> [Effect] {
    state.isEnded
      ? notice(.ended) : notice(.meetingOver, [.meeting: "\(state.meeting)"])
  }

  /// Reads an answer, and takes it or asks again.
  private func hear(
    _ words: String, _ known: Value?, _ asked: Asked, _ session: inout Session, _ run: inout Run
  ) -> Outcome {
    let reading =
      known.map { Reading.value($0) }
      ?? Understanding.read(words, as: run.type(of: asked), in: language, on: run.state.now.date)
    switch reading {
    case .value(let value):
      let asked = run.giveWord(to: words, at: asked)
      run.note(words, of: asked, mark: .value(value))
      return accept(.answered(words, read: value), value, asked, &session, &run)
    case .unclear(let doubt):
      run.note(words, of: asked, mark: nil)
      run.trace(.askedAgain(asked.step))
      run.record(run.wordsForAsking(again: run.question(asked), because: doubt, words: words))
      return .refused(run.takeEffects())
    }
  }

  /// Lets an answer or a pass count.
  private func accept(
    _ kind: Event.Kind, _ value: Value?, _ asked: Asked, _ session: inout Session,
    _ run: inout Run
  ) -> Outcome {
    let exchange = Exchange(
      kind: kind, moment: run.state.now, speaker: asked.speaker, step: asked.step)
    run.take(value, for: asked)
    session.history.append(exchange)
    return settle(&session, &run)
  }

  private func next(_ asked: Asked, _ session: inout Session, _ run: inout Run) -> Outcome {
    run.note("/next", of: asked, mark: .next)
    if let old = session.reopened?.answer {
      let value: Value? = if case .answered(_, let value) = old.kind { value } else { nil }
      return accept(old.kind, value, asked, &session, &run)
    }
    guard run.takeNext(for: asked) else { return .refused(notice(.nextNothing)) }
    session.history.append(
      Exchange(kind: .next, moment: run.state.now, speaker: asked.speaker, step: asked.step))
    return settle(&session, &run)
  }

  private func call(
    _ name: String, _ asked: Asked, _ session: inout Session, _ run: inout Run
  ) -> Outcome {
    guard let index = scenario.commands.firstIndex(where: { $0.name == name }) else {
      return .refused(notice(.commandUnknown, [.command: name]))
    }
    let command = scenario.commands[index]
    if command.asks, run.state.frames.contains(where: \.isDigression) {
      return .refused(notice(.commandBusy, [.command: name]))
    }
    run.note("/\(name)", of: asked, mark: .command(name))
    run.trace(.command(index))
    run.digress(to: command.flow, for: asked)
    session.history.append(
      Exchange(
        kind: .command(name), moment: run.state.now, speaker: asked.speaker, step: asked.step))
    return settle(&session, &run)
  }

  /// Ends a run that counted; later answers that `/back` put aside count again where their
  /// questions are reached.
  private func settle(_ session: inout Session, _ run: inout Run) -> Outcome {
    if let reopened = session.reopened {
      let wasOpen = reopened.answer != nil
      session.reopened?.answer = nil
      replayLater(&session, &run, changed: wasOpen)
    }
    if run.isSettled {
      session.checkpoint = run.state
      session.isSettled = true
      session.reopened = nil
    }
    return .counted(run.takeEffects())
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
  mutating func note(_ words: String, of asked: Asked, mark: Mark?) {
    record(words, by: label(of: asked.speaker), mark: mark)
  }

  /// How a transcript names who speaks.
  func label(of speaker: Speaker) -> String {
    switch speaker {
    case .both: "both"
    case .person(let person): state.name(of: person) ?? person.id
    }
  }

  /// Runs a command's flow, to put the open question again afterwards.
  mutating func digress(to flow: FlowIndex, for asked: Asked) {
    let me: Person = if case .person(let person) = asked.speaker { person } else { .first }
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
