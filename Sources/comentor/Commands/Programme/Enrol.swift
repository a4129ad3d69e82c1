// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import Programme
import Terminal

/// `comentor enrol`: takes an invitation.
struct Enrol: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrol",
    abstract: "Enrol in a programme, with the invitation that its coordinator gave you.",
    discussion: """
      Shows who will be able to read your private notes, and asks whether to go on. From then on \
      this account is yours in the programme: your partner and other ordinary accounts cannot \
      write a private note in your name. Those who hold the programme's keys, and the \
      administrator of the machine, could. The invitation is used up.

      Examples:
        comentor enrol invite.txt --yes
      """)

  @Argument(help: "The file of the invitation.", completion: .file(extensions: ["txt"]))
  var invite: String

  @Flag(help: "Go on without being asked; you have compared the words.")
  var yes = false

  func run() throws {
    harden()
    let file = try InviteFile(invite)
    let enrolling = try Enrolling(file.invite, by: Account.own)
    let screen = Output(STDOUT_FILENO)
    try screen.write(text: fitted(text(about: file.invite), to: screen))
    try screen.flush()
    if file.isOpenToOthers { try warn() }
    guard try isAgreed(screen) else {
      try screen.write(text: "Nothing was changed, and the invitation is still good.\n")
      return try screen.flush()
    }
    var clock = try Clock(reading: nil)
    let moment = clock.tick()
    let aside = try enrolling.enrol(at: moment)
    if let reason = file.burn(at: moment) {
      throw Failure(
        .inputOutput, "\(invite): you are enrolled, but the file cannot be overwritten: \(reason)",
        help: "it cannot be used again; delete it, for your secret is in it: rm "
          + shellWord(invite))
    }
    try screen.write(
      text: fitted(
        """

        You are enrolled, \(file.invite.name). The invitation is used up; delete its file.\
        \(aside.map(Self.note(of:)) ?? "")
        Begin with: \(Pair.command)
        See at any time whether all is well: \(Pair.command) doctor

        """, to: screen))
    try screen.flush()
  }

  private static func note(of aside: String) -> String {
    "\nThe damaged enrolment that was here is kept as \(aside). There is a secret in it; you may "
      + "delete it: rm \(shellWord(aside))"
  }

  private func text(about invite: Invite) -> String {
    """
    \(invite.title)

    You will be \(invite.name), from this account (\(Account.own.login)). Your partner and other \
    ordinary accounts cannot write a private note in your name; those who hold the keys below, and \
    the administrator of this machine, could.

    What you write in a private note, these can read, and they will know that it is from you:
    \(invite.readers.lines)

    Sealed notes lie in a folder on this machine until somebody with a key looks there; comentor \
    alerts nobody.

    Compare the words with those that the coordinator tells you by telephone or on paper. If one \
    of them differs, somebody else could read your notes: do not go on, and tell the coordinator.

    """
  }

  private func warn() throws {
    let errors = Output(STDERR_FILENO)
    try errors.write(
      text: "comentor: \(invite): other accounts can read this invitation\n"
        + "  if somebody may have copied it, ask the coordinator for a new one\n")
    try errors.flush()
  }

  /// Whether the person wants to go on.
  private func isAgreed(_ screen: Output) throws -> Bool {
    if yes { return true }
    guard Terminal.isTerminal(STDIN_FILENO), Terminal.isTerminal(STDOUT_FILENO) else {
      throw Failure(
        .usage, "nobody is here to say yes", help: "once you have compared the words, add --yes")
    }
    let source = PlainSource()
    defer { source.close() }
    while true {
      switch source.next(prompt: Prompt("Go on? yes or no> "), completions: [], history: nil) {
      case .line(let line):
        switch line.lowercased() {
        case "yes", "y": return true
        case "no", "n": return false
        default: try screen.write(text: "Please type yes or no.\n")
        }
        try screen.flush()
      case .continued, .refused: continue
      case .interrupted, .end: return false
      case .hangup(let signal):
        source.close()
        endProcess(by: signal)
      }
    }
  }
}
