// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dialogue
import Glibc
import Programme
import Sealing
import Terminal
import TranscriptFormat
import Understanding

/// `comentor invite`: a file that one person can enrol with, once.
struct InviteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Invite somebody to a programme: write a file to enrol with, once.",
    discussion: """
      Registers the person under an id that says nothing, and writes the invitation for your \
      account alone. The second one of a pair is invited with --pair and the id that the first \
      invitation printed. A file that is there is left as it is.

      Examples:
        comentor invite Ines --programme acme
        comentor invite Tomasz --programme acme --pair k7 -o tomasz.txt
        comentor invite Ines --programme acme --person p4xk2m -o again.txt
      """)

  @Argument(help: "What the person is called, as the partner will see it.")
  var name: String

  @OptionGroup var options: ProgrammeOptions

  @Option(
    help: ArgumentHelp(
      "The pair, by the id that its first invitation printed; by default a new one.",
      valueName: "id"))
  var pair: String?

  @Option(
    help: ArgumentHelp(
      "The only account that may use it: a login, or a number.", valueName: "account"))
  var account: String?

  @Option(
    help: ArgumentHelp(
      "Invite somebody again, whose earlier invitation is replaced.", valueName: "id"))
  var person: String?

  @Option(
    name: .shortAndLong, help: "The file to write; by default invite-PERSON.txt.",
    completion: .file(extensions: ["txt"]))
  var output: String?

  func run() throws {
    harden()
    guard let named = options.folder else {
      throw Failure(
        .usage, "no programme is named", help: "name its folder: --programme FOLDER")
    }
    let folder = try ProgrammeOptions.absolute(named)
    let (programme, _) = try Deployment.read(in: folder)
    let register = RegisterFolder(of: folder)
    try register.prepare(folder)
    var clock = try Clock(reading: nil)
    let invitation = try Invitation(
      to: programme, in: folder, of: try register.registrations(), name: name, pair: pair,
      account: account, person: person, at: clock.tick())
    let path = output ?? "invite-\(invitation.invite.person).txt"
    guard !TranscriptStore.exists(path) else {
      throw Failure(
        .cannotCreate, "\(path): is there already, and nobody was invited",
        help: "choose another name: -o FILE; or delete that one")
    }
    // Somebody who is registered and has no invitation can be invited again; somebody who has one
    // and is not registered could not be told from a stranger.
    try register.write(invitation.registration)
    do {
      try createDurably(path, invitation.invite.text)
    } catch let failure as Failure {
      throw Failure(
        failure.code, failure.message,
        help: "\(invitation.invite.name) is registered; write the file elsewhere: "
          + InviteLine(
            name: name, person: invitation.invite.person, account: invitation.invite.account,
            folder: folder, output: "FILE"
          ).text)
    }
    let screen = Output(STDOUT_FILENO)
    try say(about: invitation, path, folder, screen)
    try screen.flush()
  }

  /// Says what was done, and what comes next; commands are copied, so they are never wrapped.
  private func say(
    about invitation: Invitation, _ path: String, _ folder: String, _ screen: Output
  ) throws {
    let invite = invitation.invite
    func words(_ text: String) throws { try screen.write(text: fitted("\(text)\n", to: screen)) }
    func command(_ text: String) throws { try screen.write(text: "   \(text)\n") }
    let again =
      person == nil
      ? ""
      : " It replaces an earlier one; what another account may write with that one does not count "
        + "as \(invite.name)'s."
    try words("\(path) is there: an invitation for \(invite.name), to be used once.\(again)\n")
    try words("\(invite.name) is person \(invite.person), of pair \(invite.pair).")
    if let partner = invitation.partner {
      try words("Pair \(invite.pair) is complete: the other one is \(partner).\n")
    } else {
      try words("Nobody else is in this pair yet. Invite the other one with:")
      try command(InviteLine(pair: invite.pair, folder: folder).text + "\n")
    }
    try words("These can open what \(invite.name) will write in a private note:")
    try words("\(invite.readers.lines)\n")
    try words("What to do now:\n1. Let doctor print the commands for the machine's administrator:")
    try command("\(Pair.command) doctor --programme \(shellWord(folder))")
    if let handing = handing(invite, path) {
      try words(
        "2. Let the administrator hand the file to \(invite.name), and to nobody else, for "
          + "whoever has it first can enrol in \(invite.name)'s place:")
      try command(handing)
      try words("   Then delete your copy.")
    } else {
      try words(
        "2. Give the file to \(invite.name), and to nobody else: whoever has it first can enrol in "
          + "\(invite.name)'s place. It has to become a file of \(invite.name)'s account, where "
          + "you cannot write: let the administrator put it there. Then delete your copy.")
    }
    try words(
      "3. Read the words above to \(invite.name) by another way: by telephone, or on paper.")
  }

  /// What the administrator types to hand the file over; nil where the account or its home is not
  /// known.
  private func handing(_ invite: Invite, _ path: String) -> String? {
    guard let named = invite.account, let account = Account.named(named),
      let home = Account.home(of: account), let file = realpath(path, nil)
    else { return nil }
    defer { free(file) }
    return ["install", "-m", "0600", "-o", account.login, String(cString: file), "\(home)/"]
      .map(shellWord).joined(separator: " ")
  }
}
