// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import ScenarioFormat
import Testing

@Suite struct TranslationUpdateTests {
  private func update(
    main: String = Bilingual.main, table: String?, parts: [String] = [], known: String? = nil,
    marking: Bool = false
  ) throws -> TranslationUpdate {
    let (update, findings) = TranslationUpdate.make(
      Bilingual.files(main: main, table: table), main: "main.yaml", language: "de",
      parts: parts.enumerated().map { SourceText(name: "part\($0.offset).yaml", text: $0.element) },
      known: known.map { SourceText(name: "known.yaml", text: $0) }, marking: marking)
    #expect(findings.map { $0.rendered() } == [])
    return try #require(update)
  }

  /// The texts of a scenario in German with this table, as the machine has them.
  private func texts(_ table: String, main: String = Bilingual.main) throws -> String {
    let (scenario, findings) = Bilingual.read(main: main, table: table)
    #expect(findings.filter(\.isError).map { $0.rendered() } == [])
    return "\(try #require(scenario))"
  }

  @Test func `a table that is right stays what it says`() throws {
    let once = try update(table: Bilingual.table)
    #expect(once.missing == 0 && once.stale == 0 && once.unmarked == 0 && once.dropped == [])
    #expect(once.file == "de.yaml")
    #expect(try texts(once.table) == texts(Bilingual.table))
    #expect(try update(table: once.table).table == once.table)
    #expect(once.table.split(separator: "\n").allSatisfy { $0.count <= 100 || $0.contains("\"") })
  }

