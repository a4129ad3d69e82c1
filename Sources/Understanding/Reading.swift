// SPDX-License-Identifier: GPL-3.0-or-later

/// What came of reading a person's words.
public enum Reading: Hashable, Sendable {
  case value(Value)
  /// The words could not be read as what was asked for.
  case unclear(Doubt)
}

/// Why words could not be read; the coach words each one, in the scenario's language.
public enum Doubt: Hashable, Sendable {
  case empty
  case notYesOrNo
  /// None of the options, or more than one of them.
  case notAnOption(labels: [String])
  case notANumber
  case outOfRange(ClosedRange<Int>)
  case notADate
  /// The words name a day, but two days fit (03/04/2027); both are given, oldest first.
  case ambiguousDate(CivilDate, CivilDate)
  case tooEarly(earliest: CivilDate)
  case notACadence
  case tooFewWords(Int)
  case tooManyWords(Int)
  case tooFewItems(Int)
  case tooManyItems(Int)
  case nameTooLong(limit: Int)
  /// A name holds a character that would confuse a file or a screen: `/`, `:`, a control.
  case nameHolds(Character)
  /// A name that the coach needs for itself ("coach", "both").
  case nameReserved
  /// The other person is called so already.
  case nameTaken
}
