// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Dialogue
import Glibc
import Journal
import Testing
import TestSupport
import TranscriptFormat
import Understanding

/// `comentor scenario migrate`: conversations that have begun go on in an edited scenario.
struct MigrateTests {
  let program: Program
  let small: String

  init() async throws {
    program = try Program()
    small = String(decoding: try #require(Program.bytes(of: PipeTests.small)), as: UTF8.self)
    try program.write(Array(small.utf8), to: "small.yaml")
    try await chat("Ines\nTomasz\n4\n", "--scenario", "small.yaml")
  }

  @discardableResult
  private func chat(
    _ input: String, _ arguments: String..., file: String = "transcript.txt",
    now: String = "2027-01-12T09:00"
  ) async throws -> Program.Run {
    let run = try await program.run(
      ["chat", "--transcript", file, "--now", now] + arguments, input: Array(input.utf8))
    #expect(run.code == 0, "\(run.errors)")
    return run
  }

  private func migrate(_ arguments: String...) async throws -> Program.Run {
    try await program.run(
      ["scenario", "migrate", "--now", "2027-01-13T09:00"] + arguments, input: [])
  }

  /// Writes `new.yaml`: the small scenario with one thing edited.
  private func edit(_ old: String, _ new: String, in text: String? = nil) throws {
    let text = text ?? small
    try #require(text.contains(old))
    try program.write(Array(text.replacing(old, with: new).utf8), to: "new.yaml")
  }

  private func digests() -> [String] {
    SourceTree.names(in: "\(program.folder)/scenarios") ?? []
  }

  private static let renewed = "Your programme has renewed its questions"

  @Test func `new words are planned, applied and said, and nothing else is`() async throws {
    try edit("how are you", "how goes it")
    let before = try #require(program.bytes("transcript.txt"))
    let plan = try await migrate("new.yaml", "--plan", "transcript.txt")
    #expect(plan.code == 0 && plan.errors.isEmpty)
    #expect(
      plan.output == "transcript.txt: wording only, at ask-mood: 'ask-mood' is worded differently; "
        + "every answer leads where it led\n")
    #expect(program.bytes("transcript.txt") == before && digests().count == 1)

    let apply = try await migrate("new.yaml", "--apply", "transcript.txt")
    #expect(apply.code == 0 && apply.output.hasPrefix("transcript.txt: moved: wording only"))
    let after = try #require(program.text("transcript.txt"))
    #expect(Array(after.utf8).starts(with: before) && digests().count == 2)
    #expect(after.contains("[ask-mood] programme:\n    = moved "))
    #expect(after.hasSuffix("[ask-mood] coach: Tomasz, how goes it, 1 to 5?\n"))

    let again = try await migrate("new.yaml", "--apply", "transcript.txt")
    #expect(again.code == 0 && again.output.contains("not moved: already in this scenario"))
    #expect(program.text("transcript.txt") == after)

    let back = try await chat("3\n", now: "2027-01-14T09:00")
    #expect(
      back.output.hasPrefix(
        """
        Welcome back, Ines and Tomasz. You are in meeting 1; the last words here are of 12 January \
        2027.
        Ines said last: “4”
        \(Self.renewed) since you were last here.
        Tomasz, how goes it, 1 to 5?
        Ines, what happened today?
        """))
    let later = try await chat("", now: "2027-01-15T09:00")
    #expect(!later.output.contains(Self.renewed) && later.output.contains("Tomasz said last: “3”"))
  }

  @Test func `a question that changed is asked again, and what fits no more is named`()
    async throws
  {
    try edit("1..5, per", "1..3, per")
    let plan = try await migrate("new.yaml", "--plan", "transcript.txt")
    #expect(plan.code == 0)
    #expect(
      plan.output.hasPrefix("transcript.txt: current step changed, to be asked again, at ask-mood"))
    #expect(plan.output.contains("what first.mood holds does not fit its new type: it is unset"))
    let apply = try await migrate("new.yaml", "--apply", "transcript.txt")
    #expect(apply.code == 0 && apply.output.contains("first.mood"))
    let input = "4\n2\n1\nrain\n/done\n@now 2027-01-26T09:00\non foot\n"
    let back = try await chat(input, now: "2027-01-14T09:00")
    #expect(back.output.contains("\(Self.renewed) since you were last here.\nInes, how are you"))
    #expect(back.output.contains("a whole number from 1 to 3"))
    let paper = try await program.run("certificate", "transcript.txt")
    #expect(paper.code == 0 && paper.output.contains("Ines was here, on foot."))
  }

  @Test func `where the step is gone, the conversation stays as it is`() async throws {
    try edit("ask-mood:", "ask-feeling:")
    let before = try #require(program.bytes("transcript.txt"))
    for action in ["--plan", "--apply"] {
      let run = try await migrate("new.yaml", action, "transcript.txt")
      #expect(run.code == 1)
      #expect(run.output.contains("step gone, stays as it is"))
      #expect(run.output.contains("there is no step 'ask-mood' any more"))
      #expect(program.bytes("transcript.txt") == before && digests().count == 1)
    }
    let back = try await chat("3\n", now: "2027-01-14T09:00")
    #expect(back.output.contains("Tomasz, how are you") && !back.output.contains(Self.renewed))
  }

  @Test func `between meetings, the next one is the new scenario's`() async throws {
    try await chat("3\nrain\n/done\n", now: "2027-01-12T10:00")
    try edit("How did you two come here", "How have you come")
    let plan = try await migrate("new.yaml", "--plan", "transcript.txt")
    #expect(plan.code == 0 && plan.output.contains("wording only, between meetings"))
    #expect(try await migrate("new.yaml", "--apply", "transcript.txt").code == 0)
    let back = try await chat("on foot\n", now: "2027-01-26T09:00")
    #expect(back.output.contains("number 1, was on 12 January 2027.\n\(Self.renewed)"))
    #expect(back.output.contains("How have you come"))
    try edit("Hello", "Hi")
    let ended = try await migrate("new.yaml", "--apply", "transcript.txt")
    #expect(ended.code == 0 && ended.output.contains("moved: wording only, ended"))
    let paper = try await program.run("certificate", "transcript.txt")
    #expect(paper.code == 0 && paper.output.contains("Tomasz was here, on foot."))
  }

  @Test func `what was said since the plan is what counts when it is applied`() async throws {
    try edit("    ask-story:", "    more:\n      say: Well.\n    ask-story:")
    let plan = try await migrate("new.yaml", "--plan", "transcript.txt")
    #expect(plan.output.contains("current step unchanged, at ask-mood"))
    try await chat("3\n", now: "2027-01-12T10:00")
    let apply = try await migrate("new.yaml", "--apply", "transcript.txt")
    #expect(apply.output.contains("moved: current step unchanged, at ask-story"))
  }

  @Test func `a conversation goes through several editions, each under its digest`() async throws {
    try edit("how are you", "how goes it")
    _ = try await migrate("new.yaml", "--apply", "transcript.txt")
    try await chat("3\n", now: "2027-01-14T09:00")
    try edit("what happened", "what came about")
    _ = try await migrate("new.yaml", "--apply", "transcript.txt")
    try edit("what happened", "what took place")
    _ = try await migrate("new.yaml", "--apply", "transcript.txt")
    #expect(digests().count == 4)
    let back = try await chat("", now: "2027-01-15T09:00")
    #expect(back.output.contains("Ines, what took place today?"))
    #expect(back.output.contains("the last words here are of 14 January 2027"))
    let shown = try await program.run("show", "transcript.txt")
    let moves = shown.output.ranges(of: "(the questions were renewed; from here on scenario ")
    #expect(moves.count == 3)
    let json = try await program.run("show", "--json", "transcript.txt")
    #expect(json.output.ranges(of: "\"mark\":{\"kind\":\"moved\",\"value\":\"").count == 3)

    // Each of the four is needed, at every start.
    for digest in digests() {
      let path = "\(program.folder)/scenarios/\(digest)"
      #expect(rename(path, path + ".away") == 0)
      let run = try await program.run("chat", "--transcript", "transcript.txt")
      #expect(run.code == 65 && run.errors.contains("./scenarios/\(digest)"), "\(run.errors)")
      #expect(run.errors.contains("put the folder 'scenarios' back"))
      let plan = try await migrate("new.yaml", "--plan", "transcript.txt")
      #expect(plan.code == 65 && plan.output.contains("not read"))
      #expect(rename(path + ".away", path) == 0)
      let file = "scenarios/\(digest)/scenario.yaml"
      let bytes = try #require(program.bytes(file))
      try program.write(bytes + [10], to: file)
      let changed = try await program.run("chat", "--transcript", "transcript.txt")
      #expect(changed.code == 65 && changed.errors.contains("was changed"))
      try program.write(bytes, to: file)
    }
  }

  @Test func `a folder stands for its transcripts; one that is damaged stops no other`()
    async throws
  {
    for folder in ["pairs/a", "pairs/b/deep", "pairs/c"] {
      try program.makeFolder(folder)
      try await chat(
        "Kim\n", "--scenario", "small.yaml", file: "\(folder)/transcript.txt")
    }
    try program.makeFolder("pairs/none")
    var bytes = try #require(program.bytes("pairs/b/deep/transcript.txt"))
    bytes[bytes.count / 2] ^= 4
    try program.write(bytes, to: "pairs/b/deep/transcript.txt")
    try edit("Hello", "Hi")
    let run = try await migrate("new.yaml", "--apply", "pairs")
    let lines = run.output.split(separator: "\n")
    #expect(run.code == 65 && lines.count == 3)
    #expect(lines[0].hasPrefix("pairs/a/transcript.txt: moved: wording only"))
    #expect(lines[1].hasPrefix("pairs/b/deep/transcript.txt: not read"))
    #expect(lines[2].hasPrefix("pairs/c/transcript.txt: moved: wording only"))
    #expect(run.errors.contains("pairs/b/deep/transcript.txt:"))
    #expect(program.bytes("pairs/b/deep/transcript.txt") == bytes)
    let empty = try await migrate("new.yaml", "--plan", "pairs/none")
    #expect(empty.code == 65 && empty.errors.contains("no transcript.txt in this folder"))
  }

  @Test func `for programs, each line is an object`() async throws {
    try edit("1..5, per", "1..3, per")
    let run = try await migrate("new.yaml", "--plan", "--json", "transcript.txt", "nowhere.txt")
    let lines = run.output.split(separator: "\n")
    #expect(run.code == 65 && lines.count == 2)
    #expect(
      lines[0].hasPrefix(
        #"{"transcript":"transcript.txt","class":"step-changed","place":"question","#
          + #""step":"ask-mood","reasons":[{"code":"new-type","loss":false,"#))
    #expect(lines[0].contains(#"{"code":"does-not-fit","loss":true,"#))
    #expect(lines[0].hasSuffix(#","done":"planned","torn":null}"#))
    #expect(lines[1].hasPrefix(#"{"transcript":"nowhere.txt","class":null,"error":"#))
  }

  @Test func `the shipped scenario is moved to as it is in this version`() async throws {
    try program.makeFolder("older")
    for file in BuiltinScenarios.files where file.name != "wording.yaml" {
      try program.write(file.bytes + Array("\n# older\n".utf8), to: "older/\(file.name)")
    }
    try await chat("Ines\n", "--scenario", "older/programme.yaml", file: "older.txt")
    let plan = try await migrate("--builtin", "--plan", "older.txt")
    #expect(plan.code == 0 && plan.output.hasPrefix("older.txt: wording only, at "))
    #expect(try await migrate("--builtin", "--apply", "older.txt").code == 0)
    let again = try await migrate("--builtin", "--plan", "older.txt")
    #expect(again.code == 0 && again.output.contains("already in this scenario"))
    let other = try await migrate("--builtin", "--plan", "transcript.txt")
    #expect(other.code == 1 && other.output.contains("the conversation is in 'small'"))
  }

  // MARK: Other languages

  private let mood = (english: "how are you, 1 to 5?", german: "wie geht es dir, 1 bis 5?")

  /// Begins a conversation in each language in `two.yaml`: the small scenario with a table, of
  /// which as much is in German as is said there.
  private func beginTwo() async throws {
    let two = small.replacing("title: Small", with: "title: Small\nlanguages: {de: de.yaml}")
    try program.write(Array(two.utf8), to: "two.yaml")
    try program.write([], to: "de.yaml")
    let begun = try await program.run("scenario", "translate", "two.yaml", "de")
    let table = begun.output.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : String($0) }
      .joined(separator: "\n")
      .replacing("What shall I call you?", with: "Wie heißt du?")
      .replacing(mood.english, with: mood.german)
    try program.write(Array(table.utf8), to: "de.yaml")
    for (file, language) in [("german.txt", "de"), ("english.txt", "en")] {
      let run = try await chat(
        "Ines\nTomasz\n4\n", "--scenario", "two.yaml", "--language", language, file: file)
      #expect(run.output.contains("Tomasz, \(language == "de" ? mood.german : mood.english)"))
    }
  }

  @Test func `a conversation in another language is moved to the table of the new scenario`()
    async throws
  {
    try await beginTwo()
    let table = try #require(program.text("de.yaml"))
    let newer = table.replacing(mood.german, with: "wie ist dir, 1 bis 5?")
    try program.write(Array(newer.utf8), to: "de.yaml")
    let plan = try await migrate("two.yaml", "--plan", "german.txt", "english.txt")
    #expect(plan.code == 0, "\(plan.errors)")
    #expect(
      plan.output == """
        german.txt: wording only, at ask-mood: 'ask-mood' is worded differently; every answer \
        leads where it led
        english.txt: wording only, at ask-mood: every answer leads where it led

        """)
    let apply = try await migrate("two.yaml", "--apply", "german.txt", "english.txt")
    #expect(apply.code == 0, "\(apply.errors)")
    let german = try #require(program.text("german.txt"))
    #expect(german.hasSuffix("[ask-mood] coach: Tomasz, wie ist dir, 1 bis 5?\n"))
    // The table is kept as included files are: all that the scenario was read from.
    let kept = digests().filter { program.text("scenarios/\($0)/de.yaml") == newer }
    #expect(kept.count == 1 && digests().count == 3)

    let back = try await chat("3\n", file: "german.txt", now: "2027-01-14T09:00")
    #expect(
      back.output.hasPrefix(
        """
        Willkommen zurück, Ines und Tomasz. Ihr seid in Treffen 1; die letzten Worte hier sind vom \
        12. Januar 2027.
        Zuletzt kam von Ines: „4“
        Euer Programm hat seine Fragen erneuert, seit ihr zuletzt hier wart.
        Tomasz, wie ist dir, 1 bis 5?
        """))
    let shown = try await program.run("show", "german.txt")
    #expect(shown.output.contains("(die Fragen wurden erneuert; von hier an gilt das Szenario "))
    let english = try await chat("3\n", file: "english.txt", now: "2027-01-14T09:00")
    #expect(english.output.contains(Self.renewed))
    #expect(english.output.contains("Tomasz, how are you, 1 to 5?"))
  }

  @Test func `where the new scenario lacks the language, the conversation stays as it is`()
    async throws
  {
    try await beginTwo()
    let before = try #require(program.bytes("german.txt"))
    let run = try await migrate("small.yaml", "--apply", "german.txt", "english.txt")
    let lines = run.output.split(separator: "\n")
    #expect(run.code == 1 && lines.count == 2)
    #expect(lines[0].contains("is held in 'de', which the new scenario has no texts in"))
    #expect(lines[1].hasPrefix("english.txt: moved: wording only"))
    #expect(program.bytes("german.txt") == before)
    try await chat("3\n", file: "german.txt", now: "2027-01-14T09:00")
  }

  @Test func `a table that cannot be read stops only conversations in its language`()
    async throws
  {
    try await beginTwo()
    try program.write(Array("translation: [\n".utf8), to: "de.yaml")
    let before = try #require(program.bytes("german.txt"))
    let run = try await migrate("two.yaml", "--apply", "german.txt", "english.txt")
    let lines = run.output.split(separator: "\n")
    #expect(run.code == 65 && lines.count == 2)
    #expect(lines[0].hasPrefix("german.txt: not read"))
    #expect(lines[1].hasPrefix("english.txt: moved: wording only"))
    #expect(run.errors.contains("de.yaml:2:1: error: "))
    #expect(program.bytes("german.txt") == before)
  }

  @Test func `a scenario kept by an earlier release lacks no phrase in another language`()
    async throws
  {
    try await beginTwo()
    let scenario = try #require(program.bytes("two.yaml"))
    let wording = String(decoding: BuiltinScenarios.wording, as: UTF8.self)
    let table = try #require(program.text("de.yaml"))
    let start = try #require(table.firstRange(of: "  meeting-over:\n"))
    let end = try #require(table[start.upperBound...].firstRange(of: "\n  input-left"))
    let files = [
      ("scenario.yaml", scenario),
      ("de.yaml", Array((table[..<start.lowerBound] + table[end.lowerBound...].dropFirst()).utf8)),
      (
        "wording.yaml",
        Array(
          wording.split(separator: "\n").filter { !$0.contains("  meeting-over:") }
            .joined(separator: "\n").utf8)
      ),
    ]
    let header = Header(
      scenarioID: "small", scenarioVersion: "1",
      digest: try ScenarioStore(folder: program.folder).keep(files), language: "de", pair: "k7",
      zone: "UTC", seed: 7)
    try program.write(header.bytes, to: "older.txt")
    let run = try await chat("Ines\nTomasz\n4\n3\nx\n/done\n", file: "older.txt")
    #expect(run.output.contains("Treffen 1 ist zu Ende."))
  }

  @Test func `what was cut short is left by a plan, and set aside by a move`() async throws {
    let whole = try #require(program.bytes("transcript.txt"))
    try program.write(whole + Array("000009 2027".utf8), to: "transcript.txt")
    try edit("Hello", "Hi")
    let plan = try await migrate("new.yaml", "--plan", "transcript.txt")
    #expect(plan.code == 0 && program.bytes("transcript.txt") == whole + Array("000009 2027".utf8))
    let apply = try await migrate("new.yaml", "--apply", "transcript.txt")
    #expect(apply.code == 0 && apply.output.contains("cut short is in transcript.txt.torn"))
    #expect(program.text("transcript.txt.torn") == "000009 2027")
    #expect(try await chat("", now: "2027-01-14T09:00").output.contains(Self.renewed))
  }

  @Test func `a move that its scenarios do not allow is damage`() async throws {
    try edit("ask-mood:", "ask-feeling:")
    let files = [
      ("scenario.yaml", try #require(program.bytes("new.yaml"))),
      ("wording.yaml", BuiltinScenarios.wording),
    ]
    let digest = try ScenarioStore(folder: program.folder).keep(files)
    let bytes = try #require(program.bytes("transcript.txt"))
    let chain = try #require(TranscriptFile(parsing: bytes).chain)
    for (step, digest) in [("ask-mood", digest), ("ask-name", digests()[0])] {
      var next = chain
      let forged = next.append(
        [Line(step: step, speaker: "programme", text: "", mark: .moved(digest))],
        at: Moment(seconds: 1_800_000_000))
      try program.write(bytes + forged, to: "transcript.txt")
      let run = try await program.run("chat", "--transcript", "transcript.txt")
      #expect(run.code == 65 && run.errors.contains("record 9 ([\(step)] programme) moves to"))
    }
  }

  @Test func `a scenario kept by an earlier release lacks no phrase`() async throws {
    let wording = String(decoding: BuiltinScenarios.wording, as: UTF8.self)
    let older = wording.split(separator: "\n").filter { !$0.contains("recap-renewed:") }
      .joined(separator: "\n")
    #expect(older.utf8.count < wording.utf8.count - 40)
    let files = [("scenario.yaml", Array(small.utf8)), ("wording.yaml", Array(older.utf8))]
    let header = Header(
      scenarioID: "small", scenarioVersion: "1",
      digest: try ScenarioStore(folder: program.folder).keep(files), language: "en", pair: "k7",
      zone: "UTC", seed: 7)
    try program.write(header.bytes, to: "older.txt")
    let run = try await chat("Ines\n", file: "older.txt")
    #expect(run.output.contains("What shall I call you?"))
  }

  @Test func `wrong usage is told apart from a scenario that cannot be read`() async throws {
    let none = try await migrate()
    #expect(none.code == 64 && none.errors.contains("Name the new scenario"))
    let one = try await migrate("small.yaml")
    #expect(one.code == 64)
    let both = try await migrate("small.yaml", "--plan", "--apply", "transcript.txt")
    #expect(both.code == 64 && both.errors.contains("give one of them"))
    try program.write(Array("scenario: [".utf8), to: "new.yaml")
    let bad = try await migrate("new.yaml", "--plan", "transcript.txt")
    #expect(bad.code == 65 && bad.errors.contains("new.yaml:1:"))
    let missing = try await migrate("nowhere.yaml", "--plan", "transcript.txt")
    #expect(missing.code == 65 && missing.errors.contains("nowhere.yaml"))
  }
}
