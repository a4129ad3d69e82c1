// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct GermanSpokenTests {
  @Test(
    arguments: [
      (.date(day("2027-06-30")), "30. Juni 2027"), (.date(day("2028-03-01")), "1. März 2028"),
      (.list(["a"]), "a"), (.list(["a", "b"]), "a und b"), (.list(["a", "b", "c"]), "a, b und c"),
      (.list([]), ""), (.cadence(Cadence(every: 1, .week)), "jede Woche"),
      (.cadence(Cadence(every: 1, .month)), "jeden Monat"),
      (.cadence(Cadence(every: 1, .day)), "jeden Tag"),
      (.cadence(Cadence(every: 2, .week, on: .thursday)), "alle zwei Wochen am Donnerstag"),
      (.cadence(Cadence(every: 1, .week, on: .sunday)), "jede Woche am Sonntag"),
      (.cadence(Cadence(every: 12, .month)), "alle zwölf Monate"),
      (.cadence(Cadence(every: 14, .day)), "alle 14 Tage"), (.yesNo(true), "ja"),
      (.yesNo(false), "nein"), (.scale(-2), "-2"), (.number(12), "12"),
      (.choice("let-go"), "let-go"), (.name("jürgen"), "jürgen"),
      (.text("So {war} es."), "So {war} es."),
    ] as [(Value, String)])
  func `a value is said as people say it`(value: Value, words: String) {
    #expect(spoken(value, in: .german) == words)
  }
}
