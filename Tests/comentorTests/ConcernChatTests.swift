// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// Clear words of harm in a conversation: help is offered, and nothing is kept against anybody's
/// will.
struct ConcernChatTests {
  let program: Program

  init() throws { program = try Program() }

  private func chat(_ lines: String..., language: String = "en") async throws -> Program.Run {
    let own = language == "en" ? ["--scenario", PipeTests.small] : []
    return try await program.run(
      ["chat", "--transcript", "t.txt", "--now", "2027-01-12T09:00", "--seed", "7"] + own
        + ["--language", language, "--names", "Ines,Tomasz"],
      input: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private var kept: String { program.text("t.txt") ?? "" }

  private static let offer = "Thank you for saying that. Please know that I am a script"
  private static let choice = "Please say “keep” or “leave out”."
  private static let leftOut = "It is left out"

  @Test func `what is left out is no event, and the question is put again`() async throws {
    let run = try await chat("I want to die", "leave it out", "4")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let offered = try #require(run.output.firstRange(of: Self.offer))
    let left = try #require(run.output.firstRange(of: Self.leftOut))
    #expect(offered.upperBound < left.lowerBound)
    #expect(run.output[offered.upperBound..<left.lowerBound].contains("112"))
    #expect(run.output.ranges(of: "Ines, how are you, 1 to 5?").count == 2)
    #expect(!kept.contains("die") && !kept.contains("script: nobody"), "\(kept)")
    #expect(kept.contains("Ines: 4\n"))
  }

  @Test func `what is to be kept goes on as anything else does, and help is offered first`()
    async throws
  {
    let run = try await chat("he touched me", "keep", "4", "3", "I want to die", "Keep it, please.")
    #expect(run.code == 0, "\(run.errors)")
    // The first is no number, which is asked for again.
    #expect(kept.contains("Ines: he touched me\n") && kept.contains("Ines: 4\n"))
    #expect(kept.contains("[ask-story] Ines: I want to die\n"))
    #expect(run.output.ranges(of: Self.offer).count == 2)
    #expect(run.output.contains("telling me is not a report"))
    #expect(!kept.contains("Thank you for saying that") && !kept.contains("Keep it"))
  }

  @Test(arguments: ["/quit", ""])
  func `whoever leaves, and where the input ends, has kept nothing of it`(end: String) async throws
  {
    let run = try await chat("I want to die" + (end.isEmpty ? "" : "\n\(end)"))
    #expect(run.code == 0 && run.output.contains(Self.leftOut), "\(run.errors)")
    #expect(run.output.contains("To come back to where you left off:"))
    #expect(!kept.contains("die") && !kept.isEmpty)
  }

  @Test func `until one of the two is said, it is asked, and nothing is kept`() async throws {
    let run = try await chat(
      "I want to die", "yes", "no", "/pass", "/next", "I mean it", "@now 2027-01-13T09:00",
      "he threatened me", "/help-now", "leave it", "raus", "out", "4")
    #expect(run.code == 0, "\(run.errors)")
    // Seven times what is neither, once another concern, once the page, then the end of it.
    #expect(run.output.ranges(of: "Until then it is nowhere").count == 8, "\(run.output)")
    #expect(run.output.ranges(of: Self.offer).count == 2)
    #expect(run.output.ranges(of: Self.choice).count == 3)
    for word in ["die", "mean it", "threatened", "help-now", "/next"] {
      #expect(!kept.contains(word), "\(word)")
    }
    #expect(kept.contains("Ines: 4\n"))
  }

  @Test func `a sentence with "keep" in it keeps nothing`() async throws {
    let run = try await chat(
      "he touched me", "Please keep him away from me", "please keep this between us",
      "he will keep doing it", "1", "leave out", "4")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.ranges(of: "Until then it is nowhere").count == 4, "\(run.output)")
    #expect(!kept.contains("touched") && !kept.contains("keep him"), "\(kept)")
    #expect(kept.contains("Ines: 4\n"))
  }

  @Test func `a long answer is looked at line for line, and as a whole`() async throws {
    let run = try await chat(
      "4", "3",
      "It rained.", "I want to kill myself.", "leave out", "Then the sun came.", "/done")
    #expect(run.code == 0, "\(run.errors)")
    #expect(kept.contains("Ines: It rained.\n    | Then the sun came.\n"), "\(kept)")
    #expect(!kept.contains("kill"))
  }

  @Test func `what several lines say together is met at their end`() async throws {
    let run = try await chat(
      "4", "3", "I want", "to die.", "/done", "leave out", "Nothing happened.", "/done")
    #expect(run.code == 0 && run.output.contains(Self.leftOut), "\(run.output)\(run.errors)")
    #expect(!kept.contains("die") && kept.contains("Ines: Nothing happened.\n"))
    let other = try Program()
    let asked = try await other.run(
      [
        "chat", "--transcript", "t.txt", "--now", "2027-01-12T09:00", "--names", "Ines,Tomasz",
        "--scenario", PipeTests.small,
      ],
      input: Array("4\n3\nI want to die.\nkeep\nThat was all.\n/done\n".utf8))
    // What was kept in a line is not asked about again at the end.
    #expect(asked.output.ranges(of: Self.offer).count == 1)
    #expect(other.text("t.txt")?.contains("Ines: I want to die.\n    | That was all.\n") == true)
  }

  @Test func `the end of the input keeps the lines before what was left out`() async throws {
    let run = try await chat("4", "3", "It rained.", "I want to die.")
    #expect(run.code == 0, "\(run.errors)")
    #expect(kept.contains("Ines: It rained.\n") && !kept.contains("die"), "\(kept)")
  }

  @Test func `behind a command they are met, too, and nothing is left of them`() async throws {
    let run = try await chat(
      "/foo he raped me", "/back I want to kill myself", "/pass he touched me", "4")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.ranges(of: Self.offer).count == 3)
    #expect(!run.output.contains(Self.choice) && !run.output.contains("kill myself"))
    #expect(run.output.ranges(of: "Ines, how are you, 1 to 5?").count == 4)
    #expect(kept.contains("Ines: 4\n") && !kept.contains("touched"))
  }

