// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Testing

/// What `comentor lint` proves, and how it shows what is broken.
struct LintProofTests {
  let program: Program

  init() throws { program = try Program() }

  /// A scenario that shows a wish which may have been passed, at its fifth step.
  private static let unset = """
    scenario: wishes
    version: "1"
    title: Wishes
    start: main
    ending: goodbye
    slots: {wish: {type: text}}
    flows:
      main:
        names: {ask: What are you called?, to: each, save: me.name, pass: no}
        news: {ask: What is new?, to: each, pass: no}
        over: {end-meeting: yes}
        wish-asked: {ask: What do you wish for?, to: both, save: wish}
        shown: {say: "Today, {today}, you wish for {wish}."}
        end: {finish: yes}
      goodbye:
        bye: {say: This is the end of it.}

    """

  /// How the conversation ends that shows it.
  private static let ending = [
    "[wish-asked] coach: What do you wish for?", "[wish-asked] both: /pass",
    "[shown] coach: Today, 26 January 2027, you wish for ….",
  ]

  private func write(_ text: String, to name: String) throws {
    try program.write(Array(text.utf8), to: name)
  }

  private func accepting(_ code: String, at id: String, in text: String = unset) -> String {
    text + "accept: [{code: \(code), at: \(id), because: It is only an example.}]\n"
  }

  // MARK: What is shown

