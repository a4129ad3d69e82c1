// SPDX-License-Identifier: GPL-3.0-or-later

/// How one word may be written in more than one way.
///
/// What people say, the words of a language and the labels of options are all brought to one
/// way of writing before they are compared, so either side may use any of them.
struct Spelling: Hashable, Sendable {
  /// Letters, in lower case, that are also written as others: `ü` as `ue`.
  var letters: [Character: String]
  /// Words written as one that are read as several.
  var compounds: [String: Phrase]

  /// Every word as it is.
  static let plain = Spelling(letters: [:], compounds: [:])

  /// `word`, which is in lower case, with each of its letters in the longer way.
  func folded(_ word: String) -> String {
    letters.isEmpty ? word : word.map { letters[$0] ?? String($0) }.joined()
  }

  /// The words of `text`, with punctuation folded into them.
  func words(of text: some StringProtocol) -> [Word] {
    var scanner = WordScanner(text)
    let words = scanner.scan()
    guard self != .plain else { return words }
    return words.flatMap { apart($0) }
  }

  private func apart(_ word: Word) -> [Word] {
    guard word.kind == .letters else { return [word] }
    let text = folded(word.text)
    var parts = (compounds[text] ?? [text]).map { part in
      Word(kind: .letters, text: part, isGlued: true)
    }
    parts[0].isGlued = word.isGlued
    parts[parts.count - 1].end = word.end
    return parts
  }

  /// The phrases of `text`, which commas or line ends part, folded as what people say is.
  func phrases(_ text: String) -> Set<Phrase> { Set(orderedPhrases(text)) }

  /// The words of `text`, folded.
  func set(_ text: String) -> Set<String> { Set(orderedPhrases(text).map { $0.joined() }) }

  /// What each phrase of each row's text stands for.
  func table<Meaning>(_ rows: KeyValuePairs<String, Meaning>) -> [Phrase: Meaning] {
    var table: [Phrase: Meaning] = [:]
    for (text, meaning) in rows {
      for phrase in orderedPhrases(text) { table[phrase] = meaning }
    }
    return table
  }

  private func orderedPhrases(_ text: String) -> [Phrase] {
    text.split { $0 == "," || $0 == "\n" }
      .map { piece in simplePhrase(piece) ?? words(of: piece).map(\.text) }
      .filter { !$0.isEmpty }
  }

  /// The words of a phrase that has nothing to fold in it, as most of a language's own have not;
  /// nil for others.
  private func simplePhrase(_ text: Substring) -> Phrase? {
    guard text.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x20 }) else { return nil }
    return text.split(separator: " ").flatMap { word in
      let word = String(word)
      return compounds[word] ?? [word]
    }
  }
}
