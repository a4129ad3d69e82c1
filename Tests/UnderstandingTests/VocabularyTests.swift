// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Understanding

/// What holds for the words of every language, whichever they are.
struct VocabularyTests {
  @Test(arguments: Language.all)
  func `no list of words is empty, and no word in one is`(language: Language) {
    #expect(Self.gaps(in: language, at: language.code) == [])
  }

  @Test func `an empty list and an empty word are found`() {
    struct Planted {
      let spelling = Spelling.plain
      let words: Set<Phrase> = [["fine"], ["not", ""]]
      let table: [Phrase: Int] = [:]
      let inner = [1: ["kept"], 2: []]
    }
    #expect(Self.gaps(in: Planted(), at: "de") == ["de.inner", "de.table", "de.words"])
  }

  /// The places where something is empty.
  ///
  /// A language that writes every word in one way has nothing to say of its spelling.
  private static func gaps(in value: Any, at place: String) -> [String] {
    if value is Spelling { return [] }
    if let word = value as? String {
      return word.allSatisfy(\.isWhitespace) && !place.hasSuffix("comma") ? [place] : []
    }
    let mirror = Mirror(reflecting: value)
    let parts = Array(mirror.children)
    switch mirror.displayStyle {
    case .set, .dictionary, .collection:
      return parts.isEmpty
        ? [place] : Set(parts.flatMap { gaps(in: $0.value, at: place) }).sorted()
    case .tuple: return parts.flatMap { gaps(in: $0.value, at: place) }
    case .struct:
      return parts.flatMap { gaps(in: $0.value, at: "\(place).\($0.label ?? "")") }.sorted()
    default: return []
    }
  }

  @Test(arguments: Language.all)
  func `no word is in two lists that contradict each other`(language: Language) {
    #expect(Self.contradictions(in: language) == [])
  }

