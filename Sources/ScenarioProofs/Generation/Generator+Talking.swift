// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Two people who say what comes to most that is new.
extension Generator {
  /// Lets the two talk until that brings nothing new.
  mutating func walk() {
    var idle = 0
    while idle < limits.idleWalks, !goals.isDone {
      let before = goals.open.count
      goOn(with: Talk(machine, seed: seed &+ walks, goals), idleTurns: limits.idleTurns)
      walks += 1
      idle = goals.open.count < before ? 0 : idle + 1
      tell()
    }
  }

  /// Lets the two talk to the end, from the beginning and from where they stood at some time,
  /// with more and with less left to chance.
  mutating func walkByChance() {
    var idle = 0
    var turns = 0
    defer { noise = Self.usualNoise }
    while idle < limits.chanceWalks, turns < limits.chanceTurns, !goals.isDone {
      let before = goals.open.count
      noise = [Self.usualNoise, 40, 400][idle % 3]
      let stands = idle.isMultiple(of: 2) ? [] : archive.all
      if stands.isEmpty {
        goOn(with: Talk(machine, seed: seed &+ walks, goals), idleTurns: limits.turns)
      } else {
        let stand = stands[Int(walks &* 7_919 % UInt64(stands.count))]
        goOn(with: talk(at: stand, Int(walks)), idleTurns: limits.turns)
      }
      walks += 1
      idle += 1
      turns += last?.candidate.conversation.turns.count ?? 0
      if goals.open.count < before { (idle, turns) = (0, 0) }
      tell()
    }
    takeChances()
  }

  /// Says what could have been said elsewhere and was not.
  mutating func takeChances() {
    while let chance = archive.takeChance(for: goals.open) {
      var talk = talk(at: chance.stand, 0)
      talk.happen(chance.kind, goals)
      writeNote(&talk)
      goOn(with: talk)
      tell()
    }
  }

  /// Lets the two talk until nothing new comes of it.
  mutating func goOn(with talk: Talk, idleTurns: Int? = nil) {
    let idleTurns = idleTurns ?? limits.idleTurns
    var talk = talk
    let index = candidates.count
    candidates.append(talk.candidate)
    goals.take(talk.candidate.all)
    var idle = 0
    var here: [Asked: Int] = [:]
    while idle < idleTurns, talk.candidate.hits.count < limits.turns,
      !talk.session.state.isEnded, !goals.isDone
    {
      let before = goals.open.count
      end(talk)
      let stand = stand(of: talk, index)
      if let question = machine.question(talk.session) {
        let key = Asked(question, talk.session)
        here[key, default: 0] += 1
        asked[key, default: 0] += 1
        archive.keep(stand, at: key)
      }
      guard let kind = next(&talk, here, stand) else { break }
      talk.happen(kind, goals)
      goals.take(talk.candidate.hits.last ?? [])
      writeNote(&talk)
      idle = goals.open.count < before ? 0 : idle + 1
    }
    candidates[index] = talk.candidate
    last = talk
  }

  private func stand(of talk: Talk, _ index: Int) -> Archive.Stand {
    Archive.Stand(
      session: talk.session, moment: talk.moment, place: talk.place, candidate: index,
      turns: talk.candidate.conversation.turns.count,
      sight: prover.observer.sight(of: talk.session.state))
  }

  /// A talk from where one stood; `number` makes it another each time.
  func talk(at stand: Archive.Stand, _ number: Int) -> Talk {
    Talk(machine, at: stand, of: candidates[stand.candidate], number)
  }

  /// What is said: what comes to most that is new; otherwise what leads towards something open,
  /// and to what was asked least.
  private mutating func next(
    _ talk: inout Talk, _ here: [Asked: Int], _ stand: Archive.Stand
  ) -> Event.Kind? {
    var best: (kind: Event.Kind, cost: Int)?
    var chances: [(kind: Event.Kind, hits: Set<Int>)] = []
    let frames = talk.session.state.frames
    let distances = distancesToOpen()
    for kind in kinds(&talk) {
      let (after, effects) = talk.trying(kind)
      let hits = goals.hits(in: effects).intersection(goals.open)
      guard !hits.isEmpty || effects.isCounted, !effects.isStuck else { continue }
      var cost = talk.participant.roll(noise)
      if !hits.isEmpty {
        chances.append((kind, hits))
        // What leaves the same question open comes before what takes it away.
        cost -= after.state.frames == frames ? 1_000_000 : 1_000 * hits.count
      } else if let question = machine.question(after) {
        let key = Asked(question, after)
        cost += 16 * (here[key] ?? 0) + 2 * min(asked[key] ?? 0, 12)
        cost += 2 * min(distances[question.step] ?? 40, 40)
      }
      if best.map({ cost < $0.cost }) ?? true { best = (kind, cost) }
    }
    for chance in chances where chance.kind != best?.kind {
      archive.keep(stand, chance.kind, for: chance.hits)
    }
    return best?.kind
  }

  /// How far each step is from something open, as steps follow each other in the file.
  private mutating func distancesToOpen() -> [Int?] {
    if let (count, distances) = distances, count == goals.open.count { return distances }
    let new = map.distances(to: Set(goals.missing.compactMap(\.place.stepIndex)))
    distances = (goals.open.count, new)
    return new
  }

  /// All that could be said now.
  func kinds(_ talk: inout Talk) -> [Event.Kind] {
    guard let question = machine.question(talk.session) else {
      return talk.session.state.isBetweenMeetings ? [.opened] : []
    }
    let today = talk.moment.date
    var kinds = replies.kinds(question, &talk.participant, in: machine.language, on: today)
    kinds += replies.more(question, &talk.participant, in: machine.language, on: today)
    for (index, command) in scenario.commands.enumerated() {
      let isWanted =
        goals.isOpen(in: commandSteps[index], command: index)
        || (prover.graph.effects.commands.contains(index) && talk.participant.roll(20) == 0)
      if isWanted { kinds.append(.command(command.name)) }
    }
    return kinds
  }

  /// Lets the programme end the conversation where that comes to something new.
  private mutating func end(_ talk: Talk) {
    guard goals.word != nil || goals.isOpen(in: endingSteps) else { return }
    let kind = goals.word ?? .closedByProgramme
    guard goals.news(in: talk.trying(kind).effects) > 0 else { return }
    var ended = talk
    ended.happen(kind, goals)
    goals.take(ended.candidate.hits.last ?? [])
    candidates.append(ended.candidate)
  }
}

extension Generator.Asked {
  init(_ question: Question, _ session: Session) {
    self.init(
      step: question.step, speaker: question.speaker, kind: question.kind,
      mentor: session.state.mentor)
  }

  /// Tells questions of one step apart, in an order that stays.
  var order: Int {
    let who =
      switch speaker {
      case .both: 0
      case .person(let person): 1 + person.rawValue
      }
    return who * 2 + (kind == .confirmation ? 1 : 0)
  }
}

extension [Effect] {
  /// Whether something was taken as an event.
  var isCounted: Bool {
    contains { if case .record(let line) = $0 { line.mark != nil } else { false } }
  }

  var isStuck: Bool { contains { if case .stuck = $0 { true } else { false } } }
}
