// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct TextTests {
  @Test func `a text is kept as it was typed, but for white space at its ends`() {
    #expect(
      reading("  I freeze  when\n someone's there. \n", as: .text())
        == .value(.text("I freeze  when\n someone's there.")))
  }

  @Test(
    arguments: [
      ("one", Doubt.tooFewWords(2)),
      ("one two", nil),
      ("one\ttwo\nthree", nil),
      ("one two  three four", .tooManyWords(3)),
    ] as [(String, Doubt?)])
  func `words are counted between white space`(words: String, doubt: Doubt?) {
    #expect(
      reading(words, as: .text(words: 2...3)) == doubt.map(Reading.unclear) ?? .value(.text(words)))
  }
}
