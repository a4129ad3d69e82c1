// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

/// What people say.
extension Replay {
  /// Lets an input of the shared conversation happen; whether to go on.
  mutating func perform(_ index: Int) -> Bool {
    let item = script.items[index]
    if case .moved(let digest) = script.mark(of: item) { return move(to: digest, index) }
    say(index)
    return !isStopped && unreadable == nil
  }

  /// Lets an input of the conversation at hand happen, and compares what it was taken as.
  mutating func say(_ index: Int) {
    let item = script.items[index]
    let moment = item.moment ?? tick()
    if item.moment != nil { clock = Moment(seconds: moment.seconds + 1, offset: moment.offset) }
    let kind = eventKind(of: item)
    let asked = asked(before: kind)
    if let kind {
      talk.effects = talk.machine.step(&talk.session, Event(kind, at: moment))
    } else {
      talk.effects = notice(for: item)
    }
    note(talk.effects)
    let isAnswer = if case .answered = kind { true } else { false }
    let own = talk.effects.firstIndex { if case .record = $0 { true } else { false } }
    talk.input = Talk.Input(item: index, record: nil, isAnswer: isAnswer)
    talk.first = 0
    if let own, case .record(let line) = talk.effects[own], line.speaker != "coach" {
      talk.input?.record = line
      talk.first = own + 1
      listen(from: own)
      compare(line, with: index, asked)
    } else if talk.stuckStep == nil {
      listen(from: 0)
      compareRefusal(of: index)
    }
  }

  /// What an input does; nil where it is none that a machine knows.
  private func eventKind(of item: TestItem) -> Event.Kind? {
    let mark = script.mark(of: item)
    switch mark {
    case .opened: return .opened
    case .closed: return .closedByProgramme
    case .paused: return .pausedByProgramme
    default: break
    }
    let bytes = script.sources[item.source].bytes
    let words = item.words(in: bytes) ?? ""
    if item.moment != nil {
      switch mark {
      case .pass: return .passed
      case .next: return .next
      case .back(let person): return .back(person)
      case .command(let name): return .command(name)
      default: return .answered(words, read: nil)
      }
    }
    guard words.utf8.first == UInt8(ascii: "/") else { return .answered(words, read: nil) }
    switch Typed(words, isPiped: false) {
    case .answer(let text): return .answered(text, read: nil)
    case .direction: return nil
    case .command:
      // A value is an answer's, whatever the words look like.
      if case .value = mark { return .answered(words, read: nil) }
      return commandKind(of: words, item)
    }
  }

  private func commandKind(of words: String, _ item: TestItem) -> Event.Kind? {
    guard case .command(let name, let argument) = Typed(words, isPiped: false) else { return nil }
    if Typed.asksForHelpNow(words) {
      // A scenario of an earlier release may have had a command of that name, and recorded it.
      if case .command(let recorded) = script.mark(of: item) { return .command(recorded) }
      return nil
    }
    switch name {
    case "pass": return .passed
    case "next": return .next
    case "done": return talk.machine.question(talk.session)?.kind == .floor ? .next : nil
    case "back":
      if case .back(let person) = script.mark(of: item) { return .back(person) }
      let label = script.text(of: item.speaker, in: item)
      if argument.isEmpty {
        return .back(person(called: label) ?? talk.machine.speakerForBack(talk.session))
      }
      return person(called: argument).map { .back($0) }
    case _ where talk.writer != nil: return nil
    default: return .command(name)
    }
  }

  /// What the program says to words that are no event.
  private func notice(for item: TestItem) -> [Effect] {
    let wording = talk.machine.scenario.wording
    let words = item.words(in: script.sources[item.source].bytes) ?? ""
    // Where to turn is the program's to say, and no part of the conversation.
    guard case .command(let name, let argument) = Typed(words, isPiped: false),
      !Typed.asksForHelpNow(words)
    else { return [] }
    switch name {
    case "done": return [.notice(wording(.doneNothing))]
    case "back": return [.notice(wording(.backWhom, [.name: argument]))]
    case _ where talk.machine.scenario.commands.contains { $0.name == name }:
      return [.notice(wording(.privateAlone))]
    default: return [.notice(wording(.commandUnknown, [.command: name]))]
    }
  }

