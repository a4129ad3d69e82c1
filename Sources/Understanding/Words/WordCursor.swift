// SPDX-License-Identifier: GPL-3.0-or-later

/// A place among words, from which readers take what they know.
///
/// A copy is a place to come back to. What fails to match takes nothing.
struct WordCursor {
  private let words: [Word]
  private var index = 0
  /// No phrase of a language is longer, in words.
  static let longest = 5

  init(_ words: [Word]) { self.words = words }

  var next: Word? { index < words.count ? words[index] : nil }
  var isAtEnd: Bool { index >= words.count }
  var rest: [Word] { Array(words[index...]) }

  /// Takes the longest phrase that `table` has here, and returns what it stands for.
  mutating func take<Meaning>(_ table: [Phrase: Meaning]) -> Meaning? {
    for length in stride(from: min(Self.longest, words.count - index), to: 0, by: -1) {
      if let meaning = table[words[index..<index + length].map(\.text)] {
        index += length
        return meaning
      }
    }
    return nil
  }

  /// Takes the longest of `phrases` that stands here.
  mutating func take(_ phrases: Set<Phrase>) -> Bool {
    for length in stride(from: min(Self.longest, words.count - index), to: 0, by: -1)
    where phrases.contains(words[index..<index + length].map(\.text)) {
      index += length
      return true
    }
    return false
  }

  /// Takes all of `phrases` that stand here, one after the other.
  mutating func skip(_ phrases: Set<Phrase>) {
    while take(phrases) {}
  }

  /// Takes whatever word stands here.
  mutating func pass() { index = min(index + 1, words.count) }

  /// Takes a run of digits, `length` of them.
  mutating func takeDigits(_ length: ClosedRange<Int> = 1...Int.max) -> Word? {
    guard let word = next, word.kind == .digits, length.contains(word.text.utf8.count)
    else { return nil }
    index += 1
    return word
  }

  /// Takes one of `signs`, which the word after it must touch.
  mutating func takeSign(_ signs: Set<String>) -> String? {
    guard let word = next, word.kind == .sign, signs.contains(word.text),
      index + 1 < words.count, words[index + 1].isGlued
    else { return nil }
    index += 1
    return word.text
  }
}
