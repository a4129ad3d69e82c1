// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import Testing

@testable import ScenarioFormat

@Suite struct TranslationTests {
  private func german() throws -> Scenario {
    let (scenario, findings) = Bilingual.read(table: Bilingual.table)
    #expect(findings.map { $0.rendered() } == [])
    return try #require(scenario)
  }

  private func step(_ id: String, _ scenario: Scenario) throws -> Step {
    try #require(scenario.steps.first { $0.id == id })
  }

  @Test func `every text of a table takes the place of its source`() throws {
    let scenario = try german()
    #expect(scenario.language == "de" && scenario.title == "Muster")
    guard case .choice(let ways) = scenario.slots[1].type,
      case .records(let fields) = scenario.slots[5].type, case .choice(let states) = fields[1].type,
      case .ask(let ask) = try step("wish-ask", scenario).action,
      case .ask(let mood) = try step("mood", scenario).action, case .choice(let moods) = mood.type
    else {
      Issue.record("not what it was")
      return
    }
    #expect(ways.map(\.label) == ["im Wechsel", "beides zugleich"] && ways[1].also == ["beides"])
    #expect(states.map(\.id) == ["open", "kept"] && states.map(\.label) == ["offen", "gehalten"])
    #expect(moods.map(\.label) == ["gut", "nicht gut"])
    #expect(scenario.slots[2].initial == .text("Wir hören zu."))
    #expect(scenario.slots[3].initial == .list(["Vertrauen", "Zeit"]))
    #expect(ask.text.pieces.last == .literal(", dein Wunsch?"))
    #expect(ask.why?.pieces.last == .literal(" hört ihn."))
    #expect(ask.reask == Text("Einen Wunsch, bitte."))
    #expect(ask.confirm?.text.pieces.first == .literal("Ist es „"))
    #expect(scenario.banks[0].texts[0] == Text("Was ist neu?"))
    #expect(scenario.library[0].title == "Ein Ziel")
    #expect(scenario.library[0].text == Text("Fünf Prüfungen."))
    #expect(scenario.commands[0].help == "was es gibt")
    #expect(scenario.privateNotes[0].title == "Wie es war")
    #expect(scenario.wording(.againEmpty).hasSuffix(" (de)"))
    #expect(scenario.wording(.againRange) == "From {low} to {high}, please. (de)")
  }

  @Test func `paragraphs and lines are those of the table`() throws {
    let scenario = try german()
    guard case .say(let hello, _, _) = try step("hello", scenario).action,
      case .say(let lines, _, _) = try step("lines", scenario).action
    else {
      Issue.record("no texts")
      return
    }
    #expect(hello.pieces[4] == .literal(".\n\n"))
    #expect(lines.pieces[1] == .literal("\n") && lines.pieces[3] == .literal("\n\nDas Ende."))
  }

  @Test func `what is no text is the same in every language`() throws {
    let source = try #require(Bilingual.read(main: Bilingual.main).scenario)
    let scenario = try german()
    #expect(source.language == "en" && source.title == "Sample")
    #expect(scenario.steps.map(\.id) == source.steps.map(\.id))
    #expect(scenario.steps.map(\.guardCondition) == source.steps.map(\.guardCondition))
    #expect(scenario.slots.map(\.id) == source.slots.map(\.id))
    #expect(scenario.banks.map(\.texts.count) == source.banks.map(\.texts.count))
  }

  @Test(arguments: PlantedTranslation.all)
  func `a planted mistake is found at its place, and nothing else`(planted: PlantedTranslation)
    throws
  {
    let isInMain = planted.file == .main
    let text = isInMain ? Bilingual.main : Bilingual.table
    let marked = MarkedSource(text.replacing(planted.old, with: planted.new))
    let mark = try #require(marked.marks.first)
    let changed = marked.source.bytes
    let other = String(decoding: changed, as: UTF8.self)
    let files = Bilingual.files(
      main: isInMain ? other : Bilingual.main, table: isInMain ? Bilingual.table : other)
    // All that is wrong with a table is found when all languages are read, and only there.
    let (source, translations) = ScenarioReader.readAll(files, main: "main.yaml")
    #expect(
      source.findings.map { "\($0.code) \($0.sourceName):\($0.span.line):\($0.span.column)" } == [
        "\(planted.code) \(isInMain ? "main" : "de").yaml:\(mark.line):\(mark.column)"
      ])
    let hasErrors = source.findings.contains(where: \.isError)
    #expect((translations["de"] == nil) == (hasErrors || !planted.keepsTable))
    if !isInMain { #expect(source.scenario != nil) }
  }

