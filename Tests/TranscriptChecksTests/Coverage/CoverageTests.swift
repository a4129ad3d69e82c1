// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import Testing
import Understanding

@testable import TranscriptChecks

/// A small scenario whose places were counted by hand.
struct CoverageBench {
  static let text = """
    scenario: small
    version: "1"
    title: Small
    start: main
    ending: goodbye
    slots:
      way: {type: choice, options: [walk, ride]}
    flows:
      main:
        names: {ask: "Name?", to: each, save: me.name, pass: no}
        like:
          ask: Do you like it?
          to: both
          type: yes-no
          next:
            - {if: answer is yes, go: way-ask}
            - else: turn
        way-ask: {ask: "How?", to: both, save: way}
        turn: {swap: roles}
        riding:
          if: way is ride
          say: Mind the cars.
        end: {finish: yes}
      goodbye:
        closed: {say: "Goodbye."}
      told:
        told-way: {say: "{way or 'not said'}"}
    commands:
      told: {call: told, help: what was said}
    """

  let scenario: Scenario
  let lines: CoverageLines
  let source: SourceText

  init() throws {
    source = SourceText(name: "small.yaml", text: Self.text)
    let wording = SourceText(name: "wording.yaml", bytes: BuiltinScenarios.wording)
    let reading = ScenarioReader.reading([source, wording], main: "small.yaml")
    scenario = try #require(reading.scenario)
    var lines: [Visit.Place: CoverageLines.Line] = [:]
    for place in scenario.places {
      let subject: ScenarioSubject =
        switch place {
        case .command(let index): .command(index)
        case .skipped(let step): .step(step, .guard)
        case .branch(let step, let way): .step(step, .branch(way))
        default: .step(place.stepIndex ?? 0, .whole)
        }
      let (file, line) = reading.places.line(of: subject)
      lines[place] = CoverageLines.Line(file: file, line: line)
    }
    self.lines = CoverageLines(lines)
  }

  /// What conversations come to, each a list of what happens.
  func coverage(_ conversations: [[Event.Kind]], in language: String = "en") -> Coverage {
    let machine = Machine(scenario, isTracing: true)
    var coverage = Coverage()
    for kinds in conversations {
      let now = Moment(seconds: 1_800_000_000)
      var (session, effects) = machine.begin(seed: 1, at: now)
      coverage.insert(effects, in: language)
      for kind in kinds {
        coverage.insert(machine.step(&session, Event(kind, at: now)), in: language)
      }
    }
    return coverage
  }

  func count(_ conversations: [[Event.Kind]], within reach: Reach? = nil) -> CoverageCount {
    CoverageCount(coverage(conversations), of: scenario, within: reach, languages: ["en", "de"])
  }

  static func said(_ words: String...) -> [Event.Kind] {
    words.map { $0 == "/pass" ? .passed : .answered($0, read: nil) }
  }

  /// Conversations that come to everything but the mentors that nobody can be.
  static let whole: [[Event.Kind]] = [
    [.answered("", read: nil)] + said("Ines", "Tomasz", "hm?", "yes", "how?", "ride"),
    said("Ines", "Tomasz", "yes", "walk"), said("Ines", "Tomasz", "yes", "/pass"),
    said("Ines", "Tomasz", "no"), said("Ines", "Tomasz", "/pass"),
    [.command("told"), .closedByProgramme],
  ]

  /// What can be come to: nobody is mentor before the turn, and the second is after it.
  var reach: Reach {
    let after = scenario.steps.indices.filter {
      ["riding", "end"].contains(scenario.steps[$0].id)
    }
    return Reach(
      places: Set(scenario.places),
      steps: [nil: Set(scenario.steps.indices).subtracting(after), .second: Set(after)])
  }
}

