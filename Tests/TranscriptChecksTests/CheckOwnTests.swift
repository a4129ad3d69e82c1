// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

@testable import TranscriptChecks

/// When a scenario's own checks are looked at.
struct CheckOwnTests {
  private func scenario(_ at: String, _ holds: String, if condition: String = "") throws -> Scenario
  {
    try CheckFixture.scenario(Self.text(at, holds, condition))
  }

  private static func text(_ at: String, _ holds: String, _ condition: String) -> String {
    """
    scenario: moments
    version: "1"
    title: Moments
    start: main
    ending: goodbye
    checks:
      mine: {title: So it is., at: \(at), holds: "\(holds)"\(condition.isEmpty ? "" : ", if: \(condition)")}
    commands:
      more: {call: more, help: asks more}
    slots:
      first-word: {type: text}
      tally: {type: number, default: 0}
      things: {type: records, fields: {what: {type: text}}}
    flows:
      main:
        word: {ask: A word?, to: both, save: first-word}
        quiet: {call: counting}
        other: {ask: Another?, to: each, pass: no}
        loud: {call: asking}
        over: {end-meeting: yes}
        thing: {new: things}
        last: {ask: The last?, to: both, save: item.what}
        end: {finish: yes}
      counting:
        counted: {set: {tally: tally + 1}}
      asking:
        well: {ask: Well?, to: both}
        noted: {set: {tally: tally + 10}}
      more:
        really: {ask: Really?, to: both}
      goodbye:
        closed: {say: Bye.}
    """
  }

  private static let all: [Event.Kind] = [
    .answered("word", read: nil), .answered("one", read: nil), .answered("two", read: nil),
    .answered("so", read: nil), .opened, .answered("end", read: nil),
  ]

  /// The words of the events after which the check is found not to hold.
  private func found(
    _ at: String, _ holds: String, if condition: String = "", _ events: [Event.Kind] = all
  ) throws -> [String] {
    let held = CheckFixture.held(try scenario(at, holds, if: condition), events)
    let results = held.results()
    #expect(results.dropLast().allSatisfy { $0.status == .held })
    let own = try #require(results.last)
    #expect(own.name == "mine" && (own.status == .held) == own.findings.isEmpty)
    return own.findings.map { finding in
      let line = held.records[finding.line - CheckFixture.line(of: 0)].line
      return line.text.isEmpty ? line.speaker : line.text
    }
  }

  @Test func `a step's question is looked at whenever it is put`() throws {
    #expect(try found("[word]", "first-word is set") == ["A word?"])
    #expect(try found("[other]", "first-word is set") == [])
    #expect(try found("[other]", "tally is 0") == ["word", "one"])
    #expect(try found("[well, last]", "tally is 1") == ["pair"])
    // After a command, and where it is taken back.
    let more: [Event.Kind] = [Self.all[0], .command("more"), .passed, .back(.first)]
    #expect(try found("[other]", "tally is 0", more) == ["word", "/pass"])
    #expect(try found("[word]", "tally > 0", more) == ["A word?"])
    #expect(try found("[word]", "tally > 0", more + [.back(.first)]) == ["A word?", "/back"])
  }

  @Test func `words that cannot be read put no question`() throws {
    let twice: [Event.Kind] = [Self.all[0], .answered("", read: nil), Self.all[1]]
    #expect(try found("[other]", "tally is 0", twice) == ["word", "one"])
  }

  @Test func `an open floor is looked at when it is opened, not with every contribution`() throws {
    let talk: [Event.Kind] =
      Self.all.prefix(4) + [
        .opened, .answered("end", read: nil), .answered("hello", read: nil),
        .answered("hi", read: nil), .next, .answered("and", read: nil), .next,
      ]
    let scenario = try CheckFixture.scenario(
      Self.text("[talk]", "tally is 0", "").replacing(
        "    end: {finish: yes}",
        with: "    talk: {floor: Talk., to: first}\n    end: {finish: yes}"))
    let held = CheckFixture.held(scenario, talk)
    let own = try #require(held.results().last)
    let lines = own.findings.map { held.records[$0.line - CheckFixture.line(of: 0)].line.text }
    #expect(lines == ["end", "/next"])
  }

  @Test func `a meeting's end and the programme's are moments`() throws {
    #expect(try found("[meeting-over]", "tally is 1") == ["so"])
    #expect(try found("[meeting-over]", "tally is 11") == [])
    #expect(try found("[programme-over]", "meeting is 1") == ["end"])
    #expect(try found("[programme-over]", "count(things where item.what is set) is 1") == [])
    #expect(try found("[programme-over]", "count(things where item.what is set) is 2") == ["end"])
  }

