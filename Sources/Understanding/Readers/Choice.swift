// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads one of `options`, alone or with a remark after it.
///
/// It may be named by its number, its id, its label or another way of saying it, or by the
/// beginning of these. More than
/// one that fits is as unclear as none.
func readChoice(
  _ said: String, among options: [AnswerType.Option], in language: Language
) -> Reading {
  let reader = ChoiceReader(options: options, language: language)
  if let index = reader.index(in: language.spelling.words(of: said)) {
    return .value(.choice(options[index].id))
  }
  // "yes exactly" and "not really", where yes and no are among the options; a single letter
  // may be the beginning of another one.
  if said.count > 1, options.contains(where: { $0.id == "no" }),
    options.contains(where: { $0.id == "yes" }),
    case .value(.yesNo(let isYes)) = readYesNo(said, in: language)
  {
    return .value(.choice(isYes ? "yes" : "no"))
  }
  return .unclear(.notAnOption(labels: options.map(\.label)))
}

/// Finds which option was meant, from the surest ways of saying so to the least sure.
private struct ChoiceReader {
  let language: Language
  /// Of each option, its label and its id in words.
  let names: [[Phrase]]
  let openers: Set<Phrase>
  /// Stands for more than one option, whichever they are.
  private static let several: Set<Int> = [-2, -1]

  init(options: [AnswerType.Option], language: Language) {
    self.language = language
    names = options.map { option in
      ([option.label, option.id] + option.also).map { language.spelling.words(of: $0).map(\.text) }
        .filter {
          !$0.isEmpty
        }
    }
    openers = language.choices.openers.union(language.answers.openers)
  }

  /// The index of the one option that `words` name.
  func index(in words: [Word]) -> Int? {
    var frameless = WordCursor(words)
    frameless.skip(openers)
    for said in [words, frameless.rest] where !said.isEmpty {
      let isDenial = said.count < words.count && isLateNegation(said)
      for way in isDenial ? [exact] : [exact, leading, prefixed] {
        let found = way(said)
        if !found.isEmpty { return found.count == 1 ? found.first : nil }
      }
    }
    let found = contained(words)
    if !found.isEmpty { return found.count == 1 ? found.first : nil }
    let part = inner(words).union(inner(frameless.rest))
    return part.count == 1 ? part.first : nil
  }

  /// Whether what an opener left is only the end of a denial: "ich glaube nicht".
  private func isLateNegation(_ words: [Word]) -> Bool {
    language.choices.negationComesLast && words.count == 1
      && language.answers.negations.contains(words[0].text)
  }

  private func options(where matches: (Phrase) -> Bool) -> Set<Int> {
    Set(names.indices.filter { names[$0].contains(where: matches) })
  }

  /// All of the words are an option's.
  private func exact(_ words: [Word]) -> Set<Int> {
    let phrase = words.map(\.text)
    return options { $0 == phrase }
  }

  /// An option comes first, and a remark follows.
  private func leading(_ words: [Word]) -> Set<Int> {
    let phrase = words.map(\.text)
    let first = clauses(of: words, joints: language.answers.joints).first ?? []
    let named = names.joined().filter { phrase.starts(with: $0) && ends($0.count, in: words) }
    var found: Set<Int>
    var length = first.count
    if let longest = named.max(by: { $0.count < $1.count }) {
      found = options { $0 == longest }
      length = longest.count
    } else if let number = number(in: first) {
      // Of "2 weeks" and "4 weeks", "2" may be the first or the second.
      found = options { $0.first == first[0].text && first[0].kind == .digits }.union([number])
    } else {
      return []
    }
    let rest = Array(words.dropFirst(length))
    if !rest.isEmpty, words[length - 1].asks { return Self.several }
    found.formUnion(others(in: rest))
    return found
  }

  /// Whether a clause ends after so many words.
  private func ends(_ count: Int, in words: [Word]) -> Bool {
    count == words.count || words[count - 1].closes
      || language.answers.joints.contains(words[count].text)
  }

