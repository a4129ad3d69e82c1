// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Where talks stood at questions, to go on from there in another way.
struct Archive {
  /// A talk as it stood.
  struct Stand {
    var session: Session
    var moment: Moment
    var place: Int?
    /// Which of the conversations it was, and after how many turns.
    var candidate: Int
    var turns: Int
    var sight: Observer.Sight?
  }

  /// Something that was not said, though it would have come to something new.
  struct Chance {
    var stand: Stand
    var kind: Event.Kind
    var hits: Set<Int>
  }

  /// For each question and who is mentor, some of the talks that came to it.
  private(set) var stands: [Generator.Asked: [Stand]] = [:]
  private var seen: [Generator.Asked: Int] = [:]
  private var chances: [Chance] = []
  /// How many chances there are for a goal.
  private var offers: [Int: Int] = [:]
  private static let mostStands = 6

  /// All of them, in an order that stays.
  var all: [Stand] {
    stands.sorted {
      ($0.key.step, $0.key.mentor?.rawValue ?? -1, $0.key.order)
        < ($1.key.step, $1.key.mentor?.rawValue ?? -1, $1.key.order)
    }.flatMap(\.value)
  }

  /// Keeps the first that come to a question; later ones take the place of others in turn.
  mutating func keep(_ stand: Stand, at key: Generator.Asked) {
    let count = seen[key, default: 0]
    seen[key] = count + 1
    if count < Self.mostStands {
      stands[key, default: []].append(stand)
    } else {
      // The first stays: its way is short.
      stands[key]?[1 + count % (Self.mostStands - 1)] = stand
    }
  }

  /// Keeps a chance, but not many for the same.
  mutating func keep(_ stand: Stand, _ kind: Event.Kind, for hits: Set<Int>) {
    guard hits.contains(where: { offers[$0, default: 0] < 2 }) else { return }
    for hit in hits { offers[hit, default: 0] += 1 }
    chances.append(Chance(stand: stand, kind: kind, hits: hits))
  }

  /// A chance that still comes to something open.
  mutating func takeChance(for open: Set<Int>) -> Chance? {
    while let chance = chances.popLast() {
      for hit in chance.hits { offers[hit, default: 1] -= 1 }
      if !chance.hits.isDisjoint(with: open) { return chance }
    }
    return nil
  }
}
