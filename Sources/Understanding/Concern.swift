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
  language.concerns?.concern(in: words)
}

/// The same in every language that is known: who is in need says it in whichever is nearest.
///
/// - Parameter words: What was typed, one line or several.
/// - Returns: What they speak of; of two concerns, the one that cannot wait.
public func concern(in words: String) -> Concern? {
  let found = Set(Language.allConcerns.compactMap { $0.concern(in: words) })
  return Concern.allCases.first(where: found.contains)
}

extension Language {
  /// Clear words of harm, and what is only said as if it were one.
  struct Concerns: Sendable {
    /// How the language's words are written.
    var spelling: Spelling
    /// The words that deny.
    var negations: Set<String>
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

    func concern(in words: String) -> Concern? {
      let said = withoutFillers(spelling.words(of: words))
      guard !said.isEmpty else { return nil }
      return Concern.allCases.first { kind in
        signs(of: kind).stand(in: said, negations: negations, auxiliaries)
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
      /// Where it has to begin.
      enum Beginning: Sendable {
        case anywhere
        /// Where a clause begins: there "I" may be left out.
        case clause
        /// After one word with which a clause begins and which may be somebody's name.
        case name
        /// Where all that was said begins.
        case text
      }

      /// What has to end after it.
      enum Ending: Sendable {
        case nothing, clause
        /// More than a comma: what would say how it was meant may follow one.
        case sentence
        /// All that was said.
        case text
      }

      var parts: [Set<Phrase>]
      var beginning: Beginning = .anywhere
      var ending: Ending = .nothing
    }

    /// What the words before an act tell of who did it.
    struct Names: Sendable {
      /// Words that stand before such acts and name nobody: "reality hit me".
      var things: Set<String> = []
      /// Words that a name may follow: "my colleague Bob", "because Bob".
      var leads: Set<String> = []
    }

    var rules: [Rule]
    /// Phrases that only sound like it; a sign that shares a word with one of them is none.
    var idioms: Set<Phrase>
    /// Words that, right before a sign, say that it is about somebody else.
    var others: Set<String>
    var names: Names
    /// The rules that can begin with a word, by their places in `rules`: most words begin none,
    /// and the others few.
    private let beginnings: [String: [Int]]
    private let longest: Int

    init(
      rules: [Rule], idioms: Set<Phrase>, others: Set<String> = [], names: Names = Names()
    ) {
      self.rules = rules
      self.idioms = idioms
      self.others = others
      self.names = names
      var beginnings: [String: [Int]] = [:]
      for (index, rule) in rules.enumerated() {
        for phrase in rule.parts[0] {
          guard let word = phrase.first, beginnings[word]?.last != index else { continue }
          beginnings[word, default: []].append(index)
        }
      }
      self.beginnings = beginnings
      longest =
        (rules.flatMap { $0.parts.flatMap { $0.map(\.count) } } + idioms.map(\.count))
        .max() ?? 0
    }

    /// Whether one of the signs stands there, is meant, and is not denied.
    func stand(in words: [Word], negations: Set<String>, _ auxiliaries: Set<String>) -> Bool {
      var index = 0
      while index < words.count {
        guard let candidates = beginnings[words[index].text],
          let end = end(ofSignAt: index, among: candidates, in: words, auxiliaries)
        else {
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
    private func end(
      ofSignAt start: Int, among candidates: [Int], in words: [Word], _ auxiliaries: Set<String>
    ) -> Int? {
      let isOpening = start == 0 || words[start - 1].closes
      let isNamed = !isOpening && isName(at: start - 1, in: words, auxiliaries)
      return candidates.lazy.map { rules[$0] }
        .filter { rule in
          switch rule.beginning {
          case .anywhere: true
          case .clause: isOpening
          case .name: isNamed
          case .text: start == 0
          }
        }
        .compactMap { end(of: $0.parts[...], from: start, in: words, $0.ending) }.max()
    }

    /// Whether one word, with which a clause begins, may be a name.
    ///
    /// Capital letters would not tell: "bob" is written without one, and "Reality" with one.
    private func isName(at index: Int, in words: [Word], _ auxiliaries: Set<String>) -> Bool {
      let word = words[index]
      guard word.kind == .letters, !names.things.contains(word.text),
        !names.leads.contains(word.text), !auxiliaries.contains(word.text)
      else { return false }
      // Of "Anne-Marie" the first word counts as well.
      let start = word.isGlued && index > 0 && !words[index - 1].closes ? index - 1 : index
      return start == 0 || words[start - 1].closes || names.leads.contains(words[start - 1].text)
    }

    private func end(
      of parts: ArraySlice<Set<Phrase>>, from start: Int, in words: [Word], _ ending: Rule.Ending
    ) -> Int? {
      guard let part = parts.first else {
        return isEnding(ending, before: start, in: words) ? start : nil
      }
      for end in ends(of: part, from: start, in: words) {
        let isStopped = end < words.count && parts.count > 1 && words[end - 1].stops
        if !isStopped, let last = self.end(of: parts.dropFirst(), from: end, in: words, ending) {
          return last
        }
      }
      return nil
    }

    /// Whether what a rule asks for ends right before a word.
    private func isEnding(_ ending: Rule.Ending, before index: Int, in words: [Word]) -> Bool {
      guard index < words.count else { return true }
      return switch ending {
      case .nothing: true
      case .clause: words[index - 1].closes
      case .sentence: words[index - 1].closes && words[index - 1].end != ","
      case .text: false
      }
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
  func led(_ parts: String..., ending: Language.Signs.Rule.Ending = .nothing)
    -> Language.Signs.Rule
  {
    .init(parts: parts.map { self($0) }, ending: ending)
  }

  /// Signs with which a clause begins.
  func opening(_ parts: String...) -> Language.Signs.Rule {
    .init(parts: parts.map { self($0) }, beginning: .clause)
  }

  /// Signs after one word that may be a name.
  func named(_ parts: String..., ending: Language.Signs.Rule.Ending = .nothing)
    -> Language.Signs.Rule
  {
    .init(parts: parts.map { self($0) }, beginning: .name, ending: ending)
  }

  /// Signs after which a sentence ends; with other words after them they may mean anything.
  func closing(
    _ parts: String..., beginning: Language.Signs.Rule.Beginning = .anywhere
  ) -> Language.Signs.Rule {
    .init(parts: parts.map { self($0) }, beginning: beginning, ending: .sentence)
  }

  /// Signs that are all that was said.
  func whole(_ text: String) -> Language.Signs.Rule {
    .init(parts: [self(text)], beginning: .text, ending: .text)
  }
}
