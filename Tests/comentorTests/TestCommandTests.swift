// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

/// `comentor test`, the built program: where the scenario of a test comes from, and what is said
/// of a test that does not hold.
struct TestCommandTests {
  let program: Program

  init() throws { program = try Program() }

  private func write(_ text: String, to name: String) throws {
    try program.write(Array(text.utf8), to: name)
  }

  private func copy(_ path: String, to name: String) throws {
    try program.write(try #require(Program.bytes(of: path)), to: name)
  }

  /// A test of the small scenario, as a tester writes it.
  private static let body = """
    coach: Hello. This is a very small conversation.
    coach: What shall I call you?
    first: Ines
        = name Ines
    ...
    second: Tomasz
    coach: Ines, how are you, 1 to 5?
    Ines: 4
    coach: Tomasz, how are you, 1 to 5?
    Tomasz: seven
    coach: I need a whole number from 1 to 5.
    Tomasz: 3
        = scale 3
    coach: Ines, what happened today?
    expect Tomasz.mood = 3
    expect asked = Ines

    """

  private static func small(_ body: String = body) -> String {
    "comentor-transcript 1\nscenario: small.yaml\n\n" + body
  }

  // MARK: - The scenario of a test

  @Test func `a scenario is named by a file, by its digest, by its id, or not at all`() async throws
  {
    try program.makeFolder("tests/part")
    try copy(PipeTests.small, to: "tests/small.yaml")
    try write(Self.small(), to: "tests/file.test.txt")
    let file = try await program.run("test", "tests/file.test.txt")
    #expect(file.code == 0, "\(file.output)")

    // By digest, from the folder beside the file.
    _ = try await Conversation.small("tests/part/t.txt", in: program)
    let shown = try await program.run("show", "--test", "tests/part/t.txt")
    try write(shown.output, to: "tests/part/shown.txt")
    let digest = try await program.run("test", "tests/part/shown.txt", "tests/part/t.txt")
    #expect(digest.code == 0 && digest.output == "2 transcripts: all hold\n", "\(digest.output)")
    try write(shown.output, to: "tests/moved.txt")
    let moved = try await program.run("test", "tests/moved.txt")
    let line = try Conversation(bytes: Array(shown.output.utf8)).line(of: "digest: ")
    #expect(moved.code == 65 && moved.output.contains("tests/moved.txt:\(line): unreadable: "))
    #expect(moved.output.contains("--scenario FILE"), "\(moved.output)")
    let named = try await program.run("test", "--scenario", "tests/small.yaml", "tests/moved.txt")
    #expect(named.code == 0)

    // By id, with its version or without, and not at all: the one that comes with the program.
    let welcome =
      "...\ncoach: What is the name of the one of you who types first?\nfirst: Ines\n...\n"
    for header in ["scenario: reciprocal-mentoring\n", "scenario: reciprocal-mentoring 1.0\n", ""] {
      try write("comentor-transcript 1\n\(header)\n\(welcome)", to: "tests/own.txt")
      let run = try await program.run("test", "tests/own.txt")
      #expect(run.code == 0, "\(header)\(run.output)")
    }
    try write(welcome, to: "tests/bare.txt")
    #expect(try await program.run("test", "tests/bare.txt").code == 0)
    try write("comentor-transcript 1\nscenario: other\n\n\(welcome)", to: "tests/own.txt")
    let other = try await program.run("test", "tests/own.txt")
    #expect(other.code == 65 && other.output.contains("tests/own.txt:2: unreadable: "))
  }

  @Test func `a scenario that is missing or broken is told at the line that names it`() async throws
  {
    try write(Self.small(), to: "t.txt")
    let missing = try await program.run("test", "t.txt")
    #expect(missing.code == 65)
    #expect(missing.output.contains("t.txt:2: unreadable: "), "\(missing.output)")
    #expect(missing.output.contains("small.yaml: cannot be read"))
    try write("scenario: x\n", to: "small.yaml")
    let broken = try await program.run("test", "t.txt")
    #expect(broken.code == 65 && broken.output.contains("t.txt:2: unreadable: "))
    #expect(broken.output.contains("small.yaml:1:"), "\(broken.output)")
    let forced = try await program.run("test", "--scenario", "small.yaml", "t.txt")
    #expect(forced.code == 65 && forced.errors.contains("small.yaml:1:") && forced.output.isEmpty)
    // The digest says which edition of the file is meant.
    try copy(PipeTests.small, to: "small.yaml")
    let digest = String(repeating: "0", count: 64)
    try write(
      Self.small().replacing("small.yaml\n", with: "small.yaml\ndigest: sha256 \(digest)\n"),
      to: "t.txt")
    let edition = try await program.run("test", "t.txt")
    #expect(edition.code == 65 && edition.output.contains(digest), "\(edition.output)")
    #expect(edition.output.contains("t.txt:3: unreadable: "))
  }

  @Test func `a shown transcript of a whole programme holds as a test, in its language`()
    async throws
  {
    for name in ["primary-roles", "german"] {
      let shown = try await program.run("show", "--test", Conversation.path(name))
      #expect(shown.code == 0 && !shown.output.contains("000001"))
      let run = try await program.run(["test"], input: Array(shown.output.utf8))
      #expect(run.code == 0 && run.output == "1 transcript: it holds\n", "\(run.output)")
    }
  }

  // MARK: - Streams and includes

  @Test func `machine-written and tester's files may come in one stream, each with its own line`()
    async throws
  {
    try copy(PipeTests.small, to: "small.yaml")
    let kept = try Conversation.kept("german")
    let bad = Self.small().replacing("expect Tomasz.mood = 3", with: "expect Tomasz.mood = 4")
    let stream = "# One.\n" + Self.small() + kept.text + "\n# Another.\n" + bad + kept.text
    let run = try await program.run(
      ["test", "--json", "--verbose", "-"], input: Array(stream.utf8))
    #expect(run.code == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 4, "\(run.output)")
    let own = Self.small().split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let begins = [1, own + 2, own + 2 + kept.lineCount + 1, 2 * own + kept.lineCount + 4]
    for (line, (begin, state)) in zip(lines, zip(begins, ["held", "held", "failed", "held"])) {
      #expect(line.hasPrefix(#"{"source":"standard input","line":\#(begin),"#), "\(line)")
      #expect(line.contains(#""state":"\#(state)""#), "\(line)")
    }
    let place =
      begins[2] + 1 + Self.small().split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("expect") }!
    #expect(lines[2].contains(#""code":"validation","line":\#(place),"#), "\(lines[2])")
  }

