// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

extension Graph {
  /// Each flow of a scenario with what is in it, and which runs which.
  public init(overviewOf scenario: Scenario) {
    let map = CallMap(scenario)
    var builder = GraphBuilder(map, "overview", direction: .across)
    builder.drawOverview()
    builder.addCauses { "f\($0)flow" }
    self = builder.graph
  }
}

extension GraphBuilder {
  mutating func drawOverview() {
    for flow in map.all {
      var cluster = Graph.Cluster(
        key: "f\(flow)", title: [title(of: flow)[0]], isPrivate: map.isPrivate[flow])
      cluster.nodes.append(
        .init(
          key: "f\(flow)flow", name: "flow \(scenario.flows[flow].id)", kind: .flow,
          lines: summary(of: flow)))
      for step in scenario.flows[flow].steps {
        guard case .confidential(let note, _) = scenario.steps[step].action else { continue }
        cluster.nodes.append(node(of: step))
        let called = scenario.privateNotes[note].flow
        graph.edges.append(
          .init(
            from: "s\(step)", to: "f\(called)flow", label: ["answered alone"], kind: .call))
      }
      graph.clusters.append(cluster)
      drawCalls(of: flow)
    }
  }

  /// One arrow to each flow that is run, however often it is.
  private mutating func drawCalls(of flow: FlowIndex) {
    var targets: [FlowIndex] = []
    for call in map.calls[flow] where !targets.contains(call.flow) { targets.append(call.flow) }
    for target in targets {
      var ways: [String] = []
      for call in map.calls[flow] where call.flow == target {
        let way = way(of: call.step)
        if !ways.contains(way) { ways.append(way) }
      }
      // Once without a condition is enough to be sure that it is run.
      if ways.contains("") { ways.removeAll { $0.hasPrefix("if ") || $0.isEmpty } }
      let label = ways.prefix(3).flatMap { $0.shortened(to: 60).lines(of: 30) }
      graph.edges.append(
        .init(
          from: "f\(flow)flow", to: "f\(target)flow", label: label + (ways.count > 3 ? ["…"] : []),
          kind: .call))
    }
  }

  /// How a step runs a flow; empty for once, always.
  private func way(of index: StepIndex) -> String {
    let step = scenario.steps[index]
    let condition = step.guardCondition.map { "if \(scenario.describe($0))" }
    let way: String? =
      switch step.action {
      case .call(_, .each): "for each"
      case .call(_, .one(let party)): "for \(party.rawValue)"
      case .repeatFlow(_, let condition): "while \(scenario.describe(condition))"
      case .forEach(let list, _, _): "for each of \(scenario.describe(list))"
      default: nil
      }
    return [condition, way].compactMap(\.self).joined(separator: ", ")
  }

  /// What is in a flow, counted: whom it asks, where it is open, what it ends.
  private func summary(of flow: FlowIndex) -> [String] {
    var asked: [(what: String, count: Int)] = []
    var others: [(what: String, count: Int)] = []
    func add(_ what: String, to counts: inout [(what: String, count: Int)]) {
      if let index = counts.firstIndex(where: { $0.what == what }) {
        counts[index].count += 1
      } else {
        counts.append((what, 1))
      }
    }
    for step in scenario.flows[flow].steps {
      switch scenario.steps[step].action {
      case .ask(let ask): add(who(ask.to), to: &asked)
      case .say(_, _, certificate: true): add("certificate", to: &others)
      case .say: add("text", to: &others)
      case .floor: add("open floor", to: &others)
      case .browse: add("library", to: &others)
      case .swapRoles: add("swap of roles", to: &others)
      case .endMeeting: add("meeting's end", to: &others)
      case .finish: add("end of the programme", to: &others)
      default: break
      }
    }
    var lines = asked.map { $0.count == 1 ? "asks \($0.what)" : "asks \($0.what) × \($0.count)" }
    lines += others.map { $0.count == 1 ? $0.what : "\($0.what) × \($0.count)" }
    return lines.isEmpty ? ["only runs others, or remembers"] : lines
  }

  private func who(_ to: Ask.To) -> String {
    switch to {
    case .each: "each"
    case .both: "both"
    case .one(let party): party.rawValue
    }
  }
}
