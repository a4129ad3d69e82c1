// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// What made-up people say, in one language.
struct MadeUpWords: Sendable {
  var yes: String
  var no: String
  var names: [String]
  var cadences: [String]
  var things: [String]
  var sentences: [String]
  /// What stands before a sentence in a private note, so that it is none of the shared ones.
  var alone: String
  /// What answers nothing.
  var puzzled: String

  static func of(_ language: Language) -> MadeUpWords {
    language.code == "de" ? german : english
  }

  static let english = MadeUpWords(
    yes: "yes", no: "no", names: ["Ines", "Tomasz", "Kim"],
    cadences: ["weekly", "every two weeks", "monthly"],
    things: ["patience", "plain talk", "time to think", "a good question"],
    sentences: [
      "I would like to think about that with you",
      "we talked it through and it went better than expected",
      "it took longer than I had planned",
      "a short note every Friday would help me",
      "I learned to wait before I answer",
      "the numbers are clear and the reasons are not",
    ],
    alone: "said here alone: ", puzzled: "what do you mean?")

  static let german = MadeUpWords(
    yes: "ja", no: "nein", names: ["Ines", "Tomasz", "Kim"],
    cadences: ["wöchentlich", "alle zwei Wochen", "monatlich"],
    things: ["Geduld", "klare Worte", "Zeit zum Nachdenken", "eine gute Frage"],
    sentences: [
      "darüber möchte ich mit dir nachdenken",
      "wir haben es besprochen und es ging besser als gedacht",
      "es hat länger gedauert als geplant",
      "eine kurze Notiz am Freitag würde mir helfen",
      "ich habe gelernt zu warten bevor ich antworte",
      "die Zahlen sind klar und die Gründe nicht",
    ],
    alone: "nur hier gesagt: ", puzzled: "wie ist das gemeint?")
}
