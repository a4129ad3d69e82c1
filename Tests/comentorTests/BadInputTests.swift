// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

/// Bad input: a clear error that says what, where and what to do; nothing is lost.
struct BadInputTests {
  let program: Program

  init() throws { program = try Program() }

  private func chat(_ input: [UInt8], _ arguments: String...) async throws -> Program.Run {
    try await program.run(
      ["chat", "--transcript", "t.txt", "--scenario", PipeTests.small, "--seed", "7"] + arguments,
      input: input)
  }

  @Test func `bytes that are no UTF-8 are refused with their place`() async throws {
    let run = try await chat(Array("Ines\nTom".utf8) + [0xff] + Array("asz\n".utf8))
    #expect(run.code == 65)
    #expect(run.errors.contains("standard input:2:") && run.errors.contains("byte 4"))
    let transcript = try #require(program.text("t.txt"))
    #expect(transcript.contains("first: Ines") && !transcript.contains("Tom"))
  }

  @Test func `a NUL is refused with its place`() async throws {
    let run = try await chat(Array("In".utf8) + [0] + Array("es\n".utf8))
    #expect(run.code == 65 && run.errors.contains("standard input:1:"))
    #expect(run.errors.contains("NUL") && run.errors.contains("byte 3"))
  }

  @Test func `a line of a megabyte is refused, and nothing of it is kept`() async throws {
    let run = try await chat(
      Array("Ines\nTomasz\n".utf8) + Array(repeating: 120, count: 1 << 20) + [10])
    #expect(run.code == 65 && run.errors.contains("standard input:3:"))
    #expect(run.errors.contains("1048576 bytes"))
    #expect((program.bytes("t.txt")?.count ?? 0) < 4096)
  }

  @Test(
    arguments: [
      ("In/es", "cannot use “/”"), ("", "Nothing came through"), ("   ", "Nothing came through"),
      ("coach", "word I need for myself"), ("BOTH", "word I need for myself"),
      ("a:b", "cannot use “:”"), (String(repeating: "x", count: 41), "too long for a prompt"),
    ])
  func `a name that would confuse is asked for again`(name: String, says: String) async throws {
    let run = try await chat(Array("\(name)\nInes\n".utf8))
    #expect(run.code == 0 && run.output.contains(says))
    #expect(program.text("t.txt")?.contains("first: Ines\n    = name Ines") == true)
  }

  @Test func `two people of one name are asked how to tell them apart`() async throws {
    let run = try await chat(Array("Kim\nKim\nKim B\n".utf8))
    #expect(run.code == 0 && run.output.contains("tell you apart"))
    #expect(program.text("t.txt")?.contains("= name Kim B") == true)
  }

  @Test func `every damaged byte of a transcript stops the program before it writes`() async throws
  {
    _ = try await chat(Array(PipeTests.answers.utf8), "--now", "2027-01-12T09:00")
    let good = try #require(program.bytes("t.txt"))
    // One bit in the header, in a gutter, in a text, in a value: the format's own tests flip all.
    for position in [3, 60, good.count / 3, good.count / 2, good.count - 40] {
      var bad = good
      bad[position] ^= 0x04
      try program.write(bad, to: "t.txt")
      let run = try await program.run("chat", "--transcript", "t.txt", input: "x\n")
      #expect(run.code == 65, "byte \(position)")
      #expect(run.errors.contains("t.txt:") && run.errors.contains("nothing was changed"))
      #expect(program.bytes("t.txt") == bad)
    }
  }

  @Test func `an unknown version is named, with the one that is known`() async throws {
    _ = try await chat(Array("Ines\n".utf8))
    let text = try #require(program.text("t.txt"))
    let newer = text.replacing("comentor-transcript 1\n", with: "comentor-transcript 9\n")
    try program.write(Array(newer.utf8), to: "t.txt")
    let run = try await program.run("chat", "--transcript", "t.txt")
    #expect(run.code == 65 && run.errors.contains("t.txt:1:") && run.errors.contains("9"))
  }

  @Test func `a cut-short last write is set aside and said`() async throws {
    _ = try await chat(Array("Ines\nTomasz\n".utf8))
    let good = try #require(program.bytes("t.txt"))
    try program.write(Array(good.dropLast(7)), to: "t.txt")
    let run = try await program.run("chat", "--transcript", "t.txt", input: "4\n")
    #expect(run.code == 0)
    #expect(program.bytes("t.txt.torn") != nil)
    #expect(run.output.contains("t.txt.torn"))
  }

