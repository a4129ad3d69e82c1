// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Who `me` and what `item` is, as far as can be said of a flow before it runs.
struct Bindings {
  /// A list whose record `item` is, or nothing.
  enum Item: Hashable {
    case none
    case record(of: SlotIndex)
  }

  /// What `item` may be when a step begins, by step.
  private(set) var items: [Set<Item>]
  /// Whether a flow is ever run.
  private(set) var isUsed: [Bool]
  /// Flows that are entered with nobody as `me`, with the flow that calls them so; nil for
  /// a flow that a pair begins with.
  private var withoutMe: [FlowIndex: FlowIndex?] = [:]
  private let outline: Outline

  /// - Parameters:
  ///   - outline: What is defined.
  ///   - graph: Who calls whom.
  ///   - open: The flows that begin with nobody as `me`.
  ///   - bound: Those that somebody asks for, or answers alone.
  init(_ outline: Outline, _ graph: CallGraph, open: [FlowIndex], bound: [FlowIndex]) {
    self.outline = outline
    items = Array(repeating: [], count: outline.stepList.count)
    isUsed = Array(repeating: false, count: outline.flowList.count)
    var entries = Array(repeating: Set<Item>(), count: outline.flowList.count)
    for flow in open + bound { entries[flow].insert(.none) }
    for flow in open { withoutMe[flow] = .some(nil) }
    for flow in graph.order where !entries[flow].isEmpty {
      isUsed[flow] = true
      let steps = outline.flowList[flow].steps
      spread(entries[flow], over: steps, graph)
      for step in steps where !items[step].isEmpty {
        guard let call = graph.shapes[step].call, graph.callees[flow].contains(call.flow) else {
          continue
        }
        let passed = call.bindsItem.map { [Item.record(of: $0)] } ?? items[step]
        entries[call.flow].formUnion(passed)
        if !call.bindsMe, withoutMe[flow] != nil, withoutMe[call.flow] == nil {
          withoutMe[call.flow] = .some(flow)
        }
      }
    }
  }

  /// Carries what `item` is from step to step until nothing is new.
  private mutating func spread(
    _ entry: Set<Item>, over steps: Range<StepIndex>, _ graph: CallGraph
  ) {
    guard let first = steps.first else { return }
    items[first] = entry
    var open = [first]
    while let step = open.popLast() {
      let shape = graph.shapes[step]
      let after = shape.newItem.map { [Item.record(of: $0)] } ?? items[step]
      for target in shape.successors(of: step, in: steps) {
        if extend(target, with: after) { open.append(target) }
      }
      if let below = shape.skipped(step, in: steps), extend(below, with: items[step]) {
        open.append(below)
      }
    }
  }

  private mutating func extend(_ step: StepIndex, with more: Set<Item>) -> Bool {
    guard !more.isSubset(of: items[step]) else { return false }
    items[step].formUnion(more)
    return true
  }

  /// By way of which flows a flow is run with nobody as `me`; nil where it never is.
  func chainWithoutMe(to flow: FlowIndex) -> [String]? {
    guard var caller = withoutMe[flow] else { return nil }
    var chain = [outline.flowList[flow].id]
    while let flow = caller {
      guard chain.count < 8 else { return ["…"] + chain }
      chain.insert(outline.flowList[flow].id, at: 0)
      caller = withoutMe[flow] ?? nil
    }
    return chain
  }
}
