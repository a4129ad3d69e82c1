// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether some words say one option and nothing else.
///
/// A choice that must not be guessed is read with this instead of ``read(_:as:in:on:)``, which
/// takes an option's beginning, its number, and a sentence with its words in it. Case, spaces,
/// punctuation and quotation marks do not count; a "yes" before it and a "please" before or
/// after it are passed over; a question chooses nothing.
///
/// - Parameters:
///   - words: What was typed.
///   - option: The option, whose label and other ways of saying it count, and its id does not.
///   - language: What the words are in.
/// - Returns: Whether it was said.
public func isSaid(
  _ words: String, as option: AnswerType.Option, in language: Language
) -> Bool {
  var said = language.spelling.words(of: words)
  guard !said.contains(where: \.asks) else { return false }
  let names = Set(
    ([option.label] + option.also).map { language.spelling.words(of: $0).map(\.text) })
  let courtesies = language.choices.courtesies
  // As it is first: such a word may belong to the option.
  if isNamed(said, names) { return true }
  if let first = said.first, language.answers.firmYes.contains(first.text) { said.removeFirst() }
  while let first = said.first, courtesies.contains(first.text) {
    if isNamed(said, names) { return true }
    said.removeFirst()
  }
  while let last = said.last, courtesies.contains(last.text) {
    if isNamed(said, names) { return true }
    said.removeLast()
  }
  return isNamed(said, names)
}

/// Whether all of the words are one of the names.
private func isNamed(_ said: [Word], _ names: Set<Phrase>) -> Bool {
  !said.isEmpty && names.contains(said.map(\.text))
}
