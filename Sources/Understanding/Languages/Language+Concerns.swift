// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  /// Clear words of harm in this language: many phrases, so they are made when they are first
  /// looked for.
  var concerns: Concerns? { Self.concernsByCode[code]?() }

  /// Those of every language, without the rest of its words.
  static var allConcerns: [Concerns] { codes.compactMap { concernsByCode[$0]?() } }

  /// By the code of the language; every one that answers are read in has some.
  private static let concernsByCode: [String: @Sendable () -> Concerns] = [
    "en": { englishConcerns }, "de": { germanConcerns },
  ]
}
