// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct ChoiceTests {
  static let keep = [
    AnswerType.Option(id: "keep", label: "keep it as it is"),
    AnswerType.Option(id: "smaller", label: "make it smaller"),
    AnswerType.Option(id: "let-go", label: "let it go"),
  ]
  static let done = [
    AnswerType.Option(id: "done", label: "done"),
    AnswerType.Option(id: "partly", label: "partly"),
    AnswerType.Option(id: "not-done", label: "not"),
  ]
  static let near = options("yes", "nearly", "no")
  static let meetings = [
    AnswerType.Option(id: "turns", label: "take turns, meeting by meeting"),
    AnswerType.Option(id: "both", label: "both in one meeting"),
  ]

  private func id(_ words: String, _ options: [AnswerType.Option]) -> String? {
    guard case .value(.choice(let id)) = reading(words, as: .choice(options)) else { return nil }
    return id
  }

  @Test(
    arguments: [
      "2", "2.", "2)", "(2)", "#2", "option 2", "number two", "two", "the second", "the second one",
      "2nd", "Second.", "smaller", "SMALLER", "make it smaller", "Make it smaller.", "make", "ma",
      "make it sm", "smal", "smaller, a bit", "2, I think", "the 2nd one, please",
      "I'd go for smaller",
      "a smaller one", "smaller?", "smaller but not much", "let's make it smaller",
      "smaller - a lot",
    ])
  func `an option is named by number, id, label or their beginning`(words: String) {
    #expect(id(words, Self.keep) == "smaller")
  }

  @Test(
    arguments: [
      ("keep", "keep"), ("I'd say keep it", "keep"), ("let go", "let-go"), ("let-go", "let-go"),
      ("Let it go", "let-go"), ("le", "let-go"), ("the last one", "let-go"), ("3", "let-go"),
      ("I want to let it go", "let-go"), ("we keep it", "keep"),
    ])
  func `several words are matched as a whole`(words: String, expected: String) {
    #expect(id(words, Self.keep) == expected)
  }

  @Test(
    arguments: [
      ("partly. asked, no answer", "partly"), ("partly, asked but no answer", "partly"),
      ("done", "done"), ("done!", "done"), ("not", "not-done"), ("no", "not-done"),
      ("not done", "not-done"),
      ("I think partly", "partly"), ("done, on Monday", "done"), ("part", "partly"),
      ("not, I was ill", "not-done"), ("well, done", "done"),
    ])
  func `a remark after an option changes nothing`(words: String, expected: String) {
    #expect(id(words, Self.done) == expected)
  }

  @Test(
    arguments: [
      ("nearly. I don't lose it, I never start", "nearly"), ("yes", "yes"),
      ("no, not at all", "no"),
      ("ne", "nearly"), ("I'd say no", "no"), ("Yes, that's it", "yes"),
      ("almost nearly", "nearly"),
    ])
  func `yes and no may be options`(words: String, expected: String) {
    #expect(id(words, Self.near) == expected)
  }

  @Test(
    arguments: [
      ("both", "both"), ("both in one meeting", "both"), ("turns", "turns"),
      ("take turns", "turns"),
      ("Take turns, meeting by meeting", "turns"), ("take turns meeting by meeting", "turns"),
      ("let's take turns", "turns"),
    ])
  func `a label may have commas in it`(words: String, expected: String) {
    #expect(id(words, Self.meetings) == expected)
  }

  @Test(
    arguments: [
      "4", "0", "-1", "22", "k", "x", "not keep", "don't keep it", "I can't keep it",
      "keep or smaller",
      "smaller or let go", "keep, or let it go", "keep, no, let it go", "keep. smaller", "1, no 2",
      "1 2",
      "1 or 2", "2.5", "anything but keep", "what does keep mean", "why keep it",
      "keep? what is that",
      "I don't know", "neither", "both", "yes", "keeper", "it", "is", "all of them", "none",
      "is keep ok?", "I would rather do smaller things than keep on with all of these at once",
    ])
  func `none or more than one is no option`(words: String) {
    #expect(
      reading(words, as: .choice(Self.keep))
        == .unclear(.notAnOption(labels: ["keep it as it is", "make it smaller", "let it go"])))
  }

  @Test(arguments: [
    "it did not work", "I have no time", "not yes", "there is no way", "yes and no", "n",
  ])
  func `small words in a sentence choose nothing`(words: String) {
    #expect(id(words, Self.near) == nil)
    #expect(id(words, Self.done) == nil)
  }

  @Test func `a number that begins another option's label is unclear`() {
    let weeks = [
      AnswerType.Option(id: "short", label: "2 weeks"),
      AnswerType.Option(id: "middle", label: "4 weeks"),
      AnswerType.Option(id: "long", label: "6 weeks"),
    ]
    #expect(id("2", weeks) == nil)
    #expect(id("2 weeks", weeks) == "short")
    #expect(id("4 weeks, I think", weeks) == "middle")
    #expect(id("3", weeks) == "long")
    #expect(id("the first", weeks) == "short")
  }

  @Test func `a beginning that two options share is unclear`() {
    let options = options("mentor", "mentee")
    #expect(id("ment", options) == nil)
    #expect(id("mentee", options) == "mentee")
    #expect(id("mento", options) == "mentor")
  }

  @Test func `a whole label beats one that it begins`() {
    let options = [
      AnswerType.Option(id: "a", label: "not"), AnswerType.Option(id: "b", label: "not yet"),
      AnswerType.Option(id: "c", label: "note"),
    ]
    #expect(id("not", options) == "a")
    #expect(id("not yet", options) == "b")
    #expect(id("not yet, on Friday", options) == "b")
  }

  @Test func `no is not the beginning of note`() {
    let options = options("note", "talk")
    #expect(id("no", options) == nil)
    #expect(id("not", options) == nil)
    #expect(id("note", options) == "note")
  }

  @Test func `nothing is chosen where nothing is offered`() {
    #expect(reading("1", as: .choice([])) == .unclear(.notAnOption(labels: [])))
  }
}

