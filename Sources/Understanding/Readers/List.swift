// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads several things: parted by commas, semicolons or line ends, with bullets or without.
///
/// "And" parts the last two of a list with commas or semicolons ("a, b and c"), but not those
/// of lines, which are things by themselves. Without any of these, "a and b" is two things,
/// if there is one "and", at most three words on each side, and more than one thing allowed.
/// "Research and development" then comes apart too: people who mean one thing see two read
/// back, and can say it otherwise.
func readList(_ said: String, limits: ClosedRange<Int>?, in language: Language) -> Reading {
  let reader = ListReader(scalars: Array(said.unicodeScalars), and: language.lists.and)
  let items = reader.items(allowsPair: limits.map { $0.upperBound > 1 } ?? true)
  guard !items.isEmpty else { return .unclear(.empty) }
  if let limits {
    if items.count < limits.lowerBound { return .unclear(.tooFewItems(limits.lowerBound)) }
    if items.count > limits.upperBound { return .unclear(.tooManyItems(limits.upperBound)) }
  }
  return .value(.list(items))
}

private struct ListReader {
  let scalars: [Unicode.Scalar]
  let and: String

  func items(allowsPair: Bool) -> [String] {
    let (pieces, endsInLine) = pieces()
    var items = pieces.map { withoutBullet($0) }
    guard pieces.count > 1 else {
      return allowsPair ? pair(in: items) : items.filter { !$0.isEmpty }
    }
    let last = items.removeLast()
    items += endsInLine ? [last] : ending(last)
    return items.filter { !$0.isEmpty }
  }

  /// What stands between separators, and whether the last of them was a line's end.
  private func pieces() -> ([String], endsInLine: Bool) {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var endsInLine = false
    for index in scalars.indices {
      guard isSeparator(index) else {
        piece.append(scalars[index])
        continue
      }
      endsInLine = scalars[index].endsLine
      pieces.append(trimmed(String(piece)))
      piece = String.UnicodeScalarView()
    }
    pieces.append(trimmed(String(piece)))
    return (pieces.filter { !$0.isEmpty }, endsInLine)
  }

  private func isSeparator(_ index: Int) -> Bool {
    switch scalars[index] {
    // 1,500 is one number.
    case ",": !(isDigit(index - 1) && isDigit(index + 1))
    case ";": true
    default: scalars[index].endsLine
    }
  }

  private func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
  }

  /// Takes off "-", "•", "*", "1." or "2)".
  private func withoutBullet(_ item: String) -> String {
    let scalars = Array(item.unicodeScalars)
    guard let first = scalars.first else { return item }
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    var length = 0
    if ["•", "·", "‣", "▪"].contains(first) {
      length = 1
    } else if ["-", "*", "–", "—"].contains(first) {
      // "-5 degrees" keeps its sign.
      length = scalars.count > 1 && ("0"..."9").contains(scalars[1]) ? 0 : 1
    } else if (1...3).contains(digits), digits < scalars.count,
      scalars[digits] == "." || scalars[digits] == ")",
      digits + 1 == scalars.count || scalars[digits + 1].properties.isWhitespace
    {
      length = digits + 1
    }
    return trimmed(String(String.UnicodeScalarView(scalars[length...])))
  }

  /// The last piece of "a, b and c", or of "a, b, and c".
  private func ending(_ piece: String) -> [String] {
    let words = spacedWords(piece)
    guard let place = words.lastIndex(where: { $0.lowercased() == and }), words.count > 1
    else { return [piece] }
    if words[0].lowercased() == and { return [tail(of: piece, after: 1)] }
    guard place < words.count - 1 else { return [piece] }
    return [head(of: piece, words: place), tail(of: piece, after: place + 1)]
  }

  private func pair(in items: [String]) -> [String] {
    guard let only = items.first, !only.isEmpty else { return [] }
    let words = spacedWords(only)
    let places = words.indices.filter { words[$0].lowercased() == and }
    guard places.count == 1, let place = places.first, (1...3).contains(place),
      (1...3).contains(words.count - place - 1)
    else { return [only] }
    return [head(of: only, words: place), tail(of: only, after: place + 1)]
  }

  /// The first words of `text`, with the white space between them as it was typed.
  private func head(of text: String, words count: Int) -> String {
    let end = starts(in: text)[count]
    return trimmed(String(text.unicodeScalars[..<end]))
  }

  /// What follows the first words of `text`.
  private func tail(of text: String, after count: Int) -> String {
    trimmed(String(text.unicodeScalars[starts(in: text)[count]...]))
  }

  /// Where each word of `text` starts.
  private func starts(in text: String) -> [String.Index] {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map(\.startIndex)
  }
}
