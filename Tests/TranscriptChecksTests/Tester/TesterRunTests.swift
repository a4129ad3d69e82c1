// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import TranscriptChecks

/// Files that a tester wrote, run against a small scenario.
struct TesterRunTests {
  /// All of the small conversation; the lines are numbered in messages, so they matter here.
  static let whole = """
    comentor-transcript 1
    scenario: test 1
    now: 2027-01-12T09:00

    # They sit down.
    [welcome] coach: Hello, this is a test.
    coach: What shall I call you?
    first: Ana
        = name Ana
    coach: What shall I call you?
    second: Ben
    coach: Ana, is it fine?
    Ana: yes
        = yes-no yes
    coach: Ben, is it fine?
    Ben: perhaps
    coach: I need a yes or a no here.
    Ben: no
    coach: Ben, what is your goal?
    Ben: Speak up

    @now 2027-01-26T09:00
    pair:
        = opened 2
    [way] coach: How did you come: on foot, or by bike?
    both: by bike
        = choice ride
    coach: Each of you can answer alone.
    [alone] pair:
        = confidential after

    coach!: * Go on, Ana? (glob)
    ana!: yes
    coach!: Ana, how was Ben to you?
    ana!: He was late and he was kind.
    coach!: Thank you, this stays here.

    coach: Ben, how are you, 1 to 5?
    Ben: /pass
    coach: Ana, how are you, 1 to 5?
    Ana: 4

    """

  /// What is found once something in the conversation is written otherwise.
  private func found(_ old: String, _ new: String) throws -> [String] {
    #expect(Self.whole.contains(old), "\(old)")
    return try TestingBench().findings(Self.whole.replacing(old, with: new, maxReplacements: 1))
  }

  @Test func `a conversation that is as it is written passes`() throws {
    #expect(try TestingBench().findings(Self.whole) == [])
    #expect(try TestingBench().run(Self.whole).results == [CheckResult("conversation", .held)])
  }

  // MARK: - Wording

