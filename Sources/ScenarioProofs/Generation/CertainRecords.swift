// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Where it is certain that a list has a record of some kind, for it was asked for on every way
/// there and no record has changed since.
///
/// The exploration keeps how many records there are, and not how many of a kind. (What holds on
/// every way is found as compilers find available expressions; Kildall 1973.)
struct CertainRecords {
  /// That a list, by its place in `State.lists`, has a record that meets a condition.
  private struct Fact: Hashable {
    var cell: Int
    var condition: Condition
  }

  private let explorer: Explorer
  /// For each fact, by spot, whether it is certain there.
  private var certain: [Fact: [Bool]] = [:]

  private var compiler: Compiler { explorer.compiler }
  private var graph: Graph { explorer.graph }
  private var scenario: Scenario { explorer.compiler.scenario }

  init(_ backwards: Backwards) {
    explorer = backwards.explorer
    var loops: [(list: ListPath, condition: Condition)] = []
    for step in explorer.compiler.scenario.steps {
      guard case .forEach(let list, let condition?, _) = step.action, condition.isOfItemOnly else {
        continue
      }
      loops.append((list, condition))
    }
    guard !loops.isEmpty else { return }
    var turned: [Int: Set<Int>] = [:]
    for spot in graph.spots.indices where !explorer.reached[spot].isNone {
      let targets = explorer.turned(by: spot)
      if !targets.isEmpty { turned[spot] = targets }
    }
    for (list, condition) in loops {
      for owner in list.party == nil ? [nil] : [Person.first, .second] {
        let fact = Fact(cell: State.cell(list.slot, of: owner), condition: condition)
        if certain[fact] == nil { certain[fact] = spots(where: fact, backwards, turned) }
      }
    }
  }

  /// Whether a list certainly has a record that meets a condition, once the step of a spot is
  /// done.
  func hasRecord(of list: ListPath, meeting condition: Condition, at spot: Int) -> Bool {
    let at = graph.spots[spot]
    let owner = list.party.map(compiler.looking(at).person)
    let fact = Fact(cell: State.cell(list.slot, of: owner), condition: condition)
    return certain[fact]?[spot] ?? false
      || facts(of: scenario.steps[at.step].guardCondition, at).contains(fact)
  }

  // MARK: - Finding them

  /// - Parameters:
  ///   - fact: What is asked.
  ///   - backwards: The exploration.
  ///   - turned: By spot, those that a command leads to which makes somebody else mentor.
  /// - Returns: By spot, whether it is certain.
  private func spots(
    where fact: Fact, _ backwards: Backwards, _ turned: [Int: Set<Int>]
  ) -> [Bool] {
    var holds = graph.spots.indices.map { !explorer.reached[$0].isNone }
    for root in graph.roots.values { holds[root] = false }
    var from: [Int: [Int]] = [:]
    for (spot, targets) in turned {
      for target in targets { from[target, default: []].append(spot) }
    }
    // What no longer holds takes with it what rests on it.
    var open = Array(graph.spots.indices)
    while let spot = open.popLast() {
      guard holds[spot] else { continue }
      let isCertain =
        (from[spot] ?? []).allSatisfy { holds[$0] }
        && backwards.into[spot].allSatisfy { way in
          !changes(graph.edges[way.spot][way.edge], at: way.spot, fact)
            && (holds[way.spot] || gives(way.spot, way.edge, fact))
        }
      guard !isCertain else { continue }
      holds[spot] = false
      open += graph.edges[spot].map(\.target) + (turned[spot] ?? [])
    }
    return holds
  }

  /// Whether what happens on a way may undo a fact.
  private func changes(_ edge: Edge, at spot: Int, _ fact: Fact) -> Bool {
    let at = graph.spots[spot]
    let list = compiler.survey.canonical[fact.cell / 2]
    let isCounted = graph.effects.variables.contains(.count(fact.cell))
    if at.isQuestion, isCounted || graph.effects.lists.contains(list) { return true }
    if at.phase == .betweenMeetings, scenario.slots[fact.cell / 2].lifetime == .meeting {
      return true
    }
    return edge.changes.contains { change in
      guard case .assign(let variable, _) = change,
        case .field(list, _, let field) = explorer.space.entries[variable].variable
      else { return false }
      return fact.condition.fields.contains(field)
    }
  }

  /// Whether a way is gone only where a fact holds.
  private func gives(_ spot: Int, _ edge: Int, _ fact: Fact) -> Bool {
    let at = graph.spots[spot]
    guard scenario.flows[graph.contexts[at.context].flow].steps.contains(at.step) else {
      return false
    }
    let step = scenario.steps[at.step]
    let edges = graph.edges[spot]
    // The last way from where a step begins is the one that leaves it out.
    if at.phase == .enter, step.guardCondition != nil, edges.count > 1, edge < edges.count - 1,
      facts(of: step.guardCondition, at).contains(fact)
    {
      return true
    }
    guard let branch = edges[edge].branch, step.next.indices.contains(branch) else { return false }
    return facts(of: step.next[branch].condition, at).contains(fact)
  }

  /// What a condition asks for: that there is a record that meets another.
  private func facts(of condition: Condition?, _ spot: Spot) -> Set<Fact> {
    guard let condition else { return [] }
    switch condition {
    case .and(let left, let right):
      return facts(of: left, spot).union(facts(of: right, spot))
    case .compares(.path(let path), .greater, .value(let value)) where value.isAtLeast(0),
      .compares(.path(let path), .greaterOrEqual, .value(let value)) where value.isAtLeast(1),
      .compares(.value(let value), .less, .path(let path)) where value.isAtLeast(0),
      .compares(.value(let value), .lessOrEqual, .path(let path)) where value.isAtLeast(1),
      .not(.compares(.path(let path), .less, .value(let value))) where value.isAtLeast(1),
      .not(.compares(.path(let path), .lessOrEqual, .value(let value))) where value.isAtLeast(0),
      .equals(.path(let path), .value(let value)) where value.isAtLeast(1):
      guard case .countRecords(let list, where: let inner?) = path else { return [] }
      let owner = list.party.map(compiler.looking(spot).person)
      return [Fact(cell: State.cell(list.slot, of: owner), condition: inner)]
    default: return []
    }
  }
}

extension Value {
  fileprivate func isAtLeast(_ number: Int) -> Bool {
    switch self {
    case .number(let value), .scale(let value): value >= number
    default: false
    }
  }
}

extension Condition {
  /// The paths that it looks at.
  private var paths: [Path] {
    func of(_ operand: Operand) -> [Path] {
      if case .path(let path) = operand { [path] } else { [] }
    }
    return switch self {
    case .isSet(let path): [path]
    case .equals(let left, let right), .compares(let left, _, let right): of(left) + of(right)
    case .not(let inner): inner.paths
    case .and(let left, let right), .or(let left, let right): left.paths + right.paths
    }
  }

  /// Whether it looks at fields of the record at hand and nothing else.
  fileprivate var isOfItemOnly: Bool {
    paths.allSatisfy { if case .item = $0 { true } else { false } }
  }

  /// The fields of the record at hand that it looks at.
  fileprivate var fields: Set<FieldIndex> {
    Set(paths.compactMap { if case .item(_, let field) = $0 { field } else { nil } })
  }
}
