// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// The variables of one exploration, and the bits that hold them.
///
/// Of a variable that commands may change there is a second copy, which holds what it was
/// before the command: so a command's effect is a set of pairs of states.
struct Space {
  struct Entry {
    var variable: Variable
    var domain: Domain
    var firstBit: Int
    var cube: Diagrams.Cube
    /// The states in which it is in each of its cases.
    var cases: [Diagram]
    /// The same for what it was before a command; empty where commands leave it alone.
    var before: [Diagram]
    var beforeBit: Int

    var bits: Range<Int> { firstBit..<firstBit + domain.bits }
  }

  let diagrams: Diagrams
  private(set) var entries: [Entry] = []
  private var indices: [Variable: Int] = [:]
  private(set) var bitCount = 0

  init(_ diagrams: Diagrams) { self.diagrams = diagrams }

  /// Takes in a variable, if it is not there.
  @discardableResult
  mutating func add(_ variable: Variable, _ domain: Domain, changedByCommands: Bool = false) -> Int
  {
    if let index = indices[variable] { return index }
    let first = bitCount
    bitCount += domain.bits
    let before = bitCount
    if changedByCommands { bitCount += domain.bits }
    indices[variable] = entries.count
    entries.append(
      Entry(
        variable: variable, domain: domain, firstBit: first,
        cube: diagrams.cube(Array(first..<first + domain.bits)),
        cases: domain.cases.indices.map { Self.pattern($0, first, domain.bits, diagrams) },
        before: changedByCommands
          ? domain.cases.indices.map { Self.pattern($0, before, domain.bits, diagrams) } : [],
        beforeBit: before))
    return entries.count - 1
  }

  /// The states whose bits from `first` on are a number.
  private static func pattern(
    _ number: Int, _ first: Int, _ bits: Int, _ diagrams: Diagrams
  ) -> Diagram {
    var result = Diagram.all
    for bit in (0..<bits).reversed() {
      let one = diagrams.bit(first + bit)
      result = diagrams.and(number >> bit & 1 == 1 ? one : diagrams.not(one), result)
    }
    return result
  }

  func index(of variable: Variable) -> Int? { indices[variable] }

  /// The states in which a variable is in one of its cases.
  func states(_ variable: Int, in cases: some Sequence<Int>) -> Diagram {
    cases.reduce(.none) { diagrams.or($0, entries[variable].cases[$1]) }
  }
}