  @Test func `a new table is all comments, and is one when they are taken away`() throws {
    let empty = try update(table: nil)
    #expect(empty.missing > 100 && empty.unmarked == 0)
    let lines = empty.table.split(separator: "\n")
    #expect(lines.prefix(2) == ["translation: de", "of: sample"])
    #expect(lines.dropFirst(2).allSatisfy { $0.hasPrefix("#") })
    #expect(try update(table: empty.table).table == empty.table)

    let filled = lines.map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : "" }
    let table = (["translation: de", "of: sample"] + filled.dropFirst(2)).joined(separator: "\n")
    let (scenario, findings) = Bilingual.read(table: table)
    #expect(findings.map(\.code.rawValue) == ["unmarked-translation"])
    let source = try #require(Bilingual.read(main: Bilingual.main).scenario)
    #expect(scenario?.steps.map { "\($0)" } == source.steps.map { "\($0)" })
  }

  @Test func `what is missing is a comment in its place`() throws {
    let table = Bilingual.table.replacing(
      "  talk: {floor: \(Bilingual.mark("Talk.", "Redet."))}\n", with: ""
    )
    .replacing(
      "    reask: \(Bilingual.mark("A wish, please.", "Einen Wunsch, bitte."))\n", with: "")
    let written = try update(table: table)
    #expect(written.missing == 2)
    #expect(written.table.contains("\n  # talk:\n  #   floor: Talk.\n  shelf:\n"))
    #expect(written.table.contains("\n    # reask: A wish, please.\n    confirm-ask:\n"))
    let (_, findings) = Bilingual.read(table: written.table)
    #expect(findings.map(\.code.rawValue) == ["missing-translation", "missing-translation"])
  }

  @Test func `marking says that all was read`() throws {
    let source = Bilingual.main.replacing("floor: Talk.", with: "floor: Do talk.")
    let table = Bilingual.table.replacing(Bilingual.mark("fine", "gut"), with: "gut")
    let plain = try update(main: source, table: table)
    #expect(plain.stale == 1 && plain.unmarked == 1)
    #expect(plain.table.contains("\n    # the source is now: Do talk.\n    floor:\n"))
    #expect(plain.table.contains("\n      fine: gut\n"))
    let marked = try update(main: source, table: table, marking: true)
    #expect(marked.stale == 0 && marked.unmarked == 0)
    #expect(Bilingual.read(main: source, table: marked.table).findings == [])
    #expect(marked.table.contains("  of: \(Bilingual.hash("Do talk."))\n      is: Redet.\n"))
  }

  @Test func `parts come in, the last one counts`() throws {
    let written = try update(
      table: "translation: de\nof: sample\ntitle: Eins\n",
      parts: ["title: Zwei\nsteps: {talk: {floor: Redet.}}\n", "title: Drei\n# complete\n"])
    #expect(written.table.contains("\ntitle: Drei\n"))
    #expect(written.table.contains("\n  talk:\n    floor: Redet.\n"))
  }

  @Test func `a part of another scenario is refused`() {
    let (update, findings) = TranslationUpdate.make(
      Bilingual.files(main: Bilingual.main, table: nil), main: "main.yaml", language: "de",
      parts: [SourceText(name: "part.yaml", text: "of: other\ntitle: A\n")])
    #expect(update == nil && findings.map(\.code.rawValue) == ["other-table"])
  }

  @Test func `what the scenario no longer has is left out and named`() throws {
    let source = Bilingual.main.replacing("    talk: {floor: Talk.}\n", with: "")
    let written = try update(main: source, table: Bilingual.table)
    #expect(written.dropped == ["steps.talk"] && !written.table.contains("Redet"))
  }

  @Test func `texts of a list go where their source is now`() throws {
    let source = Bilingual.main.replacing(
      "[What is new?, \"What is old, {first.name}?\"]",
      with: "[\"What is old, {first.name}?\", What else?, What is new?]")
    let written = try update(main: source, table: Bilingual.table)
    #expect(written.missing == 1 && written.dropped == [])
    let lines = written.table.split(separator: "\n").drop { $0 != "  openers:" }
      .prefix { $0 != "library:" }.filter { !$0.contains("of: ") }
    #expect(
      lines == [
        "  openers:", "      is: Was ist alt, {first.name}?", "    # - What else?",
        "      is: Was ist neu?",
      ])
    let (_, findings) = Bilingual.read(main: source, table: written.table)
    #expect(findings.map(\.code.rawValue) == ["other-length"])
  }

  @Test func `another scenario's table lends what has the same source`() throws {
    let known = Bilingual.table.replacing("is: \"Redet.\"", with: "is: \"Sprecht.\"")
      .replacing(Bilingual.mark("fine", "gut"), with: "gut")
    let own = "translation: de\nof: sample\nsteps: {talk: {floor: Redet.}}\n"
    let written = try update(table: own, known: known)
    #expect(written.missing == 1, "what is not marked is not taken")
    #expect(written.table.contains("floor: Redet.\n") && !written.table.contains("Sprecht"))
    #expect(written.unmarked == 1)
  }

  @Test(arguments: ["en", "xx"])
  func `a language that cannot be translated into is refused`(code: String) {
    let (update, findings) = TranslationUpdate.make(
      Bilingual.files(main: Bilingual.main, table: nil), main: "main.yaml", language: code)
    #expect(update == nil && findings.count == 1)
  }

  /// Texts put together at random out of what YAML may stumble over.
  private func randomTexts(_ count: Int) -> [String] {
    let pieces = [
      "a", "Wort", "ein längeres Wort", " ", "  ", "\n", "\n\n", ": ", " #", "#", "-", "- ", "\"",
      "'", "\\", "{{", "}}", "[", "|", ">", "&", "*", "!", "%", "@", "„", "“", "ß", "日本", "👩‍🚀",
      "yes", "1", ",", "?", "? ", "---", "...", "\u{A0}", String(repeating: "lang ", count: 30),
    ]
    var state: UInt64 = 7
    func roll(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    return (0..<count).map { _ in
      "x" + (0...roll(12)).map { _ in pieces[roll(pieces.count)] }.joined()
    }.enumerated().map { $0.offset % 2 == 0 ? $0.element : String($0.element.dropFirst()) }
      .map { text in text.allSatisfy { $0 == " " || $0 == "\n" } ? "yes" : text }
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }

  @Test func `any text reads back as it was written`() throws {
    let texts = randomTexts(400)
    let steps = texts.indices.map { "    s\($0): {say: Source \($0)}\n" }.joined()
    let slots = texts.indices.map { "  d\($0): {type: text, default: Source}\n" }.joined()
    let main = """
      scenario: sample
      version: "1"
      title: Sample
      start: main
      ending: goodbye
      languages: {de: de.yaml}
      slots:
      \(slots)flows:
        main:
      \(steps)  goodbye:
          closed: {say: Bye.}
      """
    let said = texts.enumerated().map { "  s\($0): {say: \(quoted($1))}\n" }.joined()
    let held = texts.enumerated().map { "  d\($0): {default: \(quoted($1))}\n" }.joined()
    let phrases = Phrase.allCases.map { "  \"\($0.rawValue)\": " }
    let source = try #require(Bilingual.read(main: main).scenario)
    let worded = zip(phrases, Phrase.allCases).map { "\($0)\(quoted(source.wording($1)))\n" }
    let table = """
      translation: de
      of: sample
      title: Muster
      slots:
      \(held)steps:
      \(said)  closed: {say: Tschüss.}
      wording:
      \(worded.joined())
      """
    let wanted = try #require(Bilingual.read(main: main, table: table).scenario)
    #expect(wanted.slots[1...].map(\.initial) == texts.map { .text($0) })
    let plain = try update(main: main, table: table).table
    let marked = try update(main: main, table: plain, marking: true).table
    for written in [plain, marked] {
      let (scenario, findings) = Bilingual.read(main: main, table: written)
      #expect(findings.filter(\.isError).map { $0.rendered() } == [])
      let read = try #require(scenario)
      for index in texts.indices {
        #expect("\(read.steps[index])" == "\(wanted.steps[index])")
        #expect(read.slots[index + 1].initial == wanted.slots[index + 1].initial)
      }
    }
    #expect(plain.contains(">-\n") && plain.contains("|-\n"))
  }
}
