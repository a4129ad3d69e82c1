// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Finds all that can be reached: for each spot, the states in which it can be.
final class Explorer {
  let compiler: Compiler
  var graph: Graph { compiler.graph }
  var space: Space { compiler.space }
  var diagrams: Diagrams { compiler.space.diagrams }
  /// For each spot, the states in which it is reached.
  private(set) var reached: [Diagram]
  /// For each list (the first of those with the same fields), what its records may hold.
  private(set) var records: [SlotIndex: Diagram] = [:]
  /// How many times a spot was looked at.
  private(set) var visits = 0

  /// The spots in the order in which they are looked at.
  let order: [Int]
  private var queue: SpotQueue
  /// Spots that take records, by list.
  private var takers: [SlotIndex: Set<Int>] = [:]
  /// All effects that were found.
  var allEffects: [CommandGiver: [Effect]] { effects }
  private var effects: [CommandGiver: [Effect]] = [:]
  private let shadowCube: Diagrams.Cube
  private let toShadow: [Int32]
  let nowCube: Diagrams.Cube
  let fromShadow: [Int32]
  private let lost: Diagram?
  /// Whether a command's effect is being found: then states are pairs of states.
  private var isFindingEffects = false

  struct CommandGiver: Hashable {
    var command: Int
    var me: Person
    var mentor: Person?
  }

  /// What a command leads to: who is mentor then, and the pairs of states before and after.
  struct Effect {
    var mentor: Person?
    var pairs: Diagram
  }

  /// Bits that stay together where a set is taken apart.
  private let parts: [[Int]]
  /// A set with more nodes than this is taken apart.
  private let mostNodes: Int
  /// Spots whose states are not known exactly, but as the product of their parts.
  private(set) var takenApartSpots: Set<Int> = []
  /// What no longer matters at each spot.
  private let dead: [Diagrams.Cube]

  init(_ compiler: Compiler, mostNodes: Int = 150) {
    self.compiler = compiler
    self.mostNodes = mostNodes
    parts = Self.parts(of: compiler.space)
    let liveness = Liveness(
      compiler, looks: compiler.graph.spots.indices.map { compiler.lookedAt(at: $0) })
    dead = compiler.graph.spots.indices.map {
      compiler.diagrams.cube(liveness.deadBits(at: $0, compiler.space))
    }
    let count = compiler.graph.spots.count
    reached = Array(repeating: .none, count: count)
    order = Self.order(compiler.graph)
    queue = SpotQueue(order)
    var shadows: [Int] = []
    var toShadow = (0..<compiler.space.bitCount).map { Int32($0) }
    for entry in compiler.space.entries where !entry.before.isEmpty {
      for offset in 0..<entry.domain.bits {
        shadows.append(entry.beforeBit + offset)
        toShadow[entry.firstBit + offset] = Int32(entry.beforeBit + offset)
      }
    }
    self.toShadow = toShadow
    var fromShadow = (0..<compiler.space.bitCount).map { Int32($0) }
    for (bit, shadow) in toShadow.enumerated() where Int(shadow) != bit {
      fromShadow[Int(shadow)] = Int32(bit)
    }
    self.fromShadow = fromShadow
    nowCube = compiler.space.diagrams.cube(
      compiler.space.entries.filter { !$0.before.isEmpty }.flatMap(\.bits))
    shadowCube = compiler.space.diagrams.cube(shadows)
    lost = compiler.watch.flatMap { $0.givenUp(compiler.space) }
    for (spot, edges) in compiler.graph.edges.enumerated() {
      for edge in edges {
        for case .take(let record) in edge.changes { takers[record.list, default: []].insert(spot) }
      }
    }
  }

