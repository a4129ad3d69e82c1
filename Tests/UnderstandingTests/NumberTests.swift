// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct NumberTests {
  @Test(
    arguments: [
      "7", "7.", " 7 ", "07", "+7", "seven", "Seven", "about 7", "a 7", "7/10", "7 / 10",
      "7 out of 10",
      "seven out of ten", "7 of 10", "I'd say 7", "I’d say a 7", "maybe 7", "well, 7", "hmm... 7",
      "~7",
      "7, because it went well", "7 but it was close", "7 - not more", "7?", "7!", "(7)", "7 👍",
      "7 or so",
      "plus seven", "7 points", "it's a 7", "7. seven", "around seven, I think",
    ])
  func `a number on a scale is read in digits and in words`(words: String) {
    #expect(reading(words, as: .scale(1...10)) == .value(.scale(7)))
  }

  @Test(
    arguments: [
      ("-2", -2), ("−2", -2), ("–2", -2), ("minus 2", -2), ("minus two", -2), ("negative one", -1),
      ("+2", 2), ("plus 2", 2), ("0", 0), ("zero", 0), ("-0", 0), ("about -1", -1),
      ("minus one", -1),
      ("-1, it went down", -1),
    ])
  func `a sign belongs to its number`(words: String, expected: Int) {
    #expect(reading(words, as: .scale(-2...2)) == .value(.scale(expected)))
  }

  @Test(
    arguments: [
      ("12", 12), ("twelve", 12), ("nineteen", 19), ("twenty", 20), ("twenty-five", 25),
      ("twenty five", 25), ("ninety-nine", 99), ("hundred", 100), ("a hundred", 100),
      ("one hundred", 100), ("1000000", 1_000_000), ("three times", 3), ("-40", -40),
      ("999999999999999999", 999_999_999_999_999_999),
    ])
  func `numbers have no limits unless they are given`(words: String, expected: Int) {
    #expect(reading(words, as: .number()) == .value(.number(expected)))
  }

  @Test func `every number in words up to a hundred is read`() {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for number in 0..<100 {
      let words =
        number < 20
        ? small[number]
        : tens[number / 10 - 2] + (number % 10 == 0 ? "" : "-\(small[number % 10])")
      #expect(reading(words, as: .number()) == .value(.number(number)))
    }
  }

  @Test(
    arguments: [
      "7.5", "7,5", ".5", "7/8", "7/", "6 or 7", "6-7", "6 - 7", "6 to 7", "between 6 and 7",
      "6, no, 7", "7, up from 5", "seven and a half", "7 and a half", "seven point five", "7th",
      "k7",
      "7k", "7%", "7+", "7:30", "#7", "- 2", "--2", "+-2", "not 7", "at least 3", "more than 7",
      "less than 7", "up to 5", "five six", "two hundred", "1,000", "one hundred and five", "none",
      "no one", "that one", "lots", "I don't know", "yes", "seventh", "x", "?", "7? no idea",
      "2 weeks",
      "7 10", "half of 10", "7 minus 2", "1e3", "0x10", "٧",
    ])
  func `what is not one whole number is none`(words: String) {
    #expect(reading(words, as: .scale(-10...10)) == .unclear(.notANumber))
  }

  @Test(arguments: [
    "11", "0", "-3", "minus seven", "a hundred", "99999999999999999999999", "11/10",
  ])
  func `a number out of range is told so`(words: String) {
    #expect(reading(words, as: .scale(1...10)) == .unclear(.outOfRange(1...10)))
    #expect(reading(words, as: .number(1...10)) == .unclear(.outOfRange(1...10)))
  }

  @Test func `digits beyond any number are none where there is no range`() {
    #expect(reading("99999999999999999999", as: .number()) == .unclear(.notANumber))
    #expect(reading("-99999999999999999999", as: .number()) == .unclear(.notANumber))
  }

  @Test func `a part of something else than the range's end is a fraction`() {
    #expect(reading("3/10", as: .scale(1...5)) == .unclear(.notANumber))
    #expect(reading("3 out of 5", as: .scale(1...5)) == .value(.scale(3)))
    #expect(reading("3/4", as: .number()) == .unclear(.notANumber))
  }
}

/// Numbers of things: what is counted may be said.
struct CountTests {
  private func number(_ words: String) -> Int? {
    guard case .value(.number(let number)) = reading(words, as: .number(0...500)) else {
      return nil
    }
    return number
  }

  @Test(
    arguments: [
      ("45 minutes", 45), ("45 min", 45), ("6 is fine", 6), ("about 50 minutes", 50),
      ("six meetings, please", 6),
    ])
  func `a few plain words may follow`(words: String, expected: Int) {
    #expect(number(words) == expected)
  }

  @Test(
    arguments: [
      "45 to 60", "45-60", "6 or 7", "7 and a half", "7k", "2 dozen", "not 6",
      "50 percent", "seven hundred thousand",
    ])
  func `words that change the number are not left out`(words: String) {
    #expect(number(words) == nil)
  }
}
