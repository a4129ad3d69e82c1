// SPDX-License-Identifier: GPL-3.0-or-later

/// What kind of answer a question takes, with its limits.
public enum AnswerType: Hashable, Sendable {
  /// Any words; `words` bounds how many, where given.
  case text(words: ClosedRange<Int>? = nil)
  case yesNo
  case choice([Option])
  case scale(ClosedRange<Int>)
  case number(ClosedRange<Int>? = nil)
  /// A day; with `earliest`, not before it.
  case date(earliest: CivilDate? = nil)
  case cadence
  /// What a person is to be called; never one of `taken` (compared without case).
  case name(taken: [String] = [])
  /// Several things; `items` bounds how many, where given.
  case list(items: ClosedRange<Int>? = nil)

  /// One of the answers that a choice offers.
  public struct Option: Hashable, Sendable {
    /// The stable id, `[a-z0-9-]+`, that values and conditions name.
    public var id: String
    /// What people read and type.
    public var label: String
    /// Other ways in which people say the same.
    public var also: [String]

    public init(id: String, label: String, also: [String] = []) {
      self.id = id
      self.label = label
      self.also = also
    }
  }
}
