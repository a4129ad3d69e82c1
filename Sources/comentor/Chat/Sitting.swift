// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Terminal
import Understanding

/// One time that a pair sits down, or a person alone: from the first prompt to the last.
///
/// Every event takes the same way: typed → event → `Machine.step` → the keeper appends the
/// records → the screen shows what the coach says. Nothing is shown as kept before it is.
struct Sitting {
  /// How a sitting ended.
  enum End: Equatable {
    /// The input ended, or somebody said `/quit`.
    case left
    case meetingOver
    case conversationOver
    /// By a signal; the terminal is as it was found.
    case hangup(signal: Int32)
  }

  let machine: Machine
  var session: Session
  var clock: Clock
  var keeper: Keeper
  var source: any LineSource
  let screen: Screen
  /// Whether input comes through a pipe: directions are taken, and bad bytes end it.
  let isPiped: Bool
  /// What is said to those who leave before the end.
  let farewell: String
  /// What `/transcript` answers.
  let place: String
  /// Where the lines of each person are kept for the arrow keys, by the person's id.
  var historyFile: (String) -> String? = { _ in nil }
  /// Whether one person sits here alone, with questions of their own.
  var isAlone = false
  /// Whether the input may end the conversation in the programme's name.
  var takesEndings = true
  /// What is said once before the first question, behind the greeting.
  var opening: String?
  /// Why an answer cannot be taken though it can be read, by what the session would be after it;
  /// nil where it can.
  var refusal: (Session) -> String? = { _ in nil }
  /// How the question of each step was put last.
  private(set) var questions: [StepIndex: String] = [:]
  /// Where people can turn.
  var help = HelpPage()
  /// Names given on the command line, used up as they are asked for.
  var presetNames: [String] = []
  /// The lines of an answer of several lines, so far.
  private var draft: [String] = []
  /// What was written of in the answer at hand, and is to be kept.
  var settled: Set<Concern> = []
  /// The question that the last hint was for: nil once another one was open.
  private var hinted: String?
  /// Lines of input so far, for messages.
  var lineNumber = 0

  /// A sitting that is ready to go on with a session.
  init(
    machine: Machine, session: Session, clock: Clock, keeper: Keeper, source: any LineSource,
    screen: Screen, isPiped: Bool, farewell: String, place: String
  ) {
    self.machine = machine
    self.session = session
    self.clock = clock
    self.keeper = keeper
    self.source = source
    self.screen = screen
    self.isPiped = isPiped
    self.farewell = farewell
    self.place = place
  }

  var wording: Wording { machine.scenario.wording }

  /// Talks until there is nothing more to ask, or nobody to ask.
  mutating func run() throws -> End {
    while true {
      if session.state.isEnded { return .conversationOver }
      if session.state.isBetweenMeetings {
        guard try waitForNextMeeting() else { return .meetingOver }
        continue
      }
      guard let question = machine.question(session) else { return .conversationOver }
      if !presetNames.isEmpty, case .name = question.type {
        try happen(.answered(presetNames.removeFirst(), read: nil))
        // A name that was refused is asked for; the other one is not for the same person.
        if machine.question(session) == question { presetNames = [] }
        continue
      }
      if let end = try hear(question) { return end }
    }
  }

  /// Lets something happen: the one way into the session and the file.
  mutating func happen(_ kind: Event.Kind) throws {
    let moment = clock.tick()
    var next = session
    let effects = machine.step(&next, Event(kind, at: moment))
    // Only what is kept has happened.
    try keep(effects, from: moment)
    session = next
  }

  /// Appends what is to be recorded, then shows what is to be seen.
  mutating func keep(_ effects: [Effect], from moment: Moment) throws {
    for case .stuck(let step) in effects {
      throw Failure(
        .damaged, "the scenario runs on from its step '\(step)' and asks nothing more",
        help: "give its loop a question that is always reached, and begin a new transcript; "
          + "what was said before this answer is kept")
    }
    var isFirst = true
    var lines: [(line: Line, moment: Moment)] = []
    for case .record(let line) in effects {
      lines.append((line, isFirst ? moment : clock.tick()))
      isFirst = false
    }
    try keeper.append(lines)
    let question = effects.lastIndex { if case .record = $0 { true } else { false } }
    for (index, effect) in effects.enumerated() {
      if index == question, let opening {
        try screen.notice(opening)
        self.opening = nil
      }
      try perform(effect)
    }
    try screen.flush()
  }

  private mutating func perform(_ effect: Effect) throws {
    switch effect {
    case .record(let line):
      if line.speaker == "coach" { try screen.coach(line.text) }
    case .certificate(let person, let text):
      if let problem = keeper.write(certificate: text, for: person) {
        try screen.notice(
          wording(
            .certificateUnwritten,
            [.file: problem.file, .text: problem.reason, .command: problem.command]))
      }
    case .notice(let text): try screen.notice(text)
    case .meetingOver(let meeting):
      try screen.notice(wording(.meetingOver, [.meeting: "\(meeting)"]))
    case .ended, .stuck, .visited: break
    }
  }

