// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// A made-up person who answers what is asked, at random but the same for the same seed.
public struct Participant: Sendable {
  private var state: UInt64
  private let words: MadeUpWords

  public init(seed: UInt64, language: Language) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    words = MadeUpWords.of(language)
  }

  /// A number below `limit`, by xorshift64*. (Vigna, "An experimental exploration of Marsaglia's
  /// xorshift generators, scrambled", 2016.)
  public mutating func roll(_ limit: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
  }

  /// One of several.
  public mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[roll(elements.count)]
  }

  /// Words that answer a question of a type.
  public mutating func answer(_ type: AnswerType, on today: CivilDate) -> String {
    switch type {
    case .text(let count): sentence(count)
    case .yesNo: pick([words.yes, words.no]) ?? words.yes
    case .choice(let options): pick(options)?.label ?? ""
    case .scale(let range): "\(range.lowerBound + roll(min(range.count, 100)))"
    case .number(let range): "\((range?.lowerBound ?? 1) + roll(min(range?.count ?? 12, 12)))"
    case .date: CivilDate(dayNumber: today.dayNumber + 1 + roll(120)).iso
    case .cadence: pick(words.cadences) ?? ""
    case .name(let taken): words.names.first { !taken.contains($0) } ?? "Kim"
    case .list(let count):
      (0..<max(count?.lowerBound ?? 2, 1)).map { _ in pick(words.things) ?? "" }
        .joined(separator: ", ")
    }
  }

  private mutating func sentence(_ count: ClosedRange<Int>?) -> String {
    var said = pick(words.sentences) ?? ""
    guard let count else { return said }
    var parts = said.split(separator: " ").map(String.init)
    while parts.count < count.lowerBound {
      parts += (pick(words.sentences) ?? "").split(separator: " ").map(String.init)
    }
    if parts.count > count.upperBound { parts = Array(parts.prefix(count.upperBound)) }
    said = parts.joined(separator: " ")
    return said
  }
}
