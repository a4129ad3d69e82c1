// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// From which states the end can be got to.
///
/// Forced: whoever answers has a way, however things fall out that the abstraction leaves open;
/// not forced: with everything left open falling out well.
struct Winning {
  private let backwards: Backwards
  private var won: [Diagram]
  private let isForced: Bool
  /// Heads of loops that end by themselves: those over a list, and those that count meetings.
  private var ending: Set<Int>

  private var explorer: Explorer { backwards.explorer }
  private var diagrams: Diagrams { backwards.explorer.diagrams }

  init(_ backwards: Backwards, isForced: Bool) {
    self.backwards = backwards
    self.isForced = isForced
    let explorer = backwards.explorer
    won = Array(repeating: .none, count: explorer.graph.spots.count)
    ending = isForced ? Self.endingLoops(backwards) : []
    // Such a loop is left at some time: it is won where what comes after it is. What is in it
    // must not lead astray on the way; where it may, the loop counts like any other.
    while true {
      solve()
      let astray = ending.filter { spot in
        graph(spot).contains { edge in
          guard isRun(edge, of: spot) else { return false }
          let rest = diagrams.minus(explorer.reached[edge.target], won[edge.target])
          return !rest.isNone
            && !diagrams.and(backwards.before(rest, over: edge), won[spot]).isNone
        }
      }
      if astray.isEmpty || diagrams.isFull { break }
      ending.subtract(astray)
    }
  }

  private func graph(_ spot: Int) -> [Edge] { explorer.graph.edges[spot] }

  /// Whether a way out of a loop's head is another run of the loop.
  private func isRun(_ edge: Edge, of head: Int) -> Bool {
    let graph = explorer.graph
    let caller = graph.contexts[graph.spots[edge.target].context].caller
    return caller?.phase == .loop && caller?.step == graph.spots[head].step
      && caller?.context == graph.spots[head].context
  }

  /// The states of the conversation that are not won, by spot.
  var lost: [Int: Diagram] {
    var lost: [Int: Diagram] = [:]
    for spot in won.indices where explorer.graph.root(of: spot) == .start {
      let rest = diagrams.minus(explorer.reached[spot], won[spot])
      if !rest.isNone { lost[spot] = rest }
    }
    return lost
  }

  private mutating func solve() {
    let graph = explorer.graph
    won = Array(repeating: .none, count: graph.spots.count)
    // The last first, so that most of what a spot leads to is known when it is looked at.
    var open = SpotQueue(explorer.order.reversed())
    for spot in graph.spots.indices where graph.spots[spot].phase == .over {
      if take(spot, .all) { addBefore(spot, to: &open) }
    }
    while let spot = open.next() {
      if take(spot, states(winningAt: spot)) { addBefore(spot, to: &open) }
    }
  }

  /// What leads to a spot is looked at again, but where nothing is left to win.
  private func addBefore(_ spot: Int, to open: inout SpotQueue) {
    for way in backwards.into[spot] where won[way.spot] != explorer.reached[way.spot] {
      open.add(way.spot)
    }
  }

  /// Adds to what is won; false where that was known.
  private mutating func take(_ spot: Int, _ states: Diagram) -> Bool {
    let all = diagrams.or(won[spot], diagrams.and(states, explorer.reached[spot]))
    guard all != won[spot] else { return false }
    won[spot] = all
    return true
  }

  /// The states of a spot from which its ways lead to what is won.
  private func states(winningAt spot: Int) -> Diagram {
    let edges = explorer.graph.edges[spot]
    let reached = explorer.reached[spot]
    guard isForced else {
      return edges.reduce(.none) {
        diagrams.or($0, backwards.before(won[$1.target], over: $1))
      }
    }
    // Whatever is done leads somewhere from every state: the ways of one input share them out.
    var failing: [(input: Int?, states: Diagram)] = []
    let isEnding = ending.contains(spot)
    for edge in edges where !isEnding || !isRun(edge, of: spot) {
      let rest = diagrams.minus(explorer.reached[edge.target], won[edge.target])
      let before = rest.isNone ? .none : backwards.before(rest, over: edge)
      if let index = failing.firstIndex(where: { $0.input == edge.input }) {
        failing[index].states = diagrams.or(failing[index].states, before)
      } else {
        failing.append((edge.input, before))
      }
    }
    if isEnding {
      let lost = failing.reduce(Diagram.none) { diagrams.or($0, $1.states) }
      return diagrams.minus(reached, lost.isNone ? .none : afterRuns(of: spot, losing: lost))
    }
    var result = Diagram.none
    for (_, states) in failing {
      if states.isNone { return reached }
      result = diagrams.or(result, diagrams.minus(reached, states))
    }
    return result
  }

