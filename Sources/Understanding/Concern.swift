// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person may need other people for, by clear words of their own.
public enum Concern: String, CaseIterable, Hashable, Sendable {
  /// Wanting to die, or to hurt oneself.
  case selfHarm = "self-harm"
  /// Being harassed, threatened, stalked or attacked.
  case harassment
}

/// The concern that some words clearly speak of, or nil.
///
/// Only clear phrases count: it scores nothing and judges nobody. It misses much, and where it
/// finds something that was not meant, the offer of help that follows does no harm.
///
/// - Parameters:
///   - words: What was typed, one line or several.
///   - language: What the words are in.
/// - Returns: What they speak of; of two concerns, the one that cannot wait.
public func concern(in words: String, language: Language) -> Concern? {
  guard let known = language.concerns else { return nil }
  let said = known.withoutFillers(language.spelling.words(of: words))
  guard !said.isEmpty else { return nil }
  let negations = language.answers.negations
  return Concern.allCases.first { kind in
    known.signs(of: kind).stand(in: said, negations: negations, known.auxiliaries)
  }
}

/// The same in every language that is known: who is in need says it in whichever is nearest.
///
/// - Parameter words: What was typed, one line or several.
/// - Returns: What they speak of; of two concerns, the one that cannot wait.
public func concern(in words: String) -> Concern? {
  let found = Set(Language.all.compactMap { concern(in: words, language: $0) })
  return Concern.allCases.first(where: found.contains)
}

extension Language {
  /// Clear words of harm, and what is only said as if it were one.
  struct Concerns: Sendable {
    /// Words that change nothing wherever they stand: "just", "really".
    var fillers: Set<String>
    /// Words between what denies and what is denied: "nobody *has been* harassing me".
    var auxiliaries: Set<String>
    var selfHarm: Signs
    var harassment: Signs

    func signs(of concern: Concern) -> Signs {
      switch concern {
      case .selfHarm: selfHarm
      case .harassment: harassment
      }
    }

    /// The words that count; where a clause ends after a filler, it ends before it.
    func withoutFillers(_ words: [Word]) -> [Word] {
      var kept: [Word] = []
      for word in words {
        if fillers.contains(word.text) {
          if let end = word.end, let last = kept.indices.last, kept[last].end == nil {
            kept[last].end = end
          }
        } else {
          kept.append(word)
        }
      }
      return kept
    }
  }

  /// What tells of one concern.
  struct Signs: Sendable {
    /// Phrases one after the other, one of each part.
    struct Rule: Sendable {
      var parts: [Set<Phrase>]
      /// Whether it counts only where a clause begins: there "I" may be left out.
      var opensClause = false
    }

    var rules: [Rule]
    /// Phrases that only sound like it; a sign that shares a word with one of them is none.
    var idioms: Set<Phrase>
    /// Words that, right before a sign, say that it is about somebody else.
    var others: Set<String>
    /// The words that a rule can begin with, to be quick where there is nothing.
    private let first: Set<String>
    private let longest: Int

    init(rules: [Rule], idioms: Set<Phrase>, others: Set<String> = []) {
      self.rules = rules
      self.idioms = idioms
      self.others = others
      first = Set(rules.flatMap { $0.parts[0].compactMap(\.first) })
      longest =
        (rules.flatMap { $0.parts.flatMap { $0.map(\.count) } } + idioms.map(\.count))
        .max() ?? 0
    }

    /// Whether one of the signs stands there, is meant, and is not denied.
    func stand(in words: [Word], negations: Set<String>, _ auxiliaries: Set<String>) -> Bool {
      var index = 0
      while index < words.count {
        guard first.contains(words[index].text), let end = end(ofSignAt: index, in: words) else {
          index += 1
          continue
        }
        let denier = self.denier(before: index, in: words, auxiliaries)
        let isDenied = denier.map { negations.contains($0) || others.contains($0) } ?? false
        if !isDenied, !isIdiom(index..<end, in: words) { return true }
        index = end
      }
      return false
    }

    /// Where the longest sign that begins here ends.
    private func end(ofSignAt start: Int, in words: [Word]) -> Int? {
      let isOpening = start == 0 || words[start - 1].closes
      return rules.lazy.filter { isOpening || !$0.opensClause }
        .compactMap { end(of: $0.parts[...], from: start, in: words) }.max()
    }

    private func end(of parts: ArraySlice<Set<Phrase>>, from start: Int, in words: [Word]) -> Int? {
      guard let part = parts.first else { return start }
      for end in ends(of: part, from: start, in: words) {
        let isStopped = end < words.count && parts.count > 1 && words[end - 1].stops
        if !isStopped, let last = self.end(of: parts.dropFirst(), from: end, in: words) {
          return last
        }
      }
      return nil
    }

    /// Where phrases that begin here end, the longest first.
    private func ends(
      of phrases: Set<Phrase>, from start: Int, in words: [Word], acrossColons: Bool = false
    ) -> [Int] {
      var ends: [Int] = []
      var phrase: Phrase = []
      for index in start..<min(words.count, start + longest) {
        if index > start, words[index - 1].stops, !(acrossColons && words[index - 1].end == ":") {
          break
        }
        phrase.append(words[index].text)
        if phrases.contains(phrase) { ends.append(index + 1) }
      }
      return ends.reversed()
    }

    /// The word of the same clause that would deny what begins here.
    private func denier(before start: Int, in words: [Word], _ auxiliaries: Set<String>) -> String?
    {
      var index = start - 1
      while index >= 0, !words[index].closes {
        if !auxiliaries.contains(words[index].text) { return words[index].text }
        index -= 1
      }
      return nil
    }

    private func isIdiom(_ sign: Range<Int>, in words: [Word]) -> Bool {
      (max(0, sign.lowerBound - longest)..<sign.upperBound).contains { start in
        // A colon says what was meant: "end it all: the meetings".
        ends(of: idioms, from: start, in: words, acrossColons: true)
          .contains { $0 > sign.lowerBound }
      }
    }
  }
}

extension Word {
  /// Whether a sentence ends after it; what a comma or a line's end parts may be one thing.
  fileprivate var stops: Bool {
    switch end {
    case ".", "!", "?", ";", ":": true
    default: false
    }
  }
}

/// Writes what tells of a concern, in a language's spelling and without the words that change
/// nothing.
struct ConcernWords {
  let spelling: Spelling
  let fillers: Set<String>

  /// Phrases that commas or line ends part.
  func callAsFunction(_ text: String) -> Set<Phrase> {
    Set(spelling.phrases(text).map { $0.filter { !fillers.contains($0) } })
  }

  /// Signs that are complete by themselves.
  func alone(_ text: String) -> Language.Signs.Rule { .init(parts: [self(text)]) }

  /// Signs of several parts, one after the other.
  func led(_ parts: String...) -> Language.Signs.Rule { .init(parts: parts.map { self($0) }) }

  /// Signs with which a clause begins.
  func opening(_ parts: String...) -> Language.Signs.Rule {
    .init(parts: parts.map { self($0) }, opensClause: true)
  }
}
