// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Talks that go on from where others stood, towards one thing.
extension Generator {
  /// Goes towards what no exploration shows the way to, from the questions that stand nearest to
  /// it in the file.
  mutating func pursueByMap(_ number: Int, _ round: Int) -> Bool {
    let goal = goals.all[number]
    var target = goal.place.stepIndex
    if case .command(let command) = goal.place {
      target = scenario.flows[scenario.commands[command].flow].steps.lowerBound
    }
    guard let target else { return false }
    let distances = map.distances(to: [target])
    // Who is mentor changes on the way, but that takes longer.
    let starts = archive.stands.compactMap { key, stands in
      distances[key.step].map { far in
        (
          far: far + (goal.mentor == nil || goal.mentor == key.mentor ? 0 : 12), key: key,
          stands: stands
        )
      }
    }.sorted {
      ($0.far, $0.key.step, $0.key.mentor?.rawValue ?? -1, $0.key.order)
        < ($1.far, $1.key.step, $1.key.mentor?.rawValue ?? -1, $1.key.order)
    }
    let machine = machine
    for (index, start) in starts.prefix(round * limits.starts).enumerated() {
      for stand in start.stands {
        let isReached = pursue(
          number, from: talk(at: stand, round * 1_000 + index), within: start.far
        ) { session in
          machine.question(session).flatMap { distances[$0.step] }
        }
        if isReached { return true }
      }
    }
    return false
  }

  /// Goes on with a talk towards a goal, and from there on for whatever else is open.
  ///
  /// - Parameters:
  ///   - number: The goal.
  ///   - start: The talk.
  ///   - far: How far it is from there.
  ///   - distance: How far a session is from the goal; nil where that is not known.
  /// - Returns: Whether it got there.
  mutating func pursue(
    _ number: Int, from start: Talk, within far: Int, _ distance: (Session) -> Int?
  ) -> Bool {
    var talk = start
    var here: [Asked: Int] = [:]
    for _ in 0..<3 * far + 16 {
      if talk.session.state.isEnded { return false }
      var best: (kind: Event.Kind, cost: Int)?
      for kind in kinds(&talk) {
        let (after, effects) = talk.trying(kind)
        guard effects.isCounted, !effects.isStuck else { continue }
        if goals.hits(in: effects).contains(number) {
          talk.happen(kind, goals)
          writeNote(&talk)
          goOn(with: talk)
          return true
        }
        var cost = talk.participant.roll(12) + 4 * (distance(after) ?? 500)
        if let question = machine.question(after) {
          cost += 16 * (here[Asked(question, after)] ?? 0)
        }
        if best.map({ cost < $0.cost }) ?? true { best = (kind, cost) }
      }
      guard let best else { return false }
      talk.happen(best.kind, goals)
      if let question = machine.question(talk.session) {
        here[Asked(question, talk.session), default: 0] += 1
      }
    }
    return false
  }
}
