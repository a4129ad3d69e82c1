// SPDX-License-Identifier: GPL-3.0-or-later

/// The keys that a kind of mapping may have: what the reader takes, what the schema says and what
/// the documentation lists are all this.
package struct Keys: Sendable {
  /// What the mapping is called in messages: `a slot`.
  package let what: String
  package let keys: [Key]

  package init(_ what: String, _ keys: [Key]) {
    self.what = what
    self.keys = keys
  }

  package var names: [String] { keys.map(\.name) }

  /// The names of all keys there are, of whatever mapping.
  static let all: Set<String> = Set(
    ([main, slot, field, examples, branch, otherwise, libraryEntry, command, note, roleRule]
      + [check, acceptance, translation] + ActionKey.allCases.map(step))
      .flatMap(\.names))
}

/// A key, with what belongs to it.
package struct Key: Sendable {
  package let name: String
  package let shape: KeyShape
  package let isRequired: Bool
  /// What it is for, in a line that editors show.
  package let summary: String

  package init(_ name: String, _ shape: KeyShape, required: Bool = false, _ summary: String) {
    self.name = name
    self.shape = shape
    isRequired = required
    self.summary = summary
  }
}

/// What stands after a key, as far as its shape goes.
package indirect enum KeyShape: Sendable {
  /// A text that is said, in which places are filled in.
  case text
  /// Plain words in one line.
  case line
  /// The id of something.
  case id
  case condition
  case path
  /// `yes` or `no`.
  case flag
  /// One of some words.
  case word([String])
  /// Whole numbers from one to another, as a number.
  case number(ClosedRange<Int>)
  /// `LOW..HIGH`.
  case range
  /// A list, perhaps with entries that there have to be.
  case list(KeyShape, min: Int = 0)
  /// Ids, each with something.
  case ids(KeyShape, min: Int = 0)
  /// Paths, each with what is put there.
  case assignments
  /// Phrases of the coach's, each with its words.
  case phrases
  /// Languages, each with the name of a file.
  case languages
  case keys(Keys)
  /// A slot's description; its type decides which keys belong to it.
  case slot, field
  case step
  /// Branches, the last of which is `else`.
  case branches
  case either([KeyShape])
}