  /// The options that a remark turns to: "keep, no, let it go".
  private func others(in remark: [Word]) -> Set<Int> {
    guard let first = remark.first else { return [] }
    if language.answers.alternatives.contains(first.text) { return Self.several }
    var found: Set<Int> = []
    for clause in clauses(of: remark, joints: language.answers.joints) {
      found.formUnion(exact(clause))
      var cursor = WordCursor(clause)
      cursor.skip(openers)
      while let word = cursor.next, language.answers.negations.contains(word.text) {
        cursor.pass()
      }
      found.formUnion(exact(cursor.rest))
      if let number = number(in: cursor.rest) { found.insert(number) }
    }
    return found
  }

  /// The index that a clause gives as a number: "2", "the second one".
  private func number(in clause: [Word]) -> Int? {
    var cursor = WordCursor(clause)
    cursor.skip(openers)
    var number: Int?
    if let place = cursor.takeOrdinal(language.numbers) {
      number = place
    } else if cursor.take(language.choices.last) {
      number = names.count
    } else if case .whole(let amount) = cursor.takeAmount(language.numbers) {
      number = amount
    }
    cursor.skip(language.choices.closers)
    guard let number, cursor.isAtEnd, (1...max(1, names.count)).contains(number),
      !names.isEmpty
    else { return nil }
    return number - 1
  }

  /// The words begin an option's, in two letters or more.
  private func prefixed(_ words: [Word]) -> Set<Int> {
    let said = words.map(\.text).joined(separator: " ")
    guard said.count >= 2, !words.dropLast().contains(where: \.closes),
      words.allSatisfy({ $0.kind != .sign })
    else { return [] }
    return options { name in
      // "no" is the beginning of "not", but not of "note".
      name.joined(separator: " ").hasPrefix(said) && (!isAnswer(said) || isAnswer(name[0]))
    }
  }

  /// Whether a word says yes or no by itself, or denies something.
  private func isAnswer(_ word: String) -> Bool {
    let answers = language.answers
    return answers.yes.contains([word]) || answers.no.contains([word])
      || answers.negations.contains(word)
  }

  /// A short sentence has an option's words in it, and nothing that denies them.
  private func contained(_ words: [Word]) -> Set<Int> {
    let phrase = words.map(\.text)
    guard phrase.count <= 8, let first = phrase.first,
      !language.choices.questions.contains(first), !words.contains(where: \.asks)
    else { return [] }
    let places = names.indices.flatMap { index in
      names[index].filter(isTelling).flatMap { name in
        ranges(of: name, in: phrase).map { (index: index, range: $0) }
      }
    }
    // "partly done" is not "done".
    let longest = places.filter { place in
      !places.contains { $0.range != place.range && $0.range.contains(place.range) }
    }
    let outside = phrase.indices.filter { index in
      !longest.contains { $0.range.contains(index) }
    }
    let denies = outside.contains {
      language.answers.negations.contains(phrase[$0])
        || language.choices.excluders.contains(phrase[$0])
    }
    return denies ? [] : Set(longest.map(\.index))
  }

  /// The words are in the middle or at the end of one option's: "bike" of "by bike".
  private func inner(_ words: [Word]) -> Set<Int> {
    let phrase = words.map(\.text)
    guard isTelling(phrase), !words.contains(where: \.asks) else { return [] }
    return options { !ranges(of: phrase, in: $0).isEmpty }
  }

  /// Whether a name is unlikely to stand in a sentence about something else.
  private func isTelling(_ name: Phrase) -> Bool {
    name.contains { $0.count >= 3 && !isAnswer($0) && $0.utf8.first.map(isDigit) == false }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func ranges(of name: Phrase, in phrase: Phrase) -> [Range<Int>] {
    guard name.count <= phrase.count else { return [] }
    return (0...phrase.count - name.count).map { $0..<$0 + name.count }
      .filter { Array(phrase[$0]) == name }
  }
}