  @Test func `other words of the coach are a matter of wording, and the rest is compared`() throws {
    let text = Self.whole.replacing("Hello, this", with: "Good day, this")
      .replacing("what is your goal?", with: "what do you want?")
    #expect(
      try TestingBench().findings(text) == [
        "6 wording: the coach says this in other words now",
        "19 wording: the coach says this in other words now",
      ])
  }

  @Test func `a difference has the lines of the file, and some that stand around them`() throws {
    let run = try TestingBench().run(
      Self.whole.replacing("[welcome] coach: Hello, this is", with: "coach: Hello, it is"))
    let finding = try #require(run.results.first?.findings.first)
    #expect(
      finding.difference == [
        DifferenceLine(.expected, line: 6, "coach: Hello, it is a test."),
        DifferenceLine(.actual, "coach: Hello, this is a test."),
        DifferenceLine(.both, line: 7, "coach: What shall I call you?"),
      ])
    let other = try TestingBench().run(Self.whole.replacing("Ben, is it", with: "Ben, was it"))
    #expect(
      other.results.first?.findings.first?.difference == [
        DifferenceLine(.both, line: 13, "Ana: yes"),
        DifferenceLine(.both, line: 14, "    = yes-no yes"),
        DifferenceLine(.expected, line: 15, "coach: Ben, was it fine?"),
        DifferenceLine(.actual, "coach: Ben, is it fine?"),
      ])
  }

  // MARK: - Route

  @Test(arguments: [
    ("[way] coach", "[name] coach", "25 route: the coach is at 'way' here, not at 'name'"),
    (
      "coach: Ben, what is your goal?\n", "",
      "19 route: the coach says a line more here, at 'goal-line'"
    ),
    ("coach: Ben, is it", "coach: Again.\ncoach: Ben, is it", "15 route: this line does not come"),
    ("Ben: Speak up", "Ana: Speak up", "20 route: this is asked of Ben, not of Ana"),
    ("both: by bike", "Ana: by bike", "26 route: this is asked of both, not of Ana"),
    ("first: Ana", "second: Ana", "8 route: this is asked of first, not of second"),
    ("Ben: /pass", "Ana: /pass", "39 route: this is asked of Ben, not of Ana"),
    (
      "= opened 2", "= opened 3",
      "23 validation: these words were read as opened 3, and are read as opened 2 now"
    ),
    (
      "Ben: Speak up", "[name] Ben: Speak up", "20 route: this answers 'goal-line' here, not 'name'"
    ),
    ("Ben: Speak up\n", "Ben: Speak up\nBen: And up\n", "21 route: meeting 1 is over here"),
    (
      "Ana: 4\n", "Ana: 4\ncoach: Farewell.\n",
      "42 route: this line does not come: the coach says nothing more here"
    ),
    ("Ana: 4\n", "Ana: 4\nAna: 5\n", "42 route: the conversation is over here"),
    (
      "    = confidential after", "    = confidential other",
      "29 route: the place of the note does not come"
    ),
    (
      "coach: What shall I call you?\nfirst", "coach: Ana, is it fine?\nfirst",
      "7 route: the coach is at 'name' here, not at 'fine'"
    ),
    (
      "Ben: /pass", "pair:\n    = opened 3\nBen: /pass",
      "39 route: no meeting can begin here: this one is not over"
    ),
  ]) func `another way through the conversation is a matter of route, and ends the comparison`(
    old: String, new: String, finding: String
  ) throws {
    #expect(try found(old, new) == [finding])
  }

  @Test func `a file may end at any answer, but not before what the coach says to it`() throws {
    #expect(try found("Ana: 4\n", "") == [])
    let text = Self.whole.prefix(
      upTo: try #require(Self.whole.firstRange(of: "coach: Ben, is it")).lowerBound)
    #expect(
      try TestingBench().findings(String(text)) == [
        "14 route: the coach says a line more here, at 'fine'"
      ])
    #expect(try TestingBench().findings(text + "...\n") == [])
    #expect(try TestingBench().classes("# nothing\n\nfirst: Ana\n") == ["3 route"])
  }

  @Test func `a scenario that asks nothing more is said, at the answer that led there`() throws {
    let bench = try TestingBench(
      """
      slots:
        more: {type: yes-no}
        never: {type: yes-no}
      flows:
        main:
          more:
            ask: Shall we go round?
            to: first
            save: more
            pass: no
          round:
            repeat: turn
            while: more is yes
        turn:
          asked:
            if: never is yes
            ask: Again?
            to: second
            save: more
      """)
    let findings = try bench.findings("coach: Shall we go round?\nfirst: yes\n")
    #expect(findings.count == 1 && findings[0].hasPrefix("2 route: the scenario runs on"))
  }

  // MARK: - Validation

  @Test(arguments: [
    // By the value line.
    (
      "    = yes-no yes", "    = yes-no no",
      "13 validation: these words were read as yes-no no, and are read as yes-no yes now"
    ),
    (
      "Ben: perhaps", "Ben: perhaps\n    = yes-no no",
      "16 validation: these words were read as yes-no no, and are not understood now"
    ),
    (
      "Ben: /pass", "Ben: /pass\n    = scale 3",
      "39 validation: these words were read as scale 3, and are not understood now"
    ),
    (
      "Ben: /pass", "Ben: /next\n    = next",
      "39 validation: this was taken as next, and is refused now"
    ),
    (
      "first: Ana\n", "first: /pass\n",
      "8 validation: these words were read as name Ana, and are not understood now"
    ),
    // By what the coach says.
    (
      "Ben: perhaps\n", "Ben: certainly\n",
      "17 validation: the answer above is accepted now as yes-no yes"
    ),
    ("Ben: no\n", "Ben: perhaps\n", "19 validation: the answer above is not understood now"),
    (
      "coach: I need a yes or a no here.\n", "[goal-line] coach: Ben, what is your goal?\n",
      "17 validation: the answer above is not understood now"
    ),
  ]) func `answers that are read otherwise are a matter of validation, and end the comparison`(
    old: String, new: String, finding: String
  ) throws {
    #expect(try found(old, new) == [finding])
  }

  @Test func `asking again in other words is a matter of wording`() throws {
    #expect(
      try found("I need a yes or a no here.", "Yes or no?") == [
        "17 wording: the coach says this in other words now"
      ])
  }

  @Test func `what is shown and not kept may be expected, or left out`() throws {
    let bench = try TestingBench()
    func text(_ lines: String) -> String {
      "coach: Hello, this is a test.\ncoach: What shall I call you?\n\(lines)"
    }
    #expect(try bench.findings(text("first: /pass\n")) == [])
    #expect(
      try bench.findings(
        text("first: /pass\ncoach: I cannot go on without this one, so it cannot be passed.\n"))
        == [])
    #expect(try bench.classes(text("first: /pass\ncoach: You can pass.\n")) == ["4 route"])
    #expect(try bench.findings(text("first: /done\nfirst: /back Zoe\nfirst: /nothing\n")) == [])
    #expect(try bench.classes(text("second: /pass\n")) == ["3 route"])
  }

  @Test func `commands, answers opened again, and texts with a slash are as in the chat`() throws {
    let bench = try TestingBench()
    let text = """
      ...
      first: Ana
      coach: What shall I call you?
      second: /moods
      coach: Ana: not said.
      ...
      second: Ben
      ...
      Ana: yes
      ...
      Ben: /back ana
      coach: Ana, is it fine?
      coach: Ana, you said: *What should it be?* (glob)
      Ana: no
      ...
      Ben: yes
      ...
      expect Ana.fine = no
      Ben: //moods
      expect Ben.goals.line = /moods

      """
    #expect(try bench.findings(text) == [])
  }
}
