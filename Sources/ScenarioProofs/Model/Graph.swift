// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// All spots of a scenario and the ways between them.
struct Graph {
  var contexts: [Context] = []
  var spots: [Spot] = []
  var edges: [[Edge]] = []
  var indices: [Spot: Int] = [:]
  var contextIndices: [Context: Int] = [:]
  /// The spot where the pair, each command and each note (by who gives or writes it), and the
  /// ending begin.
  var roots: [Root: Int] = [:]
  /// What had to be left out because there were too many spots.
  var isCut = false
  /// The steps whose flow is entered at all.
  var effects = CommandEffects()

  struct Root: Hashable, Sendable {
    var kind: Context.Root
    var me: Person?
    var mentor: Person?
  }

  /// The call from which a call comes first of all.
  func rootContext(of index: Int) -> Context {
    var context = contexts[index]
    while let caller = context.caller { context = contexts[caller.context] }
    return context
  }

  /// The records in somebody's hand at a spot, the outermost first.
  func records(at spot: Spot) -> [Looking.Record] {
    contexts[spot.context].held + (spot.item.map { [$0] } ?? [])
  }

  /// The root that a spot belongs to.
  func root(of spot: Int) -> Context.Root {
    rootContext(of: spots[spot].context).root
  }
}

/// What commands may change.
struct CommandEffects: Sendable {
  /// Cells and counts.
  var variables: Set<Variable> = []
  var changesMentor = false
  /// Lists in whose records they write.
  var lists: Set<SlotIndex> = []
  /// The commands that change anything.
  var commands: [Int] = []
}