  /// Takes one input for the open question; the sitting's end, if it was that.
  private mutating func hear(_ question: Question) throws -> End? {
    questions[question.step] = question.text
    try hint(at: question)
    let prompt = draft.isEmpty ? screen.prompt(for: question, in: session, machine) : "  > "
    switch listen(
      prompt: prompt, completions: completions(for: question), history: history(of: question))
    {
    case .line(let line): return try take(line, for: question)
    case .refused(let refusal): try refuse(refusal)
    case .interrupted where !draft.isEmpty:
      try screen.notice(wording(isAlone ? .clearedLineAlone : .clearedLine))
    case .interrupted: try screen.notice(wording(isAlone ? .clearedAlone : .cleared))
    case .continued:
      try screen.coach(question.text)
      if !draft.isEmpty { try screen.notice(draft.joined(separator: "\n")) }
    case .end:
      if !draft.isEmpty { return try finishDraft(for: question) }
      try screen.notice(farewell)
      return .left
    case .hangup(let signal): return .hangup(signal: signal)
    }
    return nil
  }

  /// Waits for one input, and counts the lines.
  mutating func listen(prompt: String, completions: [String], history: HistoryKey?) -> Input {
    let input = source.next(
      prompt: screen.style.prompt(prompt), completions: completions, history: history)
    switch input {
    case .line, .refused: lineNumber += 1
    case .interrupted, .continued, .end, .hangup: break
    }
    return input
  }

  /// Says why a line was not taken; on a pipe, nothing more is.
  func refuse(_ refusal: Refusal) throws {
    if isPiped {
      let problem = Problem(refusal)
      throw Failure(
        .damaged, "standard input:\(lineNumber): \(problem.cause)", help: problem.help)
    }
    try screen.notice(wording.refusing(refusal))
  }

  /// Says how an answer of several lines, or an open floor, is ended: once, when it is put.
  private mutating func hint(at question: Question) throws {
    let key: String?
    let phrase: Phrase
    if question.isLong {
      (key, phrase) = ("\(question.stepID) \(question.speaker)", .longHint)
    } else if question.kind == .floor {
      (key, phrase) = (question.stepID, .floorHint)
    } else {
      hinted = nil
      return
    }
    if hinted != key { try screen.notice(wording(phrase)) }
    hinted = key
  }

  private mutating func take(_ line: String, for question: Question) throws -> End? {
    if Typed.asksForHelpNow(line) {
      source.forget(line, of: history(of: question))
      try sayHelp()
      try screen.coach(question.text)
      return nil
    }
    switch Typed(line, isPiped: isPiped) {
    case .command where try meets(line, question): return nil
    case .answer(let text): return try take(answer: text, typed: line, for: question)
    case .direction(let name, let argument): try follow(direction: name, argument)
    case .command("done", _) where !draft.isEmpty || question.isLong:
      return try finishDraft(for: question)
    // Who writes alone may have to be gone at once, and nothing of a note is kept in any case.
    case .command(let name, _) where !draft.isEmpty && !(isAlone && name == "quit"):
      try screen.notice(wording(.draftOpen, [.command: name]))
    case .command("quit", _):
      try screen.notice(farewell)
      return .left
    case .command(let name, let argument): try obey(name, argument, question)
    }
    return nil
  }

  /// Why lines cannot be taken as an answer, or as the beginning of one.
  private func refusal(after lines: [String]) -> String? {
    guard isAlone else { return nil }
    let answer = Event.Kind.answered(lines.joined(separator: "\n"), read: nil)
    return refusal(machine.step(session, Event(answer, at: session.state.now)).0)
  }

  /// Takes what was typed for an answer, or one line of a long one.
  private mutating func take(
    answer text: String, typed line: String, for question: Question
  ) throws -> End? {
    if let reason = refusal(after: draft + [text]) {
      try screen.notice(reason)
      return nil
    }
    switch try weigh(text, from: [line], for: question) {
    case .over(let end): return end
    case .leftOut: try screen.coach(question.text)
    case .goesOn where question.isLong: draft.append(text)
    case .goesOn: try finish(text)
    }
    return nil
  }

  /// Ends an answer of several lines; what none of them says may stand in all together.
  private mutating func finishDraft(for question: Question) throws -> End? {
    let lines = draft
    let text = lines.joined(separator: "\n")
    draft = []
    // A line that begins with a slash was typed with two.
    let typed = lines + lines.flatMap { ["/\($0)", "@\($0)"] }
    switch try weigh(text, from: typed, for: question) {
    case .over(let end): return end
    case .leftOut:
      settled = []
      try screen.coach(question.text)
    case .goesOn: try finish(text)
    }
    return nil
  }

  private mutating func finish(_ text: String) throws {
    settled = []
    try happen(.answered(text, read: nil))
  }

  func history(of question: Question) -> HistoryKey? {
    guard case .person(let person) = question.speaker else { return HistoryKey(person: "both") }
    return HistoryKey(person: person.id, file: historyFile(person.id))
  }

  private func completions(for question: Question) -> [String] {
    let answers =
      switch question.type {
      case .choice(let options): options.map(\.label)
      case .yesNo: [wording(.yes), wording(.no)]
      default: [String]()
      }
    return answers + Screen.commands.map { "/\($0.name)" }
      + Screen.others(machine).map { "/\($0.name)" }
  }
}
