// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Which variables still matter at each spot.
///
/// What is overwritten, or never looked at again, before anything depends on it may be forgotten:
/// no way on, no text and no proof tells the states apart. It is what keeps the sets small.
struct Liveness {
  /// By spot, whether each variable matters.
  private(set) var isLive: [[Bool]]
  private let count: Int

  /// - Parameters:
  ///   - compiler: The graph with its space.
  ///   - looks: For each spot, sets of states that will be compared with those that reach it.
  init(_ compiler: Compiler, looks: [[Diagram]]) {
    let graph = compiler.graph
    let space = compiler.space
    count = space.entries.count
    isLive = Array(repeating: Array(repeating: false, count: space.entries.count), count: graph.spots.count)
    var support = Support(space)
    var before = Array(repeating: [Int](), count: graph.spots.count)
    for (spot, edges) in graph.edges.enumerated() {
      for edge in edges { before[edge.target].append(spot) }
    }
    // What commands look at, and the ending, matters at every question.
    let interrupting = graph.roots.filter {
      switch $0.key.kind {
      case .command, .ending: true
      case .start, .note: false
      }
    }.map(\.value)
    for root in interrupting {
      before[root] += graph.spots.indices.filter { graph.spots[$0].isWaiting }
    }
    // A command that changes roles leads on to where another is mentor.
    var others = Array(repeating: [Int](), count: graph.spots.count)
    if graph.effects.changesMentor {
      for (spot, at) in graph.spots.enumerated()
      where at.isQuestion && graph.root(of: spot) == .start {
        others[spot] = Person.allCases.compactMap {
          graph.indices[compiler.spot(at, underMentor: $0)]
        }.filter { $0 != spot }
        for other in others[spot] { before[other].append(spot) }
      }
    }
    var own = looks.map { diagrams in
      diagrams.reduce(into: Set<Int>()) { $0.formUnion(support.variables(of: $1)) }
    }
    let broken = compiler.watch.map { $0.broken(space) }.map { support.variables(of: $0) } ?? []
    for (spot, at) in graph.spots.enumerated() {
      if at.phase == .over {
        // What a command changes is compared with what was before it.
        own[spot].formUnion(space.entries.indices.filter { !space.entries[$0].before.isEmpty })
      }
      for record in graph.contexts[at.context].held + (at.item.map { [$0] } ?? [])
      where at.isQuestion {
        own[spot].formUnion(Self.fields(of: record, compiler))
      }
      own[spot].formUnion(broken)
    }

    var open = Array(graph.spots.indices)
    var isOpen = Array(repeating: true, count: graph.spots.count)
    while let spot = open.popLast() {
      isOpen[spot] = false
      var live = Array(repeating: false, count: count)
      for variable in own[spot] { live[variable] = true }
      for edge in graph.edges[spot] {
        var after = isLive[edge.target]
        for change in edge.changes.reversed() {
          Self.carry(&after, back: change, compiler, &support)
        }
        for variable in 0..<count where after[variable] { live[variable] = true }
      }
      for other in others[spot] {
        for variable in 0..<count where isLive[other][variable] { live[variable] = true }
      }
      if graph.spots[spot].isWaiting {
        for root in interrupting {
          for variable in 0..<count where isLive[root][variable] { live[variable] = true }
        }
      }
      guard live != isLive[spot] else { continue }
      isLive[spot] = live
      for earlier in before[spot] where !isOpen[earlier] {
        isOpen[earlier] = true
        open.append(earlier)
      }
    }
  }

  private static func carry(
    _ live: inout [Bool], back change: Edge.Change, _ compiler: Compiler, _ support: inout Support
  ) {
    switch change {
    case .only(let states):
      for variable in support.variables(of: states) { live[variable] = true }
    case .assign(let variable, let alternatives):
      guard live[variable] else { return }
      let all = alternatives.reduce(Diagram.none) { compiler.diagrams.or($0, $1.states) }
      if all == .all { live[variable] = false }
      for (states, _) in alternatives {
        for variable in support.variables(of: states) { live[variable] = true }
      }
    case .take(let record), .fresh(let record):
      for variable in fields(of: record, compiler) { live[variable] = false }
    case .show(let record), .release(let record):
      for variable in fields(of: record, compiler) { live[variable] = true }
    }
  }

  private static func fields(of record: Looking.Record, _ compiler: Compiler) -> [Int] {
    guard case .records(let fields) = compiler.scenario.slots[record.list].type else { return [] }
    return fields.indices.compactMap {
      compiler.space.index(of: .field(list: record.list, level: record.level, $0))
    }
  }

  /// The bits that no longer matter at a spot.
  func deadBits(at spot: Int, _ space: Space) -> [Int] {
    space.entries.indices.filter { !isLive[spot][$0] }.flatMap { space.entries[$0].bits }
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
