// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads what a person is to be called, in their own upper and lower case.
///
/// White space within becomes one space. Of what stands around a name, only clear frames are
/// taken off ("I'm Ines"): one word must follow, or a name that begins in upper case.
func readName(_ said: String, taken: [String], in language: Language) -> Reading {
  if let character = NameRules.held(in: said) { return .unclear(.nameHolds(character)) }
  let name = unframed(spacedWords(said), in: language)
  guard !name.isEmpty else { return .unclear(.empty) }
  guard name.count <= NameRules.limit else {
    return .unclear(.nameTooLong(limit: NameRules.limit))
  }
  let folded = name.lowercased()
  if NameRules.speakers.contains(folded)
    || language.names.reserved.contains(language.spelling.folded(folded))
  {
    return .unclear(.nameReserved)
  }
  if taken.contains(where: { $0.lowercased() == folded }) { return .unclear(.nameTaken) }
  return .value(.name(name))
}

/// The name in `words`; empty where a frame holds none.
private func unframed(_ words: [String], in language: Language) -> String {
  let whole = words.joined(separator: " ")
  let spelling = language.spelling
  let folded = words.map { spelling.folded(plain($0.lowercased())) }
  guard let frame = language.names.frameWords.first(where: { folded.starts(with: $0) }) else {
    return whole
  }
  let rest = words.dropFirst(frame.count)
  guard rest.count <= 1 || rest.first?.first?.isUppercase == true else { return whole }
  let name = rest.joined(separator: " ")
  return name.last == "." || name.last == "!" ? String(name.dropLast()) : name
}

/// `word` with the apostrophes of typewriters.
private func plain(_ word: String) -> String {
  String(String.UnicodeScalarView(word.unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }))
}

/// What a name must be for files and screens to show it safely.
enum NameRules {
  /// In characters as people see them.
  static let limit = 40
  /// Speakers of a transcript that are no person, in any language.
  static let speakers: Set<String> = ["coach", "first", "second", "both", "pair", "programme"]

  /// The first character of `text` that no name may have, or that is no name by itself.
  static func held(in text: String) -> Character? {
    let barred = text.first { $0.unicodeScalars.contains(where: isBarred) }
    return barred ?? (text.unicodeScalars.contains(where: isTelling) ? nil : text.first)
  }

  /// Whether a scalar can be a name: a letter or a picture, but no digit and no punctuation.
  private static func isTelling(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber, .otherSymbol:
      true
    default: false
    }
  }

  /// Whether `name` is as ``readName`` leaves it.
  static func isSettled(_ name: String) -> Bool {
    let spaced = spacedWords(name).joined(separator: " ")
    return !name.isEmpty && name.count <= limit && held(in: name) == nil
      && Array(spaced.utf8) == Array(name.utf8)
  }

  /// Whether a scalar parts paths or records, ends a line, or cannot be seen.
  private static func isBarred(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "\\", ":", "[": true
    // Whoever asks back has not said a name.
    case "?": true
    // A tab is white space, which becomes one space. The blank pattern of Braille shows nothing.
    case "\t": false
    case "\u{2800}": true
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
        .privateUse:
        true
      default: scalar.properties.isDefaultIgnorableCodePoint
      }
    }
  }
}
