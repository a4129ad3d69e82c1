// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Programme
import Sealing
import Testing

@Suite struct ProgrammeFileTests {
  private func read(_ text: String, isTable: Bool = false) -> (
    programme: MentoringProgramme?, findings: [Diagnostic]
  ) {
    MentoringProgramme.read(SourceText(name: "programme.yaml", text: text), isTable: isTable)
  }

  @Test(arguments: [false, true])
  func `a whole file gives its programme and no finding`(isTable: Bool) throws {
    let (programme, findings) = read(Sample.programme, isTable: isTable)
    #expect(findings.isEmpty)
    let sound = try #require(programme)
    #expect(sound.id == "acme-mentoring" && sound.title == "Reciprocal mentoring at Acme")
    #expect(sound.readers == Sample.readers)
    #expect(
      sound.contacts == [
        Contacts(
          locale: "en", emergency: "112", helpline: "Helpline, 0800 111 0 111, at any hour",
          workplace: "Dr. Ray, room 4", independent: "Advice centre: 030 12 34 56",
          alternate: "Works council, 4711", policy: "intranet/respect"),
        Contacts(
          locale: "de-AT", emergency: "112", helpline: "Telefonseelsorge, 142",
          independent: "Beratungsstelle, 01 23 45", alternate: "Betriebsrat, 4711"),
      ])
  }

  @Test func `a table does without recipients, a host does not`() throws {
    let text = PlantedProgramme.without("recipients")
    #expect(read(text, isTable: true).programme?.readers == [])
    #expect(read(text, isTable: true).findings.isEmpty)
    let host = read(text)
    #expect(host.programme == nil && host.findings.map(\.code.rawValue) == ["no-recipients"])
  }

  @Test(arguments: PlantedProgramme.all)
  func `a planted mistake is found at its place, and nothing else`(planted: PlantedProgramme) {
    let marked = Marked(planted.text)
    let (programme, findings) = MentoringProgramme.read(marked.source, isTable: planted.isTable)
    let found = findings.map { "\($0.code) \($0.span.line):\($0.span.column)" }
    #expect(found == marked.marks.map { "\(planted.code) \($0)" })
    #expect((programme == nil) == findings.contains(where: \.isError))
    #expect(findings.first?.help == planted.help || planted.help == nil)
  }

  @Test func `no code of programmes lacks a planted mistake`() {
    let planted = Set(PlantedProgramme.all.map(\.code))
    #expect(planted.isSuperset(of: Diagnostic.Code.ofProgrammes.map(\.rawValue)))
  }

  @Test func `a finding is shown with its line, a caret and help`() throws {
    let text = Sample.programme.replacing("title:", with: "titel:")
    let finding = try #require(read(text).findings.first { $0.code.rawValue == "unknown-key" })
    #expect(
      finding.rendered() == """
        programme.yaml:2:1: error: a programme has no key 'titel' [unknown-key]
          |
        2 | titel: Reciprocal mentoring at Acme
          | ^^^^^
          = help: did you mean 'title'?
        """)
  }

  @Test func `a secret key is never shown, wherever it stands`() throws {
    let secret = Identity().text
    for text in [
      Sample.programme.replacing(Sample.recovery.recipient.text, with: secret),
      Sample.programme.replacing("the works council's safe", with: secret.lowercased()),
      "# \(secret)\n" + Sample.programme, "\(secret): [", "recipients: \"\(secret)",
    ] {
      let (programme, findings) = read(text)
      #expect(programme == nil && findings.contains { $0.code.rawValue == "secret-key" })
      let shown = findings.map { $0.rendered() }.joined().lowercased()
      #expect(!shown.contains(secret.lowercased().dropFirst(15)))
    }
  }

  @Test func `129 recipients are too many, 128 are not`() {
    func file(_ count: Int) -> String {
      let list = (0..<count).map { number in
        "  - {role: \(number == 0 ? "coordinator" : "recovery"), name: P\(number),"
          + " key: \(Identity().recipient.text)}\n"
      }
      return PlantedProgramme.without("recipients") + "recipients:\n" + list.joined()
    }
    #expect(read(file(128)).programme?.readers.count == 128)
    let (programme, findings) = read(file(129))
    #expect(programme == nil && findings.map(\.code.rawValue) == ["too-many-recipients"])
    #expect(findings.first?.message.contains("129 recipients") == true)
  }

  @Test func `every cut of a file gives a programme or a finding`() {
    let bytes = Array(Sample.programme.utf8)
    let needed = bytes.firstRange(of: Array("alternate: W".utf8))?.upperBound ?? bytes.count
    #expect(needed < bytes.count)
    for end in 0..<bytes.count {
      let source = SourceText(name: "programme.yaml", bytes: Array(bytes[..<end]))
      let (programme, findings) = MentoringProgramme.read(source, isTable: false)
      #expect((programme == nil) == findings.contains(where: \.isError))
      // What is compulsory is compulsory.
      if end < needed { #expect(programme == nil) }
    }
  }

  @Test(arguments: [
    ("en", "en"), ("en_GB.UTF-8", "en"), ("de-AT", "de-AT"), ("de", "de-AT"), ("de_CH", "de-AT"),
    ("fr", "en"), ("C", "en"), ("", "en"), ("de_at@euro", "de-AT"),
  ])
  func `contacts are those of the locale, of its language, or the first`(
    locale: String, chosen: String
  ) throws {
    let contacts = try #require(read(Sample.programme).programme?.contacts)
    #expect(Contacts.choose(contacts, locale: locale).locale == chosen)
  }

  @Test func `the exact locale wins over its language, and the language over a country`() {
    let all = ["de-AT", "de", "de-CH"].map {
      Contacts(locale: $0, emergency: "1", helpline: "2", independent: "3", alternate: "4")
    }
    #expect(Contacts.choose(all, locale: "de-CH").locale == "de-CH")
    #expect(Contacts.choose(all, locale: "de_DE").locale == "de")
  }
}
