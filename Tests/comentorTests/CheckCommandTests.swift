// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Glibc
import TestSupport
import Testing

/// `comentor check`, the built program: which transcripts hold, and what it says of the others.
struct CheckCommandTests {
  let program: Program
  static let names = ConversationTests.names + ["german"]

  init() throws { program = try Program() }

  private func small(_ name: String = "t.txt") async throws -> Conversation {
    try await .small(name, in: program)
  }

  private func write(_ conversation: Conversation, to name: String) throws {
    try program.write(conversation.bytes, to: name)
  }

  // MARK: - What holds

  @Test func `the kept conversations hold, as files and as one stream, without drift`() async throws
  {
    let files = Self.names.map { Conversation.path($0) }
    let run = try await program.run(["check", "--strict", "--verbose"] + files, input: [])
    #expect(run.code == 0 && run.errors.isEmpty)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == files.count + 1)
    for (line, file) in zip(lines, files) { #expect(line.hasPrefix("\(file): holds (pair ")) }
    #expect(lines.last == "4 transcripts: all hold")

    let kept = try Self.names.map { try Conversation.kept($0) }
    // Empty lines may part them, as engines put them there.
    let stream = Array(kept.map(\.bytes).joined(separator: [0x0a]))
    let streamed = try await program.run(["check", "--strict", "--json", "-"], input: stream)
    #expect(streamed.code == 0)
    var begins = 1
    var expected: [Int] = []
    for conversation in kept {
      expected.append(begins)
      begins += conversation.lineCount + 1
    }
    let objects = streamed.output.split(separator: "\n")
    #expect(objects.count == kept.count)
    for (object, line) in zip(objects, expected) {
      #expect(object.hasPrefix(#"{"source":"standard input","line":\#(line),"#))
      #expect(object.contains(#""state":"held","drift":false"#))
    }
    // Without a file, it is standard input.
    let bare = try await program.run(["check", "--strict", "--json"], input: stream)
    #expect(bare.output == streamed.output && bare.code == 0)
  }

  @Test func `one process says of each of many transcripts, in their order, how it is`()
    async throws
  {
    let good = try await small()
    let bad = try good.without("What shall I call you?")
    var stream: [UInt8] = []
    for number in 1...200 { stream += number.isMultiple(of: 50) ? bad.bytes : good.bytes }
    let run = try await program.run(["check", "--json", "-"], input: stream)
    #expect(run.code == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 200)
    for (index, line) in lines.enumerated() {
      let state = (index + 1).isMultiple(of: 50) ? "failed" : "held"
      #expect(line.contains(#""state":"\#(state)""#))
    }
    let text = try await program.run(["check"], input: stream)
    #expect(text.output.hasSuffix("\n200 transcripts: 196 hold, 4 do not\n"))
  }

  // MARK: - What does not hold

  @Test func `what the coach left out is found at its line`() async throws {
    let conversation = try await small().without("how are you, 1 to 5?")
    try write(conversation, to: "t.txt")
    let run = try await program.run("check", "t.txt")
    #expect(run.code == 1 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("t.txt: does not hold: coach (pair "))
    let line = try conversation.line(of: "[ask-mood] Ines: 4")
    #expect(run.output.contains("t.txt:\(line): error: "), "\(run.output)")
    #expect(run.output.hasSuffix("\n1 transcript: it does not hold\n"), "\(run.output)")
  }

  @Test func `what somebody else said than was asked is no move`() async throws {
    let conversation = try await small().rewritten { records in
      let index = try #require(records.firstIndex { $0.line.text == "4" })
      records[index].line.speaker = "Tomasz"
    }
    try write(conversation, to: "t.txt")
    let run = try await program.run("check", "t.txt")
    #expect(run.code == 1)
    let line = try conversation.line(of: "[ask-mood] Tomasz: 4")
    #expect(run.output.contains("t.txt:\(line): error: "), "\(run.output)")
    #expect(run.output.contains("does not hold: moves"), "\(run.output)")
    #expect(run.output.contains("not checked: "), "\(run.output)")
  }

  @Test func `what is said in other words has drifted: told apart, a fault only with --strict`()
    async throws
  {
    try write(try await small().with("how goes it, 1", insteadOf: "how are you, 1"), to: "t.txt")
    let run = try await program.run("check", "t.txt")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("t.txt: holds; drift: wording (pair "), "\(run.output)")
    #expect(run.output.contains("- coach: ") || run.output.contains("- "), "\(run.output)")
    #expect(run.output.hasSuffix("\n1 transcript: it holds; drift in 1\n"), "\(run.output)")
    let strict = try await program.run("check", "--strict", "t.txt")
    #expect(strict.code == 1 && strict.output.contains("does not hold: wording"))
    let skipped = try await program.run("check", "--strict", "--skip", "wording", "t.txt")
    #expect(skipped.code == 0 && skipped.output == "1 transcript: it holds\n")
  }

