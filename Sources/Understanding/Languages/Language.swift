// SPDX-License-Identifier: GPL-3.0-or-later

/// The words that a language has for answers, both to read and to say.
///
/// A language is data; readers know none of its words. Add one as `Languages/English*.swift`
/// do, and name it in `makers`.
public struct Language: Hashable, Sendable {
  /// The code that scenarios and transcripts name it by, as in BCP 47.
  public let code: String
  let spelling: Spelling
  let answers: Answers
  let choices: Choices
  let numbers: Numbers
  let calendar: Calendar
  let cadences: Cadences
  let names: Names
  let lists: Lists
  let speech: Speech

  /// Every language by its code; its words are folded when it is first asked for, so that a
  /// conversation waits for those of its own language only.
  private static let makers: [(code: String, make: @Sendable () -> Language)] = [
    ("en", { .english }), ("de", { .german }),
  ]

  /// The codes of all languages that are known.
  public static var codes: [String] { makers.map(\.code) }

  /// Every language that is known.
  public static var all: [Language] { makers.map { $0.make() } }

  /// The language with this code, or nil for one that is not known.
  public init?(code: String) {
    guard let known = Self.makers.first(where: { $0.code == code }) else { return nil }
    self = known.make()
  }

  init(
    code: String, spelling: Spelling, answers: Answers, choices: Choices, numbers: Numbers,
    calendar: Calendar, cadences: Cadences, names: Names, lists: Lists, speech: Speech
  ) {
    self.code = code
    self.spelling = spelling
    self.answers = answers
    self.choices = choices
    self.numbers = numbers
    self.calendar = calendar
    self.cadences = cadences
    var names = names
    names.frameWords = names.frames.map { spacedWords(spelling.folded($0)) }
    self.names = names
    self.lists = lists
    self.speech = speech
  }

  /// Phrases and words of a language that writes every word in one way.
  static func phrases(_ text: String) -> Set<Phrase> { Spelling.plain.phrases(text) }
  static func words(_ text: String) -> Set<String> { Spelling.plain.set(text) }
}