  @Test func `a shared beginning is found beside the file, and what is wrong in it told there`()
    async throws
  {
    try program.makeFolder("tests")
    try copy(PipeTests.small, to: "tests/small.yaml")
    let whole = Self.body.split(separator: "\n", omittingEmptySubsequences: false)
    let beginning = whole[..<7].joined(separator: "\n") + "\n"
    try write(Self.small(beginning), to: "tests/beginning.txt")
    let rest = whole[7...].joined(separator: "\n")
    try write("comentor-transcript 1\ninclude: beginning.txt\n\n\(rest)", to: "tests/t.txt")
    let run = try await program.run("test", "tests/t.txt")
    #expect(run.code == 0, "\(run.output)")

    try write(
      Self.small(beginning.replacing("how are you", with: "who are you")),
      to: "tests/beginning.txt")
    let changed = try await program.run("test", "tests/t.txt")
    #expect(changed.code == 1)
    #expect(changed.output.contains("\ntests/beginning.txt:10: error: "), "\(changed.output)")
    let update = try await program.run("test", "--update", "--yes", "tests/t.txt")
    #expect(update.code == 1 && update.output.contains("nothing was taken over: "))
    #expect(update.output.contains("tests/beginning.txt:10: "), "\(update.output)")

    for (file, include, place, cause) in [
      ("", "nowhere.txt", "tests/t.txt:2: unreadable: ", "no file 'nowhere.txt'"),
      ("", "t.txt", "tests/t.txt:2: unreadable: ", "includes itself"),
      ("include: t.txt", "beginning.txt", "tests/t.txt:2: unreadable: ", "includes itself"),
      ("include: small", "beginning.txt", "tests/beginning.txt:2: unreadable: ", "no file 'small'"),
      (
        "nonsense: x", "beginning.txt", "tests/beginning.txt:2: unreadable: ", "no field 'nonsense'"
      ),
      ("", ".", "tests/t.txt:2: unreadable: ", "is a folder"),
    ] {
      try write("comentor-transcript 1\n\(file)\n\ncoach: x\n", to: "tests/beginning.txt")
      try write("comentor-transcript 1\ninclude: \(include)\n\n\(rest)", to: "tests/t.txt")
      let run = try await program.run("test", "tests/t.txt")
      #expect(run.code == 65, "\(include)")
      #expect(run.output.contains(place) && run.output.contains(cause), "\(run.output)")
    }
  }