  /// The person whom a name means: as they are shown, in any case, or where they sit.
  func person(called name: String) -> Person? {
    if let person = Person(id: name) { return person }
    let folded = name.lowercased()
    return Person.allCases.first { person in
      talk.machine.label(of: person, in: talk.session).lowercased() == folded
    }
  }

  /// Who is asked, where the record of an input will not tell.
  private func asked(before kind: Event.Kind?) -> String? {
    guard case .back = kind else { return nil }
    return talk.askedLabel
  }

  // MARK: - Comparing

  /// Holds a record of an input against the line that it came of.
  private mutating func compare(_ record: Line, with index: Int, _ asked: String?) {
    let item = script.items[index]
    let bytes = script.sources[item.source].bytes
    if !TestItem.same(bytes, item.speaker, record.speaker),
      !isSame(speaker: item, record.speaker), !isSame(speaker: item, asked)
    {
      let who = script.text(of: item.speaker, in: item)
      return failInput(
        index, "this is asked of \(record.speaker), not of \(who)",
        help: "what '\(record.speaker)' says belongs here",
        difference: difference(of: index, record))
    }
    if !item.step.isEmpty, !TestItem.same(bytes, item.step, record.step) {
      let step = script.text(of: item.step, in: item)
      fail(
        .route, index, "this answers '\(record.step)' here, not '\(step)'",
        difference: difference(of: index, record))
      if !isTaking { return }
    }
    if item.moment != nil || !item.markLine.isEmpty, !script.isSame(record.mark, as: item) {
      reportReading(index, script.mark(of: item), record.mark, record)
    }
    if isTaking { taken.take(record, for: item) }
  }

  /// Whether a line's speaker is this one, in another way of writing it.
  private func isSame(speaker item: TestItem, _ label: String?) -> Bool {
    guard let label, item.moment == nil else { return false }
    let name = script.text(of: item.speaker, in: item)
    if name.lowercased() == label.lowercased() { return true }
    guard let person = Person(id: name) else { return false }
    return talk.machine.label(of: person, in: talk.session) == label
  }

  private mutating func reportReading(
    _ index: Int, _ expected: Mark?, _ actual: Mark?, _ record: Line
  ) {
    let message =
      switch (expected, actual) {
      case (nil, let actual?):
        "these words were not understood, and are read as \(actual.words) now"
      case (let expected?, nil):
        "these words were read as \(expected.words), and are not understood now"
      case (let expected?, let actual?):
        "these words were read as \(expected.words), and are read as \(actual.words) now"
      case (nil, nil): ""
      }
    fail(.validation, index, message, difference: difference(of: index, record))
  }

  /// What to say of an input of which nothing was recorded.
  private mutating func compareRefusal(of index: Int) {
    let item = script.items[index]
    let state = talk.session.state
    if !state.isAsking || item.kind == .happened {
      let message: String
      var help = "the lines from here on belong to another conversation, or a line above is missing"
      if state.isEnded {
        message = "the conversation is over here"
      } else if state.isBetweenMeetings {
        message = "meeting \(state.meeting) is over here"
        help = "the next one begins with 'pair:' and, below it, '    = opened \(state.meeting + 1)'"
      } else {
        message = "no meeting can begin here: this one is not over"
      }
      return failInput(index, message, help: help, difference: difference(of: index, nil))
    }
    if let label = talk.askedLabel, !isSame(speaker: item, label),
      script.text(of: item.speaker, in: item) != label
    {
      let who = script.text(of: item.speaker, in: item)
      return failInput(
        index, "this is asked of \(label), not of \(who)", difference: difference(of: index, nil))
    }
    if let mark = script.mark(of: item) {
      let notice = talk.came.first?.line.text
      fail(
        .validation, index, "this was taken as \(mark.words), and is refused now",
        help: notice.map { "the coach says: \($0)" }, difference: difference(of: index, nil))
      if isTaking { taken.dropMark(of: item) }
    }
  }
}

extension Talk {
  /// Who is asked now, as a transcript names them; nil where nobody is.
  var askedLabel: String? {
    guard let question = machine.question(session) else { return nil }
    return switch question.speaker {
    case .both: "both"
    case .person(let person): machine.label(of: person, in: session)
    }
  }
}

extension Mark {
  /// The mark as a file has it, `yes-no yes`.
  var words: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes.dropFirst(6).dropLast(), as: UTF8.self)
  }
}