@Suite struct CoverageTests {
  @Test func `one conversation comes to what was counted by hand`() throws {
    let bench = try CoverageBench()
    let count = bench.count([CoverageBench.said("Ines", "Tomasz", "yes", "walk")])
    let shares = CoverageKind.allCases.map { count.shares[$0] }
    #expect(
      shares == [
        // names, like, way-ask, turn, end of eight: not riding, closed and told-way.
        CoverageShare(reached: 5, of: 8),
        // The way by yes, and riding left out; not the other way.
        CoverageShare(reached: 2, of: 3),
        CoverageShare(reached: 2, of: 4), CoverageShare(reached: 0, of: 2),
        CoverageShare(reached: 0, of: 3), CoverageShare(reached: 0, of: 1),
        CoverageShare(reached: 0, of: 8), CoverageShare(reached: 1, of: 8),
      ])
    #expect(count.total == CoverageShare(reached: 10, of: 37))
    #expect(count.percent == 27)
    #expect(count.languages.map(\.code) == ["en", "de"])
    #expect(count.languages.map(\.share.reached) == [9, 0])
    #expect(count.languageShare == CoverageShare(reached: 1, of: 2))
    #expect(!count.isComplete)
  }

  @Test func `what nobody can come to does not count, and then all of it can be covered`() throws {
    let bench = try CoverageBench()
    let count = bench.count(CoverageBench.whole, within: bench.reach)
    #expect(count.missing == [])
    #expect(count.isComplete)
    #expect(count.percent == 100)
    #expect(count.excluded == 0)
    #expect(count.shares[.mentorFirst] == CoverageShare(reached: 0, of: 0))
    #expect(count.shares[.mentorSecond] == CoverageShare(reached: 2, of: 2))
    // What was come to all the same counts, whatever was thought.
    var wrong = bench.reach
    wrong.places = []
    wrong.steps = [:]
    let other = bench.count(CoverageBench.whole, within: wrong)
    #expect(other.isComplete)
    #expect(other.shares[.steps] == CoverageShare(reached: 8, of: 8))
  }

  @Test(arguments: CoverageBench.whole.indices)
  func `each conversation that is left out leaves something missing, at its line`(index: Int) throws
  {
    let bench = try CoverageBench()
    var conversations = CoverageBench.whole
    conversations.remove(at: index)
    let count = bench.count(conversations, within: bench.reach)
    #expect(!count.isComplete)
    #expect(count.percent < 100)
    let gaps = count.gaps(bench.lines).map { gap in
      "\(gap.line ?? 0) \(gap.id): \(gap.what.joined(separator: ", "))"
    }
    let expected: [[String]] = [
      [
        "10 names: never asked again", "11 like: never asked again",
        "18 way-ask: never answered 'ride', never asked again", "20 riding: not reached",
      ],
      ["18 way-ask: never answered 'walk'"], ["18 way-ask: never passed"],
      ["11 like: never answered 'no'"], ["11 like: never passed"],
      ["25 closed: not reached", "27 told-way: not reached", "29 /told: never given"],
    ]
    #expect(gaps == expected[index])
  }

  @Test func `a way on, a guard that always held and a mentor are told as what they are`() throws {
    let bench = try CoverageBench()
    let count = bench.count(
      [CoverageBench.said("Ines", "Tomasz", "yes", "ride")],
      within: Reach(
        places: Set(bench.scenario.places),
        steps: [.first: [0], .second: Set(bench.scenario.steps.indices.suffix(4))]))
    let gaps = Dictionary(
      uniqueKeysWithValues: count.gaps(bench.lines).map { ($0.id, $0.what) })
    #expect(gaps["like"]?.contains("way on 2, else, not taken") == true)
    #expect(gaps["riding"] == ["never left out, for 'way is ride' always held"])
    #expect(gaps["names"]?.last == "not with the first as mentor")
    let no = bench.count([CoverageBench.said("Ines", "Tomasz", "no")])
    #expect(
      no.gaps(bench.lines).first { $0.id == "like" }?.what.contains(
        "way on 1, if answer is yes, not taken") == true)
  }

  @Test func `what two have counted is counted together`() throws {
    let bench = try CoverageBench()
    var merged = Coverage()
    for (index, kinds) in CoverageBench.whole.enumerated() {
      merged.merge(bench.coverage([kinds], in: index.isMultiple(of: 2) ? "en" : "de"))
    }
    let at = bench.coverage(CoverageBench.whole)
    for place in bench.scenario.places {
      #expect(merged.count(of: place) == at.count(of: place))
      #expect(
        merged.count(of: place, in: "en") + merged.count(of: place, in: "de")
          == at.count(of: place))
    }
    #expect(at.count(of: .step(0)) == 6)
    #expect(merged.languages == ["de", "en"])
  }

  @Test func `percent are never rounded up`() {
    #expect(CoverageShare(reached: 999, of: 1_000).percent == 99)
    #expect(!CoverageShare(reached: 999, of: 1_000).isAtLeast(100))
    #expect(CoverageShare(reached: 1_000, of: 1_000).percent == 100)
    #expect(CoverageShare(reached: 2, of: 3).isAtLeast(66))
    #expect(!CoverageShare(reached: 2, of: 3).isAtLeast(67))
    #expect(CoverageShare(reached: 0, of: 0).isAtLeast(100))
  }
}