  @Test func `a scenario in its own language does not look into its tables`() {
    let files = Bilingual.files(main: Bilingual.main, table: "[no table")
    let (scenario, findings) = ScenarioReader.read(files, main: "main.yaml")
    #expect(scenario != nil && findings == [])
    let all = ScenarioReader.readAll(files, main: "main.yaml")
    #expect(all.source.scenario != nil && all.translations.isEmpty)
    #expect(all.source.findings.map(\.code.rawValue) == ["yaml-syntax"])
  }

  @Test func `all languages are judged together, with the places of the source`() throws {
    let main =
      Bilingual.main + """

        accept:
          - {code: unused-flow, at: spare, because: It is for later.}
        """
    let spare = "\n  spare:\n    spare-said: {finish: yes}\nbanks:"
    let table = Bilingual.table.replacing("of: \(Bilingual.hash("Bye."))", with: "of: 00000000")
    let files = Bilingual.files(main: main.replacing("\nbanks:", with: spare), table: table)
    let (source, translations) = ScenarioReader.readAll(files, main: "main.yaml", linting: true)
    #expect(source.scenario?.language == "en" && translations["de"]?.language == "de")
    #expect(source.accepted.map(\.id) == ["spare"])
    let judgement = source.judged()
    #expect(judgement.accepted.map(\.finding.code.rawValue) == ["unused-flow"])
    #expect(
      judgement.open.map { "\($0.code) \($0.sourceName)" } == [
        "unused-slot main.yaml", "stale-translation de.yaml",
      ])
    #expect(source.places.sources.map(\.name).contains("de.yaml"))
    let step = try #require(source.scenario?.steps.firstIndex { $0.id == "wish-ask" })
    let finding = source.diagnostic(
      Diagnostic.Code("silent-loop"), .error, atStep: step, part: .text, "so")
    #expect(finding.sourceName == "main.yaml")
    #expect(source.places.id(at: finding) == "wish-ask")
  }

  @Test func `what is found in a translation is found at its id`() throws {
    let files = Bilingual.files(main: Bilingual.main, table: Bilingual.table)
    let reading = ScenarioReader.reading(files, main: "main.yaml", in: .exactly("de"))
    let scenario = try #require(reading.scenario)
    for (index, step) in scenario.steps.enumerated() {
      let finding = reading.diagnostic(Diagnostic.Code("leak"), .error, atStep: index, "so")
      #expect(finding.sourceName != "de.yaml")
      #expect(reading.places.id(at: finding) == step.id)
    }
    let finding = reading.diagnostic(
      Diagnostic.Code("leak"), .error, atStep: 1, part: .text, "so")
    #expect(finding.sourceName == "de.yaml")
  }

  /// A text without the line of a phrase.
  private func without(_ phrase: Phrase, _ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("  \(phrase.rawValue):") && !$0.contains("\"\(phrase.rawValue)\":") }
      .joined(separator: "\n")
  }

  @Test func `phrases of a later release are taken in the language of the conversation`() throws {
    let base = String(decoding: wording.bytes, as: UTF8.self)
    let older =
      Bilingual.files(main: Bilingual.main, table: without(.recapRenewed, Bilingual.table))
      .map {
        $0.name == "wording.yaml"
          ? SourceText(name: $0.name, text: without(.recapRenewed, base)) : $0
      }
    for language in [LanguageChoice.own, .exactly("de")] {
      let plain = ScenarioReader.read(older, main: "main.yaml", in: language)
      #expect(plain.scenario == nil && plain.findings.map(\.code.rawValue) == ["missing-phrase"])
    }
    let table = try #require(BuiltinScenarios.files.first { $0.name == "de.yaml" })
    let german = SourceText(name: table.name, bytes: table.bytes)
    func said(_ language: LanguageChoice, _ newer: [SourceText]) -> String? {
      let read = ScenarioReader.reading(older, main: "main.yaml", in: language, newer: newer)
      #expect(read.findings == [])
      return read.scenario?.wording(.recapRenewed)
    }
    let english = "Your programme has renewed its questions since you were last here."
    #expect(said(.own, [wording]) == english)
    #expect(said(.exactly("de"), [wording]) == english)
    #expect(
      said(.exactly("de"), [german, wording])
        == "Euer Programm hat seine Fragen erneuert, seit ihr zuletzt hier wart.")
    // What is there already stays as it was kept.
    let kept = ScenarioReader.reading(
      older, main: "main.yaml", in: .exactly("de"), newer: [german, wording])
    #expect(kept.scenario?.wording(.recapStart) == "Nobody has answered anything yet. (de)")
  }

  @Test func `a phrase that this release no longer says is no mistake in an older scenario`() {
    let older = Bilingual.main + "\n  private-ready: Ready?"
    let files = Bilingual.files(main: older, table: Bilingual.table)
    let plain = ScenarioReader.read(files, main: "main.yaml")
    #expect(plain.findings.map(\.code.rawValue) == ["unknown-phrase"])
    let kept = ScenarioReader.reading(files, main: "main.yaml", newer: [wording])
    #expect(kept.scenario != nil && kept.findings == [])
  }

  @Test func `a language that a scenario does not have is an error that names those it has`() {
    let (scenario, findings) = ScenarioReader.read(
      Bilingual.files(main: Bilingual.main, table: Bilingual.table), main: "main.yaml",
      in: .exactly("fr"))
    #expect(scenario == nil && findings.map(\.code.rawValue) == ["unknown-language"])
    #expect(findings.first?.help == "it has: en, de")
  }

  @Test(arguments: [
    ([], "en"), (["de"], "de"), (["fr"], "en"), (["fr", "de"], "de"), (["en", "de"], "en"),
  ])
  func `of several languages the first is read that is there`(wanted: [String], code: String) {
    let files = Bilingual.files(main: Bilingual.main, table: Bilingual.table)
    let (scenario, findings) = ScenarioReader.read(
      files, main: "main.yaml", in: .preferring(wanted))
    #expect(scenario?.language == code && findings == [])
  }

  @Test func `tables are among the files of a scenario, and its languages are known`() {
    let main = SourceText(name: "main.yaml", text: Bilingual.main)
    #expect(ScenarioReader.includes(of: main) == ["more.yaml", "de.yaml"])
    #expect(ScenarioReader.languages(of: main) == ["en", "de"])
    #expect(ScenarioReader.languages(of: SourceText(name: "a", text: "[")) == [])
  }

  @Test func `findings help along`() throws {
    func help(_ old: String, _ new: String) -> String? {
      Bilingual.read(table: Bilingual.table.replacing(old, with: new)).findings.first?.help
    }
    #expect(help("  shelf:", "  self: {browse: Lest.}\n  shelf:") == "did you mean 'shelf'?")
    let fine = Bilingual.mark("fine", "gut")
    #expect(help(fine, "{of: 00000000, is: gut}")?.contains("beside main.yaml:") == true)
    let message = Bilingual.read(
      table: Bilingual.table.replacing("{me.name}, dein Wunsch", with: "Ihr Wunsch")
    ).findings.first?.message
    #expect(message == "this text fills in nothing, its source {me.name}")
  }

  @Test func `a scenario of another language needs all phrases itself`() {
    let text = scenario(more: "language: ▸de")
    let marked = MarkedSource(text)
    let findings = marked.read().findings
    #expect(findings.map(\.code.rawValue) == ["missing-phrase"])
    #expect(findings.first?.span.line == marked.marks.first?.line)
  }
}

extension PlantedTranslation {
  /// Whether the table can still be used: none is read where the main file does not name it.
  var keepsTable: Bool { code != "unknown-language" || file == .table }
}
