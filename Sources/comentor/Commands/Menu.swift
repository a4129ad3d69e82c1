// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Terminal
import Understanding

/// What plain `comentor` offers when there are conversations already, or a programme.
struct Menu {
  enum Choice {
    case goOn(Pair)
    case begin(PairHome)
    /// After a pause; what was said before it stays.
    case beginAgain(PairHome, Pair)
    /// The pair's conversation is nil where it cannot be read, or has not begun.
    case privateNote(PairHome, Pair?)
    case read(Pair)
  }

  var source: any LineSource
  let screen: Screen
  /// In which language it speaks before a pair is chosen.
  var language = WantedLanguage(option: nil)
  /// Where people can turn, by the language that they are spoken to in.
  var help: (String) -> HelpPage = { _ in HelpPage() }
  /// The pair's scenario, once one is known: in its words it speaks.
  var scenario: Scenario?
  /// The screen that it is on and that is not kept, where there is one: what was chosen is nobody
  /// else's business.
  private(set) var hidden: AlternateScreen?
  /// The scenario whose words it speaks in place of the pair's own, by language; nil for those.
  var reliedOn: (String) -> Scenario? = { _ in nil }
  /// Whether a paused pair may begin again here.
  var mayBeginAgain: (Pair) -> Bool = { _ in false }

  init(source: any LineSource, screen: Screen, language: WantedLanguage = .init(option: nil)) {
    self.source = source
    self.screen = screen
    self.language = language
  }

  /// Goes to a screen that is not kept, where the terminal has one.
  mutating func hide() {
    guard let source = source as? PlainSource, let hidden = AlternateScreen() else { return }
    self.hidden = hidden
    source.cover(with: hidden)
    let (screen, language, help) = (screen, language, help)
    screen.pages = Screen.Pages(over: hidden, from: source) {
      try Self.say(help, in: nil, language, on: screen)
    }
  }

  /// Goes back to the terminal's own screen; the source is used up.
  mutating func leave() {
    screen.pages = nil
    hidden = nil
    source.close()
  }

  /// Asks which pair, where there are several, and what to do.
  ///
  /// - Parameters:
  ///   - homes: Those that there are, at least one.
  ///   - clock: Kept after the times in the file that is chosen.
  /// - Returns: What was chosen; nil to leave.
  /// - Throws: A `Failure` where a transcript cannot be used, and no note was wanted.
  mutating func choose(among homes: [PairHome], clock: inout Clock) throws -> Choice? {
    guard let home = try home(among: homes) else { return nil }
    guard TranscriptStore.exists(home.transcript) else { return try chooseBefore(home) }
    let pair: Pair
    do {
      pair = try Pair(resuming: home.transcript, clock: &clock)
    } catch let failure as Failure {
      return try chooseWithout(home, failure)
    }
    // Whoever may write in the pair's folder could have put other words to the numbers.
    let spoken = reliedOn(pair.header.language) ?? pair.machine.scenario
    scenario = spoken
    let wording = spoken.wording
    let names = pair.names.joined(separator: " \(wording(.and)) ")
    var offers = [
      (wording(.menuPrivate), Choice.privateNote(home, pair)),
      (wording(.menuRead), .read(pair)),
    ]
    // Only one of the two was there when it was said.
    for words in pair.endingWords { try screen.coach(words) }
    if !pair.session.state.isEnded {
      offers.insert((wording(.menuGoOn, [.partner: names]), .goOn(pair)), at: 0)
    } else if pair.isPaused, mayBeginAgain(pair) {
      offers.insert((wording(.menuBeginAgain), .beginAgain(home, pair)), at: 0)
    }
    return try choose(offers, wording, in: pair.machine.language)
  }

  private mutating func home(among homes: [PairHome]) throws -> PairHome? {
    guard homes.count > 1 else { return homes.first }
    let labels = homes.map { Pair.label(of: $0.transcript) }
    let spoken = language.codes.lazy.compactMap { Language(code: $0) }.first ?? .english
    let again = { [language] in
      try ScenarioFiles.builtin(language.wanted).scenario.wording(
        .menuAgain, [.high: "\(labels.count)"])
    }
    return try pick(labels, again: again(), in: spoken).map { homes[$0] }
  }

