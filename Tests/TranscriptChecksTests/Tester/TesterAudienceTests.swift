// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import TranscriptChecks

/// Private notes, and who sees what.
struct TesterAudienceTests {
  /// A conversation that has reached the place of the note; the block follows.
  private func text(_ lines: String) -> String {
    """
    ...
    first: Ana
    ...
    second: Ben
    ...
    Ana: yes
    ...
    Ben: no
    ...
    Ben: Speak up
    pair:
        = opened 2
    ...
    both: by bike
    ...
    \(lines)

    """
  }

  static let block = """
    coach!: * Go on, Ana? (glob)
    Ana!: yes
        = yes-no yes
    coach!: Ana, how was Ben to you?
    [how] Ana!: late, and kind
    coach!: Thank you, this stays here.
    """

  private func found(_ lines: String) throws -> [String] {
    try TestingBench().findings(text(lines))
  }

  @Test func `a note is answered by one, before a test goes on`() throws {
    #expect(try found(Self.block) == [])
    #expect(try found(Self.block + "\nBen: 4\n...") == [])
    #expect(
      try found("\(Self.block)\n\ncoach!: * Go on, Ben? (glob)\nBen!: No, thank you.\n") == [])
    // Left before its end, and only once begun.
    #expect(try found("...\n\ncoach!: * Go on, Ana? (glob)\nana!: yes\n...") == [])
    #expect(try found("@note after\n\(Self.block)") == [])
  }

  @Test func `asking where to turn is no part of the conversation`() throws {
    #expect(try found("Ben: /help-now\nBen: 4\n...") == [])
    #expect(try found("Ben: /HELP now\n\(Self.block)") == [])
    let inside = Self.block.replacing("[how] Ana!: late", with: "Ana!: /help-now\nAna!: late")
    #expect(try found(inside) == [])
    // What the coach says to it is the program's, and no line of a test.
    let told = try found("Ben: /help-now\ncoach: I am a script. * (glob)\nBen: 4\n...")
    #expect(told.count == 1 && told[0].contains(" route: "), "\(told)")
  }

  @Test(arguments: [
    ("how was Ben", "how is Ben", "19 wording: the coach says this in other words now"),
    ("Thank you, this", "Thanks, this", "21 wording: the coach says this in other words now"),
    (
      "coach!: Thank you, this stays here.", "",
      "20 route: the coach says a line more here, at 'thanks'"
    ),
    (
      "coach!: * Go on, Ana? (glob)\n", "",
      "16 route: the coach says a line more here, at 'after-consent'"
    ),
    (
      "= yes-no yes", "= yes-no no",
      "17 validation: these words were read as yes-no no, and are read as yes-no yes now"
    ),
    (
      "Ana!: yes", "Ana!: perhaps",
      "17 validation: these words were read as yes-no yes, and are not understood now"
    ),
    ("[how] Ana", "[who] Ana", "20 route: this answers 'how' here, not 'who'"),
    (
      "late, and kind", "late\nAna!: and kind",
      "21 route: the coach says a line more here, at 'thanks'"
    ),
  ]) func `what the coach says to one is compared as what it says to both`(
    old: String, new: String, finding: String
  ) throws {
    #expect(try found(Self.block.replacing(old, with: new)) == [finding])
  }

  @Test func `a note that is not there, and people who are not, are told`() throws {
    let bench = try TestingBench()
    func first(_ text: String) throws -> CheckFinding {
      try #require(bench.run(text).results.first?.findings.first)
    }
    let early = try first("...\n\nfirst!: yes\n")
    #expect(early.line == 3 && early.message == "there is no private note to answer yet")
    let other = try first("...\n@note aftr\n")
    #expect(other.line == 2 && other.code == "route" && other.help == "did you mean 'after'?")
    let stranger = try first(text("Anna!: yes\n"))
    #expect(stranger.line == 16 && stranger.help == "did you mean 'Ana'?")
    // A command that speaks of what the two have said is refused to who is alone.
    #expect(
      try found("...\n\ncoach!: * (glob)\nAna!: /moods\ncoach!: That belongs to * (glob)\n") == [])
  }

  @Test func `words that only one may see are found where both do`() throws {
    let leaking = TestingBench.talk.replacing(
      "    end:\n", with: "    said:\n      say: Thank you, this stays here.\n    end:\n")
    let whole = text(Self.block + "\nBen: 4\n...\nAna: 3\n")
    #expect(try TestingBench().findings(whole) == [])
    #expect(
      try TestingBench(leaking).findings(whole) == [
        "24 audience: both see words here that belong to a private note"
      ])
  }

  @Test func `words for both are missed where only one sees them`() throws {
    let lines = "coach: Ana, how was Ben to you?\n"
    #expect(
      try TestingBench().findings(
        text("").replacing("both: by bike\n...", with: "both: by bike\n\(lines)...")) == [
          "15 audience: only who writes the private note sees this now"
        ])
    #expect(
      try TestingBench().findings(
        text("").replacing(
          "both: by bike\n...", with: "both: by bike\n...\n[thanks] coach: Thanks.\n...")) == [
          "16 audience: only who writes the private note sees this now"
        ])
  }

  @Test func `an answer given alone that the coach tells both later is found`() throws {
    let telling = TestingBench.talk.replacing(
      "    end:\n", with: "    said:\n      say: Somebody was late, and kind.\n    end:\n")
    let whole = text(Self.block + "\nBen: 4\n...\nAna: 3\n...\n")
    #expect(try TestingBench().findings(whole) == [])
    #expect(
      try TestingBench(telling).findings(whole) == [
        "20 audience: the coach says to both what was answered alone here"
      ])
  }

  @Test func `who never sees something does not see it before that line either`() throws {
    let lines = "expect Ben never-sees late\n\n\(Self.block)\nexpect Ana sees late, and\n"
    #expect(try found(lines) == [])
    #expect(
      try found("expect Ana never-sees late\n\n\(Self.block)\n") == ["16 audience: Ana sees this"])
    #expect(
      try found("\(Self.block)\nexpect Ben sees late\n") == ["22 audience: Ben does not see this"])
    // What was seen up to where a conversation went another way counts.
    #expect(
      try found("expect Ana never-sees late\n\n\(Self.block)\nAna: 5\n")
        == ["16 audience: Ana sees this", "24 route: this is asked of Ben, not of Ana"])
  }
}