  @Test func `what the programme ends is not over by itself`() throws {
    let closed = Array(Self.all.prefix(2)) + [.closedByProgramme]
    #expect(try found("[meeting-over, programme-over]", "tally is 99", closed) == [])
  }

  @Test func `a flow is looked at once it was begun, and once it was left`() throws {
    #expect(try found("[entering counting]", "tally is 99") == ["word"])
    #expect(try found("[leaving counting]", "tally is 99") == ["word"])
    #expect(try found("[entering asking]", "tally is 99") == ["two"])
    #expect(try found("[leaving asking]", "tally is 99") == ["so"])
    #expect(try found("[entering main]", "tally is 99") == ["A word?"])
    #expect(try found("[leaving main]", "tally is 99") == ["end"])
    // Going back leaves nothing.
    let back: [Event.Kind] =
      Array(Self.all.prefix(3)) + [.back(.second), .answered("2", read: nil)]
    #expect(try found("[leaving asking]", "tally is 99", back) == [])
    #expect(try found("[entering asking]", "tally is 99", back) == ["two", "2"])
    #expect(try found("[leaving main]", "tally is 99", back + [.closedByProgramme]) == [])
  }

  @Test func `a condition leaves moments out`() throws {
    #expect(try found("[other]", "tally is 0", if: "tally > 0") == ["word", "one"])
    #expect(try found("[other]", "tally is 0", if: "tally > 1") == [])
  }

  // MARK: - Moving

  private func edition(_ scenario: Scenario, _ digit: String) -> Edition {
    Edition(Machine(scenario), digest: String(repeating: digit, count: 64))
  }

  /// A conversation that moves to another edition after the first word, and goes on in it.
  private func moving(to next: Edition, from first: Edition) throws -> CheckFixture {
    var fixture = CheckFixture.held(first.machine.scenario, [])
    fixture.edition = first
    fixture.editions = [next]
    var moment = Moment(seconds: 1_800_000_000)
    var session = first.machine.begin(seed: 7, at: moment).0
    moment.seconds += 60
    fixture.keep(first.machine.step(&session, Event(Self.all[0], at: moment)), at: moment)
    let move = Move(of: session, from: first, to: next)
    session = try #require(move.session)
    fixture.keep(move.lines.map { .record($0) }, at: moment)
    for event in Self.all.dropFirst() {
      moment.seconds += 60
      fixture.keep(next.machine.step(&session, Event(event, at: moment)), at: moment)
    }
    return fixture
  }

  @Test func `a conversation that moved is held against the edition that it is in`() throws {
    let old = try scenario("[last]", "tally is 11")
    var new = old
    new.steps[try #require(new.steps.firstIndex { $0.id == "last" })].action = .ask(
      Ask(text: Text("And last?"), to: .both, type: .text(words: nil)))
    let fixture = try moving(to: edition(new, "b"), from: edition(old, "a"))
    #expect(fixture.records.contains { $0.line.text == "And last?" })
    #expect(fixture.said() == [:])
    // Whoever has another edition under that digest sees other words.
    var wrong = fixture
    wrong.editions = [Edition(Machine(old), digest: wrong.editions[0].digest)]
    #expect(wrong.said() == ["wording": ["words"]])
    wrong.editions = []
    let said = wrong.said()
    #expect(said["moves"] == ["no-edition"] && said["mine"] == [] && said["coach"] == [])
    #expect(wrong.results().first { $0.name == "moves" }?.status == .unreadable)
  }

  @Test func `a check that is new in an edition is not held against what was begun before`() throws
  {
    let old = try scenario("[well]", "tally is 1")
    var new = old
    new.checks[0].holds = .equals(.path(.meeting), .value(.number(9)))
    new.checks.append(
      ScenarioCheck(
        id: "newer", title: "Never.", occasions: [.programmeOver], holds: new.checks[0].holds))
    let fixture = try moving(to: edition(new, "b"), from: edition(old, "a"))
    let results = fixture.results().filter { $0.status != .held }
    // The one that both editions have is held as the edition has it.
    #expect(results.map(\.name) == ["mine", "newer"])
    #expect(results.first?.status == .failed)
    let place = CheckFixture.line(of: try fixture.first { $0.line.speaker == "programme" })
    #expect(
      results.last?.status
        == .notChecked(
          "the conversation moved at line \(place) from an edition that has no such check"))
    let begun = CheckFixture.held(new, Self.all)
    #expect(begun.said() == ["mine": ["does-not-hold"], "newer": ["does-not-hold"]])
  }
}
