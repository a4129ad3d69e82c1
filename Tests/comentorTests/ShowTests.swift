// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// `comentor show`, `comentor certificate`, and the menu through a pipe.
struct ShowTests {
  let program: Program

  init() async throws {
    program = try Program()
    let run = try await program.run(
      [
        "chat", "--transcript", "t.txt", "--scenario", PipeTests.small, "--now", "2027-01-12T09:00",
        "--seed", "7",
      ], input: Array(PipeTests.answers.utf8))
    #expect(run.code == 0)
  }

  @Test func `a transcript is shown for people, by day, with who said what`() async throws {
    let run = try await program.run("show", "t.txt")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.contains("Tuesday 12 January 2027"))
    #expect(run.output.contains("Tuesday 26 January 2027"))
    #expect(run.output.contains("coach: What shall I call you?"))
    #expect(run.output.contains("Ines: Ines") && run.output.contains("Tomasz: 3"))
    #expect(!run.output.contains("000001"))
    // What could not be read, and what was said to it, is for those who ask for all.
    #expect(!run.output.contains("seven") && !run.output.contains("from 1 to 5"))
    let all = try await program.run("show", "--all", "t.txt")
    #expect(all.output.contains("Tomasz: seven  (not understood)"))
    #expect(all.output.contains("coach: I need a whole number from 1 to 5."))
  }

  @Test func `as JSON, each line is an object, the header first`() async throws {
    let run = try await program.run("show", "--json", "t.txt")
    let lines = run.output.split(separator: "\n")
    #expect(run.code == 0 && lines.count > 20)
    #expect(lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    #expect(lines[0].contains("\"scenario\"") && lines[1].contains("\"seq\":1"))
  }

  @Test func `a transcript is shown from standard input, damage with its place`() async throws {
    let bytes = try #require(program.bytes("t.txt"))
    let run = try await program.run(["show", "-"], input: bytes)
    let file = try await program.run("show", "t.txt")
    #expect(run.code == 0 && run.output == file.output && !run.output.isEmpty)
    let damaged = try await program.run(["show", "-"], input: bytes.dropLast(40) + [0x40, 0x0a])
    #expect(damaged.code == 65 && damaged.errors.contains("standard input:"))
  }

  @Test func `without a file, the only conversation is shown, of several none`() async throws {
    let none = try await program.run("show")
    #expect(none.code == 64 && none.errors.contains("no conversation yet"))
    _ = try await program.run(input: "Ines\n")
    let one = try await program.run("show")
    #expect(one.code == 0 && one.output.contains("Ines: Ines"))
    _ = try await program.run("chat", input: "Kim\n")
    let several = try await program.run("show")
    #expect(several.code == 64 && several.errors.contains("transcript.txt"))
  }

  @Test func `what cannot be shown is said with its place`() async throws {
    try program.write(Array("hello\n".utf8), to: "x.txt")
    let run = try await program.run("show", "x.txt")
    #expect(run.code == 65 && run.errors.contains("x.txt:1:"))
    let missing = try await program.run("show", "nowhere.txt")
    #expect(missing.code != 0 && missing.errors.contains("nowhere.txt"))
    let folder = try await program.run("show", ".")
    #expect(folder.code == 65 && folder.errors.contains("is a folder"))
  }

  @Test func `certificates are printed again from the transcript`() async throws {
    let run = try await program.run("certificate", "t.txt")
    #expect(run.code == 0)
    // In the second meeting, the second person comes first.
    #expect(run.output == "Tomasz was here, on foot.\n\nInes was here, on foot.\n")
    let early = try Program()
    _ = try await early.run(
      ["chat", "--transcript", "t.txt", "--scenario", PipeTests.small], input: Array("Ines\n".utf8))
    let none = try await early.run("certificate", "t.txt")
    #expect(none.code == 65 && none.errors.contains("not come to its certificates"))
  }

  @Test func `the menu reads what was said, through a pipe too`() async throws {
    _ = try await program.run("--now", "2027-01-12T09:00", input: "Ines\n")
    let run = try await program.run(input: "3\n")
    #expect(run.code == 0)
    #expect(run.output.contains("1 go on with Ines") && run.output.contains("Ines: Ines"))
  }
}
