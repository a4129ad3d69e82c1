// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads yes or no; both, neither and a question about it are unclear.
///
/// The first clause decides, if what follows does not take it back.
func readYesNo(_ said: String, in language: Language) -> Reading {
  if let isYes = language.answers.meaning(ofWord: said) { return .value(.yesNo(isYes)) }
  let answers = language.answers
  let whole = clauses(of: language.spelling.words(of: said), joints: answers.joints)
  if whole.count == 1, whole[0].last?.asks == false,
    let isYes = answers.meaning(of: whole[0].map(\.text))
  {
    return .value(.yesNo(isYes))
  }
  let clauses =
    whole
    .map { answers.withoutOpeners($0) }
    .filter { !$0.isEmpty }
  guard let first = clauses.first, first.last?.asks == false,
    let isYes = answers.meaning(of: first.map(\.text)),
    !answers.isTakenBack(isYes, by: clauses.dropFirst())
  else { return .unclear(.notYesOrNo) }
  return .value(.yesNo(isYes))
}

extension Language.Answers {
  /// The clause without what only leads up to it, if it is not an answer as it stands.
  func withoutOpeners(_ clause: [Word]) -> [Word] {
    var cursor = WordCursor(clause)
    // People say a few at most, and each is a clause to look at again.
    for _ in 0..<8 where meaning(of: cursor.rest.map(\.text)) == nil {
      guard cursor.take(openers) else { break }
    }
    return cursor.rest
  }

  /// What a single word of plain letters says, where it is one that says yes or no by itself;
  /// read at once, for that is how most people answer.
  fileprivate func meaning(ofWord said: String) -> Bool? {
    guard said.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a }) else { return nil }
    let word = [said.lowercased()]
    return yes.contains(word) ? true : no.contains(word) ? false : nil
  }

  /// What a clause by itself says, or nil where it is neither yes nor no.
  fileprivate func meaning(of clause: Phrase) -> Bool? {
    let words = withoutRepeats(clause)
    if yes.contains(words) { return true }
    if no.contains(words) { return false }
    for length in 1..<max(1, min(words.count, 6)) {
      // "yes of course", "not really no"
      let parts = [Array(words[..<length]), Array(words[length...])]
      if parts.allSatisfy(yes.contains) { return true }
      if parts.allSatisfy(no.contains) { return false }
    }
    guard words.count > 1, afterFirm.contains(words[1]) else { return nil }
    let rest = Array(words.dropFirst())
    guard !(1...6).contains(where: { unsure.contains(Array(rest.suffix($0))) }),
      alternatives.isDisjoint(with: rest)
    else { return nil }
    if firmYes.contains(words[0]), negations.isDisjoint(with: rest) { return true }
    let agrees = yes.contains(rest) || !firmYes.isDisjoint(with: rest)
    if firmNo.contains(words[0]), !agrees { return false }
    return nil
  }

  /// "no no no" is "no".
  private func withoutRepeats(_ words: Phrase) -> Phrase {
    words.indices.filter { $0 == 0 || words[$0] != words[$0 - 1] }.map { words[$0] }
  }

  fileprivate func isTakenBack(_ isYes: Bool, by later: ArraySlice<[Word]>) -> Bool {
    let phrases = later.map { $0.map(\.text) }
    if phrases.contains(where: { unsure.contains($0) || (isYes ? no : yes).contains($0) }) {
      return true
    }
    guard let next = phrases.first else { return false }
    if alternatives.contains(next[0]) { return true }
    guard (isYes ? firmNo : firmYes).contains(next[0]) else { return false }
    // "yes, no problem" stays a yes.
    return !(isYes && next.count > 1 && afterMereNo.contains(next[1]))
  }
}
