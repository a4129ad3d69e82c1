// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct NameTests {
  @Test(
    arguments: [
      ("Ines", "Ines"), ("  Ines \n", "Ines"), ("Ana  María\tLópez", "Ana María López"),
      ("ines", "ines"), ("bell hooks", "bell hooks"), ("Ed.", "Ed."), ("O'Brien", "O'Brien"),
      ("Jean-Luc", "Jean-Luc"), ("李雷", "李雷"), ("J", "J"), ("Me Too", "Me Too"),
      ("I'm Ines", "Ines"), ("I’m Ines.", "Ines"), ("i'm ines", "ines"),
      ("my name is Ines", "Ines"),
      ("My name's Ana María", "Ana María"), ("call me Ines!", "Ines"),
      ("I am Jean-Luc", "Jean-Luc"),
      ("call me O'Brien", "O'Brien"), ("Imani", "Imani"), ("Im Soo", "Im Soo"), ("🦊", "🦊"),
      ("Callme", "Callme"),
      ("I'm not telling you", "I'm not telling you"), ("It's Ines", "It's Ines"),
    ])
  func `a name is kept as it is written`(words: String, name: String) {
    #expect(reading(words, as: .name()) == .value(.name(name)))
  }

  @Test(
    arguments: [
      ("a/b", "/"), ("a\\b", "\\"), ("Ines:", ":"), ("a\nb", "\n"), ("a\r\nb", "\r\n"),
      ("a\0b", "\0"),
      ("a\u{1B}b", "\u{1B}"), ("a\u{7F}b", "\u{7F}"), ("a\u{85}b", "\u{85}"), ("[x]", "["),
      ("=", "="), ("- -", "-"), ("…", "…"),
      ("a\u{2028}b", "\u{2028}"), ("\u{202E}a", "\u{202E}"), ("\u{200B}", "\u{200B}"),
      ("\u{FEFF}Ines", "\u{FEFF}"), ("\u{2066}a", "\u{2066}"), ("\u{E0041}", "\u{E0041}"),
      ("a \u{3164}", "\u{3164}"), ("I'm a/b", "/"),
    ] as [(String, Character)])
  func `a name holds nothing that confuses files or screens`(words: String, held: Character) {
    #expect(reading(words, as: .name()) == .unclear(.nameHolds(held)))
  }

  @Test func `an invisible character within another is found`() {
    guard case .unclear(.nameHolds) = reading("Ines\u{200D}", as: .name()) else {
      Issue.record("an invisible character was let through")
      return
    }
  }

  @Test(
    arguments: [
      "coach", "Coach", "FIRST", "second", "both", "pair", "programme", "me", "partner", "Mentor",
      "mentee", "call me Coach", "I'm first",
    ])
  func `names that the coach needs are refused`(words: String) {
    #expect(reading(words, as: .name()) == .unclear(.nameReserved))
  }

  @Test(arguments: ["Ines", "ines", "INES", "I'm Ines"])
  func `the other person's name is taken, in any case`(words: String) {
    #expect(reading(words, as: .name(taken: ["Tomasz", "Ines"])) == .unclear(.nameTaken))
  }

  @Test func `a name has forty characters at most`() {
    let long = String(repeating: "é", count: 40)
    #expect(reading(long, as: .name()) == .value(.name(long)))
    #expect(reading(long + "x", as: .name()) == .unclear(.nameTooLong(limit: 40)))
    #expect(reading("I'm \(long)", as: .name()) == .value(.name(long)))
  }

  @Test(arguments: ["I'm", "call me", "my name is"])
  func `a frame without a name is empty`(words: String) {
    #expect(reading(words, as: .name()) == .unclear(.empty))
  }
}

/// What is asked or said in place of a name.
struct NoNameTests {
  @Test(arguments: ["why?", "yes", "No", "1", "42", "what do you mean?"])
  func `a question, a yes or a number is no name`(words: String) {
    if case .value = reading(words, as: .name()) { Issue.record("\(words) was taken as a name") }
  }
}
