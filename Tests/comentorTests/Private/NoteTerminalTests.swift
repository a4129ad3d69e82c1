// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import TestSupport
import Testing

/// A private note at a terminal: on a screen of its own, which is gone on every way out.
@Suite(
  .enabled(
    if: Host.otherGroup != nil,
    "whoever tests is in one group alone, and a host needs two"))
struct NoteTerminalTests {
  let host: Host
  private static let enter = "\u{1B}[?1049h\u{1B}[H\u{1B}[2J"
  private static let leave = "\u{1B}[H\u{1B}[2J\u{1B}[?7h\u{1B}[?1049l"

  init() async throws {
    host = try Host(scenario: Host.notes)
    let begun = try await host.comentor(
      host.members[0], "chat", input: "Ines", "Tomasz")
    #expect(begun.code == 0, "\(begun.errors)")
  }

  private var ines: Host.Member { host.members[0] }

  /// The get-out, up to its first question.
  private func start(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      [Program.path.string] + arguments,
      environment: host.variables(of: ines).merging(environment) { $1 }, columns: columns,
      rows: rows)
    try terminal.wait(for: "3 read what was said")
    try terminal.wait(for: "> ")
    try terminal.send("2\r")
    return terminal
  }

  private func startGetOut(_ arguments: String...) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      [Program.path.string] + arguments, environment: host.variables(of: ines))
    try agree(terminal)
    return terminal
  }

  /// Goes from the menu to the get-out's first question of one's own.
  private func agree(_ terminal: PseudoTerminal) throws {
    for (prompt, answer) in [("4 leave", "2"), ("2 I want to stop", "2"), ("Ines", "yes")] {
      try terminal.wait(for: prompt)
      try terminal.wait(for: "> ")
      try terminal.send("\(answer)\r")
    }
    try terminal.wait(for: "Why, if you want to say so?")
    try terminal.wait(for: "Ines> ")
  }

  /// What a screen without a second one of its own would still show.
  private func ordinary(_ output: String) -> String {
    var shown = ""
    var rest = Substring(output)
    while let start = rest.firstRange(of: Self.enter) {
      shown += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: Self.leave) else { return shown + "(never left)" }
      rest = rest[end.upperBound...]
    }
    return shown + rest
  }

  @Test func `everything from the choice to the receipt is on the other screen`() throws {
    let terminal = try startGetOut()
    try terminal.send("kingfisher\r")
    try terminal.wait(for: "Ines> ")
    try terminal.send("/pass\r")
    try terminal.wait(for: "Its receipt is ")
    try terminal.wait(for: "[Enter] ")
    #expect(terminal.output.hasSuffix("[Enter] "))
    try terminal.send("\r")
    #expect(try terminal.waitForEnd() == .exited(0) && terminal.isCooked)
    #expect(terminal.output.contains("kingfisher"))
    let ordinary = ordinary(terminal.output)
    #expect(terminal.output.hasPrefix(Self.enter + "1 go on with Ines"))
    // Not even that something was chosen.
    #expect(ordinary == "")
    #expect(try host.notes(of: ines).count == 1)
  }

  @Test func `what keeps a note from beginning is said on the ordinary screen`() throws {
    let drop = "\(host.path)/drop/\(ines.id)"
    try #require(chown(drop, .max, host.pairGroup) == 0 && chmod(drop, 0o710) == 0)
    let terminal = try start()
    #expect(try terminal.waitForEnd() == .exited(78))
    let ordinary = ordinary(terminal.output)
    #expect(ordinary.contains("has the group of the pair") && !ordinary.contains("never left"))
  }

  @Test func `stopped at the menu, it is shown once more`() throws {
    let terminal = try startInShell()
    try terminal.wait(for: "4 leave")
    try terminal.wait(for: "> ")
    try terminal.send("\u{1A}")
    try terminal.wait(for: "has stopped")
    try terminal.send("\r")
    try terminal.wait(for: Self.enter)
    try terminal.wait(for: "4 leave")
    try terminal.wait(for: "> ")
    try terminal.send("4\r")
    try terminal.wait(for: "is over")
    #expect(!ordinary(terminal.output).contains("go on with"))
  }

  /// Plain `comentor` below a shell that looks after what is stopped, as people's shells do.
  private func startInShell(columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    try PseudoTerminal(
      [
        "/bin/bash", "-c",
        "set -m; \(Program.path.string); echo has stopped; read -r; fg >/dev/null; echo is over",
      ], environment: host.variables(of: ines), columns: columns, rows: rows)
  }

  @Test func `Ctrl-Z shows what the terminal showed before, and the question is put again after`()
    throws
  {
    let terminal = try startInShell()
    try agree(terminal)
    try terminal.send("king")
    try terminal.wait(for: "king")
    try terminal.send("\u{1A}")
    let left = try terminal.wait(for: "has stopped")
    #expect(left.contains(Self.leave) && !left.contains("king"))
    try terminal.send("\r")
    try terminal.wait(for: Self.enter)
    try terminal.wait(for: "Why, if you want to say so?")
    try terminal.wait(for: "Ines> ")
    // What was typed before and not sent is gone.
    try terminal.send("fisher\r")
    try terminal.wait(for: "Ines> ")
    try terminal.send("/pass\r")
    try terminal.wait(for: "[Enter] ")
    try terminal.send("\r")
    try terminal.wait(for: "is over")
    #expect(try host.notes(of: ines).first?.note.answers.map(\.words) == ["fisher", nil])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGUSR1, SIGALRM])
  func `a signal leaves nothing: no text, no half a line, no file`(number: Int32) throws {
    let terminal = try startGetOut()
    try terminal.send("kingfisher\r")
    try terminal.wait(for: "Ines> ")
    try terminal.send("half a line")
    try terminal.wait(for: "half a line")
    terminal.signal(number)
    #expect(try terminal.waitForEnd() == .killed(by: number) && terminal.isCooked)
    #expect(terminal.output.hasSuffix(Self.leave), "\(terminal.output.suffix(200))")
    #expect(SourceTree.names(in: host.drop(of: ines)) == [])
    #expect(Program.exists("core") == false)
  }

  @Test func `what was typed and not sent does not go to whoever reads from the terminal next`()
    throws
  {
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "\(Program.path.string); echo then; cat; echo over"],
      environment: host.variables(of: ines))
    try agree(terminal)
    try terminal.send("half a line")
    try terminal.wait(for: "half a line")
    let programs =
      SourceTree.bytes(
        of: "/proc/\(terminal.child)/task/\(terminal.child)/children") ?? []
    let id = try #require(
      String(decoding: programs, as: UTF8.self).split(separator: " ").first.flatMap {
        pid_t($0)
      })
    kill(id, SIGTERM)
    try terminal.wait(for: "then")
    try terminal.send("\r\u{4}")
    let rest = try terminal.wait(for: "over")
    #expect(!rest.contains("half"), "\(rest)")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test(arguments: [["TERM": "dumb"], ["TERM": "linux"], ["ACCESSIBLE": "1"]])
  func `without such a screen it is said that all can be scrolled back to`(
    environment: [String: String]
  ) throws {
    let terminal = try start(environment: environment)
    try terminal.wait(for: "I cannot clear this screen for you")
    try terminal.wait(for: "2 I want to stop")
    try terminal.wait(for: "> ")
    try terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(!terminal.output.contains("\u{1B}[?1049"))
  }

  @Test func `what is taller than the screen is shown in pages`() throws {
    let terminal = try startInShell(columns: 40, rows: 6)
    for prompt in ["4 leave", "2 I want to stop"] {
      try terminal.wait(for: prompt)
      try terminal.wait(for: "> ")
      try terminal.send("2\r")
    }
    try terminal.wait(for: "What you write")
    let first = try terminal.wait(for: "[Enter] ")
    #expect(first.split(separator: "\r\n").count == 5, "\(first)")
    try terminal.send("\r")
    let second = try terminal.wait(for: "[Enter] ")
    // Stopped in between, the same page is shown once more.
    try terminal.send("\u{1A}")
    try terminal.wait(for: "has stopped")
    try terminal.send("\r")
    try terminal.wait(for: Self.enter)
    let again = try terminal.wait(for: "[Enter] ")
    #expect(second.hasSuffix(again) && again.contains("\r\n"), "\(second)\(again)")
    // To the last page, which has the question.
    repeat {
      try terminal.send("\r")
      try terminal.wait(for: "\r\n")
    } while try terminal.wait(forOneOf: ["[Enter] ", "Ines> "]) == "[Enter] "
    #expect(terminal.output.contains("Ines?"))
  }

  // MARK: - A full disk

  /// Holds the files that a running program may write to so many bytes.
  private func limit(_ process: pid_t, to bytes: String) throws {
    let run = try PseudoTerminal(["/usr/bin/prlimit", "--pid", "\(process)", "--fsize=\(bytes)"])
    #expect(try run.waitForEnd() == .exited(0), "\(run.output)")
  }

  @Test func `a disk that is full when it is sealed is told of before anybody leaves`() throws {
    let terminal = try startGetOut()
    try terminal.send("kingfisher\r")
    try terminal.wait(for: "Ines> ")
    try limit(terminal.child, to: "4096:unlimited")
    try terminal.send("/pass\r")
    try terminal.wait(for: "Your note could not be filed")
    try terminal.wait(for: "File too large")
    try terminal.wait(for: "> ")
    #expect(SourceTree.names(in: host.drop(of: ines)) == [])
    // Still full.
    try terminal.send("yes\r")
    try terminal.wait(for: "Your note could not be filed")
    try terminal.wait(for: "> ")
    try limit(terminal.child, to: "unlimited:unlimited")
    try terminal.send("yes\r")
    try terminal.wait(for: "Its receipt is ")
    try terminal.wait(for: "[Enter] ")
    try terminal.send("\r")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try host.notes(of: ines).first?.note.answers.map(\.words) == ["kingfisher", nil])
  }

  @Test func `whoever does not try again has filed nothing`() throws {
    let terminal = try startGetOut()
    try terminal.send("kingfisher\r")
    try terminal.wait(for: "Ines> ")
    try limit(terminal.child, to: "4096:unlimited")
    try terminal.send("/pass\r")
    try terminal.wait(for: "Shall I try again?")
    try terminal.wait(for: "> ")
    try terminal.send("no\r")
    try terminal.wait(for: "Nothing of it was kept, and nothing was sent.")
    try terminal.wait(for: "[Enter] ")
    try terminal.send("\r")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(SourceTree.names(in: host.drop(of: ines)) == [])
  }

  @Test func `a disk that is full already is told of before a word is typed`() async throws {
    let run = try await host.run(
      ines,
      ["/usr/bin/prlimit", "--fsize=16384", Program.path.string, "--now", "2027-01-12T09:00"],
      input: Array("2\n2\nyes\nkingfisher\n".utf8))
    #expect(run.code == 73 && run.errors.contains("/in: cannot be created: File too large"))
    #expect(!run.output.contains("Maria Lopez"), "\(run.output)")
  }
}
