// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Commands, which can be given at every question, and the ending.
extension Explorer {
  /// Who gives a command, and who is mentor then.
  struct CommandGiver: Hashable {
    var command: Int
    var me: Person
    var mentor: Person?
  }

  /// What a command leads to: who is mentor then, and the pairs of states before and after.
  struct Effect: Hashable {
    var mentor: Person?
    var pairs: Diagram
  }

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
  func interrupt(_ spot: Int) {
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

  /// The spots that a command leads to from a question by making somebody else mentor.
  func turned(by spot: Int) -> Set<Int> {
    guard graph.effects.changesMentor, graph.spots[spot].isQuestion else { return [] }
    var result: Set<Int> = []
    for giver in givers(at: spot) {
      for command in commands(at: spot) {
        let key = CommandGiver(command: command, me: giver, mentor: graph.spots[spot].mentor)
        for effect in effects[key] ?? [] where effect.mentor != graph.spots[spot].mentor {
          let target = compiler.spot(graph.spots[spot], underMentor: effect.mentor)
          guard let index = graph.indices[target],
            !after(effect, from: reached[spot], at: spot).isNone
          else { continue }
          result.insert(index)
        }
      }
    }
    return result
  }

  private func after(_ effect: Effect, from states: Diagram, at spot: Int) -> Diagram {
    // Within a pair of states there is no room for another: what commands change may be anything.
    if isFindingEffects {
      return diagrams.forget(pairs.now, in: states)
    }
    let renamed = diagrams.rename(states, pairs.toBefore)
    var result = diagrams.andForget(pairs.before, renamed, effect.pairs)
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
  func findEffects() {
    let (earlier, known) = (effects, records)
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
          findEffect(of: CommandGiver(command: command, me: person, mentor: mentor), on: pairs.same)
        }
      }
    }
    // What a command can do grows with the records that it finds, and the records with what it
    // does: where either has, it is given once more, and they are taken once more.
    guard effects != earlier || records != known else { return }
    let taking = takers.values.reduce(Set()) { $0.union($1) }
    for spot in graph.spots.indices where !reached[spot].isNone {
      if graph.spots[spot].isQuestion || taking.contains(spot) { queue.add(spot) }
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
  func commandsFromEverywhere() {
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
  func endingFromEverywhere() {
    var all: [Person?: Diagram] = [:]
    for spot in graph.spots.indices where graph.spots[spot].isWaiting && !reached[spot].isNone {
      switch graph.root(of: spot) {
      case .start, .command:
        all[graph.spots[spot].mentor] = diagrams.or(
          all[graph.spots[spot].mentor] ?? .none, withoutRecords(reached[spot], at: spot))
      case .note, .ending: break
      }
    }
    for (mentor, states) in all { add(states, to: Graph.Root(kind: .ending, mentor: mentor)) }
  }

  private func withoutRecords(_ states: Diagram, at spot: Int) -> Diagram {
    let at = graph.spots[spot]
    let records = graph.records(at: at)
    return records.reduce(states) { diagrams.forget(cube(of: $1), in: $0) }
  }

  /// The states in which a command may lead to some states of a spot, by the spot where it is
  /// given.
  func beforeCommands(_ spot: Int, _ states: Diagram) -> [(spot: Int, states: Diagram)] {
    guard graph.spots[spot].isQuestion else { return [] }
    var result: [(spot: Int, states: Diagram)] = []
    for (giver, effects) in effects {
      for effect in effects where effect.mentor == graph.spots[spot].mentor {
        let source = compiler.spot(graph.spots[spot], underMentor: giver.mentor)
        guard let index = graph.indices[source], commands(at: index).contains(giver.command),
          givers(at: index).contains(giver.me)
        else { continue }
        let earlier = diagrams.andForget(pairs.now, effect.pairs, states)
        result.append((index, diagrams.rename(earlier, pairs.fromBefore)))
      }
    }
    return result
  }
}