  /// Where nothing has been said yet, or all of it is gone.
  private mutating func chooseBefore(_ home: PairHome) throws -> Choice? {
    let machine = try ScenarioFiles.builtin(language.wanted).edition.machine
    let wording = machine.scenario.wording
    let offers = [
      (wording(.menuBegin), Choice.begin(home)),
      (wording(.menuPrivate), .privateNote(home, nil)),
    ]
    return try choose(offers, wording, in: machine.language)
  }

  /// Where the conversation cannot be read: that must keep nobody from writing a note.
  private mutating func chooseWithout(_ home: PairHome, _ failure: Failure) throws -> Choice? {
    let machine = try ScenarioFiles.builtin(language.wanted).edition.machine
    let wording = machine.scenario.wording
    let cause = failure.message.prefix { !$0.isNewline }.drop { $0 == " " }
    let text = cause.hasSuffix(":") ? "\(cause.dropLast())." : "\(cause)."
    try screen.notice(wording(.menuDamaged, [.text: text]))
    let offers = [(wording(.menuPrivate), Choice.privateNote(home, nil))]
    guard let choice = try choose(offers, wording, in: machine.language) else { throw failure }
    return choice
  }

  private mutating func choose(
    _ offers: [(label: String, choice: Choice)], _ wording: Wording, in language: Language
  ) throws -> Choice? {
    let labels = offers.map(\.label) + [wording(.menuLeave)]
    let again = wording(.menuAgain, [.high: "\(labels.count)"])
    guard let index = try pick(labels, again: again, in: language), index < offers.count else {
      return nil
    }
    return offers[index].choice
  }

  /// Lists labels with numbers and takes a number; nil at the end of the input.
  mutating func pick(
    _ labels: [String], asking question: String? = nil, again: @autoclosure () throws -> String,
    in language: Language
  ) throws -> Int? {
    let lines = labels.enumerated().map { "\($0.offset + 1) \($0.element)" }
    let options = labels.enumerated().map {
      AnswerType.Option(id: "\($0.offset + 1)", label: $0.element)
    }
    let shown = [question, lines.joined(separator: "\n")].compactMap(\.self)
    let choice = try hear(.choice(options), asking: shown, again: again(), in: language)
    guard case .choice(let id) = choice else { return nil }
    return Int(id).map { $0 - 1 }
  }

  /// Takes a yes or a no; nil at the end of the input.
  mutating func yesOrNo(
    asking question: String, prompt: String, again: @autoclosure () throws -> String,
    in language: Language
  ) throws -> Bool? {
    let answer = try hear(.yesNo, prompt, asking: [question], again: again(), in: language)
    guard case .yesNo(let yes) = answer else { return nil }
    return yes
  }

  /// Takes what somebody is to be called; nil at the end of the input.
  mutating func name(
    asking question: String, _ wording: Wording, in language: Language
  ) throws -> String? {
    let answer = try hear(
      .name(), asking: [question], again: wording(.againEmpty), in: language)
    guard case .name(let name) = answer else { return nil }
    return name
  }

  /// Takes what can be read as a type, however often it takes; nil at the end of the input.
  private mutating func hear(
    _ type: AnswerType, _ prompt: String = "> ", asking shown: [String],
    again: @autoclosure () throws -> String, in language: Language
  ) throws -> Value? {
    for text in shown { try screen.coach(text) }
    while true {
      switch source.next(prompt: Prompt(prompt), completions: [], history: nil) {
      case .line(let line) where Typed.asksForHelpNow(line):
        try sayHelp()
        for text in shown { try screen.coach(text) }
      case .line(let line):
        if case .command("quit", _) = Typed(line, isPiped: false) { return nil }
        let today = CivilDate(dayNumber: 0)
        if case .value(let value) = read(line, as: type, in: language, on: today) { return value }
        try screen.notice(again())
      case .refused, .interrupted: try screen.notice(again())
      case .continued: for text in shown { try screen.coach(text) }
      case .end: return nil
      case .hangup(let signal):
        source.close()
        endProcess(by: signal)
      }
    }
  }

  private func sayHelp() throws { try Self.say(help, in: scenario, language, on: screen) }

  /// Says where to turn, in the words of the pair, or of the language that is wanted.
  private static func say(
    _ help: (String) -> HelpPage, in scenario: Scenario?, _ language: WantedLanguage,
    on screen: Screen
  ) throws {
    let spoken = try scenario ?? ScenarioFiles.builtin(language.wanted).scenario
    let page = help(spoken.language)
    for paragraph in page.paragraphs(spoken.wording, at: .menu) {
      try screen.notice(paragraph)
    }
  }
}
