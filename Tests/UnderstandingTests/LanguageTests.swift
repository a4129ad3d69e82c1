// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct LanguageTests {
  @Test func `a language is found by its code`() {
    #expect(Language(code: "en") == .english)
    #expect(Language.english.code == "en")
    #expect(Language(code: "de") == .german)
    #expect(Language.german.code == "de")
    #expect(Set(Language.all.map(\.code)).count == Language.all.count)
  }

  @Test(arguments: ["", "EN", "en-GB", "DE", "de-AT", "tlh"])
  func `a language that is not known is nil`(code: String) {
    #expect(Language(code: code) == nil)
  }

  @Test(
    arguments: [
      .text(), .yesNo, .choice(options("keep", "smaller")), .scale(1...10), .number(), .date(),
      .cadence, .name(), .list(),
    ] as [AnswerType])
  func `nothing but white space is empty, whatever was asked`(type: AnswerType) {
    for language in Language.all {
      for words in ["", " ", "\t\n", "\u{A0}\u{2003}\r\n"] {
        #expect(reading(words, as: type, in: language) == .unclear(.empty))
      }
    }
  }

  /// What people may paste or a broken terminal may send; reading it must end, and not trap.
  @Test(
    arguments: [
      "\0", "\u{1B}[31mred\u{1B}[0m", "-", "--", "- ", "−", ".", "..", ",,,", "?", "'", "’’", "/",
      "7/",
      "/7", "1/1/1/1", "-.-", "+", "+-7", "\u{200B}", "\u{301}", "\u{202E}abc", "👩‍👩‍👧‍👦", "1.", ".1",
      "1..2",
      "end", "end of", "next", "in", "every", "once", "every 0 weeks", "the", "call me", "I'm", ";",
      " ; ",
      "- - -", "and", "a and", "and b", "\\", "99999999999999999999999999", "-99999999999999999999",
      "12.", "12. ", "12. .", "12. 3. 4. 5", "1. 1.", "der", "ende", "monatsende", "alle",
      "in einem",
      "alle 14", "ich bin der", "einmal", "ß", "ẞ", "u\u{308}", "\u{308}u", "31. 12. 99",
      String(repeating: "monatsende ", count: 700), String(repeating: "12. ", count: 1_500),
      String(repeating: "yes ", count: 1_500), String(repeating: "-", count: 1_500),
      String(repeating: "9", count: 1_500), String(repeating: "and ", count: 1_500),
    ])
  func `no words make reading fail`(words: String) {
    for type in [
      AnswerType.text(words: 1...3), .yesNo, .choice([]),
      .choice(options("a", "", "- -", "2 weeks")),
      .scale(-2...2), .number(), .date(), .date(earliest: today), .cadence, .name(taken: [""]),
      .list(items: 1...3),
    ] {
      for now in [today, day("0001-01-01"), day("9999-12-31")] {
        for language in Language.all { _ = reading(words, as: type, in: language, on: now) }
      }
    }
  }
}
