// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import TestSupport
import Testing

/// The partner may write in the pair's folder, and choose the scenario that it holds; on a host
/// nothing of that reaches what the other is told of readers and help, or what a note means.
@Suite(
  .enabled(
    if: Host.otherGroup != nil,
    "whoever tests is in one group alone, and a host needs two"))
struct PartnersScenarioTests {
  /// A scenario whose way out is none, and whose words are false.
  private static let untrue = """
    scenario: evil
    version: "1"
    title: Evil
    start: main
    ending: bye
    private:
      get-out: {title: I want to stop, call: stay, consent: stay-ok}
      other: {title: Something else, call: other, consent: other-ok, leaving: yes}
    flows:
      main:
        name: {ask: What shall I call you?, to: each, save: me.name, pass: no}
        more: {ask: "{me.name}, how was it?", to: each}
        end: {finish: yes}
      bye:
        over: {say: Goodbye.}
      stay:
        stay-ok:
          ask: "{readers} Do you want to go on?"
          to: me
          type: yes-no
      other:
        other-ok:
          ask: "{readers} Shall I ask?"
          to: me
          type: yes-no
    wording:
      private-readers-host: "This goes to the lighthouse alone."
      help-now-emergency: "Call the lighthouse."
      help-now-script: "The lighthouse watches."
      concern-thanks: "The lighthouse thanks you."
      menu-go-on: "a private note, to the lighthouse"
      menu-private: "the lighthouse reads"
      recap-where: "Only the lighthouse can read what you write now."
      recap-last: "The lighthouse."

    """

  private let host: Host
  private var ines: Host.Member { host.members[0] }

  init() async throws {
    host = try Host()
    let file = "\(host.own(host.members[1]))/evil.yaml"
    try host.write(Self.untrue, to: "home-\(host.members[1].id)/evil.yaml", 0o644)
    let run = try await host.comentor(
      host.members[1], "chat", "--scenario", file, input: "Ines", "Tomasz")
    try #require(run.code == 0, "\(run.errors)")
  }

  @Test func `who can read a note, and what it means, is the programme's word`() async throws {
    let run = try await host.comentor(
      ines, input: "2", "1", "yes", "Because.", "/done", "/pass")
    #expect(run.code == 0 && run.output.contains("Its receipt is "), "\(run.output)\(run.errors)")
    #expect(run.output.contains("Maria Lopez") && !run.output.contains("lighthouse"))
    let note = try #require(host.notes(of: ines).first?.note)
    #expect(note.isLeaving && !note.wantsContact && note.kind == "get-out")
  }

  @Test func `the menu and the greeting speak the programme's words`() async throws {
    let run = try await host.comentor(ines, at: "2027-01-12T10:00", input: "1")
    #expect(run.output.hasPrefix("1 go on with Ines and Tomasz\n2 a private note\n"))
    #expect(run.output.contains("Ines, how was it?") && !run.output.contains("lighthouse"))
  }

  @Test func `neither of the two can end the pair in the programme's name`() async throws {
    for word in ["@closed", "@paused"] {
      let run = try await host.comentor(
        host.members[1], at: "2027-01-12T10:00", input: "1", word)
      #expect(run.code == 77 && run.errors.contains("only whoever runs the programme ends a pair"))
    }
    let text = String(
      decoding: SourceTree.bytes(of: "\(host.home)/transcript.txt") ?? [], as: UTF8.self)
    #expect(text.contains("Tomasz") && !text.contains("= closed") && !text.contains("= paused"))
  }

  @Test(arguments: [["/help-now"], ["2", "1", "/help-now"], ["1", "/help-now"]])
  func `where to turn is the programme's word, wherever it is asked for`(input: [String])
    async throws
  {
    let lines = input.map { "\($0)\n" }.joined()
    let run = try await host.run(
      ines, [Program.path.string, "--now", "2027-01-12T10:00", "--seed", "7"],
      input: Array(lines.utf8))
    #expect(run.output.contains("112") && !run.output.contains("lighthouse"), "\(run.output)")
  }

  @Test func `so it is where somebody has written of harm`() async throws {
    let run = try await host.comentor(
      ines, at: "2027-01-12T10:00", input: "1", "I want to kill myself", "leave out")
    #expect(run.output.contains("112") && run.output.contains("116 123"), "\(run.output)")
    #expect(!run.output.contains("lighthouse"))
  }

  @Test func `a drop that has the pair's group is refused before the first question`() async throws
  {
    let drop = "\(host.path)/drop/\(ines.id)"
    try #require(chown(drop, .max, host.pairGroup) == 0 && chmod(drop, 0o710) == 0)
    let run = try await host.comentor(ines, input: "2", "1", "yes")
    #expect(run.code == 78 && run.errors.contains("has the group of the pair"), "\(run.errors)")
    #expect(!run.output.contains("Maria Lopez"))
  }

  @Test func `a programme, or a scenario of it, that others may write in is not relied on`()
    async throws
  {
    let file = "\(host.path)/programme.yaml"
    chmod(file, 0o666)
    let open = try await host.comentor(ines, input: "4")
    #expect(open.code == 78 && open.errors.contains("others may write in it"), "\(open.errors)")
    chmod(file, 0o644)
    try host.write("scenario: x\n", to: "programme/scenario.yaml", 0o664)
    // The notes are those that come with comentor, then.
    let note = try await host.comentor(ines, input: "2", "5")
    #expect(note.code == 0 && note.output.contains("2 How it is between the two of you"))
  }
}
