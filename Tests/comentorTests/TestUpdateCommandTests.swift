// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

/// `comentor test --update`: what the coach says now is taken over where somebody says so, and
/// never more than that.
struct TestUpdateCommandTests {
  let program: Program

  private static let text = """
    comentor-transcript 1
    scenario: small.yaml

    # The greeting is kept whole.
    coach: Hello. * (glob)
    coach: What shall I call you?
    first: Ines
    ...
    second: Tomasz
    coach: Ines, how goes it, 1 to 5?
    Ines: 4
    expect Ines.mood = 4
    coach: Tomasz, how are you, 1 to 5?

    """

  private static let mended = text.replacing("how goes it", with: "how are you")

  init() throws {
    program = try Program()
    try program.write(try #require(Program.bytes(of: PipeTests.small)), to: "small.yaml")
    try write(Self.text, to: "t.txt")
  }

  private func write(_ text: String, to name: String) throws {
    try program.write(Array(text.utf8), to: name)
  }

  private func mode(of name: String) -> UInt32 {
    var status = Glibc.stat()
    return lstat("\(program.folder)/\(name)", &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  /// What is in the folder, but for what the runs of the tests put there.
  private var names: [String] {
    (SourceTree.names(in: program.folder) ?? []).filter { $0 != "input" }
  }

  private func terminal(_ arguments: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      [Program.path.string, "test", "--update"] + arguments, environment: program.variables,
      directory: program.folder)
  }

  @Test func `with --yes it is taken over, and only that; the file keeps its mode`() async throws {
    chmod("\(program.folder)/t.txt", 0o640)
    let run = try await program.run("test", "--update", "--yes", "t.txt")
    #expect(run.code == 0, "\(run.output)")
    #expect(run.errors == "t.txt: what the coach says now was taken over\n")
    #expect(run.output == "1 transcript: it holds\n")
    #expect(program.text("t.txt") == Self.mended)
    #expect(mode(of: "t.txt") == 0o640)
    #expect(names == ["small.yaml", "t.txt"])
    let again = try await program.run("test", "--update", "--yes", "t.txt")
    #expect(again.code == 0 && again.errors.isEmpty && program.text("t.txt") == Self.mended)
  }

  @Test func `at a terminal all of it is shown first, and yes takes it over`() throws {
    let terminal = try terminal("t.txt")
    try terminal.wait(for: "t.txt:10: error: the coach says this in other words now")
    try terminal.wait(for: "- coach: Ines, how goes it, 1 to 5?")
    try terminal.wait(for: "+ coach: Ines, how are you, 1 to 5?")
    try terminal.wait(for: "Take over what the coach says now, in t.txt? yes or no: ")
    #expect(program.text("t.txt") == Self.text)
    try terminal.send("yes\r")
    try terminal.wait(for: "was taken over")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(program.text("t.txt") == Self.mended)
  }

  @Test(arguments: ["no\r", "\r", "perhaps\r", "\u{4}"])
  func `anything else but yes leaves the file as it is`(answer: String) throws {
    let terminal = try terminal("t.txt")
    try terminal.wait(for: "yes or no: ")
    try terminal.send(answer)
    #expect(try terminal.waitForEnd() == .exited(1))
    #expect(program.text("t.txt") == Self.text && names == ["small.yaml", "t.txt"])
  }

  @Test func `what comes after the first other way is shown as well before it is taken over`()
    throws
  {
    // Replayed, the test ends at the line that is missing; taken over, all of it changes.
    let text = Self.text.replacing("coach: What shall I call you?\n", with: "")
    try write(text, to: "t.txt")
    let terminal = try terminal("t.txt")
    try terminal.wait(for: "t.txt:6: error: ")
    try terminal.wait(for: "t.txt:9: error: the coach says this in other words now")
    try terminal.wait(for: "yes or no: ")
    try terminal.send("y\r")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(program.text("t.txt")?.contains("What shall I call you?\nfirst: Ines") == true)
    #expect(program.text("t.txt")?.contains("how are you") == true)
  }

  @Test func `elsewhere it needs --yes`() async throws {
    let run = try await program.run("test", "--update", "t.txt", input: "yes\n")
    #expect(run.code == 64 && run.errors.contains("say --yes"))
    #expect(program.text("t.txt") == Self.text)
  }

  @Test func `who sees what is taken over only where that is said by itself`() async throws {
    let small = String(decoding: try #require(program.bytes("small.yaml")), as: UTF8.self)
    let whole =
      Self.mended + """
        Tomasz: 3
        ...
        Ines: rain
        @now 2027-01-26T09:00
        pair:
            = opened 2
        ...
        both: on foot
        ...
        pair:
            = confidential after

        coach!: * Go on, Ines? (glob)
        Ines!: yes
        coach!: Ines, how was Tomasz to you?
        Ines!: late, and kind

        coach: Tomasz was here, on foot.
        coach: Ines was here, on foot.

        """
    try write(whole, to: "t.txt")
    let before = try await program.run("test", "t.txt")
    #expect(before.code == 0, "\(before.output)")
    // What only Ines was to see is said before both.
    let leaking = small.replacing(
      "    certificate:\n",
      with: "    leak: {say: \"Ines, how was Tomasz to you?\"}\n    certificate:\n")
    #expect(leaking != small)
    try write(leaking, to: "small.yaml")
    let plain = try await program.run("test", "t.txt")
    #expect(plain.code == 1 && plain.output.contains("[conversation/audience]"), "\(plain.output)")
    let refused = try await program.run("test", "--update", "--yes", "t.txt")
    #expect(refused.code == 1 && program.text("t.txt") == whole && refused.errors.isEmpty)
    #expect(refused.output.contains("nothing was taken over: "), "\(refused.output)")
    #expect(refused.output.contains("--allow-audience"), "\(refused.output)")
    let allowed = try await program.run(
      "test", "--update", "--yes", "--allow-audience", "t.txt")
    #expect(allowed.code == 0, "\(allowed.output)")
    #expect(
      program.text("t.txt")
        == whole.replacing(
          "= confidential after\n",
          with: "= confidential after\ncoach: Ines, how was Tomasz to you?\n"))
  }

  @Test func `what only a person can decide is not taken over`() async throws {
    let cases = [
      // Somebody else is asked.
      (Self.mended.replacing("Ines: 4", with: "Tomasz: 4"), "this is asked of Ines"),
      // An expectation is a person's.
      (Self.mended.replacing("mood = 4", with: "mood = 5"), "Ines.mood"),
    ]
    for (text, cause) in cases {
      try write(text, to: "t.txt")
      let run = try await program.run("test", "--update", "--yes", "t.txt")
      #expect(run.code == 1 && run.output.contains(cause), "\(run.output)")
      #expect(run.output.contains("nothing was taken over: "), "\(run.output)")
      #expect(program.text("t.txt") == text && run.errors.isEmpty)
    }
    // The words are taken over, what is expected stays, and still does not hold.
    try write(Self.text.replacing("mood = 4", with: "mood = 5"), to: "t.txt")
    let run = try await program.run("test", "--update", "--yes", "t.txt")
    #expect(run.code == 1 && run.errors.contains("was taken over"))
    #expect(run.output.contains("t.txt:12: error: ") && !run.output.contains("wording"))
    #expect(program.text("t.txt") == Self.mended.replacing("mood = 4", with: "mood = 5"))
  }

  @Test func `a file with more tests than one is left as it is, and that is said`() async throws {
    let text = Self.text + "\n" + Self.text
    try write(text, to: "t.txt")
    let run = try await program.run("test", "--update", "--yes", "t.txt")
    #expect(run.code == 1 && program.text("t.txt") == text && run.errors.isEmpty)
    #expect(run.output.contains("put each test in a file of its own"), "\(run.output)")
  }

  @Test func `empty lines around a test, and a last line without an end, are no hindrance`()
    async throws
  {
    try write("\n\n" + Self.text + "\n\n", to: "t.txt")
    let around = try await program.run("test", "--update", "--yes", "t.txt")
    #expect(around.code == 0, "\(around.output)")
    #expect(program.text("t.txt") == "\n\n" + Self.mended + "\n\n")
    try write(String(Self.text.dropLast()), to: "t.txt")
    let open = try await program.run("test", "--update", "--yes", "t.txt")
    #expect(open.code == 0 && program.text("t.txt") == String(Self.mended.dropLast()))
  }

  @Test func `a transcript that comentor wrote is written anew as one, but never a pair's record`()
    async throws
  {
    let conversation = try await Conversation.small("pair.txt", in: program)
    let text = String(decoding: try #require(program.bytes("small.yaml")), as: UTF8.self)
    try write(text.replacing("how are you", with: "how goes it"), to: "new.yaml")
    let update = ["test", "--update", "--yes", "--scenario", "new.yaml"]
    let record = try await program.run(update + ["pair.txt"], input: [])
    #expect(record.code == 1 && record.output.contains("this is the record of a pair"))
    #expect(program.text("pair.txt") == conversation.text)

    try program.makeFolder("tests")
    try write(conversation.text, to: "tests/pair.txt")
    let run = try await program.run(update + ["tests/pair.txt"], input: [])
    #expect(run.code == 0 && run.errors.contains("was taken over"), "\(run.output)")
    let now = try #require(program.text("tests/pair.txt"))
    #expect(now != conversation.text && now.contains("how goes it"))
    let check = try await program.run(
      "check", "--strict", "--scenario", "new.yaml", "tests/pair.txt")
    #expect(check.code == 0, "\(check.output)")
  }

  @Test func `of a link, the file that it leads to is rewritten`() async throws {
    try program.makeFolder("real")
    #expect(rename("\(program.folder)/t.txt", "\(program.folder)/real/t.txt") == 0)
    #expect(symlink("real/t.txt", "\(program.folder)/t.txt") == 0)
    let run = try await program.run("test", "--update", "--yes", "t.txt")
    #expect(run.code == 0, "\(run.output)")
    #expect(program.text("real/t.txt") == Self.mended && program.text("t.txt") == Self.mended)
    #expect(SourceTree.names(in: "\(program.folder)/real") == ["t.txt"])
  }

  @Test func `where nothing can be written, the file is untouched, and that is said`() async throws
  {
    // Beside a name of the greatest length there is no room for a longer one, not even for root.
    let name = String(repeating: "t", count: 251) + ".txt"
    try write(Self.text, to: name)
    let run = try await program.run("test", "--update", "--yes", name, "t.txt")
    #expect(run.code == 1 && program.text(name) == Self.text)
    #expect(run.output.contains("nothing was taken over: "), "\(run.output)")
    #expect(run.output.contains("File name too long") && run.output.contains("  help: see who may"))
    // The others are gone on with.
    #expect(run.errors.contains("t.txt: what the coach says now was taken over\n"))
    #expect(names.count == 3)
  }

  @Test(.enabled(if: getuid() != 0, "root may write in every folder"))
  func `in a folder that cannot be written, the file is untouched`() async throws {
    try program.makeFolder("locked")
    try write(Self.text, to: "locked/t.txt")
    try write(
      String(decoding: try #require(program.bytes("small.yaml")), as: UTF8.self),
      to: "locked/small.yaml")
    chmod("\(program.folder)/locked", 0o500)
    defer { chmod("\(program.folder)/locked", 0o700) }
    let run = try await program.run("test", "--update", "--yes", "locked/t.txt")
    #expect(run.code == 1 && program.text("locked/t.txt") == Self.text)
    #expect(run.output.contains("Permission denied"))
  }
}
