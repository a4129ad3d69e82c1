// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// `comentor pair`: what whoever runs a programme decides of a pair.
struct PairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair", abstract: "Close or pause a pair, in words that say nothing of why.",
    subcommands: [PairClose.self, PairPause.self])

  /// What both decisions take.
  struct Options: ParsableArguments {
    @Argument(help: "The id of the pair: the name of its folder.")
    var pair: String

    @OptionGroup var programme: ProgrammeOptions

    @Flag(help: "Go on without being asked.")
    var yes = false

    func run(_ order: Order) throws {
      var decision = try Decision(order, on: pair, in: programme.folder, isAgreed: yes)
      try decision.run()
    }
  }

  static let discussion = """
    Their conversation ends in the same words as every ending that a programme brings, planned \
    ones too: nobody can tell why. At a table, the ending is written into the transcript now; in \
    a programme's folder, where you cannot read transcripts, an order is left that is taken up \
    when one of the two next starts comentor. You are asked first; where nobody is there to answer, \
    --yes has to be given. This is never done by itself, whatever a note says.
    """
}

/// `comentor pair close`.
struct PairClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close a pair for good.",
    discussion: """
      \(PairCommand.discussion)

      Examples:
        comentor pair close k7 --yes
        comentor pair close k7 --programme acme --yes
      """)

  @OptionGroup var options: PairCommand.Options

  func run() throws { try options.run(.close) }
}

/// `comentor pair pause`.
struct PairPause: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause",
    abstract: "End a pair's conversation for the time being.",
    discussion: """
      \(PairCommand.discussion)

      A paused pair's conversation is over as well; when the two go on, they begin a new one, and \
      the old one stays theirs to read.

      Examples:
        comentor pair pause k7 --yes
        comentor pair pause k7 --programme acme --yes
      """)

  @OptionGroup var options: PairCommand.Options

  func run() throws { try options.run(.pause) }
}