  /// The states of a loop's head from which runs may lead to one that is left for the worse.
  private func afterRuns(of head: Int, losing lost: Diagram) -> Diagram {
    let graph = explorer.graph
    var known = [head: diagrams.and(lost, explorer.reached[head])]
    var open = [head]
    while let spot = open.popLast() {
      for way in backwards.into[spot] where way.spot == head || isInside(way.spot, head) {
        let before = diagrams.and(
          backwards.before(known[spot] ?? .none, over: graph.edges[way.spot][way.edge]),
          explorer.reached[way.spot])
        let all = diagrams.or(known[way.spot] ?? .none, before)
        guard !before.isNone, all != known[way.spot] else { continue }
        known[way.spot] = all
        open.append(way.spot)
      }
    }
    return known[head] ?? .none
  }

  /// Whether a spot is in a run of a loop.
  private func isInside(_ spot: Int, _ head: Int) -> Bool {
    let graph = explorer.graph
    let loop = graph.spots[head]
    var context = graph.contexts[graph.spots[spot].context]
    while let caller = context.caller {
      if caller.phase == .loop, caller.step == loop.step, caller.context == loop.context {
        return true
      }
      context = graph.contexts[caller.context]
    }
    return false
  }

  // MARK: - Loops that end by themselves

  private static func endingLoops(_ backwards: Backwards) -> Set<Int> {
    let explorer = backwards.explorer
    let graph = explorer.graph
    var heads: Set<Int> = []
    for (spot, at) in graph.spots.enumerated()
    where at.phase == .loop && !explorer.reached[spot].isNone {
      switch explorer.compiler.scenario.steps[at.step].action {
      // As many runs as there were records when it began.
      case .forEach: heads.insert(spot)
      case .repeatFlow(let flow, let condition):
        let scenario = explorer.compiler.scenario
        for limit in scenario.limits(in: condition) {
          guard let grows = scenario.growth(of: limit, in: flow),
            passes(grows, roundFrom: spot, explorer)
          else { continue }
          heads.insert(spot)
        }
      default: break
      }
    }
    return heads
  }

  /// Whether every way round a loop passes something that makes its number grow.
  private static func passes(
    _ grows: Scenario.Growth, roundFrom head: Int, _ explorer: Explorer
  ) -> Bool {
    let graph = explorer.graph
    let step = graph.spots[head].step
    let context = graph.spots[head].context
    var seen: Set<Int> = [head]
    var open = [head]
    while let spot = open.popLast() {
      let at = graph.spots[spot]
      switch grows {
      case .meetings: if at.phase == .betweenMeetings { continue }
      case .steps(let steps): if at.phase == .enter, steps.contains(at.step) { continue }
      }
      for edge in graph.edges[spot] where !explorer.reached[edge.target].isNone {
        let target = graph.spots[edge.target]
        // The head itself, under whoever is mentor by then.
        if target.phase == .loop, target.step == step, target.context == context { return false }
        if seen.insert(edge.target).inserted { open.append(edge.target) }
      }
    }
    return true
  }
}

extension Scenario {
  /// What makes a number grow.
  enum Growth {
    /// The end of each meeting.
    case meetings
    /// Steps that add to it, and are never left out.
    case steps(Set<StepIndex>)
  }

  /// The numbers that a condition holds below a limit: it fails once one of them is large enough,
  /// whatever else holds.
  func limits(in condition: Condition) -> [Path] {
    switch condition {
    case .and(let left, let right): limits(in: left) + limits(in: right)
    case .or(let left, let right): limits(in: left).filter(limits(in: right).contains)
    case .compares(.path(let path), let order, let limit)
    where (order == .less || order == .lessOrEqual) && isBounded(limit):
      [path]
    case .compares(let limit, let order, .path(let path))
    where (order == .greater || order == .greaterOrEqual) && isBounded(limit):
      [path]
    case .equals, .isSet, .not, .compares: []
    }
  }

  /// What makes a number grow while a flow is run again and again, where nothing else there
  /// changes it; nil where it may stay or fall.
  func growth(of path: Path, in flow: FlowIndex) -> Growth? {
    if path == .meeting { return .meetings }
    guard case .pair(let slot) = path else { return nil }
    var growing: Set<StepIndex> = []
    let flows = flows(calledFrom: flow) + commands.flatMap { self.flows(calledFrom: $0.flow) }
    for step in flows.flatMap({ self.flows[$0].steps }) where writes(of: step).contains(slot) {
      guard case .set(let assignments) = steps[step].action,
        assignments.allSatisfy({ each in
          guard case .pair(slot) = each.target else { return true }
          if case .sum(path, let addend) = each.source { return addend > 0 }
          return false
        })
      else { return nil }
      if steps[step].guardCondition == nil { growing.insert(step) }
    }
    return .steps(growing)
  }

  private func isBounded(_ operand: Operand) -> Bool {
    switch operand {
    case .value: return true
    case .path(.pair(let slot)), .path(.person(_, let slot)):
      switch slots[slot].type {
      case .scale: break
      case .number(.some): break
      default: return false
      }
      // Answers keep to its range; a `set` step might not.
      return !steps.contains { step in
        guard case .set(let assignments) = step.action else { return false }
        return assignments.contains { each in
          let isThis =
            switch each.target {
            case .pair(slot), .person(_, slot): true
            default: false
            }
          if case .value = each.source { return false }
          return isThis && each.source != .unset
        }
      }
    case .path: return false
    }
  }
}
