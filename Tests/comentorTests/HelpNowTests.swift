// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import Journal
import Programme
import ScenarioFormat
import TestSupport
import Testing
import TranscriptFormat

@testable import comentor

/// `/help-now`: there wherever somebody types, and nowhere in what is kept.
struct HelpNowTests {
  let program: Program

  init() throws { program = try Program() }

  private func chat(_ lines: String, scenario: String? = PipeTests.small) async throws
    -> Program.Run
  {
    let more = scenario.map { ["--scenario", $0] } ?? []
    return try await program.run(
      ["chat", "--transcript", "t.txt", "--now", "2027-01-12T09:00", "--seed", "7"] + more,
      input: Array(lines.utf8))
  }

  private static let page = "I am a script. Nobody is reading this as you type"

  /// How often the page is in what was shown.
  private func pages(in output: String) -> Int { output.ranges(of: Self.page).count }

  @Test func `at any question it says where to turn, and the question is put again`() async throws {
    // At a name, at a scale, within a long answer, before it is begun, and after a meeting.
    let run = try await chat(
      """
      /help-now
      Ines
      /help-now
      Tomasz
      /HELP-NOW
      4
      3
      /help-now
      Rain.
      /help-now
      More rain.
      /help now
      /done
      /help-now
      @now 2027-01-13T09:00
      /help-now
      by bike

      """)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(pages(in: run.output) == 8)
    let asked = "And the other one"  // The small scenario asks both alike.
    #expect(!run.output.contains(asked))
    #expect(run.output.ranges(of: "Ines, what happened today?").count == 4)
    #expect(run.output.contains("Ines was here, by bike."))
    let kept = try #require(program.text("t.txt"))
    #expect(kept.contains("Ines: Rain.\n    | More rain.\n"))
    #expect(!kept.lowercased().contains("help-now") && !kept.contains("I am a script. Nobody"))
  }

  @Test func `the transcript is the same, whether it was asked for or not`() async throws {
    let answers = "Ines\nTomasz\n4\n3\nRain.\n/done\n@now 2027-01-13T09:00\nby bike\n"
    _ = try await chat(answers)
    let quiet = try #require(program.bytes("t.txt"))
    let other = try Program()
    let asking = answers.split(separator: "\n").map { "/help-now\n\($0)\n/help-now\n" }.joined()
    let run = try await other.run(
      [
        "chat", "--transcript", "t.txt", "--now", "2027-01-12T09:00", "--seed", "7", "--scenario",
        PipeTests.small,
      ], input: Array(asking.utf8))
    #expect(run.code == 0)
    // A pair's id is drawn by chance, so the heads and the chains differ.
    func lines(_ bytes: [UInt8]) -> [String] {
      TranscriptFile(parsing: bytes).records.map { "\($0.line.step) \($0.line.text)" }
    }
    #expect(lines(try #require(other.bytes("t.txt"))) == lines(quiet) && !lines(quiet).isEmpty)
  }

  @Test func `in a confirmation, an open floor and the library it is there too`() async throws {
    let scenario = """
      scenario: doors
      version: "1"
      title: Doors
      start: main
      ending: goodbye
      flows:
        main:
          name: {ask: Name?, to: each, save: me.name, pass: no}
          wish:
            ask: What do you want?
            to: first
            confirm: second
            confirm-ask: Is that so?
          talk: {floor: Talk., to: first}
          read: {browse: Which page?}
          end: {finish: yes}
        goodbye:
          closed: {say: Closed.}
      library:
        one: {title: One, text: The first page.}
      """
    try program.write(Array(scenario.utf8), to: "doors.yaml")
    let run = try await chat(
      "Ines\nTomasz\nA door.\n/help-now\nyes\n/help-now\nHello.\n/next\n/next\n/help-now\n/next\n",
      scenario: "doors.yaml")
    #expect(run.code == 0 && pages(in: run.output) == 3, "\(run.output)\(run.errors)")
    #expect(run.output.ranges(of: "Is that so?").count == 2)
    #expect(program.text("t.txt")?.contains("help-now") == false)
  }

