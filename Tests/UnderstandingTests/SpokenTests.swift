// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct SpokenTests {
  @Test(
    arguments: [
      (.date(day("2027-06-30")), "30 June 2027"), (.date(day("2028-02-01")), "1 February 2028"),
      (.list(["a"]), "a"), (.list(["a", "b"]), "a and b"), (.list(["a", "b", "c"]), "a, b and c"),
      (.list([]), ""), (.cadence(Cadence(every: 1, .week)), "every week"),
      (.cadence(Cadence(every: 1, .month)), "every month"),
      (.cadence(Cadence(every: 1, .day)), "every day"),
      (.cadence(Cadence(every: 2, .week, on: .thursday)), "every two weeks on Thursday"),
      (.cadence(Cadence(every: 1, .week, on: .sunday)), "every week on Sunday"),
      (.cadence(Cadence(every: 12, .month)), "every twelve months"),
      (.cadence(Cadence(every: 13, .day)), "every 13 days"), (.yesNo(true), "yes"),
      (.yesNo(false), "no"),
      (.scale(-2), "-2"), (.number(12), "12"), (.choice("let-go"), "let-go"),
      (.name("ines"), "ines"),
      (.text("As {it} was."), "As {it} was."), (.list(["{day}", "}"]), "{day} and }"),
    ] as [(Value, String)])
  func `a value is said as people say it`(value: Value, words: String) {
    #expect(spoken(value, in: .english) == words)
  }

  @Test(arguments: [
    ("en", "Tuesday 12 January 2027"), ("de", "Dienstag, 12. Januar 2027"),
  ])
  func `a day is said with its weekday`(code: String, words: String) throws {
    let language = try #require(Language(code: code))
    let day = try #require(CivilDate(iso: "2027-01-12"))
    #expect(spokenWithWeekday(day, in: language) == words)
  }
}