  @Test func `a word in two contradictory lists is found`() {
    var answers = Language.german.answers
    answers.yes.insert(["nein"])
    answers.firmNo.insert("jo")
    let planted = Self.language(.german, with: answers)
    #expect(
      Self.contradictions(in: planted) == [
        "yes, no: nein", "yes, negation: nein", "firm yes, firm no: jo",
        "firm no, but not a no: jo",
      ])
  }

  private static func language(_ other: Language, with answers: Language.Answers) -> Language {
    Language(
      code: other.code, spelling: other.spelling, answers: answers, choices: other.choices,
      numbers: other.numbers, calendar: other.calendar, cadences: other.cadences,
      names: other.names, lists: other.lists, speech: other.speech)
  }

  private static func contradictions(in language: Language) -> [String] {
    let answers = language.answers
    let (numbers, calendar) = (language.numbers, language.calendar)
    let cadences = language.cadences
    func single(_ words: Set<String>) -> Set<Phrase> { Set(words.map { [$0] }) }
    let pairs: [(String, Set<Phrase>, Set<Phrase>)] = [
      ("yes, no", answers.yes, answers.no), ("yes, unsure", answers.yes, answers.unsure),
      ("no, unsure", answers.no, answers.unsure),
      ("yes, negation", answers.yes, single(answers.negations)),
      ("firm yes, firm no", single(answers.firmYes), single(answers.firmNo)),
      ("firm yes, but not a yes", single(answers.firmYes).subtracting(answers.yes), [["*"]]),
      ("firm no, but not a no", single(answers.firmNo).subtracting(answers.no), [["*"]]),
      ("yes, joint", answers.yes, single(answers.joints)),
      ("no, joint", answers.no, single(answers.joints)),
      ("minus, plus", numbers.minus, numbers.plus),
      ("cardinal, ordinal", Set(numbers.cardinals.keys), Set(numbers.ordinals.keys)),
      ("start, middle", calendar.start, calendar.middle),
      ("start, end", calendar.start, calendar.end),
      ("middle, end", calendar.middle, calendar.end), ("next, this", calendar.next, calendar.this),
      ("next, coming", calendar.next, calendar.coming),
      ("month, year", calendar.month, calendar.year),
      ("month, weekday", Set(calendar.months.keys), Set(calendar.weekdays.keys)),
      ("weekday, opener", Set(calendar.weekdays.keys), calendar.openers.union(cadences.openers)),
      ("every, once", cadences.every, cadences.once),
    ]
    return pairs.flatMap { name, left, right in
      let both = right == [["*"]] ? left : left.intersection(right)
      return both.map { "\(name): \($0.joined(separator: " "))" }.sorted()
    }
  }

  @Test(arguments: Language.all)
  func `every word and phrase is as what people say is folded, and short enough to take`(
    language: Language
  ) {
    let (answers, choices, numbers) = (language.answers, language.choices, language.numbers)
    let (calendar, cadences) = (language.calendar, language.cadences)
    let taken: [Set<Phrase>] = [
      answers.openers, choices.openers, choices.closers, choices.last,
      Set(numbers.cardinals.keys), Set(numbers.ordinals.keys), numbers.ordinalEndings,
      numbers.minus, numbers.plus, numbers.outOf, numbers.openers, numbers.closers,
      Set(calendar.months.keys), Set(calendar.weekdays.keys), Set(calendar.days.keys),
      calendar.ahead, calendar.fromNow, Set(calendar.spans.keys), calendar.articles,
      calendar.single, calendar.of, calendar.on, calendar.next, calendar.this, calendar.coming,
      Set(calendar.weeks.keys), calendar.month, calendar.year, calendar.start, calendar.middle,
      calendar.end, calendar.before, calendar.openers, calendar.closers,
      Set(cadences.adverbs.keys), cadences.every, cadences.once, cadences.per,
      cadences.alternate, cadences.on, Set(cadences.units.keys),
      Set(cadences.repeatedWeekdays.keys), cadences.openers, cadences.closers,
    ]
    let said = [answers.yes, answers.no, answers.unsure].joined()
    let words = [
      answers.firmYes, answers.firmNo, answers.afterFirm, answers.afterMereNo,
      answers.negations, answers.joints, answers.alternatives, choices.excluders,
      choices.questions, choices.courtesies, numbers.fractions, language.names.reserved,
    ].joined().map { [$0] }
    let all = Array(taken.joined()) + Array(said) + words
    #expect(Self.misfolded(all, in: language) == [])
    #expect(taken.joined().filter { $0.count > WordCursor.longest } == [])
  }

  @Test func `a phrase that nothing folds to is found`() {
    let planted = [["grün"], ["gruen"], ["Ja"], ["ja,", "gern"], ["monatsende"]]
    #expect(
      Self.misfolded(planted, in: .german) == [["grün"], ["Ja"], ["ja,", "gern"], ["monatsende"]])
    #expect(Self.misfolded(planted, in: .english) == [["Ja"], ["ja,", "gern"]])
  }

  /// The phrases that would never be matched.
  private static func misfolded(_ phrases: some Sequence<Phrase>, in language: Language) -> [Phrase]
  {
    phrases.filter { language.spelling.words(of: $0.joined(separator: " ")).map(\.text) != $0 }
  }

  @Test(arguments: Language.all)
  func `every way of saying yes, no or neither is read so`(language: Language) {
    for (phrases, expected) in [
      (language.answers.yes, .value(.yesNo(true))), (language.answers.no, .value(.yesNo(false))),
      (language.answers.unsure, .unclear(.notYesOrNo)),
    ] as [(Set<Phrase>, Reading)] {
      for phrase in phrases {
        let words = phrase.joined(separator: " ")
        #expect(reading(words, as: .yesNo, in: language) == expected, "\(words)")
      }
    }
  }

  @Test(arguments: Language.all)
  func `months and weekdays are all there, and are said as they are read`(language: Language) {
    let (calendar, speech) = (language.calendar, language.speech)
    #expect(Set(calendar.months.values) == Set(1...12))
    #expect(Set(calendar.weekdays.values) == Set(Weekday.allCases))
    #expect(Set(language.cadences.repeatedWeekdays.values) == Set(Weekday.allCases))
    #expect(Set(speech.everyOne.keys) == Set(Cadence.Unit.allCases))
    #expect(Set(speech.everyFew.keys) == Set(Cadence.Unit.allCases))
    for (index, month) in speech.months.enumerated() {
      #expect(calendar.months[language.spelling.words(of: month).map(\.text)] == index + 1)
    }
    for (weekday, name) in zip(Weekday.allCases, speech.weekdays) {
      #expect(calendar.weekdays[language.spelling.words(of: name).map(\.text)] == weekday)
    }
    for (number, word) in speech.numbers.enumerated() {
      #expect(reading(word, as: .number(), in: language) == .value(.number(number)))
    }
  }

  @Test(arguments: Language.all)
  func `what is spoken is read as the same value`(language: Language) {
    var chance = Chance(state: 3)
    func check(_ value: Value, as type: AnswerType) {
      #expect(reading(spoken(value, in: language), as: type, in: language) == .value(value))
    }
    check(.yesNo(true), as: .yesNo)
    check(.yesNo(false), as: .yesNo)
    for _ in 0..<2_000 {
      check(
        .date(CivilDate(dayNumber: .random(in: 0...200_000, using: &chance))), as: .date())
      check(.cadence(.random(using: &chance)), as: .cadence)
      let number = Int.random(in: -1_000_000...1_000_000, using: &chance)
      check(.number(number), as: .number())
      check(.scale(number % 11), as: .scale(-10...10))
    }
    for items in [["a"], ["a", "b"], ["a", "b", "c"]] { check(.list(items), as: .list()) }
  }
}
