// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

extension Graph {
  /// The steps of a flow, and of those that it runs.
  ///
  /// - Parameters:
  ///   - flow: The flow.
  ///   - scenario: What it belongs to.
  ///   - depth: How many calls deep the steps of other flows are drawn; deeper ones are only
  ///     named where they are run.
  public init(of flow: FlowIndex, in scenario: Scenario, depth: Int = 0) {
    let map = CallMap(scenario)
    var builder = GraphBuilder(map, "\(scenario.flows[flow].id)", direction: .down)
    builder.draw(map.flows(from: flow, depth: depth))
    self = builder.graph
  }

  /// Every step of a scenario.
  public init(allStepsOf scenario: Scenario) {
    let map = CallMap(scenario)
    var builder = GraphBuilder(map, "every step", direction: .down)
    builder.draw(map.all)
    builder.addCauses { "f\($0)begin" }
    self = builder.graph
  }
}

/// Puts a drawing together.
struct GraphBuilder {
  let map: CallMap
  var graph: Graph

  var scenario: Scenario { map.scenario }

  init(_ map: CallMap, _ part: String, direction: Graph.Direction) {
    self.map = map
    graph = Graph(
      title: "\(map.scenario.title) \(map.scenario.version): \(part)", direction: direction)
  }

  /// Draws the steps of flows, with an arrow to each of them that is run.
  mutating func draw(_ flows: [FlowIndex]) {
    for flow in flows { drawSteps(of: flow) }
    for flow in flows {
      for call in map.calls[flow] where flows.contains(call.flow) {
        graph.edges.append(
          .init(from: "s\(call.step)", to: "f\(call.flow)begin", label: ["runs"], kind: .call))
      }
      for step in scenario.flows[flow].steps {
        guard case .confidential(let note, _) = scenario.steps[step].action else { continue }
        let called = scenario.privateNotes[note].flow
        guard flows.contains(called) else { continue }
        graph.edges.append(
          .init(
            from: "s\(step)", to: "f\(called)begin", label: ["answered alone"], kind: .call))
      }
    }
  }

  // MARK: A flow

  private mutating func drawSteps(of flow: FlowIndex) {
    var cluster = Graph.Cluster(
      key: "f\(flow)", title: title(of: flow), isPrivate: map.isPrivate[flow])
    let name = scenario.flows[flow].id
    let steps = scenario.flows[flow].steps
    cluster.nodes.append(
      .init(key: "f\(flow)begin", name: "\(name) begins", kind: .edge, lines: ["\(name) begins"]))
    var edges = [
      Graph.Edge(from: "f\(flow)begin", to: entry(of: steps.lowerBound, in: flow))
    ]
    for step in steps {
      if let condition = scenario.steps[step].guardCondition {
        let id = scenario.steps[step].id
        cluster.nodes.append(.init(key: "s\(step)if", name: "\(id) if", kind: .fork, lines: ["?"]))
        edges.append(
          .init(from: "s\(step)if", to: "s\(step)", label: label("if", condition)))
        edges.append(
          .init(from: "s\(step)if", to: entry(of: step + 1, in: flow), label: ["else"]))
      }
      cluster.nodes.append(node(of: step))
      edges += exits(of: step, in: flow)
    }
    if edges.contains(where: { $0.to == "f\(flow)end" }) {
      let end = flow == scenario.start ? "the end of the programme" : "back to where it was run"
      cluster.nodes.append(
        .init(key: "f\(flow)end", name: "\(name) ends", kind: .edge, lines: [end]))
    }
    graph.clusters.append(cluster)
    graph.edges += edges
  }

  /// The node at which a step begins: its condition where it has one; past the last step, the end.
  private func entry(of step: StepIndex, in flow: FlowIndex) -> String {
    guard scenario.flows[flow].steps.contains(step) else { return "f\(flow)end" }
    return scenario.steps[step].guardCondition == nil ? "s\(step)" : "s\(step)if"
  }

  private func exits(of index: StepIndex, in flow: FlowIndex) -> [Graph.Edge] {
    let step = scenario.steps[index]
    var first: [String] = []
    switch step.action {
    case .finish: return []
    case .endMeeting: first = ["next meeting"]
    default: break
    }
    var edges: [Graph.Edge] = []
    var word = "if"
    for branch in step.next {
      let to =
        switch branch.target {
        case .step(let target): entry(of: target, in: flow)
        case .below: entry(of: index + 1, in: flow)
        case .back: "f\(flow)end"
        }
      let why = branch.condition.map { label(word, $0) } ?? (edges.isEmpty ? [] : ["else"])
      edges.append(.init(from: "s\(index)", to: to, label: first + why))
      if branch.condition == nil { return edges }
      word = "else if"
    }
    let last = edges.isEmpty ? first : first + ["else"]
    return edges + [.init(from: "s\(index)", to: entry(of: index + 1, in: flow), label: last)]
  }

  /// A condition as it stands at an arrow, whole: it decides.
  func label(_ word: String, _ condition: Condition) -> [String] {
    "\(word) \(scenario.describe(condition))".lines(of: 30)
  }

  /// What a flow's frame says: its name, and what runs it.
  func title(of flow: FlowIndex) -> [String] {
    var causes: [String] = []
    if flow == scenario.start { causes.append("where a pair begins") }
    if flow == scenario.ending { causes.append("when the programme ends for a pair") }
    causes += scenario.commands.filter { $0.flow == flow }.map { "/\($0.name)" }
    var callers: [FlowIndex] = []
    for step in map.callers[flow] where !callers.contains(scenario.steps[step].flow) {
      callers.append(scenario.steps[step].flow)
    }
    if !callers.isEmpty {
      let names = callers.prefix(4).map { scenario.flows[$0].id }.joined(separator: ", ")
      causes.append("run by \(names)" + (callers.count > 4 ? ", …" : ""))
    }
    let notes = scenario.privateNotes.filter { $0.flow == flow }.map(\.title)
    causes += notes.map { "the private note “\($0)”" }
    if causes.isEmpty { causes.append("run by nothing") }
    let mark = map.isPrivate[flow] ? "private, answered alone: " : ""
    return ["\(mark)\(scenario.flows[flow].id)"] + causes.joined(separator: "; ").lines(of: 60)
  }

  // MARK: What has flows run

  /// Draws what begins a flow from outside, with arrows to the nodes with the keys of `target`.
  mutating func addCauses(to target: (FlowIndex) -> String) {
    func add(_ key: String, _ name: String, _ lines: [String], _ flow: FlowIndex, _ why: [String]) {
      graph.nodes.append(.init(key: key, name: name, kind: .cause, lines: lines))
      graph.edges.append(.init(from: key, to: target(flow), label: why, kind: .call))
    }
    add("start", "a pair begins", ["a pair begins"], scenario.start, [])
    for (index, command) in scenario.commands.enumerated() {
      let help = command.help.shortened(to: 60).lines(of: 30)
      add("c\(index)", "command \(command.name)", ["/\(command.name)"] + help, command.flow, [])
    }
    add(
      "ending", "the programme ends", ["the programme closes", "or pauses the pair"],
      scenario.ending, [])
  }
}
