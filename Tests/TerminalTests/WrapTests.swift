// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Terminal

@Suite struct WrapTests {
  @Test(arguments: [
    ("", ""),
    ("short", "short"),
    ("twelve cells", "twelve cells"),
    ("one two three four five", "one two three\nfour five"),
    ("a  b", "a  b"),
    ("ends in spaces   ", "ends in spaces"),
    ("first\n\nsecond\n", "first\n\nsecond\n"),
    ("  indented text goes on", "  indented text\n  goes on"),
    ("- an item that goes on", "- an item that\n  goes on"),
    ("12. the twelfth goes on", "12. the twelfth\n    goes on"),
    ("- ", "-"),
    ("yes - or no, both are", "yes - or no,\nboth are"),
    ("abcdefghijklmnopqrstuvw", "abcdefghijklmno\npqrstuvw"),
    ("so abcdefghijklmnopqrst", "so\nabcdefghijklmno\npqrst"),
    ("no\u{A0}break in\u{A0}the\u{A0}gap", "no\u{A0}break\nin\u{A0}the\u{A0}gap"),
    ("tab\tis a space, too", "tab is a space,\ntoo"),
  ])
  func `text is broken at spaces to fifteen cells`(text: String, expected: String) {
    #expect(wrap(text, width: 15) == expected)
  }

  @Test func `an indent is before every line that has words`() {
    #expect(wrap("one two three\n\nfour", width: 11, indent: 2) == "  one two\n  three\n\n  four")
  }

  @Test func `wide characters take two cells`() {
    #expect(wrap("今日は何を話しますか", width: 10) == "今日は何を\n話しますか")
    #expect(wrap("今日は何を話しますか", width: 9) == "今日は何\nを話しま\nすか")
  }

  @Test func `what people see as one character is never broken`() {
    let family = "👩‍👩‍👧‍👦"
    #expect(wrap(family + family + family, width: 4) == "\(family)\(family)\n\(family)")
    let accent = "e\u{301}"
    #expect(
      wrap(String(repeating: accent, count: 5), width: 2)
        == "\(accent)\(accent)\n\(accent)\(accent)\n\(accent)")
  }

  @Test(arguments: [1, 2, 5, 20, 40, 80])
  func `no line is wider than asked, and nothing is lost`(width: Int) {
    let text = """
      Meeting 3. Today Tomasz is mentor, Ines is mentee; last time it was the other way round.
        1. 今日は何を話しますか, e\u{301}te\u{301} 👩‍👩‍👧‍👦👩‍👩‍👧‍👦 and 🇵🇹🇵🇱 flags
      - https://example.org/a/very/long/address/that/has/no/space/in/it/at/all/whatsoever
      """
    let wrapped = wrap(text, width: width)
    for line in wrapped.split(separator: "\n") {
      #expect(displayWidth(line) <= max(width, 2))
      #expect(line.last != " ")
    }
    #expect(wrapped.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
  }

  @Test func `an indent that leaves no room gives way`() {
    #expect(wrap("          far in", width: 8) == "       f\nar in")
  }
}
