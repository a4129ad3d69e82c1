// SPDX-License-Identifier: GPL-3.0-or-later

/// The words that a language has for answers, both to read and to say.
///
/// A language is data; readers know none of its words. Add one as `Languages/English*.swift`
/// do, and name it in ``init(code:)``.
public struct Language: Hashable, Sendable {
  /// The code that scenarios and transcripts name it by, as in BCP 47.
  public let code: String
  let answers: Answers
  let choices: Choices
  let numbers: Numbers
  let calendar: Calendar
  let cadences: Cadences
  let names: Names
  let lists: Lists
  let speech: Speech

  /// The language with this code, or nil for one that is not known.
  public init?(code: String) {
    switch code {
    case "en": self = .english
    default: return nil
    }
  }

  init(
    code: String, answers: Answers, choices: Choices, numbers: Numbers, calendar: Calendar,
    cadences: Cadences, names: Names, lists: Lists, speech: Speech
  ) {
    self.code = code
    self.answers = answers
    self.choices = choices
    self.numbers = numbers
    self.calendar = calendar
    self.cadences = cadences
    self.names = names
    self.lists = lists
    self.speech = speech
  }

  /// The phrases of `text`, which commas or line ends part, folded as what people say is.
  static func phrases(_ text: String) -> Set<Phrase> {
    Set(
      text.split { $0 == "," || $0 == "\n" }.map { foldedWords($0).map(\.text) }
        .filter { !$0.isEmpty })
  }

  /// The words of `text`, folded.
  static func words(_ text: String) -> Set<String> { Set(phrases(text).map { $0.joined() }) }
}