  @Test func `the conversation that shows a finding stands behind it`() async throws {
    try write(Self.unset, to: "a.yaml")
    let run = try await program.run("lint", "a.yaml")
    #expect(run.code == 1 && run.errors.isEmpty)
    #expect(
      run.output.hasPrefix(
        "a.yaml:13:18: error: 'shown' shows 'wish', which may not be set by then [unset-slot]\n"))
    let shown = Self.ending.map { "  \($0)\n" }.joined()
    #expect(
      run.output.contains("say it only if wish is set\n  [names] coach: What are you called?\n"))
    #expect(run.output.contains("  [over] pair:\n    = opened 2\n\(shown)"), "\(run.output)")
    // The short one is there from its beginning.
    #expect(!run.output.contains("before; "))
    #expect(
      run.output.contains(
        "a.yaml: proved: reachability, get-out, non-interference, fairness, progress, consent; "
          + "explored to the end: "))
    #expect(run.output.hasSuffix("\na.yaml: 1 error in 2 flows with 7 steps\n"))
  }

  @Test func `programs get the conversation, too`() async throws {
    try write(Self.unset, to: "a.yaml")
    let json = try await program.run("lint", "--json", "a.yaml")
    #expect(json.code == 1 && json.output.split(separator: "\n").count == 1)
    #expect(json.output.contains(#""code":"unset-slot""#))
    let shown = Self.ending.map { "  \($0)" }.joined(separator: #"\n"#)
    #expect(json.output.contains(#","run":"  [names] coach: What are you called?\n"#))
    #expect(json.output.hasSuffix(#"\n\#(shown)"}"# + "\n"), "\(json.output)")

    let sarif = try await program.run("lint", "--sarif", "a.yaml")
    #expect(sarif.code == 1 && sarif.output.contains(#""ruleId": "unset-slot""#))
    #expect(sarif.output.contains("which may not be set by then"))
    #expect(sarif.output.contains(shown))
  }

  // MARK: What is accepted

  @Test func `what a proof finds is accepted for a reason`() async throws {
    try write(accepting("unset-slot", at: "shown"), to: "a.yaml")
    let run = try await program.run("lint", "a.yaml")
    #expect(run.code == 0)
    #expect(
      run.output.contains(
        "a.yaml:13:18: accepted: unset-slot, because: It is only an example.\n"))
    #expect(run.output.contains("a.yaml: 1 finding accepted in 2 flows with 7 steps"))
    // Elsewhere, it stays what it was, and the acceptance hides nothing.
    try write(accepting("unset-slot", at: "news"), to: "b.yaml")
    let elsewhere = try await program.run("lint", "b.yaml")
    #expect(elsewhere.code == 1 && elsewhere.output.contains("[unset-slot]"))
    #expect(elsewhere.output.contains("b.yaml: 1 error, 1 warning"))
    #expect(elsewhere.output.contains("[unused-accept]"))
  }

  @Test(arguments: ["leak", "get-out"])
  func `that somebody cannot get out, or is overheard, cannot be accepted`(
    code: String
  ) async throws {
    try write(accepting(code, at: "shown"), to: "a.yaml")
    let run = try await program.run("lint", "a.yaml")
    #expect(run.code == 1)
    #expect(run.output.contains("error: '\(code)' cannot be accepted [bad-accept]"))
    let chat = try await program.run("chat", "--transcript", "t.txt", "--scenario", "a.yaml")
    #expect(chat.code == 65 && chat.errors.contains("'\(code)' cannot be accepted"))
  }

  @Test func `without the proofs, their findings are not looked for, nor missed`() async throws {
    for text in [Self.unset, accepting("unset-slot", at: "news")] {
      try write(text, to: "a.yaml")
      let run = try await program.run("lint", "--no-proofs", "a.yaml")
      #expect(run.code == 0)
      #expect(run.output == "a.yaml: nothing to mend in 2 flows with 7 steps\n")
    }
    let runs = try await program.run("lint", "--no-proofs", "--runs", "shown", "a.yaml")
    #expect(runs.code == 64 && runs.errors.contains("leave out --no-proofs"))
  }

  // MARK: What holds

  @Test func `of the scenario that ships, everything is proved, with every table`() async throws {
    for file in BuiltinScenarios.files { try program.write(file.bytes, to: file.name) }
    let main = try #require(program.text(BuiltinScenarios.main))
    #expect(main.contains("de: de.yaml"))
    let files = try await program.run("lint", BuiltinScenarios.main)
    for run in [try await program.run("lint"), files] {
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.output)")
      #expect(
        run.output.contains(
          "\n\(BuiltinScenarios.main): all 7 proofs hold; explored to the end: "))
      #expect(!run.output.contains("[not-proved]") && !run.output.contains(" error"))
    }
    // The tables are part of what was looked through.
    try program.write(Array("translation: de\nof: programme\n".utf8), to: "de.yaml")
    let broken = try await program.run("lint", BuiltinScenarios.main)
    #expect(broken.code == 1 && broken.output.contains("de.yaml:"))
  }

  // MARK: Files

  @Test func `whole conversations are written, and read by show`() async throws {
    try program.makeFolder("mine")
    let long = Self.unset.replacing(
      "    over:",
      with: (1...6).map { "    more-\($0): {ask: And number \($0)?, to: each, pass: no}\n" }
        .joined()
        + "    over:")
    try write(long, to: "mine/a.yaml")
    let cut = try await program.run("lint", "mine/a.yaml")
    #expect(cut.code == 1)
    // Two names, seven questions to each, the opening, the wish, what is shown.
    let left = 4 + 7 * 4 + 1 + 2 + 1 - 24
    #expect(
      cut.output.contains(
        "  … (\(left) lines before; to have all of it, give --runs a folder)\n"), "\(cut.output)")
    #expect(!cut.output.contains("[news]"))
    #expect(!Program.exists("\(program.folder)/shown"))

    let run = try await program.run("lint", "--runs", "shown", "mine/a.yaml")
    #expect(run.code == 1 && run.errors.isEmpty)
    let file = "shown/unset-slot-shown.txt"
    #expect(
      run.output
        == cut.output.replacing(
          "to have all of it, give --runs a folder", with: "all of it: comentor show \(file)"))
    let transcript = try #require(program.text(file))
    let records = transcript.split(separator: "\n").filter { $0.hasPrefix("0000") }
    #expect(records.count == left + 24)
    #expect(records.first?.hasSuffix("[names] coach: What are you called?") == true)
    for (record, line) in zip(records.suffix(3), Self.ending) { #expect(record.hasSuffix(line)) }
    // What is said of days fits the days of the records.
    #expect(records.last?.contains(" 2027-01-26T") == true)
    let show = try await program.run("show", file)
    #expect(show.code == 0 && show.errors.isEmpty, "\(show.errors)")
    #expect(show.output.contains("Meeting 2") && show.output.contains("you wish for …."))
    let read = try await program.run("show", "--json", file)
    #expect(read.code == 0 && read.output.split(separator: "\n").count == left + 24 + 1)
  }

  @Test func `no file is written over, and none is written beside one that is there`()
    async throws
  {
    try program.makeFolder("shown")
    let both = Self.unset.replacing("    end:", with: "    last: {say: \"{wish}\"}\n    end:")
    try write(both, to: "a.yaml")
    try write("mine\n", to: "shown/unset-slot-shown.txt")
    let refused = try await program.run("lint", "--runs", "shown", "a.yaml")
    #expect(refused.code == 73)
    #expect(refused.errors.contains("shown/unset-slot-shown.txt: is there already"))
    #expect(program.text("shown/unset-slot-shown.txt") == "mine\n")
    #expect(!Program.exists("\(program.folder)/shown/unset-slot-last.txt"))
    let nowhere = try await program.run("lint", "--runs", "no/such/folder", "a.yaml")
    #expect(nowhere.code == 73 && nowhere.errors.contains("no/such/folder: cannot be made"))
  }

  @Test func `two of a name are told apart, and what is accepted is written, too`() async throws {
    try write(Self.unset, to: "a.yaml")
    try write(accepting("unset-slot", at: "shown"), to: "b.yaml")
    let run = try await program.run("lint", "--runs", "shown/", "a.yaml", "b.yaml")
    #expect(run.code == 1)
    #expect(run.output.contains("  (all of it: comentor show shown/unset-slot-shown.txt)\n"))
    #expect(
      run.output.contains(
        "because: It is only an example.\n"
          + "  (shown by: comentor show shown/unset-slot-shown-2.txt)\n"))
    for name in ["unset-slot-shown", "unset-slot-shown-2"] {
      #expect(try await program.run("show", "shown/\(name).txt").code == 0)
    }
    // Where nothing is found, nothing is made.
    try write(Self.unset.replacing("{wish}", with: "{wish or 'nothing'}"), to: "c.yaml")
    let fine = try await program.run("lint", "--runs", "none", "c.yaml")
    #expect(fine.code == 0 && fine.output.contains("c.yaml: all 7 proofs hold"))
    #expect(!Program.exists("\(program.folder)/none"))
  }

  @Test func `what was said alone in a private note can be written, too`() async throws {
    let note = """
      private: {exit: {title: How it was, call: exit-questions, consent: may-i}}
      flows:
        exit-questions:
          may-i: {ask: "{readers} Shall I ask?", to: me, type: yes-no}
          how: {ask: How was it?, to: me}

      """
    try write(
      Self.unset.replacing("flows:\n", with: note)
        .replacing(", you wish for {wish}", with: "").replacing(", save: wish", with: "")
        .replacing("slots: {wish: {type: text}}\n", with: "")
        .replacing("    end:", with: "    alone: {confidential: exit, invite: Alone.}\n    end:"),
      to: "a.yaml")
    let run = try await program.run("lint", "--runs", "shown", "a.yaml")
    #expect(run.code == 1 && run.output.contains("[no-consent]"), "\(run.output)")
    let show = try await program.run("show", "shown/no-consent-how.txt")
    #expect(show.code == 0 && show.output.contains("Shall I ask?\n"), "\(show.errors)")
    #expect(show.output.hasSuffix("coach: How was it?\n"))
  }
}