  @Test func `in German it is the same`() async throws {
    let run = try await chat(
      "ja", "ja", "ich will nicht mehr leben", "lass es", "weglassen", "Treffen", language: "de")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("Danke, dass du das sagst."))
    #expect(run.output.contains("Bitte „behalten“ oder „weglassen“."))
    #expect(run.output.contains("Es ist weggelassen"))
    #expect(!kept.contains("leben\n") && kept.contains("Ines: Treffen\n"))
  }

  @Test func `in a private note the words fit, and what is left out is no answer of it`()
    async throws
  {
    _ = try await program.run(
      ["--now", "2027-01-12T09:00"], input: Array("Ines\nTomasz\n".utf8))
    let run = try await program.run(
      ["--now", "2027-01-12T10:00"],
      input: Array(
        "2\n1\n3\nyes\nhe harassed me\nleave out\nI want to die\nkeep\n/done\n/pass\n".utf8))
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.ranges(of: Self.offer).count == 2)
    #expect(run.output.contains("Shall it stay in this note"))
    #expect(!run.output.contains("in the file that both of you can read, or leave it out"))
    #expect(run.output.contains("That was the last question."))
  }

  @Test func `what only sounds like it is taken as it is`() async throws {
    let run = try await chat(
      "4", "3", "This deadline is killing me.", "I am dying to see it.", "/done")
    #expect(run.code == 0 && !run.output.contains(Self.offer))
    #expect(kept.contains("This deadline is killing me.\n    | I am dying to see it.\n"))
  }

  // MARK: - At a terminal

  private func terminal(_ program: Program) throws -> PseudoTerminal {
    try PseudoTerminal(
      [
        Program.path.string, "chat", "--transcript", "t.txt", "--scenario", PipeTests.small,
        "--now", "2027-01-12T09:00", "--no-color", "--names", "Ines,Tomasz",
      ], environment: program.variables, directory: program.folder)
  }

  /// The folder with the lines for the arrow keys, made before they are kept there.
  private func historyFile() async throws -> String {
    _ = try await program.run(
      [
        "chat", "--transcript", "t.txt", "--scenario", PipeTests.small, "--now",
        "2027-01-12T09:00", "--names", "Ines,Tomasz",
      ], input: [])
    let pair = try #require(
      kept.split(separator: "\n").first { $0.hasPrefix("pair: ") }?.dropFirst(6))
    try program.makeFolder("state/comentor/\(pair)")
    return "state/comentor/\(pair)/history-first"
  }

  @Test func `the arrow keys do not bring back what was left out, and its file has it no more`()
    async throws
  {
    let file = try await historyFile()
    let terminal = try terminal(program)
    try terminal.wait(for: "Ines> ")
    try terminal.send("6\r")
    try terminal.wait(for: "from 1 to 5")
    try terminal.wait(for: "Ines> ")
    try terminal.send("I want to die\r")
    try terminal.wait(for: "“leave out”")
    try terminal.wait(for: "Ines> ")
    // While it is asked about, it is in the file no more.
    #expect(program.text(file) == "6\n")
    try terminal.send("leave out\r")
    try terminal.wait(for: "left out")
    try terminal.wait(for: "Ines> ")
    try terminal.send("/help-now\r")
    try terminal.wait(for: "I am a script")
    try terminal.wait(for: "Ines> ")
    let shown = terminal.output.ranges(of: "want to die").count
    try terminal.send("\u{1B}[A\u{7F}2\r")
    try terminal.wait(for: "Tomasz> ")
    #expect(kept.contains("Ines: 2\n    = scale 2\n"))
    #expect(terminal.output.ranges(of: "want to die").count == shown)
    #expect(program.text(file) == "6\n2\n")
  }

  @Test func `neither does Ctrl-Y, nor do the arrow keys what Ctrl-C cleared`() async throws {
    let terminal = try terminal(program)
    try terminal.wait(for: "Ines> ")
    // Cut out and put back, then sent.
    try terminal.send("I want to die\u{15}\u{19}\r")
    try terminal.wait(for: "“leave out”")
    try terminal.wait(for: "Ines> ")
    try terminal.send("leave out\r")
    try terminal.wait(for: "left out")
    try terminal.wait(for: "Ines> ")
    try terminal.send("he touched me")
    try terminal.wait(for: "touched me")
    try terminal.send("\u{3}")
    try terminal.wait(for: "Ines> ")
    let shown = terminal.output.ranges(of: "want to die").count
    try terminal.send("\u{19}\u{15}\u{1B}[A\u{15}4\r")
    try terminal.wait(for: "Tomasz> ")
    #expect(terminal.output.ranges(of: "want to die").count == shown)
    #expect(terminal.output.ranges(of: "touched me").count == 1)
    #expect(kept.contains("Ines: 4\n    = scale 4\n"))
  }
}
