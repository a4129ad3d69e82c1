// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// From where in an exploration each place of the scenario is come to next.
///
/// A visit that is not among them is to a place that no conversation comes to: the exploration
/// has every state that can occur. One that is may still be to a place that none comes to,
/// since the exploration has some states that cannot occur.
struct Approaches {
  /// By visit (with who is mentor for steps, and in general), the states of each spot from
  /// which something leads there at once.
  private(set) var states: [Visit: [Int: Diagram]] = [:]
  private let backwards: Backwards
  private let certain: CertainRecords

  private var explorer: Explorer { backwards.explorer }
  private var diagrams: Diagrams { backwards.explorer.diagrams }
  private var graph: Graph { backwards.explorer.graph }
  private var scenario: Scenario { backwards.explorer.compiler.scenario }

  init(_ backwards: Backwards) {
    self.backwards = backwards
    certain = CertainRecords(backwards)
    let graph = backwards.explorer.graph
    for spot in graph.spots.indices where !explorer.reached[spot].isNone {
      look(at: spot)
    }
  }

  /// What can be come to, as coverage counts it.
  var reach: Reach {
    var reach = Reach()
    for visit in states.keys {
      reach.places.insert(visit.place)
      if case .step(let step) = visit.place { reach.steps[visit.mentor, default: []].insert(step) }
    }
    return reach
  }

  private mutating func look(at spot: Int) {
    let at = graph.spots[spot]
    guard scenario.flows[graph.contexts[at.context].flow].steps.contains(at.step) else { return }
    var states = explorer.reached[spot]
    if at.phase == .enter {
      let done = diagrams.and(states, explorer.compiler.doing(at: spot))
      if let condition = scenario.steps[at.step].guardCondition {
        // Where it cannot be told, it may hold and it may not.
        let fails = explorer.compiler.looking(at).look(at: condition).fails
        add(Visit(place: .skipped(at.step)), diagrams.and(states, fails), at: spot)
      }
      states = done
      add(Visit(place: .step(at.step), mentor: at.mentor), states, at: spot)
      lookAtLoop(of: spot, states)
    }
    guard !states.isNone else { return }
    for edge in graph.edges[spot] {
      guard let branch = edge.branch else { continue }
      let before = diagrams.and(backwards.before(.all, over: edge), states)
      add(Visit(place: .branch(at.step, branch)), before, at: spot)
    }
    lookAtQuestion(spot, states)
  }

  /// What can be said at a question, whatever the state.
  private mutating func lookAtQuestion(_ spot: Int, _ states: Diagram) {
    let at = graph.spots[spot]
    guard at.isQuestion else { return }
    let isConfirmation = if case .ask(_, _, .some) = at.phase { true } else { false }
    for place in scenario.places(of: at.step) {
      switch place {
      case .option, .passed: if !isConfirmation { add(Visit(place: place), states, at: spot) }
      case .settled: if isConfirmation { add(Visit(place: place), states, at: spot) }
      case .askedAgain: add(Visit(place: place), states, at: spot)
      case .step, .flow, .skipped, .branch, .looped, .unlooped, .command: break
      }
    }
    for command in explorer.commands(at: spot) {
      add(Visit(place: .command(command)), states, at: spot)
    }
  }

  /// Whether a loop that is come to is run at all.
  private mutating func lookAtLoop(of spot: Int, _ states: Diagram) {
    let at = graph.spots[spot]
    var head = at
    head.phase = .loop
    // The first way out of a loop's head is another run.
    guard let index = graph.indices[head], let run = graph.edges[index].first else { return }
    let step = at.step
    let runs = diagrams.and(backwards.before(.all, over: run), states)
    switch scenario.steps[step].action {
    case .repeatFlow(_, let condition):
      let verdict = explorer.compiler.looking(at).look(at: condition)
      add(Visit(place: .looped(step)), runs, at: spot)
      add(Visit(place: .unlooped(step)), diagrams.and(states, verdict.fails), at: spot)
    case .forEach(let list, let condition, _):
      add(Visit(place: .looped(step)), runs, at: spot)
      let looking = explorer.compiler.looking(at)
      let owner = list.party.map(looking.person)
      var idle = states
      if let count = explorer.space.index(of: .count(State.cell(list.slot, of: owner))) {
        idle = diagrams.and(states, explorer.space.entries[count].cases[0])
      }
      if let condition {
        if certain.hasRecord(of: list, meeting: condition, at: spot) { return }
        idle = diagrams.or(idle, diagrams.and(passing(run, by: condition, at), states))
      }
      add(Visit(place: .unlooped(step)), idle, at: spot)
    default: break
    }
  }

  /// The states in which a list may have records, and each may fail a loop's condition.
  private func passing(_ run: Edge, by condition: Condition, _ at: Spot) -> Diagram {
    for case .take(let record) in run.changes {
      let looking = Looking(
        explorer.space, explorer.compiler.survey, me: graph.contexts[at.context].me,
        mentor: at.mentor, item: record)
      let fails = looking.look(at: condition).fails
      return backwards.before(
        .all, over: Edge(target: run.target, changes: [.take(record), .only(fails)]))
    }
    return .none
  }

  private mutating func add(_ visit: Visit, _ states: Diagram, at spot: Int) {
    guard !states.isNone else { return }
    self.states[visit, default: [:]][spot] = diagrams.or(
      self.states[visit]?[spot] ?? .none, states)
  }
}
