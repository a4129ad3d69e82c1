// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import ScenarioFormat
import Testing

/// `comentor scenario graph`, `doc` and `new`, as a coordinator uses them.
struct ScenarioViewCommandTests {
  let program: Program

  init() throws { program = try Program() }

  private func scenario(_ arguments: String...) async throws -> Program.Run {
    try await program.run(["scenario"] + arguments, input: [])
  }

  @Test func `a graph of the shipped scenario, of a file, of one flow, in both languages`()
    async throws
  {
    let overview = try await scenario("graph")
    #expect(overview.code == 0 && overview.output.hasPrefix("digraph "))
    #expect(overview.output.contains("\"flow check-in\""))
    #expect(try await scenario("graph").output == overview.output)
    let small = try await scenario("graph", PipeTests.small, "--flow", "main")
    #expect(small.code == 0 && small.output.contains("\"ask-mood\" -> \"ask-story\""))
    let mermaid = try await scenario(
      "graph", PipeTests.small, "--all-steps", "--format", "mermaid")
    #expect(mermaid.code == 0 && mermaid.output.hasPrefix("flowchart TB\n"))
  }

  @Test func `a reading copy of the shipped scenario, of a file, of one flow`() async throws {
    let copy = try await scenario("doc")
    #expect(copy.code == 0 && copy.output.hasPrefix("# Reciprocal mentoring\n"))
    let part = try await scenario("doc", PipeTests.small, "--flow", "hand-out")
    #expect(part.output.contains("`paper`") && !part.output.contains("`ask-mood`"))
  }

  @Test(arguments: ["graph", "doc"])
  func `a flow that is not there is told, with the one that was meant`(command: String)
    async throws
  {
    let run = try await scenario(command, "--flow", "gaol")
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(run.errors.contains("no flow 'gaol'") && run.errors.contains("did you mean 'goal'?"))
    let far = try await scenario(command, PipeTests.small, "--flow", "zzzzzzzz")
    #expect(far.code == 64 && far.errors.contains("its flows: main, hand-out"))
  }

  @Test(arguments: ["graph", "doc"])
  func `a scenario with errors shows them, as a chat does`(command: String) async throws {
    try program.write(Array("scenario: broken\nversion: 1\nstart: nowhere\n".utf8), to: "b.yaml")
    let run = try await scenario(command, "b.yaml")
    let chat = try await program.run("chat", "--transcript", "t.txt", "--scenario", "b.yaml")
    #expect(run.code == 65 && run.output.isEmpty && run.errors.contains("b.yaml:"))
    #expect(run.errors == chat.errors)
    #expect(try await scenario(command, "not-there.yaml").code == 65)
  }

  @Test(
    arguments: [
      ["--depth", "1"], ["--flow", "goal", "--depth", "-1"], ["--flow", "goal", "--all-steps"],
      ["--format", "svg"],
    ])
  func `options that do not go together are refused`(options: [String]) async throws {
    let run = try await program.run(["scenario", "graph"] + options, input: [])
    #expect(run.code == 64 && run.output.isEmpty && !run.errors.isEmpty)
  }

  @Test func `a scenario that is begun has no finding, and is talked through to its end`()
    async throws
  {
    let new = try await scenario("new", "lunch-pairs")
    #expect(new.code == 0)
    for line in [
      "comentor lint lunch-pairs.yaml",
      "comentor chat --scenario lunch-pairs.yaml --transcript try.txt",
    ] { #expect(new.output.contains(line)) }

    let main = SourceText(
      name: "lunch-pairs.yaml", bytes: try #require(program.bytes("lunch-pairs.yaml")))
    let wording = SourceText(name: ScenarioReader.wordingFile, bytes: BuiltinScenarios.wording)
    let reading = ScenarioReader.reading([main, wording], main: main.name, linting: true)
    #expect(reading.findings.map { $0.rendered() } == [] && reading.scenario != nil)

    let answers = "Ines\nTomasz\nsome quiet\n/pass\none\ntwo\nyes\nthree\nfour\nno\n"
    let chat = try await program.run(
      "chat", "--scenario", "lunch-pairs.yaml", "--transcript", "try.txt", input: answers)
    #expect(chat.code == 0)
    #expect(chat.output.contains("Ines: “some quiet”. Tomasz: “not said”."))
    #expect(chat.output.contains("Ines and Tomasz, thank you. That was all for today."))
    // What has ended asks no more.
    let again = try await program.run("chat", "--transcript", "try.txt", input: "more\n")
    #expect(again.output.contains("has ended") || again.errors.contains("has ended"))
    #expect(!again.output.contains("?"))
  }

  @Test func `what is there is not written over, and a folder that is not is told`() async throws {
    #expect(try await scenario("new", "mine").code == 0)
    try program.write(Array("my own words".utf8), to: "mine.yaml")
    let again = try await scenario("new", "mine")
    #expect(again.code == 73 && again.errors.contains("mine.yaml: is there already"))
    #expect(program.text("mine.yaml") == "my own words")
    try program.makeFolder("here")
    #expect(try await scenario("new", "mine", "--folder", "here/").code == 0)
    #expect(program.bytes("here/mine.yaml") != nil)
    let nowhere = try await scenario("new", "mine", "--folder", "nowhere")
    #expect(nowhere.code == 73 && nowhere.errors.contains("nowhere/mine.yaml: cannot be made"))
  }

  @Test(arguments: ["Lunch Pairs", "../escape", "ä", "wording", ""])
  func `a name that could be no id is refused, with what could`(name: String) async throws {
    let run = try await scenario("new", name)
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(!Program.exists("\(program.folder)/../escape.yaml"))
  }
}
