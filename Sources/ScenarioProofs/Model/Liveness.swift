// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Which variables still matter at each spot.
///
/// What is overwritten, or never looked at again, before anything depends on it may be forgotten:
/// no way on, no text and no proof tells the states apart. It is what keeps the sets small.
struct Liveness {
  /// By spot, the variables that matter.
  private let live: [BitSet]

  /// - Parameters:
  ///   - compiler: The graph with its space.
  ///   - looks: For each spot, sets of states that will be compared with those that reach it.
  init(_ compiler: Compiler, looks: [[Diagram]]) {
    let graph = compiler.graph
    let space = compiler.space
    var support = Support(space)
    let carries = graph.edges.map { edges in
      edges.map { Carry($0, compiler, &support) }
    }
    var before = Array(repeating: [Int](), count: graph.spots.count)
    for (spot, edges) in graph.edges.enumerated() {
      for edge in edges { before[edge.target].append(spot) }
    }
    let waiting = graph.spots.indices.filter { graph.spots[$0].isWaiting }
    // What commands look at, and the ending, matters at every question.
    let interrupting = graph.roots.filter {
      switch $0.key.kind {
      case .command, .ending: true
      case .start, .note: false
      }
    }.map(\.value)
    let isInterrupting = Set(interrupting)
    // A command that changes roles leads on to where another is mentor.
    var others = Array(repeating: [Int](), count: graph.spots.count)
    if graph.effects.changesMentor {
      for spot in waiting where graph.spots[spot].isQuestion {
        others[spot] = Person.allCases.compactMap {
          graph.indices[compiler.spot(graph.spots[spot], underMentor: $0)]
        }.filter { $0 != spot }
        for other in others[spot] { before[other].append(spot) }
      }
    }
    let own = Self.own(looks, compiler, &support)

    var live = own
    var interruption = BitSet(count: space.entries.count)
    var open = Array(graph.spots.indices)
    var isOpen = Array(repeating: true, count: graph.spots.count)
    while let spot = open.popLast() {
      isOpen[spot] = false
      var all = own[spot]
      for (edge, carry) in zip(graph.edges[spot], carries[spot]) {
        all.formUnion(live[edge.target], without: carry.kills, with: carry.looks)
        for (variable, looks) in carry.ifLive where live[edge.target].contains(variable) {
          all.formUnion(looks)
        }
      }
      for other in others[spot] { all.formUnion(live[other]) }
      if graph.spots[spot].isWaiting { all.formUnion(interruption) }
      guard all != live[spot] else { continue }
      live[spot] = all
      var more = before[spot]
      if isInterrupting.contains(spot) {
        interruption.formUnion(all)
        more += waiting
      }
      for earlier in more where !isOpen[earlier] {
        isOpen[earlier] = true
        open.append(earlier)
      }
    }
    self.live = live
  }

  /// What matters at each spot itself, whatever comes after.
  private static func own(
    _ looks: [[Diagram]], _ compiler: Compiler, _ support: inout Support
  ) -> [BitSet] {
    let graph = compiler.graph
    let space = compiler.space
    let broken = compiler.watch.map { support.variables(of: $0.broken(space)) } ?? []
    let changed = space.entries.indices.filter { !space.entries[$0].before.isEmpty }
    return graph.spots.indices.map { spot in
      var own = BitSet(count: space.entries.count)
      for set in looks[spot] { for variable in support.variables(of: set) { own.insert(variable) } }
      for variable in broken { own.insert(variable) }
      let at = graph.spots[spot]
      // What a command changes is compared with what was before it.
      if at.phase == .over { for variable in changed { own.insert(variable) } }
      guard at.isQuestion else { return own }
      for record in graph.records(at: at) {
        for variable in fields(of: record, compiler) { own.insert(variable) }
      }
      return own
    }
  }

  /// What a way makes of what matters behind it.
  private struct Carry {
    /// Overwritten on the way, whatever is before.
    var kills: BitSet
    /// Looked at on the way.
    var looks: BitSet
    /// What is looked at to give a variable its value, where that matters.
    var ifLive: [(variable: Int, looks: BitSet)] = []

    init(_ edge: Edge, _ compiler: Compiler, _ support: inout Support) {
      let count = compiler.space.entries.count
      kills = BitSet(count: count)
      looks = BitSet(count: count)
      for change in edge.changes.reversed() {
        switch change {
        case .only(let states):
          for variable in support.variables(of: states) { looks.insert(variable) }
        case .assign(let variable, let alternatives):
          let isNeeded = looks.contains(variable)
          var guards = BitSet(count: count)
          for (states, _) in alternatives {
            for variable in support.variables(of: states) { guards.insert(variable) }
          }
          let all = alternatives.reduce(Diagram.none) { compiler.diagrams.or($0, $1.states) }
          let isOverwritten = all == .all
          // What is given its value from this one depends on what this one is given its from.
          for index in ifLive.indices where ifLive[index].looks.contains(variable) {
            if isOverwritten { ifLive[index].looks.remove(variable) }
            ifLive[index].looks.formUnion(guards)
          }
          if isOverwritten {
            looks.remove(variable)
            kills.insert(variable)
          }
          if isNeeded { looks.formUnion(guards) } else { ifLive.append((variable, guards)) }
        case .take(let record), .fresh(let record):
          for variable in Liveness.fields(of: record, compiler) {
            looks.remove(variable)
            kills.insert(variable)
            for index in ifLive.indices { ifLive[index].looks.remove(variable) }
          }
        case .show(let record), .release(let record):
          for variable in Liveness.fields(of: record, compiler) { looks.insert(variable) }
        }
      }
    }
  }

  private static func fields(of record: Looking.Record, _ compiler: Compiler) -> [Int] {
    guard case .records(let fields) = compiler.scenario.slots[record.list].type else { return [] }
    return fields.indices.compactMap {
      compiler.space.index(of: .field(list: record.list, level: record.level, $0))
    }
  }

  /// Whether a variable matters at a spot.
  func isLive(_ variable: Int, at spot: Int) -> Bool { live[spot].contains(variable) }

  /// The bits that no longer matter at a spot.
  func deadBits(at spot: Int, _ space: Space) -> [Int] {
    space.entries.indices.filter { !live[spot].contains($0) }.flatMap { space.entries[$0].bits }
  }
}

/// A set of small numbers.
private struct BitSet: Equatable {
  private var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  func contains(_ member: Int) -> Bool { words[member >> 6] >> (member & 63) & 1 == 1 }
  mutating func insert(_ member: Int) { words[member >> 6] |= 1 << (member & 63) }
  mutating func remove(_ member: Int) { words[member >> 6] &= ~(1 << (member & 63)) }

  mutating func formUnion(_ other: BitSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formUnion(_ other: BitSet, without less: BitSet, with more: BitSet) {
    for index in words.indices {
      words[index] |= other.words[index] & ~less.words[index] | more.words[index]
    }
  }
}

/// The variables that a set depends on.
struct Support {
  private let variableOfBit: [Int]
  private let diagrams: Diagrams
  private var known: [Diagram: [Int]] = [:]

  init(_ space: Space) {
    diagrams = space.diagrams
    var variableOfBit = Array(repeating: -1, count: space.bitCount)
    for (index, entry) in space.entries.enumerated() {
      for bit in entry.bits { variableOfBit[bit] = index }
    }
    self.variableOfBit = variableOfBit
  }

  mutating func variables(of set: Diagram) -> [Int] {
    if let found = known[set] { return found }
    let found = Set(diagrams.support(of: set).map { variableOfBit[$0] }.filter { $0 >= 0 }).sorted()
    known[set] = found
    return found
  }
}
