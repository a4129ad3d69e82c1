// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What talking did not come to is looked for by the exploration, which knows how far each state
/// is from it; or, where there is none, by how steps follow each other in the file.
extension Generator {
  /// Searches for ways to what is open, and lets the two talk on from there; each round looks
  /// further than the one before.
  mutating func search() {
    for round in 1...limits.rounds where !goals.isDone {
      for number in goals.all.indices where goals.open.contains(number) && !waits(number) {
        if search(number, round) { takeChances() }
        tell()
      }
      // What the exploration does not see may come by chance.
      walkByChance()
    }
  }

  /// Whether a goal lies in a step that was not come to, which is then looked for first.
  private func waits(_ number: Int) -> Bool {
    let goal = goals.all[number]
    guard let step = goal.place.stepIndex, goal != Visit(place: .step(step)) else { return false }
    if case .skipped = goal.place { return false }
    return goals.isOpen(Visit(place: .step(step)))
  }

  private mutating func search(_ number: Int, _ round: Int) -> Bool {
    let targets = targets(of: goals.all[number])
    guard !targets.isEmpty else { return pursueByMap(number, round) }
    let stands = archive.all
    var rounds = 0
    let rings = Rings(to: targets, prover.backwards, withCommands: false) { rings in
      rounds += 1
      let found = stands.count { $0.sight.flatMap(rings.distance) != nil }
      // What is far takes long to find; where something is near, that is enough.
      return found >= 2 * round * limits.starts || (found > 0 && rounds > 12 * round)
    }
    let observer = prover.observer
    func distance(_ session: Session) -> Int? {
      observer.sight(of: session.state).flatMap(rings.distance)
    }
    if let last, let far = distance(last.session),
      pursue(number, from: last, within: far, distance)
    {
      return true
    }
    let starts = stands.compactMap { stand in
      stand.sight.flatMap(rings.distance).map { (far: $0, stand: stand) }
    }.enumerated().sorted { ($0.element.far, $0.offset) < ($1.element.far, $1.offset) }
      .map(\.element)
    for (index, start) in Self.spread(starts, round * limits.starts).enumerated() {
      let talk = talk(at: start.stand, round * 1_000 + index)
      if pursue(number, from: talk, within: start.far, distance) { return true }
    }
    guard starts.isEmpty || round > 1 else { return false }
    return searchByCommand(number, round, rings, stands, distance)
  }

  /// Some of many: half of them the first, the others from all over.
  private static func spread<Element>(_ all: [Element], _ count: Int) -> [Element] {
    guard all.count > count else { return all }
    let first = all.prefix(count / 2)
    let rest = all.dropFirst(first.count)
    let others = count - first.count
    return first + (0..<others).map { rest[rest.startIndex + $0 * rest.count / others] }
  }

  /// A command may lead where nothing else does.
  private mutating func searchByCommand(
    _ number: Int, _ round: Int, _ rings: Rings, _ stands: [Archive.Stand],
    _ distance: (Session) -> Int?
  ) -> Bool {
    let near = stands.filter { stand in stand.sight.map { rings.knowsStep(of: $0.spot) } ?? false }
    for (index, stand) in Self.spread(near, limits.starts).enumerated() {
      for talk in commandTalks(talk(at: stand, round * 1_000 + index)) {
        guard let far = distance(talk.session) else { continue }
        if pursue(number, from: talk, within: far, distance) { return true }
      }
    }
    return false
  }

  /// A talk after each command that changes anything, with some ways of answering what it asks.
  private func commandTalks(_ start: Talk) -> [Talk] {
    var start = start
    guard machine.question(start.session) != nil,
      !start.session.state.frames.contains(where: \.isDigression)
    else { return [] }
    var talks: [Talk] = []
    for command in prover.graph.effects.commands {
      let kind = Event.Kind.command(scenario.commands[command].name)
      var open = [(session: start.trying(kind).session, kinds: [kind])]
      var looked = 0
      var seen: Set<State> = []
      while let (session, kinds) = open.popLast(), looked < 300 {
        looked += 1
        guard session.state.frames.contains(where: \.isDigression) else {
          guard seen.insert(session.state).inserted else { continue }
          var talk = start
          for kind in kinds { talk.happen(kind, goals) }
          talks.append(talk)
          continue
        }
        guard kinds.count < 6, let question = machine.question(session) else { continue }
        let said = replies.kinds(
          question, &start.participant, in: machine.language, on: start.moment.date)
        for kind in said {
          let (next, _) = machine.step(session, Event(kind, at: start.moment))
          open.append((next, kinds + [kind]))
        }
      }
    }
    return talks
  }

  /// The states of the shared conversation that lead to a goal at once.
  private func targets(of goal: Visit) -> [Int: Diagram] {
    var targets: [Int: Diagram] = [:]
    for (visit, spots) in approaches?.states ?? [:] where visit.place == goal.place {
      if let mentor = goal.mentor, visit.mentor != mentor { continue }
      targets.merge(spots) { prover.diagrams.or($0, $1) }
    }
    return targets.filter { spot, _ in prover.graph.root(of: spot) == .start }
  }
}
