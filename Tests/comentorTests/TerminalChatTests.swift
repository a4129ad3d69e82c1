// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

/// The built program at a terminal: what a pair sees and types.
struct TerminalChatTests {
  let program: Program

  init() throws { program = try Program() }

  private func start(
    _ arguments: String..., columns: Int = 80, environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      [Program.path.string] + arguments,
      environment: program.variables.merging(environment) { $1 }, directory: program.folder,
      columns: columns)
  }

  private func chat(_ more: String..., columns: Int = 80, environment: [String: String] = [:])
    throws -> PseudoTerminal
  {
    try PseudoTerminal(
      [
        Program.path.string, "chat", "--transcript", "t.txt", "--scenario", PipeTests.small,
        "--now", "2027-01-12T09:00", "--seed", "7",
      ] + more, environment: program.variables.merging(environment) { $1 },
      directory: program.folder, columns: columns)
  }

  /// Gives both names.
  private func introduce(_ terminal: PseudoTerminal) throws {
    try terminal.wait(for: "first of you> ")
    try terminal.send("Ines\r")
    try terminal.wait(for: "second of you> ")
    try terminal.send("Tomasz\r")
    try terminal.wait(for: "Ines> ")
  }

  @Test func `typing and editing: what is in the line at Enter is the answer`() throws {
    let terminal = try chat("--no-color")
    try terminal.wait(for: "first of you> ")
    // Left, left, an insertion; Ctrl-A and a letter; Ctrl-E and an erased one.
    try terminal.send("nes\u{1B}[D\u{1B}[D\u{1}I\u{5}x\u{7F}\r")
    try terminal.wait(for: "second of you> ")
    #expect(program.text("t.txt")?.contains("= name Ines\n") == true)
  }

  @Test func `the arrow keys bring back what the same person said in an earlier sitting`() throws {
    for isPlain in [true, false] {
      let terminal = try isPlain ? chat("--plain") : chat("--no-color")
      if isPlain {
        try introduce(terminal)
      } else {
        try terminal.wait(for: "Ines> ")
        try terminal.send("4\r")
        try terminal.wait(for: "Tomasz> ")
        try terminal.send("/back Ines\r")
        try terminal.wait(for: "Ines> ")
      }
      try terminal.send("/quit\r")
      #expect(try terminal.waitForEnd() == .exited(0))
      // Plain mode has no arrow keys to keep anything for.
      #expect(Program.exists("\(program.folder)/state/comentor") == !isPlain)
    }
    let pair = try #require(SourceTree.names(in: "\(program.folder)/state/comentor")?.first)
    var status = stat()
    let file = "\(program.folder)/state/comentor/\(pair)/history-first"
    #expect(lstat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
    let next = try chat("--no-color")
    try next.wait(for: "Ines> ")
    // The newest are commands.
    try next.send("\u{1B}[A\u{1B}[A\r")
    try next.wait(for: "Tomasz> ")
    #expect(program.text("t.txt")?.ranges(of: "Ines: 4\n").count == 2)
  }

  @Test func `what one has struck out, the next one cannot fetch back`() throws {
    let terminal = try chat("--no-color")
    try introduce(terminal)
    // Ctrl-U takes the line away; Ctrl-Y would bring it back.
    try terminal.send("kingfisher\u{15}4\r")
    try terminal.wait(for: "Tomasz> ")
    try terminal.send("\u{19}3\r")
    try terminal.wait(for: "Ines> ")
    let kept = try #require(program.text("t.txt"))
    #expect(kept.contains("= scale 3\n") && !kept.contains("kingfisher"))
  }

  @Test func `the tab key completes choices and commands`() throws {
    let terminal = try chat("--no-color", "--names", "Ines,Tomasz")
    try terminal.wait(for: "Ines> ")
    try terminal.send("/mo\t\r")
    try terminal.wait(for: "Ines: not said.")
    try terminal.wait(for: "Ines> ")
    try terminal.send("3\r")
    try terminal.wait(for: "Tomasz> ")
    try terminal.send("3\r")
    try terminal.wait(for: "Ines> ")
    try terminal.send("rain\r")
    try terminal.wait(for: "  > ")
    try terminal.send("/done\r")
    #expect(try terminal.waitForEnd() == .exited(0))
    let next = try start("chat", "--transcript", "t.txt", "--no-color")
    try next.wait(for: "Ines and Tomasz> ")
    try next.send("by\t\r")
    #expect(try next.waitForEnd() == .exited(0))
    #expect(program.text("t.txt")?.contains("both: by bike\n    = choice ride\n") == true)
  }

  @Test func `a pasted paragraph is one answer`() throws {
    let terminal = try chat("--no-color")
    try introduce(terminal)
    try terminal.send("4\r")
    try terminal.wait(for: "Tomasz> ")
    try terminal.send("4\r")
    try terminal.wait(for: "Ines> ")
    try terminal.paste("First line.\nSecond line.")
    try terminal.send("\r")
    try terminal.wait(for: "  > ")
    try terminal.send("/done\r")
    #expect(try terminal.waitForEnd() == .exited(0))
    let record = "Ines: First line.\n    | Second line.\n    = text\n"
    #expect(program.text("t.txt")?.contains(record) == true)
  }

  @Test func `Ctrl-C clears the line, and the question stays`() throws {
    let terminal = try chat("--no-color")
    try terminal.wait(for: "first of you> ")
    try terminal.send("Nobody\u{3}")
    try terminal.wait(for: "/quit leaves")
    try terminal.wait(for: "first of you> ")
    try terminal.send("Ines\r")
    try terminal.wait(for: "second of you> ")
    #expect(program.text("t.txt")?.contains("Nobody") == false)
  }

  @Test func `Ctrl-D says how to come back, and the open question is open then`() throws {
    let terminal = try chat("--no-color")
    try introduce(terminal)
    try terminal.send("\u{4}")
    try terminal.wait(for: "comentor chat --transcript t.txt")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.isCooked)

    let again = try start("chat", "--transcript", "t.txt", "--no-color")
    try again.wait(for: "Welcome back, Ines and Tomasz.")
    try again.wait(for: "Tomasz said last: “Tomasz”")
    try again.wait(for: "Ines, how are you, 1 to 5?")
    try again.wait(for: "Ines> ")
    try again.send("5\r")
    try again.wait(for: "Tomasz> ")
  }

  @Test func `a signal leaves the terminal as it was, and everything is kept`() throws {
    let terminal = try chat("--no-color")
    try introduce(terminal)
    try terminal.send("half a sen")
    try terminal.wait(for: "half a sen")
    terminal.signal(15)
    #expect(try terminal.waitForEnd() == .killed(by: 15))
    #expect(terminal.isCooked)
    #expect(program.text("t.txt")?.contains("= name Tomasz\n") == true)
  }

  @Test func `the arrow keys bring back what the same person typed`() throws {
    let terminal = try chat("--no-color")
    try introduce(terminal)
    try terminal.send("6\r")
    try terminal.wait(for: "from 1 to 5")
    try terminal.wait(for: "Ines> ")
    try terminal.send("\u{1B}[A")
    try terminal.wait(for: "6")
    try terminal.send("\u{7F}2\r")
    try terminal.wait(for: "Tomasz> ")
    #expect(program.text("t.txt")?.contains("Ines: 2\n    = scale 2\n") == true)
  }

  @Test func `lines are wrapped at word ends to the width there is`() throws {
    let terminal = try chat("--no-color", columns: 24)
    try terminal.wait(for: "first of you> ")
    let shown = terminal.output.split(separator: "\r\n").map { $0.split(separator: "\n") }.joined()
    #expect(shown.contains("Hello. This is a very"))
    #expect(shown.contains("small conversation."))
  }

  @Test func `plain mode redraws nothing and sends no escape, to the end`() throws {
    for arguments in [["--plain"], []] {
      let program = try Program()
      let terminal = try PseudoTerminal(
        [
          Program.path.string, "chat", "--transcript", "t.txt", "--scenario", PipeTests.small,
        ] + arguments,
        environment: program.variables.merging(arguments.isEmpty ? ["ACCESSIBLE": "1"] : [:]) {
          $1
        },
        directory: program.folder)
      for (prompt, answer) in [
        ("first of you> ", "Ines"), ("second of you> ", "Tomasz"), ("Ines> ", "4"),
        ("Tomasz> ", "3"), ("Ines> ", "rain"), ("  > ", "/done"),
      ] {
        try terminal.wait(for: prompt)
        try terminal.send(answer + "\r")
      }
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(terminal.output.contains("Meeting 1 is over"))
      #expect(!terminal.output.utf8.contains(0x1b))
      let bare = terminal.output.utf8.split(separator: UInt8(ascii: "\n")).dropLast()
        .filter { $0.dropLast().contains(UInt8(ascii: "\r")) }
      #expect(bare.isEmpty)
    }
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func `no colour where it is not wanted`(environment: [String: String]) throws {
    let terminal = try chat(environment: environment)
    try terminal.wait(for: "first of you> ")
    #expect(!terminal.output.contains("\u{1B}[1m") && !terminal.output.contains("\u{1B}[2m"))
  }

  @Test func `a prompt is bold where that helps`() throws {
    let terminal = try chat(environment: ["TERM": "xterm"])
    try terminal.wait(for: "\u{1B}[1mfirst of you>")
  }

  @Test func `plain comentor begins the first time, and has a menu from then on`() throws {
    let first = try start("--no-color")
    try first.wait(for: "> ")
    try first.send("Ines\r")
    try first.wait(for: "> ")
    try first.send("\u{4}")
    try first.wait(for: "To come back to where you left off:\r\n  comentor")
    #expect(try first.waitForEnd() == .exited(0))

    let menu = try start("--no-color")
    try menu.wait(for: "1 go on with Ines")
    try menu.wait(for: "2 a private note")
    try menu.wait(for: "> ")
    try menu.send("nine\r")
    try menu.wait(for: "A number from 1 to 4")
    try menu.wait(for: "> ")
    try menu.send("1\r")
    try menu.wait(for: "Welcome back")
    try menu.wait(for: "second of you> ")
  }

  @Test func `a private note says first that nothing is kept, and keeps nothing`() throws {
    let transcript = "\(program.folder)/data/comentor/pair/transcript.txt"
    let begun = try PseudoTerminal(
      [
        Program.path.string, "chat", "--transcript", transcript, "--scenario", PipeTests.small,
        "--no-color",
      ], environment: program.variables, directory: program.folder)
    try introduce(begun)
    try begun.send("\u{4}")
    #expect(try begun.waitForEnd() == .exited(0))
    let before = Program.bytes(of: transcript)

    let note = try start("--no-color")
    for (prompt, answer) in [
      ("4 leave", "2"), ("Who is writing?", "Tomasz"), ("2 I want to stop", "1"),
      ("Tomasz> ", "yes"),
    ] {
      try note.wait(for: prompt)
      if !prompt.hasSuffix("> ") { try note.wait(for: "> ") }
      if prompt == "Tomasz> " { #expect(note.output.contains("kept nowhere")) }
      try note.send(answer + "\r")
    }
    try note.wait(for: "Tomasz, how was Ines to you?")
    try note.wait(for: "Tomasz> ")
    try note.send("SECRETWORD\r")
    try note.wait(for: "Nothing of it was kept")
    try note.wait(for: "[Enter] ")
    try note.send("\r")
    #expect(try note.waitForEnd() == .exited(0))
    #expect(Program.bytes(of: transcript) == before)

    // Nor anywhere else in what the program may write to.
    let grep = try PseudoTerminal(
      ["/bin/grep", "-rl", "SECRETWORD", program.folder], environment: program.variables)
    #expect(try grep.waitForEnd() == .exited(1))
  }
}