  // MARK: - Which checks

  @Test func `checks are listed, a scenario's own with its own`() async throws {
    let own = Array((try #require(Self.text(PipeTests.small)) + Self.ownCheck).utf8)
    try program.write(own, to: "own.yaml")
    let run = try await program.run("check", "--list")
    #expect(run.code == 0)
    let names = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(
      names.prefix(8) == [
        "form", "times", "moves", "coach", "wording", "reading", "roles", "confidential",
      ])
    #expect(names.count > 8 && !names.contains("story-first"))
    let more = try await program.run("check", "--list", "--scenario", "own.yaml")
    #expect(more.output.contains("story-first") && more.output.contains("The story came first."))
  }

  private static func text(_ path: String) -> String? {
    Program.bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
  }

  private static let ownCheck = """

    checks:
      story-first: {title: The story came first., at: [ask-way], holds: first.mood > 4}
    """

  @Test func `a scenario's own check is held, chosen and left out like any other`() async throws {
    let own = Array((try #require(Self.text(PipeTests.small)) + Self.ownCheck).utf8)
    try program.write(own, to: "own.yaml")
    let run = try await program.run(
      ["chat", "--transcript", "t.txt", "--scenario", "own.yaml", "--now", "2027-01-12T09:00"],
      input: Array(PipeTests.answers.utf8))
    #expect(run.code == 0)
    let all = try await program.run("check", "t.txt")
    #expect(all.code == 1 && all.output.contains("does not hold: story-first"), "\(all.output)")
    let without = try await program.run(
      "check", "--scenario", "own.yaml", "--skip", "story-first", "t.txt")
    #expect(without.code == 0)
    let only = try await program.run(
      "check", "--scenario", "own.yaml", "--only", "form, story-first", "--json", "t.txt")
    #expect(only.code == 1)
    #expect(only.output.contains(#""name":"form","status":"held"}"#))
    #expect(only.output.contains(#""name":"story-first","status":"failed""#))
    #expect(!only.output.contains(#""name":"moves""#))
  }

  @Test func `a check that there is not is wrong usage, the nearest is named`() async throws {
    let unknown = try await program.run("check", "--only", "from", Conversation.path("german"))
    #expect(unknown.code == 64 && unknown.output.isEmpty)
    #expect(unknown.errors.contains("no check 'from'") && unknown.errors.contains("'form'?"))
    let far = try await program.run("check", "--skip", "xyzzy", Conversation.path("german"))
    #expect(far.code == 64 && far.errors.contains("comentor check --list"))
    let none = try await program.run(
      "check", "--only", "form", "--skip", "form", Conversation.path("german"))
    #expect(none.code == 64 && none.errors.contains("no check to look at"))
    let formats = try await program.run("check", "--tap", "--json", Conversation.path("german"))
    #expect(formats.code == 64)
  }

  // MARK: - Its scenario

  @Test func `a scenario that is not to be found is told by its digest, the rest is checked`()
    async throws
  {
    let digest = String(repeating: "0123456789abcdef", count: 4)
    let good = try await small()
    try write(try good.with(digest: digest), to: "elsewhere.txt")
    let run = try await program.run("check", "elsewhere.txt", "t.txt", "--verbose")
    #expect(run.code == 65)
    #expect(run.output.contains("elsewhere.txt:1: unreadable: "), "\(run.output)")
    #expect(run.output.contains(digest) && run.output.contains("--scenario FILE"))
    #expect(run.output.contains("\nt.txt: holds ("))
    #expect(run.output.hasSuffix("\n2 transcripts: 1 holds, 1 could not be read\n"))
    // What needs no scenario is looked at all the same.
    let form = try await program.run("check", "--only", "form,times", "elsewhere.txt")
    #expect(form.code == 0)
  }

  @Test func `a scenario is found in the folder beside the file, or is named`() async throws {
    try program.makeFolder("pair")
    let conversation = try await Conversation.small("pair/t.txt", in: program)
    let beside = try await program.run("check", "pair/t.txt")
    #expect(beside.code == 0)
    try program.makeFolder("other")
    try write(conversation, to: "other/t.txt")
    let alone = try await program.run("check", "other/t.txt")
    #expect(alone.code == 65)
    let named = try await program.run("check", "--scenario", PipeTests.small, "other/t.txt")
    #expect(named.code == 0)
    // On standard input, it is looked for here.
    let here = try await program.run(["check", "-"], input: conversation.bytes)
    #expect(here.code == 65)
    let missing = try await program.run("check", "--scenario", "nope.yaml", "other/t.txt")
    #expect(missing.code == 65 && missing.errors.contains("nope.yaml: cannot be read"))
  }

  @Test func `a kept scenario that was changed since is said, with its place`() async throws {
    _ = try await small()
    let digest = try #require(SourceTree.names(in: "\(program.folder)/scenarios")?.first)
    let kept = "scenarios/\(digest)/scenario.yaml"
    chmod("\(program.folder)/\(kept)", 0o600)
    let text = try #require(program.text(kept))
    try program.write(Array(text.replacing("Hello", with: "Hallo").utf8), to: kept)
    let run = try await program.run("check", "t.txt")
    #expect(run.code == 65)
    #expect(run.output.contains("t.txt:1: unreadable: its scenario, small"), "\(run.output)")
  }

  @Test func `a transcript that moved to another edition is held in both`() async throws {
    let text = try #require(Self.text(PipeTests.small))
    try program.write(
      Array(text.replacing("how are you", with: "how goes it").utf8), to: "new.yaml")
    _ = try await Conversation.small("t.txt", in: program, answers: "Ines\nTomasz\n4\n")
    let moved = try await program.run(
      "scenario", "migrate", "new.yaml", "--apply", "t.txt", "--now", "2027-01-13T09:00")
    #expect(moved.code == 0)
    let chat = try await program.run(
      ["chat", "--transcript", "t.txt", "--now", "2027-01-14T09:00"],
      input: Array("3\nrain\n/done\n".utf8))
    #expect(chat.code == 0)
    let run = try await program.run("check", "--strict", "--verbose", "t.txt")
    #expect(run.code == 0, "\(run.output)")
    // Where the edition that it moved to is missing, that is said at the move.
    let bytes = try #require(program.bytes("t.txt"))
    let line = try Conversation(bytes: bytes).line(of: "programme:")
    let alone = try await program.run(
      ["check", "--scenario", PipeTests.small, "-"], input: bytes)
    #expect(alone.code == 0)
    let other = try Program()
    let missing = try await other.run(
      ["check", "--scenario", PipeTests.small, "-"], input: bytes)
    #expect(missing.code == 65)
    #expect(missing.output.contains("standard input:\(line): "), "\(missing.output)")
    let both = try await other.run(
      [
        "check", "--scenario", PipeTests.small, "--scenario", "\(program.folder)/new.yaml", "-",
      ], input: bytes)
    #expect(both.code == 0, "\(both.output)")
  }

  // MARK: - Its output

  @Test func `a reader that goes away, and a disk that is full, end it as everywhere`() async throws
  {
    let conversation = try await small()
    let stream = Array((0..<400).map { _ in conversation.bytes }.joined())
    let gone = try await program.shell(
      #"{ "$comentor" check --json -; echo $? >code; } | head -n 1 | wc -l"#, input: stream)
    #expect(gone.code == 0 && gone.output.contains("1") && gone.errors.isEmpty)
    #expect(program.text("code") == "141\n")
    let full = try await program.shell(#""$comentor" check --json - >/dev/full"#, input: stream)
    #expect(full.code == 74 && full.errors.contains("standard output: No space left"))
    #expect(full.errors.contains("report") && !full.errors.contains("answered"))
  }
}
