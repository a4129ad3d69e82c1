// SPDX-License-Identifier: GPL-3.0-or-later

/// Words in a row, folded as ``Word/text`` is.
typealias Phrase = [String]

/// A word, a run of digits or a sign among what a person said, folded for comparison.
struct Word: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case letters
    case digits
    /// One character that means something in some answers: `/`, `-`, `+`, `.` in 7.5.
    case sign
  }

  var kind: Kind
  /// In lower case and without apostrophes, for people leave them out: `dont`, `thats`; its
  /// letters are as the language's ``Spelling`` folds them.
  var text: String
  /// Whether nothing stands between this and the word before it: the `th` in 30th.
  var isGlued: Bool
  /// The punctuation, the dash or the line's end that follows; a question mark before others.
  var end: Unicode.Scalar?

  var closes: Bool { end != nil }
  var asks: Bool { end == "?" }
}

/// The words cut into clauses: after punctuation, and at each of `joints` ("but"), which are
/// left out.
func clauses(of words: [Word], joints: Set<String>) -> [[Word]] {
  var found: [[Word]] = []
  var clause: [Word] = []
  for word in words {
    if joints.contains(word.text) {
      found.append(clause)
      clause = []
      continue
    }
    clause.append(word)
    if word.closes {
      found.append(clause)
      clause = []
    }
  }
  return (found + [clause]).filter { !$0.isEmpty }
}
