// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// Putting questions and taking answers.
extension Run {
  /// Puts a question, or goes on where all who were to be asked have answered.
  mutating func begin(_ ask: Ask, isNew: Bool) -> Bool {
    if isNew, let bank = ask.draw { draw(from: bank) }
    // Who comes first stays so, even if a command ends the meeting in between.
    if isNew, ask.to == .each { frame.progress.speaker = order[0] }
    self.ask()
    return true
  }

  mutating func beginFloor(_ opener: Party, from bank: BankIndex?, isNew: Bool) -> Bool {
    if isNew { frame.progress.speaker = person(opener) }
    if isNew, let bank { draw(from: bank) }
    ask()
    return true
  }

  /// Puts the open question, once more where a digression came between.
  mutating func ask() {
    guard let question = question() else { return }
    asking = Line(step: question.stepID, speaker: "coach", text: question.text)
  }

  /// The question that the step at hand asks now; nil where it asks nothing.
  func question() -> Question? {
    guard state.isAsking, frame.step < scenario.flows[frame.flow].steps.upperBound else {
      return nil
    }
    switch step.action {
    case .ask(let ask): return question(ask)
    case .floor(let text, _, _):
      return Question(
        step: frame.step, stepID: step.id, speaker: .person(frame.progress.speaker ?? .first),
        kind: .floor, text: render(text), type: .text(), isLong: false, mayPass: false,
        me: frame.me)
    case .browse(let text): return browse(text)
    default: return nil
    }
  }

  private func question(_ ask: Ask) -> Question {
    let speaker = asked(ask.to, me: frame.me)
    let me: Person? = if case .person(let person) = speaker { person } else { frame.me }
    if let confirm = ask.confirm, let value = frame.progress.unconfirmed {
      return Question(
        step: frame.step, stepID: step.id, speaker: .person(person(confirm.by, me: me)),
        kind: .confirmation, text: render(confirm.text, me: me), type: .yesNo, isLong: false,
        mayPass: false, me: me, subject: value)
    }
    return Question(
      step: frame.step, stepID: step.id, speaker: speaker, kind: .answer,
      text: render(ask.text, me: me), type: answerType(ask.type, me: me), isLong: ask.long,
      mayPass: ask.mayPass, me: me, subject: ask.about.map { .text(render($0, me: me)) })
  }

  /// The library's shelf; its titles are listed once, then only how to go on.
  private func browse(_ text: Text) -> Question {
    let options = libraryOptions
    let titles = options.enumerated().map { "\($0.offset + 1) \($0.element.label)" }
    let hint = scenario.wording(.browseHint)
    let shelf = ([render(text)] + titles + [hint]).joined(separator: "\n")
    return Question(
      step: frame.step, stepID: step.id, speaker: asked(.both, me: nil), kind: .browse,
      text: frame.progress.turns == 0 ? shelf : hint, type: .choice(options), isLong: false,
      mayPass: false, me: frame.me)
  }

  func asked(_ to: Ask.To, me: Person?) -> Speaker {
    switch to {
    case .both: .both
    case .one(let party): .person(person(party, me: me))
    case .each: .person(frame.progress.speaker ?? order[min(frame.progress.turns, 1)])
    }
  }

  /// The library's entries as a choice, the audience beside the title where it is one role.
  var libraryOptions: [AnswerType.Option] {
    scenario.library.map { entry in
      AnswerType.Option(id: entry.id, label: label(of: entry))
    }
  }

  func label(of entry: LibraryEntry) -> String {
    switch entry.audience {
    case .both: entry.title
    case .mentor: "\(entry.title) (\(scenario.wording(.mentor)))"
    case .mentee: "\(entry.title) (\(scenario.wording(.mentee)))"
    }
  }

  /// A slot's type as the reader of answers takes it, with what depends on the session.
  func answerType(_ type: SlotType, me: Person?) -> AnswerType {
    switch type {
    case .text(let words): .text(words: words)
    case .yesNo: .yesNo
    case .choice(let options): .choice(options)
    case .scale(let range): .scale(range)
    case .number(let range): .number(range)
    case .date(let fromToday): .date(earliest: fromToday ? state.now.date : nil)
    case .cadence: .cadence
    case .name: .name(taken: [state.name(of: (me ?? .first).partner)].compactMap(\.self))
    case .list(let items): .list(items: items)
    case .person:
      .choice(Person.allCases.map { AnswerType.Option(id: $0.id, label: shownName($0)) })
    case .records: .text()
    }
  }

