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
    let deployment = try Deployment.find(
      options.programme, for: options.wantedLanguage)
    let homes = try deployment.homes()
    guard !homes.isEmpty else { return try begin(nil, deployment, &clock, from: nil) }
    let isPiped = !Terminal.isTerminal(STDIN_FILENO)
    var menu = Menu(
      source: isPiped ? options.source() : PlainSource(), screen: options.screen(isPiped: isPiped),
      language: options.wantedLanguage)
    menu.help = deployment.help(in:)
    menu.reliedOn = { try? deployment.reliedOn(in: $0) }
    // What a note opens later is open from the start: other accounts can see how much is.
    let spares = SpareDescriptors(2)
    // At a table, one that was begun in a scenario of its own is begun again by naming that.
    menu.mayBeginAgain = { pair in
      deployment.host != nil
        || (try? ScenarioFiles.builtin().scenario.id) == pair.header.scenarioID
    }
    if !isPiped, !options.isPlain { menu.hide() }
    let choice: Menu.Choice?
    do {
      choice = try menu.choose(among: homes, clock: &clock)
    } catch let hangup as Hangup {
      menu.leave()
      endProcess(by: hangup.signal)
    } catch {
      // What is wrong is to stay readable.
      menu.leave()
      throw error
    }
    // On a terminal the chat has a source of its own, with line editing.
    func source() -> (any LineSource)? {
      spares.release()
      if isPiped { return menu.source }
      menu.leave()
      return nil
    }
    switch choice {
    case nil: menu.leave()
    case .goOn(let pair):
      try options.wantedLanguage.check(pair.header.language, of: pair.path)
      var talk = Talk(pair: pair, deployment: deployment, options: options, clock: clock)
      try talk.run(from: source())
    case .begin(let home):
      try begin(deployment.host == nil ? nil : home, deployment, &clock, from: source())
    case .privateNote(let home, let pair):
      var sitting = PrivateSitting(
        deployment: deployment, home: home, pair: pair, language: options.wantedLanguage,
        clock: clock, menu: menu, spares: spares)
      try sitting.run(isPlain: options.isPlain)
    case .beginAgain(let home, let pair):
      try home.keepEnded()
      try begin(
        home, deployment, &clock, from: source(),
        id: deployment.host?.enrolment.pair ?? pair.header.pair)
    case .read(let pair):
      let isLive = source() == nil
      try page(
        fitted(pair.readable, to: menu.screen.output), output: menu.screen.output,
        isPlain: options.isPlain || !isLive)
    }
  }

  /// Begins a conversation: where a programme has a place for it, or in a new folder.
  private func begin(
    _ home: PairHome?, _ deployment: Deployment, _ clock: inout Clock,
    from source: (any LineSource)?, id: String? = nil
  ) throws {
    let pair = try Pair.open(
      transcript: home?.transcript, scenario: deployment.host?.scenarioPath(),
      language: options.wantedLanguage,
      seed: options.chosenSeed(), clock: &clock, id: id ?? home?.id)
    var talk = Talk(pair: pair, deployment: deployment, options: options, clock: clock)
    try talk.run(from: source)
  }
}
