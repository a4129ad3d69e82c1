// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct ListTests {
  @Test(
    arguments: [
      ("a", ["a"]), ("a, b", ["a", "b"]), ("a,b;c\nd", ["a", "b", "c", "d"]),
      ("a, b and c", ["a", "b", "c"]),
      ("a, b, and c", ["a", "b", "c"]), ("a; b AND c", ["a", "b", "c"]), ("a and b", ["a", "b"]),
      ("talks and long mails", ["talks", "long mails"]), ("a,, ,b,", ["a", "b"]),
      ("a and b,", ["a", "b"]),
      ("- a\n- b\n", ["a", "b"]), ("• a\n•b", ["a", "b"]), ("1. a\n2. b\n10) c", ["a", "b", "c"]),
      ("* a\r\n* b", ["a", "b"]), ("1,500 lines, 2 talks", ["1,500 lines", "2 talks"]),
      ("-5 degrees, 1.5 hours", ["-5 degrees", "1.5 hours"]), ("sand, hand", ["sand", "hand"]),
      ("a and b and c", ["a and b and c"]), ("and, a", ["and", "a"]), ("a, and", ["a", "and"]),
      ("ask Maria for the numbers and write", ["ask Maria for the numbers and write"]),
      ("- write\n- research and development", ["write", "research and development"]),
      ("two  spaces, b", ["two  spaces", "b"]),
      ("a, research and development, and b", ["a", "research and development", "b"]),
    ])
  func `several things come apart`(words: String, items: [String]) {
    #expect(reading(words, as: .list()) == .value(.list(items)))
  }

  @Test(arguments: [",", ", ;\n", "-", "- \n- ", "1."])
  func `separators and bullets alone are empty`(words: String) {
    #expect(reading(words, as: .list()) == .unclear(.empty))
  }

  @Test func `limits count things`() {
    let type = AnswerType.list(items: 2...3)
    #expect(reading("a", as: type) == .unclear(.tooFewItems(2)))
    #expect(reading("a and b", as: type) == .value(.list(["a", "b"])))
    #expect(reading("a, b, c and d", as: type) == .unclear(.tooManyItems(3)))
  }

  @Test func `where one thing is asked for, and parts nothing`() {
    #expect(
      reading("research and development", as: .list(items: 1...1))
        == .value(.list(["research and development"])))
  }
}
