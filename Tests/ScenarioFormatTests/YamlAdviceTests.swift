// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import ScenarioFormat
import Testing

/// What people type who do not know YAML, and what they are told.
@Suite struct YamlAdviceTests {
  /// What is told about steps of the flow `main`: the place and the help.
  private func told(_ steps: String) -> (marked: MarkedSource, finding: Diagnostic?) {
    let marked = MarkedSource(
      "scenario: a\nflows:\n  main:\n    before: {say: Fine.}\n\(steps)\n    after: {say: \"Fine, too.\"}\n"
    )
    let findings = marked.read().findings
    #expect(findings.map(\.code.rawValue) == ["yaml-syntax"])
    return (marked, findings.first)
  }

  @Test(
    arguments: [
      ("    one:\n      ask: Which room?\n        ▸to: both\n      save: office", "column 9"),
      (
        "    one:\n      ask: Which room?\n    ▸to: both\n      save: office",
        "column 5, 'ask' at column 7"
      ),
      ("    one:\n      ask: Which room?\n      ▸to:both\n      save: office", "'to: …'"),
      (
        "    one:\n      ask: Which room?\n    ▸\u{A0} to: both\n      save: office",
        "no-break space"
      ),
      ("    one:\n      ask:▸\u{A0}Which room?\n      to: both", "no-break space"),
      ("    one: {ask: ▸\"By when?, to: me, save: item.by}\n    two: {say: Hello.}", "not closed"),
      ("    one: {say: ▸\"By when?}", "not closed"),
      ("    one:\n      say: 'Then don▸'t wait.'", "apostrophe"),
      ("    one:\n      say: ▸*Then* do that.", "special character"),
      ("    one:\n      say: ▸[Pause] Then do that.", "'[' needs double quotes"),
      ("    one:\n      say: ▸@all", "special character"),
      ("    one:\n      say: ▸% of you", "special character"),
      ("    one: {ask: Which?, to: me ▸save: item.by}", "comma"),
      ("    one:\n      say: One thing▸: do that.", "double quotes"),
      ("    one:\n      say: \"back▸\\q\"", "backslash"),
    ])
  func `a slip is found where it was made, with what to do`(steps: String, help: String) throws {
    let (marked, found) = told(steps)
    let finding = try #require(found)
    #expect(
      finding.span.line == marked.marks[0].line && finding.span.column == marked.marks[0].column,
      "\(finding.rendered())")
    #expect(finding.help?.contains(help) == true, "\(finding.rendered())")
  }

  @Test(arguments: ["–", "—", "•"])
  func `a dash of a word processor is named`(dash: String) throws {
    let marked = MarkedSource(
      "banks:\n  b:\n    - One\n    ▸\(dash) Two\ncommands:\n  a: {call: b, help: c}\n")
    let finding = try #require(marked.read().findings.first)
    #expect(finding.span.line == 4 && finding.span.column == 5)
    #expect(finding.help?.contains("short dash") == true, "\(finding.rendered())")
  }

  @Test func `a list in brackets and a quote over several lines are not blamed`() throws {
    let (_, found) = told(
      "    one: {say: \"over\n      two lines\"}\n    two: [a, b]\n    three: a: b")
    #expect(found?.span.line == 8)
    #expect(found?.help == "text that contains ': ' needs double quotes")
  }
}
