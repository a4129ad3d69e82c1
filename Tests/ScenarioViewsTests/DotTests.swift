// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing

@testable import ScenarioViews

/// Graphviz itself draws what is written for it.
struct DotTests {
  @Test func `dot draws every flow of the shipped scenario, with a title for each step`()
    async throws
  {
    let scenario = try shipped()
    for (index, flow) in scenario.flows.enumerated() {
      let drawn = try await Tool.svg(of: Graph(of: index, in: scenario).dot)
      #expect(drawn.problems == [], "\(flow.id)")
      let titles = contents(of: "title", in: drawn.output)
      for step in scenario.steps[flow.steps] { #expect(titles.contains(step.id)) }
    }
  }

  @Test func `dot draws the overview and every step at once`() async throws {
    let scenario = try shipped()
    let overview = try await Tool.svg(of: Graph(overviewOf: scenario).dot)
    #expect(overview.problems == [])
    let flows = contents(of: "title", in: overview.output)
    for flow in scenario.flows { #expect(flows.contains("flow \(flow.id)")) }
    let all = try await Tool.svg(of: Graph(allStepsOf: scenario).dot)
    #expect(all.problems == [])
    let titles = Set(contents(of: "title", in: all.output))
    #expect(titles.isSuperset(of: scenario.steps.map(\.id)))
  }

  @Test(arguments: [0, 1, 2])
  func `whatever stands in names and texts is shown as it is`(which: Int) async throws {
    let scenario = hostile()
    let graph = [
      Graph(of: 0, in: scenario, depth: 3), Graph(overviewOf: scenario),
      Graph(allStepsOf: scenario),
    ][which]
    let drawn = try await Tool.svg(of: graph.dot)
    #expect(drawn.problems == [])
    let shown = Set(contents(of: "text", in: drawn.output).map { plain($0) })
    let lines = graph.texts + [graph.title]
    for line in lines.map({ plain($0) }) where !line.isEmpty {
      #expect(shown.contains(line), "\(line)")
    }
  }

  @Test(
    arguments: [
      ("}\n", ""), ("label=\"", "label="), (" -> ", " => "), ("shape=note", "shape=nota"),
      ("digraph scenario {", "digraph {{"), ("rankdir=TB", "rankdir=\"T"),
    ])
  func `a planted mistake is refused by the same check`(there: String, planted: String)
    async throws
  {
    let scenario = try shipped()
    let flow = try #require(scenario.flows.firstIndex { $0.id == "goal" })
    let dot = Graph(of: flow, in: scenario).dot
    #expect(dot.contains(there))
    let drawn = try await Tool.svg(of: dot.replacing(there, with: planted))
    #expect(drawn.problems != [])
  }

  @Test func `a step that is not drawn has no title`() async throws {
    let scenario = try shipped()
    var graph = Graph(of: scenario.start, in: scenario)
    let gone = graph.clusters[0].nodes.remove(at: 1)
    graph.edges.removeAll { $0.from == gone.key || $0.to == gone.key }
    let drawn = try await Tool.svg(of: graph.dot)
    #expect(!contents(of: "title", in: drawn.output).contains(gone.name))
  }
}
