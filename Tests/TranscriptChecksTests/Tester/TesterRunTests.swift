// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import TranscriptChecks

/// Files that a tester wrote, run against a small scenario.
struct TesterRunTests {
  /// All of the small conversation.
  static let whole = """
    comentor-transcript 1
    scenario: test 1
    seed: 7
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
    expect state = between-meetings

    @now 2027-01-26T09:00
    pair:
        = opened 2
    coach: How did you come: on foot, or by bike?
    both: by bike
        = choice ride
    coach: Each of you can answer alone.
    [alone] pair:
        = confidential after
    coach: Ana, how are you, 1 to 5?

    coach!: * Go on, Ana? (glob)
    ana!: yes
    coach!: Ana, how was Ben to you?
    ana!: He was late and he was kind.
    coach!: Thank you, this stays here.

    Ana: 4
    coach: Ben, how are you, 1 to 5?
    Ben: /pass
    expect state = ended
    expect Ben never-sees late and

    """

  @Test func `a conversation that is as it is written passes`() throws {
    let findings = try TestingBench().findings(Self.whole)
    #expect(findings == [])
  }
}
