// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import TranscriptChecks

/// Patterns, and lines that may come or not.
struct TesterPatternTests {
  static let lines = #"""
    flows:
      main:
        one:
          say: One.
        two:
          say: |-
            Two begins.

            It goes on with 2 * 2 \ 4.
            It ends.
        three:
          say: Is it three?
        again:
          say: One.
        ask:
          ask: And you?
          to: first
    """#

  /// What the coach says, as a file has it; the question ends it.
  private func classes(_ lines: String) throws -> [String] {
    try TestingBench(Self.lines).classes(lines + "\ncoach: And you?\n")
  }

  static let two = #"""
    coach: Two begins.
        |
        | It goes on with 2 * 2 \\ 4.
        | It ends.
    """#
  static let whole = "coach: One.\n\(two)\ncoach: Is it three?\ncoach: One."

  @Test func `words are literal, their stars and question marks included`() throws {
    #expect(try classes(Self.whole) == [])
    #expect(try classes(Self.whole.replacing("it three", with: "* three")) == ["6 wording"])
    #expect(try classes(Self.whole.replacing("it ends", with: "it ended")) == [])
    #expect(try classes(Self.whole.replacing("It ends", with: "It ended")) == ["2 wording"])
    #expect(try classes(Self.whole.replacing("    |\n", with: "")) == ["2 wording"])
  }

  @Test(arguments: [
    ("Is it three?", "Is * three\\? (glob)", true),
    ("Is it three?", "Is it three? (glob)", true),
    ("Is it three?", "?s ?t thre?? (glob)", true),
    ("Is it three?", "*three* (glob)", true),
    ("Is it three?", "*three (glob)", false),
    ("Is it three?", "Is it three?? (glob)", false),
    ("Is it three?", "I[a-z] it \\w+\\? (re)", true),
    ("Is it three?", "it (re)", false),
    ("Is it three?", ".* (re)", true),
    ("It goes on with 2 * 2 \\\\ 4.", "It goes on with 2 \\* ? \\\\\\\\ 4. (glob)", true),
    ("It goes on with 2 * 2 \\\\ 4.", "It goes on with 2 \\* ? \\\\ 4. (glob)", false),
    ("It goes on with 2 * 2 \\\\ 4.", ".*\\\\\\\\ 4[.] (re)", true),
    ("It ends.", "... ", false),
    ("It ends.", "...", true),
  ]) func `a line with a sign behind it is a pattern for that line`(
    line: String, pattern: String, fits: Bool
  ) throws {
    let text = Self.whole.replacing(line, with: pattern)
    #expect(text != Self.whole)
    #expect(try classes(text).isEmpty == fits)
  }

  @Test func `three dots within a text stand for any number of its lines`() throws {
    let bench = "coach: One.\ncoach: Two begins.\n    | ...\nXcoach: Is it three?\ncoach: One."
    #expect(try classes(bench.replacing("X", with: "")) == [])
    #expect(try classes(bench.replacing("X", with: "    | It ends.\n")) == [])
    #expect(try classes(bench.replacing("X", with: "    | It * 4. (glob)\n    | ...\n")) == [])
    #expect(try classes(bench.replacing("X", with: "    | It starts.\n")) == ["2 wording"])
  }

  @Test(arguments: [
    ("...", []),
    ("coach: One.\n...", []),
    ("...\ncoach: Is it three?\ncoach: One.", []),
    ("...\ncoach: One.\n...", []),
    ("coach: One.\n...\ncoach: One.", []),
    ("...\n...\n...", []),
    ("coach: One.\n...\ncoach: Four.\n...", ["3 route"]),
    ("coach: One.\n...\ncoach: Is it four?\ncoach: One.", ["3 wording"]),
    ("coach?: Nought.\n\(whole)\ncoach?: Five.", []),
    ("coach?: One.\n...\ncoach: One.", []),
    (whole.replacing("coach: Is", with: "coach?: Is"), []),
    (whole.replacing("coach: Is it", with: "coach?: Was it"), ["7 route"]),
    (whole.replacing("coach: Is it", with: "[three] coach?: Was it"), ["6 wording"]),
    ("coach?: One.", ["2 route"]),
  ]) func `lines may be left out, and may be missing`(lines: String, found: [String]) throws {
    #expect(try classes(lines) == found)
  }

  @Test func `a line that looks like a pattern can be written as one for itself`() {
    for line in ["It is * (glob)", "What? (re)", "a \\\\ (glob)", "..."] {
      let written = LinePattern.written(line, isFirst: false)
      #expect(written != line)
      let pattern = LinePattern(Array(written.utf8)[...], isFirst: false)
      #expect(pattern?.matches(line) == true)
      #expect(pattern?.matches(line + "x") == false)
    }
    #expect(LinePattern.written("...", isFirst: true) == "...")
    #expect(LinePattern.written("A plain line.", isFirst: false) == "A plain line.")
  }

  @Test func `a long run of stars is matched in reasonable time`() {
    let glob = Glob(String(repeating: "*a", count: 200) + "b")
    #expect(glob?.matches(String(repeating: "a", count: 4000)) == false)
  }
}
