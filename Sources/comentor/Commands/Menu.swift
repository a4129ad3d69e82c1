// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Terminal
import Understanding

/// What plain `comentor` offers when there are conversations already.
struct Menu {
  enum Choice {
    case goOn(Pair)
    case privateNote(Pair)
    case read(Pair)
  }

  var source: any LineSource
  let screen: Screen
  /// In which language it speaks before a pair is chosen.
  var language = WantedLanguage(option: nil)
  /// Where people can turn.
  var help = HelpPage()
  /// The pair's scenario, once one is known: in its words it speaks.
  var scenario: Scenario?

  /// Asks which pair, where there are several, and what to do.
  ///
  /// - Parameters:
  ///   - transcripts: The paths of the transcripts that there are, at least one.
  ///   - clock: Kept after the times in the file that is chosen.
  /// - Returns: What was chosen; nil to leave.
  /// - Throws: A `Failure` where a transcript cannot be used.
  mutating func choose(among transcripts: [String], clock: inout Clock) throws -> Choice? {
    var path = transcripts[0]
    if transcripts.count > 1 {
      var labels: [String] = []
      for transcript in transcripts { labels.append(Pair.label(of: transcript)) }
      let spoken = language.codes.lazy.compactMap { Language(code: $0) }.first ?? .english
      let again = { [language] in
        try ScenarioFiles.builtin(language.wanted).scenario.wording(
          .menuAgain, [.high: "\(labels.count)"])
      }
      guard let index = try pick(labels, again: again(), in: spoken) else { return nil }
      path = transcripts[index]
    }
    let pair = try Pair(resuming: path, clock: &clock)
    scenario = pair.machine.scenario
    let wording = pair.machine.scenario.wording
    let names = pair.names.joined(separator: " \(wording(.and)) ")
    let goOn = wording(.menuGoOn, [.partner: names])
    var labels = pair.session.state.isEnded ? [] : [goOn]
    if !pair.machine.scenario.privateNotes.isEmpty { labels.append(wording(.menuPrivate)) }
    labels += [wording(.menuRead), wording(.menuLeave)]
    let again = wording(.menuAgain, [.high: "\(labels.count)"])
    guard let index = try pick(labels, again: again, in: pair.machine.language) else {
      return nil
    }
    switch labels[index] {
    case goOn: return .goOn(pair)
    case wording(.menuPrivate): return .privateNote(pair)
    case wording(.menuRead): return .read(pair)
    default: return nil
    }
  }

  /// Lists labels with numbers and takes a number; nil at the end of the input.
  mutating func pick(
    _ labels: [String], again: @autoclosure () throws -> String, in language: Language
  ) throws -> Int? {
    let lines = labels.enumerated().map { "\($0.offset + 1) \($0.element)" }
    let list = lines.joined(separator: "\n")
    try screen.coach(list)
    let options = labels.enumerated().map {
      AnswerType.Option(id: "\($0.offset + 1)", label: $0.element)
    }
    let choice = try hear(.choice(options), asked: list, again: again(), in: language)
    guard case .choice(let id) = choice else { return nil }
    return Int(id).map { $0 - 1 }
  }

  /// Takes a yes or a no; nil at the end of the input.
  mutating func yesOrNo(
    prompt: String, again: @autoclosure () throws -> String, in language: Language
  ) throws -> Bool? {
    let answer = try hear(.yesNo, prompt, asked: again(), again: again(), in: language)
    guard case .yesNo(let yes) = answer else { return nil }
    return yes
  }

  /// Takes what can be read as a type, however often it takes; nil at the end of the input.
  private mutating func hear(
    _ type: AnswerType, _ prompt: String = "> ", asked: String,
    again: @autoclosure () throws -> String, in language: Language
  ) throws -> Value? {
    while true {
      switch source.next(prompt: Prompt(prompt), completions: [], history: nil) {
      case .line(let line) where Typed.asksForHelpNow(line):
        try sayHelp()
        try screen.notice(asked)
      case .line(let line):
        if case .command("quit", _) = Typed(line, isPiped: false) { return nil }
        let today = CivilDate(dayNumber: 0)
        if case .value(let value) = read(line, as: type, in: language, on: today) { return value }
        try screen.notice(again())
      case .refused, .interrupted: try screen.notice(again())
      case .end: return nil
      case .hangup(let signal): endProcess(by: signal)
      }
    }
  }

  /// Says where to turn, in the words of the pair, or of the language that is wanted.
  private func sayHelp() throws {
    let spoken = try scenario ?? ScenarioFiles.builtin(language.wanted).scenario
    for paragraph in help.paragraphs(spoken.wording, in: spoken.language, at: .menu) {
      try screen.notice(paragraph)
    }
  }
}
