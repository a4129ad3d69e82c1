// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Makes the graph of a scenario: the machine's rules, over what is kept of its states.
///
/// A class, since every way that is compiled adds to one graph, which must not be copied for it.
final class Compiler {
  let scenario: Scenario
  let survey: Survey
  var space: Space
  var graph = Graph()
  /// What a proof about roles keeps count of; nil for the exploration of everything.
  let watch: Watch?
  private var open: [Int] = []
  private let mostSpots: Int

  var diagrams: Diagrams { space.diagrams }

  /// - Parameters:
  ///   - scenario: What is explored.
  ///   - diagrams: Where its sets will live.
  ///   - watch: What to keep count of, and which variables are enough for that.
  ///   - mostSpots: How many spots there may be before the rest is left out.
  init(_ scenario: Scenario, _ diagrams: Diagrams, watch: Watch? = nil, mostSpots: Int) {
    self.scenario = scenario
    self.watch = watch
    self.mostSpots = mostSpots
    survey = Survey(scenario)
    space = Space(diagrams)
    graph.effects = CommandEffects(of: scenario, survey)
    addVariables()
  }

  private func addVariables() {
    func isChanged(_ variable: Variable) -> Bool { graph.effects.variables.contains(variable) }
    space.add(
      .isOdd, Domain(cases: [.yesNo(false), .yesNo(true)]), changedByCommands: isChanged(.isOdd))
    watch?.addVariables(to: &space)
    // Diagrams stay small where what hangs together stands together: what is counted and chosen
    // decides the way, and comes first; what is only there or not hangs on little.
    let ordered = survey.order.enumerated().sorted {
      (survey.place(of: $0.element), $0.offset) < (survey.place(of: $1.element), $1.offset)
    }.map(\.element)
    for holder in ordered {
      let domain = survey.domain(of: holder)
      let variables: [Variable] =
        switch holder {
        case .slot(let slot):
          (scenario.slots[slot].owner == .pair ? [nil] : [Person.first, .second])
            .map { .cell(State.cell(slot, of: $0)) }
        case .count(let slot):
          (scenario.slots[slot].owner == .pair ? [nil] : [Person.first, .second])
            .map { .count(State.cell(slot, of: $0)) }
        case .field(let slot, let field): [.field(list: slot, level: 0, field)]
        case .meeting: [.meeting]
        case .answer: []
        }
      for variable in variables where watch?.keeps(variable) ?? true {
        space.add(variable, domain, changedByCommands: isChanged(variable))
      }
    }
  }

  /// The graph, with the space of its sets.
  func compile() {
    root(.start, scenario.start, me: nil)
    for mentor in [nil, Person.first, .second] {
      root(.ending, scenario.ending, me: nil, mentor: mentor)
    }
    for (index, command) in scenario.commands.enumerated() {
      for person in Person.allCases {
        for mentor in [nil, Person.first, .second] {
          root(.command(index), command.flow, me: person, mentor: mentor)
        }
      }
    }
    for (index, note) in scenario.privateNotes.enumerated() where watch == nil {
      for person in Person.allCases { root(.note(index), note.flow, me: person) }
    }
    while let spot = open.popLast() {
      let edges = edges(from: spot)
      graph.edges[spot] = edges
      // A command may change roles at any question.
      if graph.effects.changesMentor, graph.spots[spot].isQuestion {
        for person in Person.allCases {
          _ = index(of: self.spot(graph.spots[spot], underMentor: person))
        }
      }
    }
  }

  private func root(
    _ kind: Context.Root, _ flow: FlowIndex, me: Person?, mentor: Person? = nil
  ) {
    let context = index(
      of: Context(
        root: kind, flow: flow, me: me, caller: nil, item: nil, bindsItem: false, held: []))
    let first = Spot(
      context: context, item: nil, mentor: mentor, step: scenario.flows[flow].steps.lowerBound,
      phase: .enter)
    graph.roots[Graph.Root(kind: kind, me: me, mentor: mentor)] = index(of: first)
  }

  // MARK: - Naming

  func index(of context: Context) -> Int {
    if let known = graph.contextIndices[context] { return known }
    graph.contextIndices[context] = graph.contexts.count
    graph.contexts.append(context)
    return graph.contexts.count - 1
  }

  func index(of spot: Spot) -> Int {
    if let known = graph.indices[spot] { return known }
    let index = graph.spots.count
    if index >= mostSpots {
      graph.isCut = true
      return 0
    }
    graph.indices[spot] = index
    graph.spots.append(spot)
    graph.edges.append([])
    open.append(index)
    return index
  }

  /// The spot after a command has changed who is mentor: whoever that is may be asked instead.
  func spot(_ spot: Spot, underMentor mentor: Person?) -> Spot {
    var changed = spot
    changed.mentor = mentor
    if case .ask(let turn, _, let waiting) = spot.phase,
      case .ask(let ask) = scenario.steps[spot.step].action, case .one(let party) = ask.to
    {
      changed.phase = .ask(turn: turn, looking(changed).person(party), waiting: waiting)
    }
    return changed
  }

  /// The same spot in another phase.
  func index(of spot: Spot, _ phase: Spot.Phase) -> Int {
    var spot = spot
    spot.phase = phase
    return index(of: spot)
  }

  /// A new record of a list, of which `context` may hold others.
  func record(of list: SlotIndex, in context: Context) -> Looking.Record {
    let list = survey.canonical[list]
    return Looking.Record(list: list, level: context.held.count { $0.list == list })
  }

  /// Takes in the variables of a record's fields.
  func addFields(of record: Looking.Record) {
    guard record.level > 0, case .records(let fields) = scenario.slots[record.list].type else {
      return
    }
    // In the order of the outermost's bits, so that sets of records can be renamed.
    let kept = fields.indices.compactMap { field in
      space.index(of: .field(list: record.list, level: 0, field)).map {
        (bit: space.entries[$0].firstBit, field: field)
      }
    }
    for (_, field) in kept.sorted(by: { $0.bit < $1.bit }) {
      space.add(
        .field(list: record.list, level: record.level, field),
        survey.domain(of: .field(record.list, field)))
    }
  }
}
