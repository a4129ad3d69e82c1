// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// What made-up people can say to a question: all that a scenario tells apart, where that can be
/// told, and some of what it does not.
struct Replies {
  let scenario: Scenario
  let survey: Survey

  /// Something for each way on that an answer may decide.
  func kinds(
    _ question: Question, _ participant: inout Participant, in language: Language,
    on today: CivilDate
  ) -> [Event.Kind] {
    var kinds: [Event.Kind] = []
    switch question.kind {
    case .floor, .browse: kinds.append(.next)
    case .answer, .confirmation: break
    }
    switch question.type {
    case .yesNo:
      let words = MadeUpWords.of(language)
      kinds += [words.yes, words.no].map { .answered($0, read: nil) }
    case .choice(let options) where question.kind != .browse:
      kinds += options.map { .answered($0.label, read: nil) }
    case .scale(let range):
      kinds += numbers(in: range, question).map { .answered("\($0)", read: nil) }
    case .number(let range):
      kinds += numbers(in: range ?? 0...1_000, question).map { .answered("\($0)", read: nil) }
    default:
      kinds.append(.answered(participant.answer(question.type, on: today), read: nil))
    }
    if question.mayPass { kinds.append(.passed) }
    return kinds
  }

  /// What else can be said: texts and days that the scenario compares, any number, the longest
  /// list, a page of the library, and something that cannot be read.
  func more(
    _ question: Question, _ participant: inout Participant, in language: Language,
    on today: CivilDate
  ) -> [Event.Kind] {
    var said: [String] = []
    switch question.type {
    case .text where question.kind == .answer: said += survey.words
    case .date: said += survey.days.map(\.iso)
    case .scale, .number:
      said.append(participant.answer(question.type, on: today))
      // What is counted reaches a small number sooner.
      if case .number(let range?) = question.type {
        said.append("\(range.lowerBound + participant.roll(min(range.count, 3)))")
      }
    case .list(let count?) where count.upperBound <= 8:
      let things = MadeUpWords.of(language).things
      said.append(
        (0..<count.upperBound).map { things[$0 % things.count] }.joined(separator: ", "))
    case .choice(let options) where question.kind == .browse: said += options.map(\.label)
    default: break
    }
    // Where all words are an answer, none are not.
    let unreadable = [MadeUpWords.of(language).puzzled, "?", ""].first { words in
      if case .unclear = read(words, as: question.type, in: language, on: today) {
        true
      } else {
        false
      }
    }
    return (said + [unreadable].compactMap(\.self)).map { .answered($0, read: nil) }
  }

  /// Numbers of every case that the scenario tells apart.
  private func numbers(in range: ClosedRange<Int>, _ question: Question) -> [Int] {
    guard case .ask(let ask) = scenario.steps[question.step].action else {
      return [range.lowerBound]
    }
    let classes = Compiler.classes(of: ask, at: question.step, survey)
    var numbers = [range.lowerBound, range.upperBound]
    for case .number(let part) in classes where part.overlaps(range) {
      numbers.append(part.clamped(to: range).lowerBound)
    }
    return Set(numbers).sorted()
  }
}