  @Test func `in the menu and in a private note it is there, and says what is true there`()
    async throws
  {
    let begun = try await program.run(
      ["--now", "2027-01-12T09:00"], input: Array("Ines\nTomasz\n".utf8))
    #expect(begun.code == 0)
    let before = try Self.files(in: program.folder)
    let run = try await program.run(
      ["--now", "2027-01-12T10:00"],
      input: Array(
        "/help-now\n2\n/help-now\n1\n/help-now\n1\n/help-now\nyes\n/help-now\n/quit\n".utf8))
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(pages(in: run.output) >= 4)
    // The list is put again, and what leaving means is said where somebody writes alone.
    #expect(run.output.ranges(of: "3 read what was said").count == 2)
    #expect(run.output.contains("nothing of what you have written in this note is kept or sent"))
    #expect(!run.output.contains("What was answered before stays in the file"))
    #expect(try Self.files(in: program.folder) == before)
  }

  /// Every file in a folder with its bytes, but for what the test itself writes.
  private static func files(in folder: String) throws -> [String: [UInt8]] {
    let names = try #require(SourceTree.names(in: "\(folder)/data/comentor"))
    return names.reduce(into: [:]) { files, name in
      let path = "\(folder)/data/comentor/\(name)/transcript.txt"
      files[path] = Program.bytes(of: path)
    }
  }

  // MARK: - The page

  private static func wording(_ language: String) throws -> Wording {
    let files = BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    return try #require(
      ScenarioReader.reading(files, main: BuiltinScenarios.main, in: .exactly(language)).scenario
    ).wording
  }

  private static let contacts = Contacts(
    locale: "en", emergency: "112, or the porter: 7", helpline: "a line at 0800 1",
    workplace: "Dr Who, room 5", independent: "the ombudswoman", alternate: "the works council",
    policy: "intranet/rules")

  @Test(arguments: ["en", "de"])
  func `a programme's contacts are all there, and nothing is to be set up`(language: String) throws
  {
    let page = HelpPage(contacts: Self.contacts, file: "x.yaml")
    let text = page.paragraphs(try Self.wording(language), at: .shared)
      .joined(separator: "\n")
    for contact in [
      "112, or the porter: 7", "a line at 0800 1", "Dr Who, room 5", "the ombudswoman",
      "the works council", "intranet/rules",
    ] { #expect(text.contains(contact)) }
    #expect(!text.contains("x.yaml") && !text.contains("911") && !text.contains("{"))
  }

  @Test(arguments: ["en", "de"])
  func `without contacts it says what is true everywhere, and where to put them`(language: String)
    throws
  {
    let page = HelpPage(file: "/home/ines/programme.yaml")
    let paragraphs = page.paragraphs(try Self.wording(language), at: .menu)
    let text = paragraphs.joined(separator: "\n")
    for part in ["112", "911", "999", "/home/ines/programme.yaml", "doctor"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("/quit"))
  }

  @Test func `a scenario that was kept with a command of that name does not get it`() async throws {
    let text = """
      scenario: kept
      version: "1"
      title: Kept
      start: main
      ending: goodbye
      commands: {help-now: {call: old, help: an old line}}
      flows:
        main:
          name: {ask: Name?, to: each, save: me.name, pass: no}
          end: {finish: yes}
        old: {old-said: {say: These are old words.}}
        goodbye: {closed: {say: Closed.}}
      """
    let files = [
      ("scenario.yaml", Array(text.utf8)), ("wording.yaml", BuiltinScenarios.wording),
    ]
    try program.makeFolder("data/comentor/pair")
    let folder = "\(program.folder)/data/comentor/pair"
    let header = Header(
      scenarioID: "kept", scenarioVersion: "1",
      digest: try ScenarioStore(folder: folder).keep(files),
      language: "en", pair: "k7", zone: "UTC", seed: 7)
    let path = "data/comentor/pair/transcript.txt"
    try program.write(header.bytes, to: path)
    let run = try await program.run(
      "chat", "--transcript", path, "--now", "2027-01-12T09:00",
      input: "/help-now\n/help\nInes\nTomasz\n")
    #expect(run.code == 0 && pages(in: run.output) == 1, "\(run.output)\(run.errors)")
    #expect(!run.output.contains("old words") && !run.output.contains("an old line"))
    #expect(run.output.ranges(of: "/help-now: ").count == 1)
    #expect(program.text(path)?.contains("help-now") == false)
  }
}
