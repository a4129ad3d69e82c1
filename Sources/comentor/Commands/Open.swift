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
    harden()
    var clock = try options.clock()
    let deployment = try Deployment.find(options.programme)
    let homes = try deployment.homes()
    guard !homes.isEmpty else { return try begin(nil, deployment, &clock, from: nil) }
    let isPiped = !Terminal.isTerminal(STDIN_FILENO)
    var menu = Menu(
      source: isPiped ? options.source() : PlainSource(), screen: options.screen(isPiped: isPiped),
      language: options.wantedLanguage)
    menu.help = deployment.help(in:)
    guard let choice = try menu.choose(among: homes, clock: &clock) else { return }
    // On a terminal the chat has a source of its own, with line editing.
    func source() -> (any LineSource)? {
      if isPiped { return menu.source }
      menu.source.close()
      return nil
    }
    switch choice {
    case .goOn(let pair):
      try options.wantedLanguage.check(pair.header.language, of: pair.path)
      var talk = Talk(pair: pair, deployment: deployment, options: options, clock: clock)
      try talk.run(from: source())
    case .begin(let home):
      try begin(deployment.host == nil ? nil : home, deployment, &clock, from: source())
    case .privateNote(let home, let pair):
      var sitting = PrivateSitting(
        deployment: deployment, home: home, pair: pair, language: options.wantedLanguage,
        clock: clock, menu: menu)
      try sitting.run(isPlain: options.isPlain)
    case .read(let pair):
      try page(
        fitted(pair.readable, to: menu.screen.output), output: menu.screen.output,
        isPlain: options.isPlain || isPiped)
    }
  }

  /// Begins a conversation: where a programme has a place for it, or in a new folder.
  private func begin(
    _ home: PairHome?, _ deployment: Deployment, _ clock: inout Clock,
    from source: (any LineSource)?
  ) throws {
    let pair = try Pair.open(
      transcript: home?.transcript, scenario: deployment.host?.scenarioPath(),
      language: options.wantedLanguage,
      seed: options.chosenSeed(), clock: &clock, id: home?.id)
    var talk = Talk(pair: pair, deployment: deployment, options: options, clock: clock)
    try talk.run(from: source)
  }
}