  // MARK: - What is said

  /// Each class of mismatch, as it is printed.
  @Test func `what does not hold is told with its line, its class, and both sides`() async throws {
    try copy(PipeTests.small, to: "small.yaml")
    let cases: [(old: String, new: String, says: String)] = [
      (
        "Ines, how are you, 1", "Ines, how goes it, 1",
        """
        t.txt: does not hold: conversation
        t.txt:10: error: the coach says this in other words now [conversation/wording]
           9   second: Tomasz
          10 - coach: Ines, how goes it, 1 to 5?
             + coach: Ines, how are you, 1 to 5?

        """
      ),
      (
        "Tomasz: seven", "Ines: seven",
        """
        t.txt: does not hold: conversation
        t.txt:13: error: this is asked of Tomasz, not of Ines [conversation/route]
          13 - Ines: seven
             + Tomasz: seven
          help: what 'Tomasz' says belongs here

        """
      ),
      (
        "    = scale 3", "    = scale 4",
        """
        t.txt: does not hold: conversation
        t.txt:15: error: these words were read as scale 4, and are read as scale 3 now \
        [conversation/validation]
          15   Tomasz: 3
          16 -     = scale 4
             +     = scale 3

        """
      ),
      (
        "expect asked = Ines", "expect Tomasz never-sees 1 to 5",
        """
        t.txt: does not hold: conversation
        t.txt:19: error: Tomasz sees this [conversation/audience]
          19 - expect Tomasz never-sees 1 to 5
             + Ines, how are you, 1 to 5?

        """
      ),
    ]
    for (old, new, says) in cases {
      #expect(Self.body.contains(old))
      try write(Self.small(Self.body.replacing(old, with: new)), to: "t.txt")
      let run = try await program.run("test", "t.txt")
      #expect(run.code == 1 && run.errors.isEmpty)
      #expect(run.output == says + "1 transcript: it does not hold\n")
      // What is too long for a narrow window is wrapped at word ends.
      let terminal = try PseudoTerminal(
        [Program.path.string, "test", "t.txt"], environment: program.variables,
        directory: program.folder, columns: 40)
      #expect(try terminal.waitForEnd() == .exited(1))
      let shown = terminal.output.replacing("\r\n", with: "\n")
      #expect(shown.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(shown)")
      #expect(
        shown.split(whereSeparator: \.isWhitespace)
          == run.output.split(whereSeparator: \.isWhitespace))
      if new.contains("goes it") {
        #expect(
          shown == """
            t.txt: does not hold: conversation
            t.txt:10: error: the coach says this in
            other words now [conversation/wording]
               9   second: Tomasz
              10 - coach: Ines, how goes it, 1 to 5?
                 + coach: Ines, how are you, 1 to 5?
            1 transcript: it does not hold

            """)
      }
    }
  }

  @Test func `where there is nothing to test, and a terminal, that is wrong usage`() async throws {
    for command in ["check", "test"] {
      let terminal = try PseudoTerminal(
        [Program.path.string, command], environment: program.variables, directory: program.folder)
      #expect(try terminal.waitForEnd() == .exited(64))
      #expect(terminal.output.contains("or - for standard input"))
    }
    for arguments in [
      ["--yes"], ["--allow-audience"], ["--update", "-"], ["--update"], ["--update", "t.txt"],
      ["--language", "de", "t.txt"],
    ] {
      let run = try await program.run(["test"] + arguments, input: [])
      #expect(run.code == 64 && run.output.isEmpty, "\(arguments)")
    }
  }
}
