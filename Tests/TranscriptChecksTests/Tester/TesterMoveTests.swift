// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

@testable import TranscriptChecks

/// Conversations that move to another edition, times, and what is visited.
struct TesterMoveTests {
  static let newer = String(repeating: "1b", count: 32)

  private func bench(_ change: (String) -> String = { $0 }) throws -> TestingBench {
    let other = TestingBench.talk.replacing("is it fine?", with: "is it all right?")
    let edition = try TestingBench.edition(change(other), digest: Self.newer)
    return try TestingBench(editions: [Self.newer: edition])
  }

  static let text = """
    ...
    first: Ana
    coach: What shall I call you?
    [name] programme:
        = moved \(newer)
    second: Ben
    coach: Ana, is it all right?
    Ana: yes
    ...

    """

  @Test func `a conversation goes on in the edition that it was moved to`() throws {
    #expect(try bench().findings(Self.text) == [])
    #expect(
      try bench().findings(Self.text.replacing("all right", with: "fine")) == [
        "7 wording: the coach says this in other words now"
      ])
    #expect(
      try bench().findings(Self.text.replacing("[name] programme", with: "[fine] programme")) == [
        "4 route: the conversation stands at 'name' here, not at 'fine'"
      ])
  }

  @Test func `an edition that is not there, or cannot be moved to, is said`() throws {
    let run = try TestingBench().run(Self.text)
    #expect(run.results.map(\.status) == [.unreadable])
    #expect(run.results[0].findings.map(\.code) == ["no-scenario"])
    #expect(run.results[0].findings[0].message.contains(Self.newer))
    let gone = try bench { $0.replacing("    name:\n", with: "    called:\n") }
    #expect(try gone.classes(Self.text) == ["4 route"])
  }

  @Test func `the programme ends a conversation, once`() throws {
    let text = """
      ...
      programme:
          = closed
      coach: This is the end of it.
      expect state = ended

      """
    #expect(try bench().findings(text) == [])
    #expect(try bench().classes(text.replacing("closed", with: "paused")) == [])
    #expect(try bench().classes(text + "programme:\n    = closed\n") == ["6 route"])
    #expect(try bench().classes(text.replacing("is the end", with: "was the end")) == ["4 wording"])
  }

  @Test func `the clock moves on with each event, and by hand`() throws {
    let bench = try TestingBench(
      """
      slots:
        day: {type: date}
      flows:
        main:
          day:
            ask: On what day?
            to: first
            save: day
          said:
            say: "It is {today}, you said {day}."
          again:
            ask: And?
            to: second
      """)
    func text(_ lines: String, now: String = "2027-01-12T23:59:58") -> String {
      "comentor-transcript 1\nnow: \(now)\n\n...\n\(lines)\n...\n"
    }
    #expect(try bench.findings(text("first: tomorrow\nexpect day = 2027-01-13")) == [])
    #expect(try bench.findings(text("first: tomorrow\nexpect day = 13 January 2027")) == [])
    // Words that are not understood take a second too.
    #expect(
      try bench.findings(text("first: never\n...\nfirst: tomorrow\nexpect day = 2027-01-14")) == [])
    #expect(
      try bench.findings(text("@now 2027-03-01T09:00\nfirst: tomorrow\nexpect day = 2027-03-02"))
        == [])
    #expect(
      try bench.findings(
        text(
          "@now 2027-03-01T09:00\nfirst: tomorrow\nexpect day = 2027-03-02",
          now: "2027-01-12T09:00-05:00"))
        == [])
    #expect(
      try bench.findings(
        text(
          "@now 2027-03-01T23:30Z\nfirst: today\nexpect day = 2027-03-02",
          now: "2027-01-12T09:00+01:00"))
        == ["7 validation: here day = 1 March 2027"])
    let back = try bench.run(text("first: tomorrow\n@now 2027-01-12T23:59:59"))
    #expect(back.results.map(\.status) == [.unreadable])
    #expect(back.results[0].findings.map { "\($0.line) \($0.code)" } == ["6 time-backwards"])
    #expect(try bench.classes(text("first: tomorrow\n@now 2027-01-13T00:00:00")) == [])
  }

  @Test func `a tracing machine tells what was visited, by edition`() throws {
    let edition = try TestingBench.edition(TestingBench.talk, isTracing: true)
    let newer = try TestingBench.edition(TestingBench.talk, digest: Self.newer, isTracing: true)
    let tester = Tester(edition) { $0 == Self.newer ? newer : nil }
    let script = try TestingBench().script(
      Self.text.replacing("all right", with: "fine"))
    let run = tester.run(script)
    #expect(run.results == [CheckResult("conversation", .held)])
    let scenario = edition.machine.scenario
    let steps = run.visits.mapValues { visits in
      Set(
        visits.compactMap { visit -> String? in
          if case .step(let step) = visit.place { scenario.steps[step].id } else { nil }
        })
    }
    #expect(steps == [TestingBench.digest: ["welcome", "name"], Self.newer: ["fine"]])
    #expect(try TestingBench().run(TesterRunTests.whole).visits.isEmpty)
  }
}