  /// Spots such that what leads to a spot comes before it, but for loops.
  private static func order(_ graph: Graph) -> [Int] {
    var finished: [Int] = []
    var seen = Array(repeating: false, count: graph.spots.count)
    // Those that only a command leads to come after what begins by itself.
    for root in graph.roots.values.sorted() + graph.spots.indices where !seen[root] {
      seen[root] = true
      var path = [(spot: root, next: 0)]
      while let (spot, next) = path.last {
        guard next < graph.edges[spot].count else {
          finished.append(spot)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = graph.edges[spot][next].target
        if !seen[target] {
          seen[target] = true
          path.append((target, 0))
        }
      }
    }
    return finished.reversed()
  }

  // MARK: - Exploring

  /// Explores everything: the programme, the notes, and the commands from wherever they can be
  /// given.
  func explore() {
    let initial = initialStates()
    var before: [SlotIndex: Diagram] = [:]
    repeat {
      before = records
      findEffects(from: initial)
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

  private func add(_ states: Diagram, to root: Graph.Root) {
    guard let spot = graph.roots[root] else { return }
    add(states, to: spot)
  }

  private func add(_ states: Diagram, to spot: Int) {
    // What a command looked at stays part of the pair, or it would seem to act always.
    let kept = isFindingEffects ? states : diagrams.forget(dead[spot], in: states)
    var all = diagrams.or(reached[spot], kept)
    guard all != reached[spot] else { return }
    if !isFindingEffects, diagrams.isHeavier(all, than: mostNodes) {
      all = takenApart(all)
      takenApartSpots.insert(spot)
      guard all != reached[spot] else { return }
    }
    reached[spot] = all
    queue.add(spot)
  }

  /// The states whose every part is a part of one of these: what hangs together is let go.
  ///
  /// Parts are the variables, but for the fields of one record at hand, which stay together.
  private func takenApart(_ states: Diagram) -> Diagram { takenApart(states, parts[...]) }

  private func takenApart(_ states: Diagram, _ parts: ArraySlice<[Int]>) -> Diagram {
    guard parts.count > 1 else { return states }
    let middle = (parts.startIndex + parts.endIndex) / 2
    let (left, right) = (parts[..<middle], parts[middle...])
    let one = diagrams.forget(diagrams.cube(right.flatMap(\.self)), in: states)
    let other = diagrams.forget(diagrams.cube(left.flatMap(\.self)), in: states)
    return diagrams.and(takenApart(one, left), takenApart(other, right))
  }

  private static func parts(of space: Space) -> [[Int]] {
    var parts: [[Int]] = []
    var last: Variable?
    for entry in space.entries.sorted(by: { $0.firstBit < $1.firstBit }) {
      if case .field(let list, let level, _) = entry.variable, case .field(list, level, _)? = last {
        parts[parts.count - 1] += entry.bits
      } else {
        parts.append(Array(entry.bits))
      }
      last = entry.variable
    }
    return parts
  }

  private func run() {
    while let spot = queue.next() {
      if diagrams.isFull { return }
      visits += 1
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
    for record in graph.contexts[at.context].held + (at.item.map { [$0] } ?? []) {
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

  // MARK: - Ways

  /// Where a way leads from some states.
  func image(of states: Diagram, over edge: Edge) -> Diagram {
    var states = states
    for change in edge.changes {
      states = apply(change, to: states)
      if states.isNone { return states }
    }
    return states
  }

  private func apply(_ change: Edge.Change, to states: Diagram) -> Diagram {
    switch change {
    case .only(let allowed): return diagrams.and(states, allowed)
    case .assign(let variable, let alternatives):
      let entry = space.entries[variable]
      var result = Diagram.none
      var rest = states
      for (guarding, cases) in alternatives {
        if guarding == .all { rest = .none } else { rest = diagrams.minus(rest, guarding) }
        let part = diagrams.andForget(entry.cube, states, guarding)
        guard !part.isNone else { continue }
        let values = cases.count == 1 ? entry.cases[cases[0]] : space.states(variable, in: cases)
        result = diagrams.or(result, diagrams.and(part, values))
      }
      return diagrams.or(result, rest)
    case .take(let record):
      guard let known = records[record.list] else { return .none }
      return diagrams.and(diagrams.forget(cube(of: record), in: states), raised(known, to: record))
    case .fresh(let record):
      var result = diagrams.forget(cube(of: record), in: states)
      for variable in fields(of: record) {
        result = diagrams.and(result, space.entries[variable].cases[0])
      }
      return result
    case .show(let record):
      show(record, states)
      return states
    case .release(let record):
      show(record, states)
      return diagrams.forget(cube(of: record), in: states)
    }
  }

  /// The variables of a record's fields, in the order of their bits.
  func fields(of record: Looking.Record) -> [Int] {
    guard case .records(let fields) = compiler.scenario.slots[record.list].type else { return [] }
    return fields.indices.compactMap {
      space.index(of: .field(list: record.list, level: record.level, $0))
    }.sorted { space.entries[$0].firstBit < space.entries[$1].firstBit }
  }

  func cube(of record: Looking.Record) -> Diagrams.Cube {
    diagrams.cube(fields(of: record).flatMap { space.entries[$0].bits })
  }

  /// Notes what a record at hand may hold.
  private func show(_ record: Looking.Record, _ states: Diagram) {
    guard !states.isNone else { return }
    let own = Set(fields(of: record).flatMap { space.entries[$0].bits })
    let others = diagrams.cube((0..<space.bitCount).filter { !own.contains($0) })
    let seen = lowered(diagrams.forget(others, in: states), from: record)
    let all = diagrams.or(records[record.list] ?? .none, seen)
    guard all != records[record.list] else { return }
    records[record.list] = all
    for spot in takers[record.list] ?? [] where !reached[spot].isNone { queue.add(spot) }
  }

  /// What records hold, over the bits of one that is further in.
  func raised(_ set: Diagram, to record: Looking.Record) -> Diagram {
    guard record.level > 0 else { return set }
    return diagrams.rename(set, mapping(from: 0, to: record.level, record.list))
  }

  private func lowered(_ set: Diagram, from record: Looking.Record) -> Diagram {
    guard record.level > 0 else { return set }
    return diagrams.rename(set, mapping(from: record.level, to: 0, record.list))
  }

  private func mapping(from: Int, to: Int, _ list: SlotIndex) -> [Int32] {
    var mapping = (0..<space.bitCount).map { Int32($0) }
    let old = fields(of: Looking.Record(list: list, level: from))
    let new = fields(of: Looking.Record(list: list, level: to))
    for (one, other) in zip(old, new) {
      for (bit, target) in zip(space.entries[one].bits, space.entries[other].bits) {
        mapping[bit] = Int32(target)
      }
    }
    return mapping
  }

  // MARK: - Commands

  /// Whom a command takes for `me` where it is given.
  func givers(at spot: Int) -> [Person] {
    let at = graph.spots[spot]
    switch at.phase {
    case .ask(_, let speaker, nil): return [speaker ?? .first]
    case .ask(_, let speaker, _):
      guard case .ask(let ask) = compiler.scenario.steps[at.step].action,
        let party = ask.confirm?.by
      else { return [] }
      let me = speaker ?? graph.contexts[at.context].me
      switch party {
      case .me: return [me ?? .first]
      case .partner: return [(me ?? .first).partner]
      case .first: return [.first]
      case .second: return [.second]
      case .mentor, .mentee: return Person.allCases
      }
    case .floor: return Person.allCases
    case .browse: return [.first]
    case .enter, .loop, .call, .betweenMeetings, .over: return []
    }
  }

  /// The commands that can be given at a spot.
  func commands(at spot: Int) -> [Int] {
    switch graph.root(of: spot) {
    case .start: Array(compiler.scenario.commands.indices)
    // In a command's flow only commands that ask nothing.
    case .command:
      compiler.scenario.commands.indices.filter { !compiler.scenario.commands[$0].asks }
    // What notes are asked in is no shared conversation.
    case .note, .ending: []
    }
  }

  /// Lets the commands that change anything be given at a question.
  private func interrupt(_ spot: Int) {
    guard !effects.isEmpty else { return }
    let possible = commands(at: spot)
    var isNew = true
    while isNew {
      let states = reached[spot]
      for giver in givers(at: spot) {
        for command in possible {
          let key = CommandGiver(command: command, me: giver, mentor: graph.spots[spot].mentor)
          for effect in effects[key] ?? [] {
            let target = compiler.spot(graph.spots[spot], underMentor: effect.mentor)
            guard let index = graph.indices[target] else { continue }
            add(after(effect, from: states, at: spot), to: index)
          }
        }
      }
      isNew = reached[spot] != states
    }
  }

  private func after(_ effect: Effect, from states: Diagram, at spot: Int) -> Diagram {
    // Within a pair of states there is no room for another: what commands change may be anything.
    if isFindingEffects {
      let changed = space.entries.filter { !$0.before.isEmpty }.flatMap(\.bits)
      return diagrams.forget(diagrams.cube(changed), in: states)
    }
    let renamed = diagrams.rename(states, toShadow)
    var result = diagrams.andForget(shadowCube, renamed, effect.pairs)
    if let lost, let meetings = space.index(of: .window(.meetings)) {
      // Who changes roles, or what the rule rests on, by a command leaves the count.
      let unchanged =
        effect.mentor == graph.spots[spot].mentor ? diagrams.and(result, states) : .none
      let changed = diagrams.minus(result, unchanged)
      result = diagrams.or(
        unchanged, diagrams.and(diagrams.forget(space.entries[meetings].cube, in: changed), lost))
    }
    for record in graph.contexts[graph.spots[spot].context].held
      + (graph.spots[spot].item.map { [$0] } ?? [])
    where graph.effects.lists.contains(record.list) {
      guard let known = records[record.list] else { continue }
      result = diagrams.and(
        diagrams.forget(cube(of: record), in: result), raised(known, to: record))
    }
    return result
  }

  /// Finds the pairs of states that each command leads from and to.
  private func findEffects(from initial: Diagram) {
    var same = Diagram.all
    for entry in space.entries where !entry.before.isEmpty {
      var pair = Diagram.none
      for (now, before) in zip(entry.cases, entry.before) {
        pair = diagrams.or(pair, diagrams.and(now, before))
      }
      same = diagrams.and(same, pair)
    }
    // Those that ask nothing can be given while another asks.
    let order = graph.effects.commands.sorted {
      let (one, other) = (compiler.scenario.commands[$0].asks, compiler.scenario.commands[$1].asks)
      return one == other ? $0 < $1 : !one
    }
    isFindingEffects = true
    defer { isFindingEffects = false }
    for command in order {
      for person in Person.allCases {
        for mentor in [nil, Person.first, .second] {
          findEffect(of: CommandGiver(command: command, me: person, mentor: mentor), on: same)
        }
      }
    }
  }

  private func findEffect(of giver: CommandGiver, on same: Diagram) {
    let root = Graph.Root(kind: .command(giver.command), me: giver.me, mentor: giver.mentor)
    let kept = reached
    for spot in graph.spots.indices { reached[spot] = .none }
    add(same, to: root)
    run()
    let context = graph.roots[root].map { graph.spots[$0].context }
    effects[giver] = reached.indices.compactMap { spot in
      guard graph.spots[spot].phase == .over, graph.spots[spot].context == context,
        !reached[spot].isNone
      else { return nil }
      return Effect(mentor: graph.spots[spot].mentor, pairs: reached[spot])
    }
    reached = kept
  }

  /// Lets every command be given at every question that was reached.
  private func commandsFromEverywhere() {
    var given: [Graph.Root: Diagram] = [:]
    for spot in graph.spots.indices where graph.spots[spot].isQuestion && !reached[spot].isNone {
      let possible = commands(at: spot)
      guard !possible.isEmpty else { continue }
      let states = withoutRecords(reached[spot], at: spot)
      for giver in givers(at: spot) {
        for command in possible {
          let root = Graph.Root(
            kind: .command(command), me: giver, mentor: graph.spots[spot].mentor)
          given[root] = diagrams.or(given[root] ?? .none, states)
        }
      }
    }
    for (root, states) in given { add(states, to: root) }
  }

  /// Lets the programme end the conversation wherever it can stand.
  private func endingFromEverywhere() {
    var all = Diagram.none
    for spot in graph.spots.indices where graph.spots[spot].isWaiting && !reached[spot].isNone {
      switch graph.root(of: spot) {
      case .start, .command: all = diagrams.or(all, withoutRecords(reached[spot], at: spot))
      case .note, .ending: break
      }
    }
    add(all, to: Graph.Root(kind: .ending))
  }

  private func withoutRecords(_ states: Diagram, at spot: Int) -> Diagram {
    let at = graph.spots[spot]
    let records = graph.contexts[at.context].held + (at.item.map { [$0] } ?? [])
    return records.reduce(states) { diagrams.forget(cube(of: $1), in: $0) }
  }

  // MARK: - What came of it

  /// How many states were reached, over all spots; records at hand nowhere are not counted.
  var size: Magnitude {
    var total = Magnitude(0)
    let fieldBits = space.entries.reduce(0) { sum, entry in
      if case .field = entry.variable { sum + entry.domain.bits } else { sum }
    }
    let shadowBits = space.entries.reduce(0) { $0 + ($1.before.isEmpty ? 0 : $1.domain.bits) }
    for spot in graph.spots.indices where !reached[spot].isNone {
      let at = graph.spots[spot]
      let hands = Set(graph.contexts[at.context].held + (at.item.map { [$0] } ?? []))
      let held = hands.reduce(0) { sum, record in
        sum + fields(of: record).reduce(0) { $0 + space.entries[$1].domain.bits }
      }
      total =
        total
        + diagrams.size(
          reached[spot], bits: space.bitCount - fieldBits - shadowBits + held)
    }
    return total
  }
}

extension Explorer {
  /// The states in which a command may lead to some states of a spot, by the spot where it is
  /// given.
  func beforeCommands(_ spot: Int, _ states: Diagram) -> [(spot: Int, states: Diagram)] {
    guard graph.spots[spot].isQuestion else { return [] }
    var result: [(spot: Int, states: Diagram)] = []
    for (giver, effects) in allEffects {
      for effect in effects where effect.mentor == graph.spots[spot].mentor {
        let source = compiler.spot(graph.spots[spot], underMentor: giver.mentor)
        guard let index = graph.indices[source], commands(at: index).contains(giver.command),
          givers(at: index).contains(giver.me)
        else { continue }
        let pairs = diagrams.andForget(nowCube, effect.pairs, states)
        result.append((index, diagrams.rename(pairs, fromShadow)))
      }
    }
    return result
  }
}
