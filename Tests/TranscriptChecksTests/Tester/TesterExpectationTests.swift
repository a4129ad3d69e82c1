// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import TranscriptChecks

/// `expect` lines.
struct TesterExpectationTests {
  /// A conversation up to where Ben has said his goal; the expectation follows in line 14.
  private func text(_ expectation: String) -> String {
    """
    ...
    first: Ana Maria
    ...
    second: Ben
    ...
    Ana Maria: yes
    ...
    Ben: no
    expect meeting = 1
    ...
    Ben: Speak up
    pair:
        = opened 2
    expect \(expectation)
    ...
    both: by bike
    ...

    coach!: * Go on, Ben? (glob)
    Ben!: yes
    ...
    Ben!: A cold person, I thought.
    ...

    """
  }

  /// What holds there, what does not in the same form, and as what it counts.
  static let forms: [(String, String, String)] = [
    ("Ana Maria.fine = yes", "Ana Maria.fine = no", "validation"),
    ("ana maria.fine = yes", "ana maria.fine = maybe", "validation"),
    ("first.fine = yes", "second.fine = yes", "validation"),
    ("Ben.goals.line = Speak up", "Ben.goals.line = Speak", "validation"),
    ("Ben.goals.line = Speak * (glob)", "Ben.goals.line = Shout * (glob)", "validation"),
    ("Ben.goals.line = [Ss]peak .p (re)", "Ben.goals.line = [Ss]peak (re)", "validation"),
    ("Ben.goals has 1", "Ben.goals has 2", "validation"),
    ("Ana Maria.goals has 0", "Ana Maria.goals has 1", "validation"),
    ("Ben.goals is set", "Ben.goals is unset", "validation"),
    ("Ana Maria.mood is unset", "Ana Maria.mood is set", "validation"),
    ("way is unset", "way is set", "validation"),
    ("pair.way is unset", "pair.way = on foot", "validation"),
    ("step = way", "step = mood", "route"),
    ("asked = both", "asked = Ben", "route"),
    ("Ben.role = mentee", "Ben.role = mentor", "route"),
    ("mentor = Ana Maria", "mentor = Ben", "route"),
    ("mentor = first", "mentor = nobody", "route"),
    ("meeting = 2", "meeting = 1", "route"),
    ("state = asking", "state = ended", "route"),
    ("state = asking", "state = between-meetings", "route"),
    ("Ben sees cold person", "Ana Maria sees cold person", "audience"),
    ("Ana Maria never-sees cold", "Ben never-sees cold", "audience"),
    ("Ana Maria sees Speak up", "Ana Maria never-sees Speak up", "audience"),
    ("Ben sees *cold person* (glob)", "Ben sees cold (glob)", "audience"),
    ("Ben sees .*cold.* (re)", "Ben never-sees .*cold.* (re)", "audience"),
    // Names that are nobody's or nothing's.
    ("Ben.goals has 1", "Benn.goals has 1", "validation"),
    ("Ben.goals has 1", "Ben.gaols has 1", "validation"),
    ("Ben.goals has 1", "goals has 1", "validation"),
    ("way is unset", "Ben.way is unset", "validation"),
    ("Ben.goals is set", "Ben.goals.lime is set", "validation"),
    ("Ben.fine = no", "Ben.fine.line = no", "validation"),
    ("Ben.goals is set", "Ben.goals = Speak up", "validation"),
    ("Ben.fine = no", "Ben.fine has 1", "validation"),
    ("step = way", "step = wya", "route"),
    ("Ben.role = mentee", "Benn.role = mentee", "route"),
    ("Ben sees cold", "Benn sees cold", "audience"),
  ]

  @Test(arguments: forms) func `each form holds where it is true, and fails where it is not`(
    holds: String, fails: String, kind: String
  ) throws {
    let bench = try TestingBench()
    #expect(try bench.findings(text(holds)) == [], "\(holds)")
    #expect(try bench.classes(text(fails)) == ["14 \(kind)"], "\(fails)")
  }

  @Test func `what it should say instead is shown, and names that were probably meant`() throws {
    let bench = try TestingBench()
    func finding(_ expectation: String) throws -> CheckFinding {
      try #require(bench.run(text(expectation)).results.first?.findings.first)
    }
    let other = try finding("Ben.goals.line = Shout")
    #expect(other.message == "here Ben.goals.line = Speak up")
    #expect(
      other.difference == [
        DifferenceLine(.expected, line: 14, "expect Ben.goals.line = Shout"),
        DifferenceLine(.actual, "expect Ben.goals.line = Speak up"),
      ])
    #expect(try finding("Ben.gaols has 1").help == "did you mean 'goals'?")
    #expect(try finding("step = wya").help == "did you mean 'way'?")
    #expect(try finding("Ben.goals.lime is set").help == "did you mean 'line'?")
  }

  @Test func `a value is said as people say it, or as a file has it`() throws {
    let bench = try TestingBench()
    let end = "...\n"
    for form in ["way = by bike", "way = ride", "pair.way = by bike", "state = asking"] {
      let whole = text("meeting = 2").replacing(
        "both: by bike\n", with: "both: by bike\nexpect \(form)\n")
      #expect(try bench.findings(whole + end) == [], "\(form)")
    }
  }
}
