// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Conversations through a pipe: each line answers the question at hand.
struct PipeTests {
  let program: Program
  static let small = "\(Program.project)/Tests/comentorTests/Scenarios/small.yaml"
  /// All of the small conversation, in two meetings.
  static let answers = """
    Ines
    Tomasz
    4
    seven
    3
    We met by the river.

    It rained.
    /done
    @now 2027-01-26T09:00
    on foot

    """

  init() throws { program = try Program() }

  private func chat(_ arguments: String..., input: String) async throws -> Program.Run {
    try await program.run(
      ["chat", "--transcript", "t.txt", "--scenario", Self.small, "--seed", "7"] + arguments,
      input: Array(input.utf8))
  }

  @Test func `two runs of the same input are the same bytes, transcript included`() async throws {
    let other = try Program()
    let one = try await chat("--now", "2027-01-12T09:00", input: Self.answers)
    let two = try await other.run(
      [
        "chat", "--transcript", "t.txt", "--scenario", Self.small, "--seed", "7", "--now",
        "2027-01-12T09:00",
      ], input: Array(Self.answers.utf8))
    #expect(one.code == 0 && two.code == 0)
    #expect(one.output == two.output && !one.output.isEmpty)
    let transcript = try #require(program.bytes("t.txt"))
    #expect(transcript == other.bytes("t.txt"))
    #expect(program.text("certificate-1.txt") == "Ines was here, on foot.\n")
    #expect(program.text("certificate-2.txt") == "Tomasz was here, on foot.\n")
  }

  @Test func `the output is plain text without prompts or escapes`() async throws {
    let run = try await chat("--now", "2027-01-12T09:00", input: Self.answers)
    #expect(!run.output.utf8.contains(0x1b) && !run.output.utf8.contains(UInt8(ascii: "\r")))
    #expect(!run.output.contains("Ines> "))
    #expect(run.errors.isEmpty)
  }

  @Test func `a refused answer is asked again, and the next line answers it`() async throws {
    _ = try await chat("--now", "2027-01-12T09:00", input: Self.answers)
    let transcript = try #require(program.text("t.txt"))
    #expect(transcript.contains("Tomasz: seven\n"))
    #expect(transcript.contains("Tomasz: 3\n    = scale 3\n"))
    #expect(!transcript.contains("seven\n    = "))
  }

  @Test func `a long answer is one record, with its lines and its empty line`() async throws {
    _ = try await chat("--now", "2027-01-12T09:00", input: Self.answers)
    let transcript = try #require(program.text("t.txt"))
    let record = "Ines: We met by the river.\n    |\n    | It rained.\n    = text\n"
    #expect(transcript.contains(record))
  }

  @Test func `without a time for the next meeting, a meeting's end ends the program`() async throws
  {
    let firstMeeting = "Ines\nTomasz\n4\n3\nrain\n/done\n"
    let run = try await chat("--now", "2027-01-12T09:00", input: firstMeeting)
    #expect(run.code == 0 && run.output.contains("Meeting 1 is over"))
    let again = try await program.run(
      ["chat", "--transcript", "t.txt", "--now", "2027-01-26T09:00"], input: Array("bike\n".utf8))
    #expect(again.code == 0 && again.output.contains("How did you two come here"))
    #expect(program.text("certificate-1.txt") == "Ines was here, by bike.\n")
  }

  @Test func `input after a meeting's end is not used, and that is said with its place`()
    async throws
  {
    let run = try await chat(
      "--now", "2027-01-12T09:00", input: "Ines\nTomasz\n4\n3\nrain\n/done\nbike\n")
    #expect(run.code == 0)
    #expect(run.errors.contains("standard input:7:") && run.errors.contains("@now"))
    #expect(program.text("t.txt")?.contains("bike") == false)
  }

  @Test func `the clock moves forwards only`() async throws {
    let run = try await chat(
      "--now", "2027-01-12T09:00", input: "Ines\n@now 2027-01-11T09:00\n")
    #expect(run.code == 65 && run.errors.contains("standard input:2:"))
    let nonsense = try await Program().run(
      [
        "chat", "--transcript", "t.txt", "--scenario", Self.small, "--now", "2027-01-12T09:00",
      ], input: Array("@now soon\n".utf8))
    #expect(nonsense.code == 65 && nonsense.errors.contains("'soon'"))
  }

