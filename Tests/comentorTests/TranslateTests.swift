// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// `comentor scenario translate`: from nothing to a conversation in another language.
struct TranslateTests {
  let program: Program

  init() throws {
    program = try Program()
    let text = """
      scenario: lunch
      version: "1"
      title: Lunch
      start: main
      ending: main-end
      languages: {de: lunch.de.yaml}
      flows:
        main:
          names: {ask: What is your name?, to: each, save: me.name}
          free: {ask: "Are you free, {me.name}?", to: each, type: yes-no}
        main-end: {bye: {say: Goodbye.}}
      """
    try program.write(Array(text.utf8), to: "lunch.yaml")
  }

  private func translate(_ arguments: String...) async throws -> Program.Run {
    try await program.run(["scenario", "translate", "lunch.yaml", "de"] + arguments, input: [])
  }

  @Test func `a table grows from comments to a conversation`() async throws {
    let empty = try await translate("--output", "lunch.de.yaml")
    #expect(empty.code == 0 && empty.output.isEmpty)
    #expect(empty.errors == "texts not translated yet: 4\n")
    let begun = try #require(program.text("lunch.de.yaml"))
    #expect(begun.contains("# title: Lunch\n") && begun.contains("#     ask: What is your name?\n"))
    // The coach's phrases come from the built-in scenario's table.
    #expect(
      begun.contains("  again-yes-no:\n    of: ") && begun.contains("    is: Hier brauche ich"))

    let filled = begun.replacing("# title: Lunch", with: "title: Mittag")
      .replacing(
        "# steps:\n#   names:\n#     ask: What is your name?\n",
        with: "steps:\n  names: {ask: Wie heißt du?}\n"
      )
      .replacing(
        "#   free:\n#     ask: Are you free, {me.name}?\n",
        with: "  free: {ask: \"Hast du Zeit, {me.name}?\"}\n"
      )
      .replacing("#   bye:\n#     say: Goodbye.\n", with: "  bye: {say: Tschüss.}\n")
    try program.write(Array(filled.utf8), to: "lunch.de.yaml")
    let marked = try await translate("--mark", "--output", "lunch.de.yaml")
    #expect(marked.code == 0 && marked.errors.isEmpty, "\(marked.errors)")
    let chat = try await program.run(
      ["chat", "--transcript", "t.txt", "--scenario", "lunch.yaml", "--language", "de"],
      input: Array("Ines\nTom\nvielleicht\nja\nnein\n".utf8))
    #expect(chat.code == 0, "\(chat.errors)")
    #expect(chat.output.contains("Hast du Zeit, Tom?") && !chat.output.contains("yes or a no"))
    #expect(program.text("t.txt")?.contains("= yes-no no") == true)
  }

  @Test func `a scenario that lacks a text is not begun in that language`() async throws {
    try program.write(Array("translation: de\nof: lunch\n".utf8), to: "lunch.de.yaml")
    let run = try await program.run(
      "chat", "--transcript", "t.txt", "--scenario", "lunch.yaml", "--language", "de")
    #expect(run.code == 65 && run.errors.contains("lunch.yaml:3:8: error:"))
    #expect(program.bytes("t.txt") == nil)
    let english = try await program.run(
      "chat", "--transcript", "t.txt", "--scenario", "lunch.yaml", input: "Ines\n")
    #expect(english.code == 0)
  }

  @Test func `a table that the shell has emptied is not written over`() async throws {
    try program.write(Array("translation: de\nof: lunch\n".utf8), to: "lunch.de.yaml")
    let command = "'\(Program.path)' scenario translate lunch.yaml de > lunch.de.yaml || exit 9"
    let shell = try PseudoTerminal(
      ["/bin/sh", "-c", command], environment: program.variables, directory: program.folder)
    try shell.wait(for: "your shell has emptied the table")
    #expect(try shell.waitForEnd() == .exited(9))
    #expect(program.bytes("lunch.de.yaml") == [])
  }

  @Test func `what is dropped is named, and so is a table without a name`() async throws {
    try program.write(
      Array("translation: de\nof: lunch\nsteps: {gone: {say: Weg.}}\n".utf8), to: "part.yaml")
    let text = try #require(program.text("lunch.yaml"))
    try program.write(
      Array(text.replacing("languages: {de: lunch.de.yaml}", with: "").utf8), to: "lunch.yaml")
    let run = try await translate("--part", "part.yaml")
    #expect(run.code == 0 && run.output.hasPrefix("translation: de\nof: lunch\n"))
    #expect(run.errors.contains("left out: steps.gone (no such text"))
    #expect(run.errors.contains("name the table in lunch.yaml: languages: {de: FILE.yaml}"))
  }

  @Test func `a table that the scenario does not name yet is kept when it is written over`()
    async throws
  {
    let text = try #require(program.text("lunch.yaml"))
    try program.write(
      Array(text.replacing("languages: {de: lunch.de.yaml}", with: "").utf8), to: "lunch.yaml")
    try program.write([], to: "table.yaml")
    #expect(try await translate("--output", "table.yaml").code == 0)
    let begun = try #require(program.text("table.yaml"))
    try program.write(
      Array(begun.replacing("# title: Lunch", with: "title: Mittag").utf8), to: "table.yaml")
    let again = try await translate("--output", "table.yaml")
    #expect(again.code == 0 && again.errors.contains("texts not translated yet: 3\n"))
    #expect(program.text("table.yaml")?.contains("\ntitle: Mittag\n") == true)
    // Nor is a file lost that is no table.
    try program.write(Array("Dear diary\n".utf8), to: "table.yaml")
    let diary = try await translate("--output", "table.yaml")
    #expect(diary.code == 65 && diary.errors.contains("table.yaml:1:1: error:"))
    #expect(program.text("table.yaml") == "Dear diary\n")
  }

  @Test func `mistakes are told`() async throws {
    let same = try await program.run("scenario", "translate", "lunch.yaml", "en")
    #expect(same.code == 65 && same.errors.contains("is the language of the scenario itself"))
    let alone = try await program.run("scenario", "translate", "lunch.yaml")
    #expect(alone.code == 64)
    try program.write(Array("of: other\ntitle: A\n".utf8), to: "part.yaml")
    let part = try await translate("--part", "part.yaml")
    #expect(part.code == 65 && part.errors.contains("part.yaml:1:5: error:"))
    let folder = try await translate("--output", "nowhere/a.yaml")
    #expect(folder.code == 73 && folder.errors.contains("nowhere/a.yaml"))
  }

  @Test func `the built-in table is as the command writes it`() async throws {
    let run = try await program.run("scenario", "translate", "--builtin", "de")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let path = "\(Program.project)/Sources/BuiltinScenarios/Scenarios/de.yaml"
    let isSame = Program.bytes(of: path) == Array(run.output.utf8)
    #expect(isSame)
  }
}
