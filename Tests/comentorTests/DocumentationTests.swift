// SPDX-License-Identifier: GPL-3.0-or-later

import Subprocess
import SystemPackage
import Testing

/// What the documentation says, done.
struct DocumentationTests {
  /// The lines of a help text's examples, without the indentation.
  private func examples(in help: String) -> [String] {
    var lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    lines = lines.drop { !$0.hasPrefix("Examples:") }.dropFirst()
    return lines.prefix { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
  }

  /// A folder in which every file that the examples name is there.
  private func prepared() async throws -> Program {
    let program = try Program()
    for name in ["small.yaml", "book-club.yaml"] {
      let bytes = try #require(
        Program.bytes(of: "\(Program.project)/Tests/comentorTests/Scenarios/\(name)"))
      try program.write(bytes, to: name)
    }
    try program.write(try #require(program.bytes("small.yaml")), to: "lunch.yaml")
    for part in ["half.yaml", "rest.yaml"] { try program.write(Array("title: A\n".utf8), to: part) }
    try program.write(Array(PipeTests.answers.utf8), to: "answers.txt")
    let run = try await program.run(
      [
        "chat", "--transcript", "transcript.txt", "--scenario", "small.yaml", "--now",
        "2027-01-12T09:00",
      ], input: Array(PipeTests.answers.utf8))
    #expect(run.code == 0)
    for name in ["first.txt", "second.txt"] {
      try program.write(try #require(program.bytes("transcript.txt")), to: name)
    }
    return program
  }

  /// The same, with a conversation in the default folder, and with nothing there.
  private func places() async throws -> [Program] {
    let begun = try await prepared()
    _ = try await begun.run("chat", input: "Ines\n")
    return [try await prepared(), begun]
  }

  /// A programme with notes and a key, notes that were handed over, and a pair at a table.
  private func makeProgramme(in program: Program) async throws {
    let host = try HostFolder(in: program)
    try host.dropThree()
    let note = try #require(program.bytes("acme/drop/p4xk2m/in/3f9a01bc.age"))
    try program.write(note, to: "notes/3f9a01bc.age")
    try host.write(host.recovery, to: "recovery-key.txt")
    try program.makeFolder("data/comentor/k7")
    let transcript = "data/comentor/k7/transcript.txt"
    _ = try await program.run("chat", "--transcript", transcript, input: "Ines\n")
  }

  @Test(
    arguments: [
      "", "chat", "show", "certificate", "lint", "explain", "check", "test",
      "scenario new", "scenario graph", "scenario doc", "scenario simulate", "scenario schema",
      "scenario translate", "scenario migrate", "key new", "key show", "inbox", "pair close",
      "pair pause", "invite", "enrol", "doctor",
    ])
  func `every example of the help does what it says`(command: String) async throws {
    let arguments = command.split(separator: " ").map(String.init) + ["--help"]
    let help = try await Program().run(arguments, input: [])
    #expect(help.code == 0)
    let examples = examples(in: help.output)
    #expect(!examples.isEmpty)
    for example in examples {
      // One that shows what is there needs something to be there.
      let program = try await places()[["show", "scenario migrate"].contains(command) ? 1 : 0]
      if ["key show", "inbox", "pair close", "pair pause"].contains(command) {
        try await makeProgramme(in: program)
      }
      if ["invite", "enrol", "doctor"].contains(command) {
        let bench = try ProgrammeBench(program)
        try bench.register("p4xk2m", "k7", "Ines")
        try bench.prepareToEnrol()
      }
      var words = example.split(separator: " ").map(String.init)
      #expect(words.removeFirst() == "comentor")
      // What becomes of the output is the shell's part.
      if let further = words.firstIndex(where: { $0 == ">" || $0 == "|" }) {
        words.removeSubrange(further...)
      }
      var input: [UInt8] = []
      if let redirection = words.firstIndex(of: "<") {
        input = try #require(program.bytes(words[redirection + 1]))
        words.removeSubrange(redirection...)
      }
      let run = try await program.run(words, input: input)
      // The answers are those of a small scenario; where they run on, the help's point is made.
      let isFine =
        run.code == 0 || (!input.isEmpty && run.code == 65)
        || (example.contains("--alerts") && run.code == 1)
        // On the machine of a test there is always something to be mended.
        || (example.contains("doctor --programme") && run.code == 1)
      #expect(isFine, "\(example): \(run.code) \(run.errors)")
      #expect(!run.output.isEmpty || example.contains("--output"), "\(example)")
    }
  }

  @Test func `the version and the completions are printed`() async throws {
    let version = try await Program().run("--version")
    #expect(version.code == 0 && version.output.hasPrefix("0."))
    for shell in ["bash", "zsh", "fish"] {
      let run = try await Program().run("--generate-completion-script", shell)
      #expect(run.code == 0 && run.output.contains("comentor"))
    }
    let wrong = try await Program().run("--nonsense")
    #expect(wrong.code == 64)
  }

  @Test func `the README is short and opens with the two commands`() throws {
    let readme = String(
      decoding: try #require(Program.bytes(of: "\(Program.project)/README.md")), as: UTF8.self)
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count < 150)
    let start = try #require(lines.firstIndex { $0.hasPrefix("scripts/start") })
    let test = try #require(lines.firstIndex { $0.hasPrefix("scripts/test") })
    #expect(start < 12 && test == start + 1)
  }

  @Test func `the files that the README and the documentation point to are there`() throws {
    for page in ["README.md"] {
      let text = String(
        decoding: try #require(Program.bytes(of: "\(Program.project)/\(page)")), as: UTF8.self)
      let links = text.split(separator: "](").dropFirst().compactMap { part in
        part.split(separator: ")", omittingEmptySubsequences: false).first.map(String.init)
      }.filter { !$0.hasPrefix("http") }
      #expect(links.count > 4)
      for link in links {
        let path = FilePath("\(Program.project)/\(link)")
        #expect(Program.exists(path.string), "\(link)")
      }
    }
  }

  @Test func `the short session of the README is what the program says`() async throws {
    let readme = String(
      decoding: try #require(Program.bytes(of: "\(Program.project)/README.md")), as: UTF8.self)
    let blocks = readme.split(separator: "```", omittingEmptySubsequences: false)
    let session = try #require(blocks.first { $0.hasPrefix("text\n") })
    var answers: [String] = []
    var said: [String] = []
    for line in session.split(separator: "\n").dropFirst() {
      if let prompt = line.firstRange(of: "> ") {
        answers.append(String(line[prompt.upperBound...]))
      } else {
        said.append(String(line))
      }
    }
    #expect(answers.count >= 4)
    let run = try await Program().run(
      ["chat", "--transcript", "t.txt", "--seed", "7"],
      input: Array((answers.joined(separator: "\n") + "\n").utf8))
    // The README wraps what the pipe does not.
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for line in said where line != "…" {
      let line = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(line), "\(line)")
    }
  }
}