  // MARK: - Taking answers

  /// Takes the answer to the open question, and goes on to the next one.
  ///
  /// - Parameters:
  ///   - value: What it was read as; nil for a pass.
  ///   - question: The open question.
  mutating func take(_ value: Value?, for question: Question) {
    asking = nil
    trace(answer: value, to: question)
    switch (question.kind, step.action) {
    case (.floor, _): passTheWord()
    case (.browse, _): show(value)
    case (.confirmation, .ask(let ask)): settle(ask, isConfirmed: value == .yesNo(true))
    case (_, .ask(let ask)):
      if ask.confirm != nil, value != nil {
        frame.progress.unconfirmed = value
        self.ask()
      } else {
        keep(value, ask, me: question.me)
      }
    default: break
    }
  }

  /// Tells what a question was answered, where the answers are few.
  private mutating func trace(answer value: Value?, to question: Question) {
    guard machine.isTracing else { return }
    switch (question.kind, value) {
    case (.confirmation, .yesNo(let isConfirmed)):
      trace(.settled(question.step, isConfirmed))
    case (_, .yesNo(let yes)): trace(.option(question.step, yes ? "yes" : "no"))
    case (_, .choice(let id)): trace(.option(question.step, id))
    case (_, nil): trace(.passed(question.step))
    default: break
    }
  }

  private mutating func settle(_ ask: Ask, isConfirmed: Bool) {
    let value = frame.progress.unconfirmed
    frame.progress.unconfirmed = nil
    if isConfirmed {
      keep(value, ask, me: question()?.me)
    } else {
      record(scenario.wording(.confirmDeclined))
      self.ask()
    }
  }

  private mutating func keep(_ value: Value?, _ ask: Ask, me: Person?) {
    if let value, let target = ask.save { store(value, in: target, me: me) }
    frame.progress.turns += 1
    if ask.to == .each, frame.progress.turns < 2 {
      frame.progress.speaker = frame.progress.speaker?.partner
      self.ask()
    } else {
      goOn(answer: value)
      advance()
    }
  }

  private mutating func show(_ value: Value?) {
    if case .choice(let id) = value, let entry = scenario.library.first(where: { $0.id == id }) {
      record("\(label(of: entry))\n\n\(render(entry.text))")
    }
    frame.progress.turns += 1
    ask()
  }

  /// On an open floor, words that begin with a name and a colon are that person's, whoever's
  /// turn it is.
  mutating func giveWord(to words: String, at question: Question) -> Question {
    guard question.kind == .floor else { return question }
    let named = Person.allCases.first { person in
      let name = shownName(person).lowercased() + ":"
      return words.prefix(name.count).lowercased() == name
    }
    guard let named else { return question }
    frame.progress.speaker = named
    var question = question
    question.speaker = .person(named)
    return question
  }

  private mutating func passTheWord() {
    guard let speaker = frame.progress.speaker else { return }
    // Who has said that there is no more may find something all the same.
    if frame.progress.finished == speaker { frame.progress.finished = nil }
    if frame.progress.finished != speaker.partner { frame.progress.speaker = speaker.partner }
  }

  /// Takes `/next`: the end of a floor for one, or of the library; false where there is none.
  mutating func takeNext(for question: Question) -> Bool {
    switch question.kind {
    case .browse: break
    case .floor where frame.progress.finished == nil:
      frame.progress.finished = frame.progress.speaker
      frame.progress.speaker = frame.progress.speaker?.partner
      asking = nil
      if let other = frame.progress.speaker {
        effects.append(.notice(scenario.wording(.floorOther, [.name: shownName(other)])))
      }
      return true
    case .floor: break
    case .answer, .confirmation: return false
    }
    asking = nil
    goOn(answer: nil)
    advance()
    return true
  }
}
