// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing

@testable import ScenarioViews

struct MermaidTests {
  @Test func `every flow, the overview and all steps are Mermaid`() throws {
    let scenario = try shipped()
    var graphs = scenario.flows.indices.map { Graph(of: $0, in: scenario) }
    graphs += [Graph(overviewOf: scenario), Graph(allStepsOf: scenario)]
    for graph in graphs {
      #expect(MermaidChecker(graph.mermaid).problems == [], "\(graph.title)")
    }
  }

  @Test func `whatever stands in names and texts is shown as it is`() {
    let scenario = hostile()
    for graph in [Graph(overviewOf: scenario), Graph(allStepsOf: scenario)] {
      let checker = MermaidChecker(graph.mermaid)
      #expect(checker.problems == [])
      #expect(checker.lines.map { plain($0) } == graph.texts.map { plain($0) })
    }
  }

  @Test(
    arguments: [
      ("flowchart TB\n  accTitle", "graphic TB\n  accTitle"), ("  end\n", ""),
      (" --> ", " -> "), (" --> s", " --> t"), ("[\"", "["), ("\"]\n", "]\n"), ("#123;", "{"),
      ("#45;2", "\"2"), ("|\"else\"|", "|else\"|"), ("class f", "class g"),
      (" dotted\n", " dottted\n"), ("direction TB", "direction"), ("  f", "  end"),
      ("asks the mentee", "asks; the mentee"), ("{\"?\"}", "{\"?\"]"),
    ])
  func `a planted mistake is found`(there: String, planted: String) throws {
    let scenario = try shipped()
    let flow = try #require(scenario.flows.firstIndex { $0.id == "goal" })
    let text = Graph(of: flow, in: scenario).mermaid
    let changed = text.replacing(there, with: planted, maxReplacements: 1)
    #expect(changed != text)
    #expect(MermaidChecker(changed).problems != [])
  }
}
