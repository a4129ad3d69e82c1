// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import Terminal
import TranscriptFormat

/// `comentor pair`: what whoever runs a programme decides of a pair.
struct PairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair", abstract: "Close or pause a pair, in words that say nothing of why.",
    subcommands: [PairClose.self, PairPause.self, PairWithdraw.self])

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
    Their conversation ends in the words of every ending that a programme brings, with no cause in \
    them; that the programme has ended it can be seen, and somebody may guess why. At a table, the \
    ending is written into the transcript now; in a programme's folder, where you cannot read \
    transcripts, an order is left that is taken up when one of the two next starts comentor. You \
    are asked first; where nobody is there to answer, --yes has to be given. This is never done by \
    itself, whatever a note says.
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

      A paused pair's conversation is over as well. When the two go on, the menu of plain comentor \
      lets them begin again; the old conversation stays beside the new one, for them to read.

      Examples:
        comentor pair pause k7 --yes
        comentor pair pause k7 --programme acme --yes
      """)

  @OptionGroup var options: PairCommand.Options

  func run() throws { try options.run(.pause) }
}

/// `comentor pair withdraw`.
struct PairWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take back an order that was left for a pair in a programme's folder.",
    discussion: """
      As long as neither of the two has started comentor since, it is as if it had never been left. \
      What was taken up stays: a pair that was paused can begin again from its menu, and one that \
      was closed needs a new invitation.

      Examples:
        comentor pair withdraw k7 --programme acme
      """)

  @Argument(help: "The id of the pair: the name of its folder.")
  var pair: String

  @OptionGroup var programme: ProgrammeOptions

  func run() throws {
    guard let folder = programme.folder else {
      throw Failure(
        .usage, "no programme is named",
        help: "name its folder: --programme FOLDER; at a table, an ending is written at once")
    }
    guard Header.isPairID(pair) else { throw Failure(noPairID: pair) }
    _ = try Deployment.read(in: folder)
    try Order.withdraw(from: pair, in: folder)
    let output = Output(STDOUT_FILENO)
    try output.write(text: "The order for \(pair) is taken back.\n")
    try output.flush()
  }
}

extension Failure {
  /// What cannot be the id of a pair.
  init(noPairID id: String) {
    self.init(
      .usage, "'\(id)' cannot be the id of a pair",
      help: "an id has 1 to 32 of a-z, 0-9 and the hyphen; it is the name of the pair's folder")
  }
}
