// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What conversations are to come to, and what of it they have not come to yet.
struct Goals {
  /// By number: places, and steps with the first or the second as mentor.
  let all: [Visit]
  private let numbers: [Visit: Int]
  private(set) var open: Set<Int>
  /// The two words of the programme, which are no places.
  private static let closed = -1
  private static let paused = -2

  init(_ reach: Reach, of scenario: Scenario) {
    var all = scenario.places.filter(reach.places.contains).map { Visit(place: $0) }
    for person in Person.allCases {
      all += scenario.steps.indices.filter { reach.steps[person]?.contains($0) ?? false }
        .map { Visit(place: .step($0), mentor: person) }
    }
    self.all = all
    numbers = Dictionary(uniqueKeysWithValues: zip(all, 0...))
    open = Set(all.indices).union([Self.closed, Self.paused])
  }

  /// Places that were not come to.
  var missing: [Visit] { open.sorted().filter { $0 >= 0 }.map { all[$0] } }
  /// Whether everything was come to.
  var isDone: Bool { open.isEmpty }
  /// A word of the programme that was not said yet.
  var word: Event.Kind? {
    if open.contains(Self.closed) { return .closedByProgramme }
    return open.contains(Self.paused) ? .pausedByProgramme : nil
  }

  /// The goals that effects come to, each once.
  func hits(in effects: [Effect]) -> Set<Int> {
    var hits: Set<Int> = []
    for effect in effects {
      if case .record(let line) = effect {
        if line.mark == .closed { hits.insert(Self.closed) }
        if line.mark == .paused { hits.insert(Self.paused) }
      }
      guard case .visited(let visit) = effect else { continue }
      if let number = numbers[Visit(place: visit.place)] { hits.insert(number) }
      if case .step = visit.place, let mentor = visit.mentor,
        let number = numbers[Visit(place: visit.place, mentor: mentor)]
      {
        hits.insert(number)
      }
    }
    return hits
  }

  /// Those that were not come to before.
  func news(in effects: [Effect]) -> Int { hits(in: effects).intersection(open).count }

  mutating func take(_ hits: Set<Int>) { open.subtract(hits) }

  /// Whether something was not come to; false for what none comes to.
  func isOpen(_ goal: Visit) -> Bool { numbers[goal].map(open.contains) ?? false }

  /// Whether something is open in some steps, or the command itself.
  func isOpen(in steps: Set<StepIndex>, command: Int? = nil) -> Bool {
    open.contains { number in
      guard number >= 0 else { return false }
      return switch all[number].place {
      case .command(let index): index == command
      case let place: place.stepIndex.map(steps.contains) ?? false
      }
    }
  }
}

/// A conversation with the goals that each part of it comes to.
struct Candidate {
  var conversation: HeldConversation
  /// Those of the opening, then those of each turn, with its note.
  var hits: [Set<Int>]

  /// Everything that it comes to.
  var all: Set<Int> { hits.reduce(into: []) { $0.formUnion($1) } }

  /// The same up to the part by which it has come to all of some goals.
  func cut(to needed: Set<Int>) -> Candidate {
    var left = needed
    var last = 0
    for (index, hits) in hits.enumerated() where !hits.isDisjoint(with: left) {
      last = index
      left.subtract(hits)
    }
    return prefix(last)
  }

  /// The first turns of it.
  func prefix(_ turns: Int) -> Candidate {
    var short = self
    short.hits = Array(hits.prefix(turns + 1))
    short.conversation.turns = Array(conversation.turns.prefix(turns))
    return short
  }
}
