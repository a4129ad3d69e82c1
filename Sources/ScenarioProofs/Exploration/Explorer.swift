// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Finds all that can be reached: for each spot, the states in which it can be.
final class Explorer {
  let compiler: Compiler
  var graph: Graph { compiler.graph }
  var space: Space { compiler.space }
  var diagrams: Diagrams { compiler.space.diagrams }
  /// For each spot, the states in which it is reached.
  var reached: [Diagram]
  /// For each list (the first of those with the same fields), what its records may hold.
  var records: [SlotIndex: Diagram] = [:]

  /// The spots in the order in which they are looked at.
  let order: [Int]
  var queue: SpotQueue
  /// Spots that take records, by list.
  var takers: [SlotIndex: Set<Int>] = [:]
  /// What each command leads to, by who gives it under which mentor.
  var effects: [CommandGiver: [Effect]] = [:]
  let pairs: StatePairs
  /// The states in which a count beside the exploration was given up.
  let lost: Diagram?
  /// Whether a command's effect is being found: then states are pairs of states.
  var isFindingEffects = false

  private let parts: StateParts
  /// A set with more nodes than this is taken apart.
  private let mostNodes: Int
  /// Spots whose states are not known exactly, but as the product of their parts.
  private(set) var takenApartSpots: Set<Int> = []
  /// What no longer matters at each spot.
  private let dead: [Diagrams.Cube]

  init(_ compiler: Compiler, mostNodes: Int = 150) {
    self.compiler = compiler
    self.mostNodes = mostNodes
    parts = StateParts(compiler.space)
    let liveness = Liveness(
      compiler, looks: compiler.graph.spots.indices.map { compiler.lookedAt(at: $0) })
    dead = compiler.graph.spots.indices.map {
      compiler.diagrams.cube(liveness.deadBits(at: $0, compiler.space))
    }
    let count = compiler.graph.spots.count
    reached = Array(repeating: .none, count: count)
    // What leads to a spot comes before it, but for loops; what only a command leads to comes
    // after what begins by itself.
    order = finishingOrder(
      of: compiler.graph.edges.map { $0.map(\.target) }, from: compiler.graph.roots.values.sorted()
    ).reversed()
    queue = SpotQueue(order)
    pairs = StatePairs(compiler.space)
    lost = compiler.watch.flatMap { $0.givenUp(compiler.space) }
    for (spot, edges) in compiler.graph.edges.enumerated() {
      for edge in edges {
        for case .take(let record) in edge.changes { takers[record.list, default: []].insert(spot) }
      }
    }
  }

  // MARK: - Exploring

  /// Explores everything: the programme, the notes, and the commands from wherever they can be
  /// given.
  func explore() {
    let initial = initialStates()
    var before: [SlotIndex: Diagram]
    repeat {
      before = records
      findEffects()
      add(initial, to: Graph.Root(kind: .start))
      run()
      // A command that asks nothing can be given while another one asks.
      var earlier: [Diagram] = []
      repeat {
        earlier = reached
        commandsFromEverywhere()
        run()
      } while reached != earlier && !diagrams.isFull
      endingFromEverywhere()
      run()
    } while records != before && !diagrams.isFull
    for note in compiler.scenario.privateNotes.indices where compiler.watch == nil {
      for person in Person.allCases {
        add(withAnyNames(initial), to: Graph.Root(kind: .note(note), me: person))
      }
    }
    run()
  }

  func add(_ states: Diagram, to root: Graph.Root) {
    guard let spot = graph.roots[root] else { return }
    add(states, to: spot)
  }

  func add(_ states: Diagram, to spot: Int) {
    // What a command looked at stays part of the pair, or it would seem to act always.
    let kept = isFindingEffects ? states : diagrams.forget(dead[spot], in: states)
    var all = diagrams.or(reached[spot], kept)
    guard all != reached[spot] else { return }
    if !isFindingEffects, diagrams.isHeavier(all, than: mostNodes) {
      all = parts.product(of: all)
      takenApartSpots.insert(spot)
      guard all != reached[spot] else { return }
    }
    reached[spot] = all
    queue.add(spot)
  }

  func run() {
    while let spot = queue.next() {
      if diagrams.isFull { return }
      if graph.spots[spot].isQuestion {
        see(spot)
        interrupt(spot)
      }
      let states = reached[spot]
      for edge in graph.edges[spot] {
        let after = image(of: states, over: edge)
        if !after.isNone { add(after, to: edge.target) }
      }
    }
  }

  /// All records in somebody's hand are seen while a question is open: commands read them out.
  private func see(_ spot: Int) {
    let at = graph.spots[spot]
    for record in graph.records(at: at) {
      show(record, reached[spot])
    }
  }

  /// Where a pair begins.
  private func initialStates() -> Diagram {
    var states = Diagram.all
    for (index, entry) in space.entries.enumerated() {
      let value: Int?
      switch entry.variable {
      case .isOdd: value = 1
      case .meeting: value = entry.domain.cases(of: .number(1...1)).first
      case .cell(let cell):
        value = entry.domain.index(of: compiler.scenario.slots[cell / 2].initial)
      case .count: value = 0
      case .field: value = nil
      case .window(.balance): value = Watch.mostBalance
      case .window: value = 0
      }
      if let value { states = diagrams.and(states, space.entries[index].cases[value]) }
    }
    if let watch = compiler.watch {
      for change in watch.starting(space) { states = apply(change, to: states) }
    }
    return states
  }

  /// A note begins with nothing but what people are called, if they have said so.
  private func withAnyNames(_ states: Diagram) -> Diagram {
    Person.allCases.reduce(states) { states, person in
      guard let name = space.index(of: .cell(State.cell(Scenario.nameSlot, of: person))) else {
        return states
      }
      let entry = space.entries[name]
      return diagrams.and(
        diagrams.forget(entry.cube, in: states), space.states(name, in: entry.cases.indices))
    }
  }
}
