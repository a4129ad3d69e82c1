// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// Putting questions and taking answers.
extension Run {
  /// Puts a question, or goes on where all who were to be asked have answered.
  mutating func beginQuestion(isNew: Bool) -> Bool {
    let step = self.step
    if isNew, let bank = step.bank { draw(from: bank) }
    // Who comes first stays so, even if a command ends the meeting in between.
    if isNew, step.asksTo == .each { frame.progress.speaker = order[0] }
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
    guard let asked = asked() else { return }
    asking = Line(step: step.id, speaker: "coach", text: text(of: asked))
  }

  /// Who is asked what by the step at hand; nil where it asks nothing.
  func asked() -> Asked? {
    guard state.isAsking, frame.step < program.flows[frame.flow].upperBound else { return nil }
    let step = self.step
    if let to = step.asksTo { return asked(to, step) }
    switch step.action {
    case .floor:
      return Asked(
        step: frame.step, speaker: .person(frame.progress.speaker ?? .first), kind: .floor,
        me: frame.me)
    case .browse: return Asked(step: frame.step, speaker: .both, kind: .browse, me: frame.me)
    default: return nil
    }
  }

  private func asked(_ to: Ask.To, _ step: PreparedStep) -> Asked {
    let speaker = speaker(of: to, me: frame.me)
    let me: Person? = if case .person(let person) = speaker { person } else { frame.me }
    if let by = step.confirmer, frame.progress.unconfirmed != nil {
      return Asked(
        step: frame.step, speaker: .person(person(by, me: me)), kind: .confirmation, me: me)
    }
    return Asked(
      step: frame.step, speaker: speaker, kind: .answer, mayPass: step.mayPass, me: me)
  }

  /// The question that the step at hand asks now, in words; nil where it asks nothing.
  func question() -> Question? {
    asked().map { question($0) }
  }

  /// The question in words, with what it takes for an answer.
  func question(_ asked: Asked) -> Question {
    let subject: Value? =
      switch asked.kind {
      case .answer: step.ask?.about.map { .text(render($0, me: asked.me)) }
      case .confirmation: frame.progress.unconfirmed
      case .floor, .browse: nil
      }
    return Question(
      step: asked.step, stepID: step.id, speaker: asked.speaker, kind: asked.kind,
      text: text(of: asked), type: type(of: asked),
      isLong: asked.kind == .answer && step.ask?.long ?? false, mayPass: asked.mayPass,
      me: asked.me, subject: subject)
  }

  /// How the open question is put.
  private func text(of asked: Asked) -> String {
    let step = self.step
    switch (asked.kind, step.action) {
    case (.answer, _): return render(step.text, me: asked.me)
    case (.confirmation, _):
      return step.ask?.confirm.map { render($0.text, me: asked.me) } ?? ""
    case (.floor, .floor(let text, _, _)): return render(text)
    case (.browse, .browse(let text)): return shelf(text)
    case (.floor, _), (.browse, _): return ""
    }
  }

  /// The library's shelf; its titles are listed once, then only how to go on.
  private func shelf(_ text: Text) -> String {
    let hint = scenario.wording(.browseHint)
    guard frame.progress.turns == 0 else { return hint }
    let titles = libraryOptions.enumerated().map { "\($0.offset + 1) \($0.element.label)" }
    return ([render(text)] + titles + [hint]).joined(separator: "\n")
  }

  /// What the open question takes for an answer.
  func type(of asked: Asked) -> AnswerType {
    switch asked.kind {
    case .answer: step.ask.map { answerType($0.type, me: asked.me) } ?? .text()
    case .confirmation: .yesNo
    case .floor: .text()
    case .browse: .choice(libraryOptions)
    }
  }

  private func speaker(of to: Ask.To, me: Person?) -> Speaker {
    switch to {
    case .both: .both
    case .one(let party): .person(person(party, me: me))
    case .each: .person(frame.progress.speaker ?? order[min(frame.progress.turns, 1)])
    }
  }

  /// The library's entries as a choice, the audience beside the title where it is one role.
  private var libraryOptions: [AnswerType.Option] {
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
  private func answerType(_ type: SlotType, me: Person?) -> AnswerType {
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
  ///   - asked: Who was asked, by which step.
  mutating func take(_ value: Value?, for asked: Asked) {
    asking = nil
    trace(answer: value, to: asked)
    switch asked.kind {
    case .floor: passTheWord()
    case .browse: show(value)
    case .confirmation: settle(isConfirmed: value == .yesNo(true))
    case .answer:
      if step.confirmer != nil, value != nil {
        frame.progress.unconfirmed = value
        self.ask()
      } else {
        keep(value, me: asked.me)
      }
    }
  }

  /// Tells what a question was answered, where the answers are few.
  private mutating func trace(answer value: Value?, to asked: Asked) {
    guard machine.isTracing else { return }
    switch (asked.kind, value) {
    case (.confirmation, .yesNo(let isConfirmed)): trace(.settled(asked.step, isConfirmed))
    case (_, .yesNo(let yes)): trace(.option(asked.step, yes ? "yes" : "no"))
    case (_, .choice(let id)): trace(.option(asked.step, id))
    case (_, nil): trace(.passed(asked.step))
    default: break
    }
  }

  private mutating func settle(isConfirmed: Bool) {
    let value = frame.progress.unconfirmed
    frame.progress.unconfirmed = nil
    if isConfirmed {
      keep(value, me: asked()?.me)
    } else {
      record(scenario.wording(.confirmDeclined))
      self.ask()
    }
  }

  private mutating func keep(_ value: Value?, me: Person?) {
    let step = self.step
    if let value, let target = step.target { store(value, in: target, me: me) }
    frame.progress.turns += 1
    if step.asksTo == .each, frame.progress.turns < 2 {
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
  mutating func giveWord(to words: String, at asked: Asked) -> Asked {
    guard asked.kind == .floor else { return asked }
    let named = Person.allCases.first { person in
      let name = shownName(person).lowercased() + ":"
      return words.prefix(name.count).lowercased() == name
    }
    guard let named else { return asked }
    frame.progress.speaker = named
    var asked = asked
    asked.speaker = .person(named)
    return asked
  }

  private mutating func passTheWord() {
    guard let speaker = frame.progress.speaker else { return }
    // Who has said that there is no more may find something all the same.
    if frame.progress.finished == speaker { frame.progress.finished = nil }
    if frame.progress.finished != speaker.partner { frame.progress.speaker = speaker.partner }
  }

  /// Takes `/next`: the end of a floor for one, or of the library; false where there is none.
  mutating func takeNext(for asked: Asked) -> Bool {
    switch asked.kind {
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
