// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct GermanListTests {
  @Test(
    arguments: [
      ("a", ["a"]), ("a, b", ["a", "b"]), ("a,b;c\nd", ["a", "b", "c", "d"]),
      ("a, b und c", ["a", "b", "c"]), ("a, b, und c", ["a", "b", "c"]),
      ("a; b UND c", ["a", "b", "c"]), ("a und b", ["a", "b"]),
      ("Vorträge und lange Mails", ["Vorträge", "lange Mails"]), ("a und b,", ["a", "b"]),
      ("- a\n- b\n", ["a", "b"]), ("1. a\n2. b\n10) c", ["a", "b", "c"]),
      ("1,5 Stunden, 2 Treffen", ["1,5 Stunden", "2 Treffen"]), ("Hund, Mund", ["Hund", "Mund"]),
      ("a und b und c", ["a und b und c"]), ("a and b", ["a and b"]),
      (
        "Maria nach den Zahlen fragen und schreiben", ["Maria nach den Zahlen fragen und schreiben"]
      ),
      ("- schreiben\n- Forschung und Lehre", ["schreiben", "Forschung und Lehre"]),
      ("Übung, Größe und Maß", ["Übung", "Größe", "Maß"]),
    ])
  func `several things come apart, as they were written`(words: String, items: [String]) {
    #expect(reading(words, as: .list(), in: .german) == .value(.list(items)))
  }

  @Test func `limits count things`() {
    let type = AnswerType.list(items: 2...3)
    #expect(reading("a", as: type, in: .german) == .unclear(.tooFewItems(2)))
    #expect(reading("a, b, c und d", as: type, in: .german) == .unclear(.tooManyItems(3)))
    #expect(
      reading("Forschung und Lehre", as: .list(items: 1...1), in: .german)
        == .value(.list(["Forschung und Lehre"])))
  }
}