  @Test func `names can be given beforehand, and are not asked for`() async throws {
    let run = try await chat("--names", "Ines,Tomasz", input: "4\n")
    #expect(run.output.contains("Tomasz, how are you"))
    let refused = try await Program().run(
      [
        "chat", "--transcript", "t.txt", "--scenario", Self.small, "--names", "coach,Ines",
      ], input: Array("Kim\nInes\n".utf8))
    #expect(refused.output.contains("word I need for myself"))
    #expect(refused.output.contains("Kim, how are you"))
    let odd = try await Program().run("chat", "--transcript", "t.txt", "--names", "Ines")
    #expect(odd.code == 64 && odd.errors.contains("two names"))
  }

  @Test func `the end of the input keeps everything and exits well, at every place`() async throws {
    let lines = Self.answers.split(separator: "\n", omittingEmptySubsequences: false)
    for count in 0..<6 {
      let program = try Program()
      let input = lines[..<count].map { $0 + "\n" }.joined()
      let run = try await program.run(
        [
          "chat", "--transcript", "t.txt", "--scenario", Self.small, "--now", "2027-01-12T09:00",
        ], input: Array(input.utf8))
      #expect(run.code == 0)
      let rest = lines[count...].joined(separator: "\n")
      let again = try await program.run(
        ["chat", "--transcript", "t.txt", "--now", "2027-01-12T10:00"], input: Array(rest.utf8))
      #expect(again.code == 0)
      #expect(program.text("certificate-2.txt") == "Tomasz was here, on foot.\n")
    }
  }

  @Test func `the programme can close or pause a pair at any question`() async throws {
    for word in ["@closed", "@paused"] {
      let program = try Program()
      let run = try await program.run(
        ["chat", "--transcript", "t.txt", "--scenario", Self.small],
        input: Array("Ines\n\(word)\n".utf8))
      #expect(run.code == 0 && run.output.hasSuffix("This conversation has come to its end.\n"))
      let after = try await program.run("chat", "--transcript", "t.txt", input: "hello\n")
      #expect(after.code == 0 && after.output.contains("ended"))
    }
  }

  @Test func `commands work from any question, and the question stays`() async throws {
    let run = try await chat(
      input: "Ines\nTomasz\n/help\n/who\n/repeat\n/moods\n/nonsense\n/next\n4\n3\n/quit\n")
    #expect(run.code == 0)
    for phrase in [
      "/back: ", "It only opens the conversation", "The open question is for Ines.",
      "Ines: not said. Tomasz: not said.", "There is no command /nonsense",
      "There is nothing to end here", "Ines, what happened today?",
      "To come back to where you left off",
    ] {
      #expect(run.output.contains(phrase), "\(phrase)")
    }
  }

  @Test func `the sixty questions of the benchmark run on the same binary`() async throws {
    let bench = "\(Program.project)/../shared/bench/answers.txt"
    let answers = try #require(
      Program.bytes(of: bench), "this test needs the benchmark's data: \(bench)")
    #expect(answers.count { $0 == UInt8(ascii: "\n") } == 60)
    let run = try await program.run(
      [
        "chat", "--transcript", "t.txt", "--scenario",
        "\(Program.project)/Tests/comentorTests/Scenarios/w1.yaml", "--now", "2026-01-12T09:00",
      ], input: answers)
    #expect(run.code == 0 && run.errors.isEmpty)
    let accepted = try #require(program.text("t.txt")).split(separator: "\n")
      .filter { $0.hasPrefix("    = ") }
    #expect(accepted.count == 60)
    let again = try await program.run("chat", "--transcript", "t.txt")
    #expect(again.output.contains("This conversation has ended"))
  }

  @Test func `a programme of another subject runs on the same binary`() async throws {
    let run = try await program.run(
      [
        "chat", "--transcript", "t.txt", "--scenario",
        "\(Program.project)/Tests/comentorTests/Scenarios/book-club.yaml", "--now",
        "2027-01-12T09:00",
      ],
      input: Array(
        (["Ines", "Tomasz"] + Array(repeating: "/pass", count: 5)).joined(separator: "\n").utf8))
    #expect(run.code == 0 && run.errors.isEmpty && run.output.contains("Tomasz"))
  }
}
