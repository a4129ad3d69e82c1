// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import Understanding

@testable import ScenarioProofs

@Suite struct GenerationTests {
  @Test func `what is made up comes to every place that can be come to, and can be held again`()
    throws
  {
    for (name, scenario) in try Sample.all() {
      let result = Generator.generate(scenario)
      // A book has two chapters at least, and none was read: but two numbers that are compared
      // with each other are beyond the exploration.
      let reading = scenario.steps.firstIndex { $0.id == "stage-reading" }
      #expect(result.notShown == (reading.map { [Visit(place: .unlooped($0))] } ?? []), "\(name)")
      let held = try result.conversations.map { try Rehearsal($0, scenario) }
      try Self.expectAll(of: scenario, in: held, name, but: Set(result.notShown.map(\.place)))
    }
  }

  @Test func `of the shipped scenario, what is made up comes to all that can be come to`() throws {
    let scenario = try Shipped.scenario()
    var told: [Generator.Progress] = []
    let result = Generator.generate(scenario) { told.append($0) }
    #expect(result.notShown == [])
    let held = try result.conversations.map { try Rehearsal($0, scenario) }
    try Self.expectAll(of: scenario, in: held, "shipped")
    #expect(result.conversations.count < 50)
    let last = try #require(told.last)
    #expect(last.reached == last.total)
    #expect(last.total > 2_000)
    #expect(told.map(\.reached) == told.map(\.reached).sorted())
  }

  @Test func `the same seed makes the same, another something else`() throws {
    let scenario = try Sample.scenario(Sample.whole)
    let one = Generator.generate(scenario, seed: 3).conversations
    #expect(one == Generator.generate(scenario, seed: 3).conversations)
    #expect(one != Generator.generate(scenario, seed: 4).conversations)
  }

  @Test func `both words of the programme are said, and both write notes`() throws {
    let result = Generator.generate(try Sample.scenario(Sample.whole))
    let turns = result.conversations.flatMap(\.turns)
    #expect(turns.contains { $0.event.kind == .closedByProgramme })
    #expect(turns.contains { $0.event.kind == .pausedByProgramme })
    #expect(Set(turns.compactMap(\.note?.writer)) == [.first, .second])
  }

  @Test func `what no conversation shows is told, not passed over`() throws {
    // That the texts are the same is beyond the exploration, and nobody can say otherwise.
    let scenario = try Sample.scenario(
      """
      scenario: same
      version: "1"
      title: The same
      start: main
      ending: goodbye
      slots:
        said: {type: text}
        copy: {type: text}
      flows:
        main:
          names: {ask: "Your name?", to: each, save: me.name, pass: no}
          ask-it: {ask: "What?", to: both, save: said, pass: no}
          copy-it: {set: {copy: said}}
          differ: {if: not (said is copy), say: "They differ."}
          end: {finish: yes}
        goodbye:
          closed: {say: "Goodbye."}
      """)
    let differ = try #require(scenario.steps.firstIndex { $0.id == "differ" })
    let result = Generator.generate(scenario)
    #expect(result.notShown == [Visit(place: .step(differ))])
    #expect(result.reach?.places.contains(.step(differ)) == true)
  }

  @Test func `without room to explore, everything that is written is looked for`() throws {
    let scenario = try Sample.scenario(Sample.dead)
    var limits = Generator.Limits()
    limits.proof.spots = 3
    let result = Generator.generate(scenario, within: limits)
    #expect(result.reach == nil)
    let reach = try #require(Reach(exploring: scenario))
    #expect(
      Set(result.notShown.filter { $0.mentor == nil }.map(\.place))
        == Set(scenario.places).subtracting(reach.places))
  }

  @Test func `of conversations that come to the same, the fewest are kept and cut short`() {
    func candidate(_ seed: UInt64, _ hits: [Set<Int>]) -> Candidate {
      let turn = HeldConversation.Turn(Event(.next, at: Talk.start), [])
      return Candidate(
        conversation: HeldConversation(
          seed: seed, start: Talk.start, opening: [],
          turns: Array(repeating: turn, count: hits.count - 1)),
        hits: hits)
    }
    let selection = Selection([
      candidate(1, [[0], [1], [2]]), candidate(2, [[0], [1], [2], [3], [1]]),
      candidate(3, [[0], [4], [0], [0]]),
    ])
    #expect(selection.conversations.map(\.seed) == [2, 3])
    #expect(selection.conversations.map(\.turns.count) == [3, 1])
  }

  /// Whether conversations come to all that is in reach, under both as mentor.
  private static func expectAll(
    of scenario: Scenario, in held: [Rehearsal], _ name: String, but: Set<Visit.Place> = []
  ) throws {
    let reach = try #require(Reach(exploring: scenario))
    let visits = held.reduce(into: Set<Visit>()) { $0.formUnion($1.visits) }
    let places = Set(visits.map(\.place))
    #expect(reach.places.subtracting(places) == but, "\(name)")
    for person in Person.allCases {
      let steps = visits.compactMap { visit -> StepIndex? in
        if case .step(let step) = visit.place, visit.mentor == person { step } else { nil }
      }
      #expect((reach.steps[person] ?? []).subtracting(steps) == [], "\(name)")
    }
  }
}

/// A conversation that is held once more, each line compared with what it was.
private struct Rehearsal {
  var visits: Set<Visit> = []
  private let machine: Machine

  init(_ conversation: HeldConversation, _ scenario: Scenario) throws {
    machine = Machine(scenario, isTracing: true)
    var (session, effects) = machine.begin(seed: conversation.seed, at: conversation.start)
    take(effects)
    #expect(effects.lines == conversation.opening)
    var moment = conversation.start
    for turn in conversation.turns {
      #expect(turn.event.moment.seconds > moment.seconds)
      moment = turn.event.moment
      effects = machine.step(&session, turn.event)
      take(effects)
      #expect(effects.lines == turn.lines)
      #expect(!turn.lines.isEmpty)
      guard let note = turn.note else { continue }
      #expect(note.start.seconds > moment.seconds)
      var (alone, begun) = machine.beginPrivateNote(
        note.note, by: note.writer, of: session,
        readers: note.isRead ? Machine.anyReaders : nil, at: note.start)
      take(begun)
      #expect(begun.lines == note.opening)
      for turn in note.turns {
        let effects = machine.step(&alone, turn.event)
        take(effects)
        #expect(effects.lines == turn.lines)
        moment = turn.event.moment
      }
    }
  }

  private mutating func take(_ effects: [Effect]) {
    for case .visited(let visit) in effects { visits.insert(visit) }
  }
}
