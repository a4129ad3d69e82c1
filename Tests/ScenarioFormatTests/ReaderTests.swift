// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import ScenarioFormat
import Testing

@Suite struct ReaderTests {
  @Test func `all mistakes are found at once, in order`() {
    let marked = MarkedSource(
      scenario(
        slots: "  ▸A: {type: ▸txt}",
        main: """
              one: {say: "{▸wya} and {▸due.x} and {first.▸whish}", if: way is ▸bth and ▸wish is set}
              two: {ask: Well?, to: ▸you, save: ▸plan, next: ▸there}
          """))
    let (read, findings) = marked.read()
    #expect(read == nil)
    #expect(
      findings.map { "\($0.span.line):\($0.span.column)" }
        == marked.marks.map { "\($0.line):\($0.column)" })
  }

  @Test func `what one private note has wrong hides nothing of another`() {
    let marked = MarkedSource(
      scenario(
        flows: """
            alone:
              asked:
                ask: "{readers} Go on?"
                to: me
                type: yes-no
              said: {say: Bye.}
          """,
        more: """
          private:
            one: {title: One, call: alone, consent: asked, contact: said}
            two: {title: Two, call: alone, consent: asked, contact: said}
            three: {title: Three, call: alone, consent: said}
          """))
    #expect(
      marked.read().findings.map(\.code.rawValue).sorted()
        == ["bad-consent", "bad-note-step", "bad-note-step"])
  }

  @Test func `a wrong name is answered with the nearest, and its line`() throws {
    let findings = MarkedSource(step("{say: Hello, next: edn}")).read().findings
    let finding = try #require(findings.first)
    #expect(finding.message == "no step named 'edn'")
    #expect(finding.help == "did you mean 'end'? It is defined at line 23.")
  }

  @Test func `a flow without me says how it is reached`() throws {
    let text = scenario(
      main: "    one: {call: a}",
      flows: "  a:\n    to-b: {call: b}\n  b:\n    c: {say: \"{me.name}\"}")
    let finding = try #require(MarkedSource(text).read().findings.first)
    #expect(finding.help == "'b' is called without 'for', by way of main › a › b")
  }

  @Test func `a cycle of flows is named`() throws {
    let text = step("{call: a}", flows: "  a:\n    to-b: {call: b}\n  b:\n    to-a: {call: a}")
    let finding = try #require(MarkedSource(text).read().findings.first)
    #expect(finding.help == "by way of a › b › a")
  }

  @Test func `included files belong to the scenario`() throws {
    let main = MarkedSource(
      scenario(main: "    one: {call: sub}", more: "include: [sub.yaml, b.yml]"))
    #expect(ScenarioReader.includes(of: main.source) == ["sub.yaml", "b.yml"])
    let sub = SourceText(
      name: "sub.yaml",
      text: "flows:\n  sub:\n    a: {say: \"{extra}\"}\nslots:\n  extra: {type: date}\n")
    let empty = SourceText(name: "b.yml", text: "banks: {}\n")
    let (read, findings) = main.read(with: [empty, sub])
    #expect(findings == [])
    #expect(read?.flows.map(\.id) == ["main", "goodbye", "sub"])
  }

  @Test func `a mistake in an included file is found there`() throws {
    let main = MarkedSource(scenario(more: "include: [sub.yaml]"))
    let sub = MarkedSource(
      "slots: {}\n▸include: []\nflows: {x: {y: {say: ▸[]}}}\n", name: "sub.yaml")
    let findings = main.read(with: [sub.source]).findings
    #expect(findings.map(\.sourceName) == ["sub.yaml", "sub.yaml"])
    #expect(findings.map(\.span.line) == sub.marks.map(\.line))
    #expect(findings.map(\.span.column) == sub.marks.map(\.column))
  }

  @Test(arguments: [
    "", "include: x", "include: [/etc/passwd, ../a.yaml, .a.yaml, a, [b]]", "[", "&a b",
  ])
  func `names that are no files beside the main one are never loaded`(text: String) {
    #expect(ScenarioReader.includes(of: SourceText(name: "a.yaml", text: text)) == [])
  }

  @Test func `a warning does not stop a scenario`() {
    let text = scenario(flows: "  lonely:\n    a: {say: Hello}")
    let (read, findings) = MarkedSource(text).read()
    #expect(read != nil && findings.map(\.severity) == [.warning])
  }

  @Test func `line ends of another system are read`() {
    let text = Array(sample.utf8).flatMap { $0 == 10 ? [13, 10] : [$0] }
    let source = SourceText(name: "a.yaml", bytes: text)
    let (read, findings) = ScenarioReader.read([source, wording], main: "a.yaml")
    #expect(read != nil && findings == [])
  }
}
