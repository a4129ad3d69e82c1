// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct GermanNameTests {
  @Test(
    arguments: [
      ("Ines", "Ines"), ("jürgen", "jürgen"), ("Jürgen Groß", "Jürgen Groß"),
      ("Ich bin Ines", "Ines"), ("ich bin ines.", "ines"), ("Ich bin der Jürgen", "Jürgen"),
      ("ich bin die Ines!", "Ines"), ("Ich heiße Ines", "Ines"), ("ich heisse Ines", "Ines"),
      ("ICH HEISSE INES", "INES"), ("Mein Name ist Ana María", "Ana María"),
      ("nenn mich Ines", "Ines"), ("Nenn mich einfach Ines.", "Ines"),
      ("Nennen Sie mich Frau Groß", "Frau Groß"), ("sag einfach Ines", "Ines"), ("Ich", nil),
      ("Ichbinia", "Ichbinia"), ("I'm Ines", "I'm Ines"),
      ("Ich bin nicht sicher", "Ich bin nicht sicher"),
    ] as [(String, String?)])
  func `a name is kept as it is written`(words: String, name: String?) {
    #expect(
      reading(words, as: .name(), in: .german)
        == name.map { .value(.name($0)) } ?? .unclear(.nameReserved))
  }

  @Test(
    arguments: [
      "coach", "both", "ja", "Nein", "Mentorin", "partner", "beide", "nenn mich Coach",
      "ich bin mentor",
    ])
  func `names that the coach needs are refused`(words: String) {
    #expect(reading(words, as: .name(), in: .german) == .unclear(.nameReserved))
  }

  @Test(arguments: ["Ines", "INES", "Ich heiße Ines", "ich bin die Ines"])
  func `the other person's name is taken, in any case`(words: String) {
    #expect(reading(words, as: .name(taken: ["Ines"]), in: .german) == .unclear(.nameTaken))
  }

  @Test(arguments: ["ich bin", "Ich heiße", "mein Name ist", "nenn mich"])
  func `a frame without a name is empty`(words: String) {
    #expect(reading(words, as: .name(), in: .german) == .unclear(.empty))
  }

  @Test(
    arguments: [("a/b", "/"), ("warum?", "?"), ("42", "4"), ("…", "…")] as [(String, Character)])
  func `a name holds nothing that confuses files or screens`(words: String, held: Character) {
    #expect(reading(words, as: .name(), in: .german) == .unclear(.nameHolds(held)))
  }
}
