// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dialogue
import Glibc
import Programme
import Terminal
import Understanding

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
    // In the language of whoever enrols: of all pages, this one has to be understood.
    let machine = try ScenarioFiles.builtin(WantedLanguage(option: nil).wanted).edition.machine
    let wording = machine.scenario.wording
    let screen = Output(STDOUT_FILENO)
    try screen.write(text: fitted(text(about: file.invite, wording), to: screen))
    try screen.flush()
    if file.isOpenToOthers { try warn() }
    let page = Deployment.host(enrolling.host).help(in: machine.language.code)
    guard try isAgreed(screen, wording, machine.language, page) else {
      try screen.write(text: "\(wording(.enrolUnchanged))\n")
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

        \(wording(.enrolDone, [.name: file.invite.name]))\
        \(aside.map(Self.note(of:)) ?? "")
        \(wording(.enrolBegin, [.command: Pair.command]))
        \(wording(.enrolDoctor, [.command: "\(Pair.command) doctor"]))

        """, to: screen))
    try screen.flush()
  }

  private static func note(of aside: String) -> String {
    "\nThe damaged enrolment that was here is kept as \(aside). There is a secret in it; you may "
      + "delete it: rm \(shellWord(aside))"
  }

  private func text(about invite: Invite, _ wording: Wording) -> String {
    let readers = invite.readers.map { reader in
      wording(
        reader.role == .coordinator ? .privateReaderCoordinator : .privateReaderRecovery,
        [.name: reader.name]) + ":\n  \(reader.key.fingerprint)"
    }
    return """
      \(invite.title)

      \(wording(.enrolName, [.name: invite.name, .text: Account.own.login]))

      \(wording(.enrolReaders))
      \(readers.joined(separator: "\n"))

      \(wording(.enrolFolder))

      \(wording(.enrolCompare))

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
  private func isAgreed(
    _ screen: Output, _ wording: Wording, _ language: Language, _ help: HelpPage
  ) throws -> Bool {
    if yes { return true }
    guard Terminal.isTerminal(STDIN_FILENO), Terminal.isTerminal(STDOUT_FILENO) else {
      throw Failure(
        .usage, "nobody is here to say yes", help: "once you have compared the words, add --yes")
    }
    let source = PlainSource()
    defer { source.close() }
    while true {
      switch source.next(
        prompt: Prompt("\(wording(.enrolGoOn))> "), completions: [], history: nil)
      {
      case .line(let line) where Typed.asksForHelpNow(line):
        let page = help.paragraphs(wording, at: .menu).joined(separator: "\n\n")
        try screen.write(text: fitted("\n\(page)\n\n", to: screen))
        try screen.flush()
      case .line(let line):
        let today = CivilDate(dayNumber: 0)
        if case .value(.yesNo(let isYes)) = read(line, as: .yesNo, in: language, on: today) {
          return isYes
        }
        try screen.write(text: "\(wording(.againYesNo))\n")
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