  @Test func `a scenario with an error is shown with its place, and nothing is written`()
    async throws
  {
    let broken =
      "scenario: x\nversion: 1\ntitle: X\nstart: mian\nending: main\nflows:\n  main:\n    a:\n      say: Hello.\n"
    try program.write(Array(broken.utf8), to: "broken.yaml")
    let run = try await program.run("chat", "--transcript", "t.txt", "--scenario", "broken.yaml")
    #expect(run.code == 65)
    #expect(
      run.errors.contains("broken.yaml:4:8: error:") && run.errors.contains("did you mean 'main'"))
    #expect(program.bytes("t.txt") == nil)
  }

  @Test func `a folder that cannot be written is named before the first question`() async throws {
    try program.write([], to: "file")
    let run = try await program.run(
      "chat", "--transcript", "file/t.txt", "--scenario", PipeTests.small, input: "Ines\n")
    #expect(run.code == 73 || run.code == 77 || run.code == 74)
    #expect(run.output.isEmpty && run.errors.contains("file"))
  }

  @Test func `a scenario that was changed since is refused with what to do`() async throws {
    _ = try await chat(Array("Ines\n".utf8))
    let header = try #require(program.text("t.txt"))
    let digest = try #require(
      header.split(separator: "\n").first { $0.hasPrefix("digest: sha256 ") }?.dropFirst(15))
    let kept = "scenarios/\(digest)/scenario.yaml"
    let text = try #require(program.text(kept))
    chmod("\(program.folder)/\(kept)", 0o600)
    try program.write(Array(text.replacing("Hello", with: "Hallo").utf8), to: kept)
    let run = try await program.run("chat", "--transcript", "t.txt")
    #expect(run.code == 65 && run.errors.contains(String(digest.prefix(12))))
  }

  @Test func `another scenario than the one it was begun with is not slipped in`() async throws {
    _ = try await chat(Array("Ines\n".utf8))
    let other = try #require(
      Program.bytes(of: PipeTests.small).map { String(decoding: $0, as: UTF8.self) })
    try program.write(Array(other.replacing("Hello", with: "Hi").utf8), to: "other.yaml")
    let run = try await program.run("chat", "--transcript", "t.txt", "--scenario", "other.yaml")
    #expect(run.code == 78 && run.errors.contains("in another scenario"))
    #expect(run.errors.contains("comentor scenario migrate other.yaml --plan t.txt"))
  }

  /// A scenario whose names are asked, then `steps`, with flows `more`.
  private func run(
    steps: String, more: String = "", slots: String = "n: {type: number, default: 0}"
  )
    async throws -> Program.Run
  {
    let text = """
      scenario: x
      version: "1"
      title: X
      start: main
      ending: end
      slots:
        \(slots)
      flows:
        main:
          names: {ask: "Name?", to: each, save: me.name}
      \(steps)
          last: {ask: "Last?", to: both}
      \(more)
        end: {closed: {say: "The end."}}
      """
    try program.write(Array(text.utf8), to: "s.yaml")
    return try await program.run(
      ["chat", "--transcript", "s.txt", "--scenario", "s.yaml", "--now", "2027-01-12T09:00"],
      input: Array("A\nB\nx\n".utf8))
  }

  @Test func `a scenario that runs on without a question is an error that names the step`()
    async throws
  {
    let run = try await run(
      steps: "    on: {repeat: round, while: n < 900000000}",
      more: "  round: {count: {set: {n: n + 1}}}")
    #expect(run.code == 65 && run.errors.contains("'") && run.errors.contains("asks nothing more"))
    // The answer before it is kept, and is asked for again.
    #expect(program.text("s.txt")?.contains("first: A") == true)
    #expect(program.text("s.txt")?.contains("second: B") == false)
  }

  @Test func `a sum stays at the largest number, and a range at those that are known`() async throws
  {
    let sum = try await run(
      steps: "    big: {set: {n: 9223372036854775807}}\n    more: {set: {n: n + 1}}")
    #expect(sum.code == 0 || sum.code == 65)
    let range = try await run(
      steps: "    on: {do: nothing}",
      slots: "n: {type: number, range: -9223372036854775808..5}")
    #expect(range.code == 65 && range.errors.contains("s.yaml:7:"))
  }

  @Test func `a missing include is told where it is named`() async throws {
    let text =
      "scenario: x\nversion: 1\ntitle: X\nstart: main\nending: main\ninclude: [nope.yaml]\n"
    try program.write(Array(text.utf8), to: "s.yaml")
    let run = try await program.run("chat", "--transcript", "s.txt", "--scenario", "s.yaml")
    #expect(
      run.code == 65 && run.errors.contains("s.yaml:6:11") && run.errors.contains("nope.yaml"))
  }

  @Test func `a command that is shown can be pasted into a shell`() async throws {
    let run = try await program.run(
      "chat", "--transcript", "with space's.txt", "--scenario", PipeTests.small, input: "A\n")
    #expect(run.output.contains("comentor chat --transcript 'with space'\\''s.txt'"))
  }
}
