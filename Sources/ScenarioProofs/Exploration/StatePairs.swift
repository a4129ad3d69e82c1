// SPDX-License-Identifier: GPL-3.0-or-later

/// Pairs of states, before and after a command: what a command may change has a second copy in
/// the space, which holds what it was before.
struct StatePairs {
  /// The bits of what commands may change, as it is now.
  let now: Diagrams.Cube
  /// The same, as it was before.
  let before: Diagrams.Cube
  /// By bit, the one that stands for it in the other copy.
  let toBefore: [Int32]
  let fromBefore: [Int32]
  /// The pairs in which nothing has changed.
  let same: Diagram

  init(_ space: Space) {
    let diagrams = space.diagrams
    var toBefore = (0..<space.bitCount).map { Int32($0) }
    var fromBefore = toBefore
    var same = Diagram.all
    let changed = space.entries.filter { !$0.before.isEmpty }
    for entry in changed {
      for offset in 0..<entry.domain.bits {
        toBefore[entry.firstBit + offset] = Int32(entry.beforeBit + offset)
        fromBefore[entry.beforeBit + offset] = Int32(entry.firstBit + offset)
      }
      let kept = zip(entry.cases, entry.before).reduce(Diagram.none) {
        diagrams.or($0, diagrams.and($1.0, $1.1))
      }
      same = diagrams.and(same, kept)
    }
    self.toBefore = toBefore
    self.fromBefore = fromBefore
    self.same = same
    now = diagrams.cube(changed.flatMap(\.bits))
    before = diagrams.cube(
      changed.flatMap { $0.beforeBit..<$0.beforeBit + $0.domain.bits })
  }
}