/// Options named by a word out of their middle or end.
struct ChoicePartTests {
  private let ways = [
    AnswerType.Option(id: "walk", label: "on foot"),
    AnswerType.Option(id: "ride", label: "by bike"),
    AnswerType.Option(id: "boat", label: "by boat on the river"),
  ]

  private func id(_ words: String) -> String? {
    guard case .value(.choice(let id)) = reading(words, as: .choice(ways)) else { return nil }
    return id
  }

  @Test(arguments: [
    ("bike", "ride"), ("foot", "walk"), ("boat on the", "boat"), ("river.", "boat"),
  ])
  func `a telling word of one option's names it`(words: String, expected: String) {
    #expect(id(words) == expected)
  }

  @Test(arguments: ["by", "o", "bike?", "bikes", "not bike", "foot or bike"])
  func `a word of several options, a question or a denial names none`(words: String) {
    #expect(id(words) == nil)
  }
}

/// Options with other ways of saying them.
struct ChoiceSynonymTests {
  private let near = [
    AnswerType.Option(id: "yes", label: "yes"),
    AnswerType.Option(id: "nearly", label: "nearly", also: ["almost", "not quite", "kind of"]),
    AnswerType.Option(id: "no", label: "no"),
  ]

  @Test(
    arguments: [
      ("almost", "nearly"), ("not quite", "nearly"), ("kind of, yes", nil), ("Kind of", "nearly"),
      ("not quite, the order was other", "nearly"), ("yes exactly", "yes"), ("nope", "no"),
      ("not really", "no"), ("yep", "yes"), ("n", nil), ("perhaps", nil),
    ])
  func `another way of saying an option names it`(words: String, expected: String?) {
    guard case .value(.choice(let id)) = reading(words, as: .choice(near)) else {
      #expect(expected == nil)
      return
    }
    #expect(id == expected)
  }
}
