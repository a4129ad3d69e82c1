// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dialogue
import Glibc
import Terminal

/// Plain `comentor`: the first meeting where there is none yet, otherwise a menu.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Begin your first meeting, or choose what to do.",
    shouldDisplay: false)

  @OptionGroup var options: TalkOptions

  func run() throws {
    var clock = try options.clock()
    let transcripts = try Places.transcripts(in: Places.pairs())
    guard !transcripts.isEmpty else {
      let pair = try Pair.open(
        transcript: nil, scenario: nil, language: options.wantedLanguage,
        seed: options.chosenSeed(), clock: &clock)
      var talk = Talk(pair: pair, options: options, clock: clock)
      return try talk.run()
    }
    let isPiped = !Terminal.isTerminal(STDIN_FILENO)
    var menu = Menu(
      source: isPiped ? options.source() : PlainSource(), screen: options.screen(isPiped: isPiped),
      language: options.wantedLanguage)
    guard let choice = try menu.choose(among: transcripts, clock: &clock) else { return }
    switch choice {
    case .goOn(let pair):
      try options.wantedLanguage.check(pair.header.language, of: pair.path)
      // On a terminal the chat has a source of its own, with line editing.
      if !isPiped { menu.source.close() }
      var talk = Talk(pair: pair, options: options, clock: clock)
      try talk.run(from: isPiped ? menu.source : nil)
    case .privateNote(let pair):
      var sitting = PrivateSitting(
        pair: pair, clock: clock, source: menu.source, screen: menu.screen)
      try sitting.run()
    case .read(let pair):
      try page(
        fitted(pair.readable, to: menu.screen.output), output: menu.screen.output,
        isPlain: options.isPlain || isPiped)
    }
  }
}
