// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import ScenarioFormat
import ScenarioViews
import Testing

struct StarterTests {
  private func findings(_ yaml: String) -> [String] {
    let sources = [
      SourceText(name: "new.yaml", bytes: Array(yaml.utf8)),
      SourceText(name: ScenarioReader.wordingFile, bytes: BuiltinScenarios.wording),
    ]
    return ScenarioReader.reading(sources, main: "new.yaml", linting: true).findings.map {
      $0.rendered()
    }
  }

  @Test(arguments: ["lunch-pairs", "a", "2027", "yes", "null", "0-0", "name", "conversation"])
  func `what is begun is read without a finding, whatever it is called`(name: String) {
    #expect(StarterScenario.isName(name))
    #expect(findings(StarterScenario.yaml(named: name)) == [])
  }

  @Test func `a mistake in it would be found`() {
    let yaml = StarterScenario.yaml(named: "lunch-pairs")
    for (there, planted) in [
      ("go: question}", "go: questoin}"), ("consent: may-i-ask", "consent: how-was-it"),
      ("first.hope", "hope"),
    ] { #expect(findings(yaml.replacing(there, with: planted)) != []) }
  }

  @Test(arguments: [
    "", "-a", "Lunch", "a b", "a/b", "ä", "a.yaml", String(repeating: "a", count: 33),
  ])
  func `what could be no id, or no file, is no name`(name: String) {
    #expect(!StarterScenario.isName(name))
  }

  @Test func `its lines fit on a narrow page, and say what to change`() {
    let lines = StarterScenario.yaml(named: "lunch-pairs").split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.contains("title: \"Lunch pairs\""))
    #expect(lines.contains { $0.contains("comentor lint lunch-pairs.yaml") })
    #expect(lines.contains { $0.contains("ScenarioFormat.md") })
  }
}
