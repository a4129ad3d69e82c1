// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

/// The reports of `comentor check` and `comentor test` as the programs read them that they are
/// written for, and the coverage that comes after.
struct CheckReportTests {
  let program: Program

  /// A conversation that holds, one that does not, and one that is damaged.
  private static let files = "good.txt bad.txt broken.txt"

  init() async throws {
    program = try Program()
    let good = try await Conversation.small("good.txt", in: program)
    let bad = try good.without("how are you, 1 to 5?")
    try program.write(bad.bytes, to: "bad.txt")
    var broken = good.bytes
    broken[broken.count - 5] ^= 1
    try program.write(broken, to: "broken.txt")
  }

  private func shell(_ line: String) async throws -> Program.Run {
    let run = try await program.shell(line)
    #expect(run.code != 127, "scripts/prepare tests installs what is missing: \(run.errors)")
    return run
  }

  // MARK: - Real readers

  @Test(arguments: ["check", "test"])
  func `prove runs it for each file, and counts`(command: String) async throws {
    let run = try await shell("prove --exec \"$comentor \(command) --tap\" \(Self.files)")
    #expect(run.code == 1)
    #expect(run.output.contains("good.txt .... ok"), "\(run.output)")
    #expect(run.output.contains("\nFiles=3, Tests=3, ") && run.output.hasSuffix("Result: FAIL\n"))
    #expect(run.output.contains("bad.txt   (Wstat: 256 (exited 1) Tests: 1 Failed: 1)"))
    let good = try await shell("prove --exec \"$comentor \(command) --tap\" good.txt good.txt")
    #expect(good.code == 0 && good.output.contains("All tests successful."), "\(good.output)")
  }

  @Test(arguments: ["check", "test"])
  func `junitparser counts suites, failures and errors`(command: String) async throws {
    let script = """
      from junitparser import JUnitXml
      suites = list(JUnitXml.fromfile("report.xml"))
      print(len(suites), *[f"{suite.failures},{suite.errors}" for suite in suites])
      """
    try program.write(Array(script.utf8), to: "count.py")
    for coverage in ["", "--coverage --fail-under 100"] {
      let run = try await shell(
        "\"$comentor\" \(command) --junit \(coverage) \(Self.files) >report.xml; echo $?;"
          + "/usr/bin/python3 count.py")
      #expect(run.code == 0 && run.output == "65\n3 0,0 1,0 0,1\n", "\(run.output)\(run.errors)")
    }
    #expect(program.text("report.xml")?.contains("<!--") == true)
  }

  @Test(arguments: ["check", "test"])
  func `jq reads an object a line, in order`(command: String) async throws {
    let run = try await shell(
      "\"$comentor\" \(command) --json \(Self.files) |"
        + #" jq -r '"\(.source) \(.state) \(.checks[0].name)"'"#)
    let name = command == "check" ? "form" : "conversation"
    #expect(
      run.output == "good.txt held \(name)\nbad.txt failed \(name)\nbroken.txt unreadable form\n",
      "\(run.output)\(run.errors)")
    let coverage = try await shell(
      "\"$comentor\" \(command) --json --coverage good.txt | jq -s -c '[length, .[1].scenario]'")
    #expect(coverage.output == "[2,\"small\"]\n", "\(coverage.output)")
  }

  // MARK: - Coverage

  @Test(arguments: ["check", "test"])
  func `coverage is a table for people, and comments where programs read`(command: String)
    async throws
  {
    let text = try await program.run(command, "--coverage", "good.txt")
    #expect(text.code == 0)
    #expect(text.output.hasPrefix("1 transcript: it holds\n\ncoverage: "), "\(text.output)")
    #expect(text.output.contains("\nsteps: 10 of 14, 71 percent\n"), "\(text.output)")
    #expect(text.output.contains("never answered 'ride'"))
    // Nobody is mentor in it, so that does not count.
    #expect(text.output.hasPrefix("1 transcript: it holds\n\ncoverage: 12 of 32, 37 percent\n"))
    #expect(text.output.contains("\nmentor first: none\n"))
    let tap = try await program.run(command, "--tap", "--coverage", "good.txt")
    let lines = tap.output.split(separator: "\n")
    let plan = try #require(lines.firstIndex(of: "1..1"))
    #expect(lines[plan...].dropFirst().allSatisfy { $0.hasPrefix("# ") })
    #expect(lines.contains("# steps: 10 of 14, 71 percent"))
    let parsed = try await shell(
      "TAP_VERSION=13 \"$comentor\" \(command) --tap --coverage good.txt >r.tap; prove -e cat r.tap"
    )
    #expect(parsed.code == 0 && parsed.output.contains("All tests successful."))
  }

  @Test(arguments: ["check", "test"])
  func `too little of a scenario is 1, and how little it is is said, in every format`(
    command: String
  ) async throws {
    for (format, says) in [
      ("--verbose", "--fail-under asks for 99 percent"), ("--json", #""complete":false"#),
      ("--tap", "--fail-under asks for 99 percent"), ("--junit", "- -fail-under asks for 99"),
    ] {
      let little = try await program.run(command, format, "--fail-under", "99", "good.txt")
      #expect(little.code == 1 && little.output.contains(says), "\(little.output)")
      let enough = try await program.run(command, format, "--fail-under", "10", "good.txt")
      #expect(enough.code == 0 && !enough.output.contains("asks for"), "\(enough.output)")
    }
    let nonsense = try await program.run(command, "--fail-under", "101", "good.txt")
    #expect(nonsense.code == 64 && nonsense.output.isEmpty)
  }

  @Test(arguments: ["check", "test"])
  func `the scenario's files are written with what each line came to`(command: String) async throws
  {
    let run = try await program.run(command, "--annotate", "notes.txt", "good.txt")
    #expect(run.code == 0 && run.output == "1 transcript: it holds\n")
    let notes = try #require(program.text("notes.txt"))
    let source = String(decoding: try #require(Program.bytes(of: PipeTests.small)), as: UTF8.self)
    for line in source.split(separator: "\n") { #expect(notes.contains(line), "\(line)") }
    #expect(notes.contains(" -   moods: {call: show-moods"), "\(notes)")
    #expect(notes.contains(" 1     welcome:"), "\(notes)")
    // It is never written over, and that is said before anything is run.
    let again = try await program.run(command, "--annotate", "notes.txt", "good.txt")
    #expect(again.code == 73 && again.output.isEmpty && again.errors.contains("is there already"))
    #expect(program.text("notes.txt") == notes)
    // What cannot be written is said after a whole report.
    let nowhere = try await program.run(
      command, "--junit", "--annotate", "nowhere/notes.txt", "good.txt")
    #expect(nowhere.code == 73 && nowhere.output.hasSuffix("</testsuites>\n"))
  }

  @Test func `what a command cannot write is said, and a reader that goes away is no error`()
    async throws
  {
    let full = try await shell("\"$comentor\" test --json good.txt >/dev/full")
    #expect(full.code == 74 && full.errors.contains("standard output: No space left"))
    let stream = Array(repeating: try #require(program.bytes("good.txt")), count: 300).joined()
    let gone = try await program.shell(
      #"{ "$comentor" test --json; echo $? >code; } | head -n 1 | wc -l"#, input: Array(stream))
    #expect(gone.code == 0 && program.text("code") == "141\n" && gone.errors.isEmpty)
  }
}
