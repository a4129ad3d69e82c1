// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing

@testable import ScenarioViews

struct GraphTests {
  private func graph(_ flow: String, depth: Int = 0) throws -> Graph {
    let scenario = try shipped()
    let index = try #require(scenario.flows.firstIndex { $0.id == flow })
    return Graph(of: index, in: scenario, depth: depth)
  }

  private func node(_ name: String, in graph: Graph) throws -> Graph.Node {
    try #require((graph.clusters.flatMap(\.nodes) + graph.nodes).first { $0.name == name })
  }

  @Test func `every step of a flow is drawn, by its id, and nothing of another flow`() throws {
    let scenario = try shipped()
    for (index, flow) in scenario.flows.enumerated() {
      let names = Graph(of: index, in: scenario).clusters.flatMap(\.nodes).map(\.name)
      let ids = scenario.steps[flow.steps].map(\.id)
      #expect(names.filter(ids.contains) == ids)
      let extra = Set(names).subtracting(ids).subtracting(ids.map { "\($0) if" })
      #expect(extra.isSubset(of: ["\(flow.id) begins", "\(flow.id) ends"]))
    }
  }

  @Test func `who is asked stands in the words and in the kind`() throws {
    let goal = try graph("goal")
    let mentee = try node("goal-kind", in: goal)
    #expect(mentee.kind == .asksMentee && mentee.lines[0] == "goal-kind: asks the mentee")
    let mentor = try node("goal-high", in: goal)
    #expect(mentor.kind == .asksMentor && mentor.lines[0] == "goal-high: asks the mentor")
    #expect(mentor.lines.last == "saved as item.high")
    let start = try graph("onboarding")
    #expect(try node("what-expected", in: start).kind == .asksEach)
    #expect(try node("name-first", in: start).kind == .asksOne)
  }

  @Test func `conditions stand at the arrows, whole and in their order`() throws {
    let turn = try graph("last-step")
    let arrows = turn.edges.filter { turn.name($0.from) == "last-step-result" }
    #expect(
      arrows.map { turn.name($0.to) } == ["last-step-done", "last-step-on", "last-step ends"])
    #expect(
      arrows.map { $0.label.joined(separator: " ") } == [
        "if answer is yes", "else if answer is set", "else",
      ])
    let meeting = try graph("check-in")
    let guarded = meeting.edges.filter { meeting.name($0.from) == "half-time if" }
    #expect(guarded.map { meeting.name($0.to) } == ["half-time", "half-time-said if"])
    #expect(
      guarded.map { $0.label.joined(separator: " ") } == [
        "if way is within or exchange is yes", "else",
      ])
    #expect(try node("half-time", in: meeting).kind == .swap)
    #expect(try node("check-in-over", in: meeting).kind == .meetingEnd)
    #expect(meeting.edges.contains { $0.label == ["next meeting"] })
  }

  @Test func `a place of a private note and the note are marked as private`() throws {
    let leaving = try graph("leave-taking")
    let place = try node("leave-private", in: leaving)
    #expect(place.kind == .privatePlace)
    #expect(place.lines.joined(separator: " ").contains("private: “Looking back on all of it”"))
    let alone = try graph("exit-questions").clusters[0]
    #expect(alone.isPrivate && alone.title[0] == "private, answered alone: exit-questions")
    let overview = Graph(overviewOf: try shipped())
    #expect(overview.clusters.filter(\.isPrivate).count == 4)
    #expect(try node("leave-private", in: overview).kind == .privatePlace)
  }

  @Test func `depth adds the flows that are run, with an arrow to each`() throws {
    let none = try graph("goals-of-both")
    let one = try graph("goals-of-both", depth: 1)
    let two = try graph("goals-of-both", depth: 2)
    #expect(none.clusters.map { $0.title[0] } == ["goals-of-both"])
    #expect(one.clusters.map { $0.title[0] } == ["goals-of-both", "goals-of-mentee"])
    #expect(two.clusters.map { $0.title[0] } == ["goals-of-both", "goals-of-mentee", "goal"])
    #expect(none.edges.allSatisfy { $0.kind == .next })
    #expect(one.edges.filter { $0.kind == .call }.count == 2)
  }

  @Test func `the overview has every flow, and every way in which one runs another`() throws {
    let scenario = try shipped()
    let overview = Graph(overviewOf: scenario)
    #expect(overview.clusters.count == scenario.flows.count)
    for step in scenario.steps {
      guard let called = step.action.callee else { continue }
      #expect(
        overview.edges.contains { $0.from == "f\(step.flow)flow" && $0.to == "f\(called)flow" })
    }
    let loop = try #require(
      overview.edges.first { overview.name($0.to) == "flow check-in" && $0.kind == .call })
    #expect(loop.label == ["while meeting < planned"])
  }

  @Test func `every edge joins two nodes that are there`() throws {
    for scenario in [try shipped(), hostile()] {
      for graph in [Graph(overviewOf: scenario), Graph(allStepsOf: scenario)] {
        let keys = (graph.clusters.flatMap(\.nodes) + graph.nodes).map(\.key)
        #expect(Set(keys).count == keys.count)
        for edge in graph.edges { #expect(keys.contains(edge.from) && keys.contains(edge.to)) }
      }
    }
  }

  @Test func `the same scenario gives the same bytes`() throws {
    #expect(Graph(allStepsOf: try shipped()).dot == Graph(allStepsOf: try shipped()).dot)
    #expect(
      Graph(overviewOf: try shipped()).mermaid == Graph(overviewOf: try shipped()).mermaid)
  }

  @Test func `each kind of step has a shape of its own, without its colour`() {
    let dot = Graph.Kind.allCases.map { kind in
      kind.dotShape.split(separator: ", ").filter { !$0.contains("fillcolor") }
        .joined(separator: ", ")
    }
    #expect(Set(dot).count == dot.count)
    let mermaid = Graph.Kind.allCases.map { "\($0.mermaidBrackets) \($0.mermaidFrame ?? "")" }
    #expect(Set(mermaid).count == mermaid.count)
  }

  @Test(
    arguments: [
      ("a short text", 20, "a short text"), ("one two three", 9, "one two…"),
      ("one two three", 7, "one two…"), ("one, two", 6, "one…"), ("abcdefgh", 3, "abc…"),
      ("a\nb \t c", 9, "a b c"), ("", 4, ""), ("- - - -", 3, "-…"),
    ])
  func `a long text is cut at a word`(text: String, limit: Int, cut: String) {
    #expect(text.shortened(to: limit) == cut)
  }
}

extension Graph {
  /// Every line that is shown, but for the title.
  var texts: [String] {
    var texts: [String] = []
    for cluster in clusters {
      texts += cluster.title
      for node in cluster.nodes { texts += node.lines }
    }
    for node in nodes { texts += node.lines }
    for edge in edges { texts += edge.label }
    return texts
  }

  fileprivate func name(_ key: String) -> String? {
    (clusters.flatMap(\.nodes) + nodes).first { $0.key == key }?.name
  }
}
