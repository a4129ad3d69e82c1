// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Kinds of answers in words.
extension Words {
  /// What can be answered.
  func kind(_ type: SlotType) -> String {
    switch type {
    case .text(nil): return "in their own words"
    case .text(words: let range?): return "in their own words, \(words(range, of: "word"))"
    case .yesNo: return "yes or no"
    case .choice(let options): return "one of \(options.map(option).joined(separator: "; "))"
    case .scale(let range), .number(let range?):
      return "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(nil): return "a whole number"
    case .date(fromToday: true): return "a date, today or later"
    case .date(fromToday: false): return "a date"
    case .cadence: return "how often, such as weekly or every two weeks"
    case .name: return "a name"
    case .list(nil): return "one or several things"
    case .list(items: let range?): return "a list of \(words(range, of: "thing"))"
    case .person: return "one of the two"
    case .records(let fields):
      return "any number of entries, each with "
        + fields.map { "‹\($0.id.replacing("-", with: " "))›: \(kind($0.type))" }
        .joined(separator: "; ")
    }
  }

  private func option(_ option: AnswerType.Option) -> String {
    guard !option.also.isEmpty else { return "“\(option.label)”" }
    return "“\(option.label)” (also: \(option.also.joined(separator: ", ")))"
  }

  private func words(_ range: ClosedRange<Int>, of thing: String) -> String {
    range.count == 1
      ? "\(range.lowerBound) \(thing)\(range.lowerBound == 1 ? "" : "s")"
      : "\(range.lowerBound) to \(range.upperBound) \(thing)s"
  }
}
