// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a person's words as the kind of answer that a question takes.
///
/// In doubt it does not guess: asking once more costs little, and a wrong value is kept.
///
/// - Parameters:
///   - words: What was typed, one line or several.
///   - type: What the question takes, with its limits.
///   - language: What the words are in.
///   - today: The day that "tomorrow" is counted from; only dates need it.
/// - Returns: The value, or why there is none.
public func read(
  _ words: String, as type: AnswerType, in language: Language, on today: CivilDate
) -> Reading {
  let said = trimmed(words)
  guard !said.isEmpty else { return .unclear(.empty) }
  return switch type {
  case .text(let limits): readText(said, limits: limits)
  case .yesNo: readYesNo(said, in: language)
  case .choice(let options): readChoice(said, among: options, in: language)
  case .scale(let range): readNumber(said, within: range, in: language, as: Value.scale)
  case .number(let range):
    readNumber(said, within: range, takesUnit: true, in: language, as: Value.number)
  case .date(let earliest): readDate(said, earliest: earliest, in: language, on: today)
  case .cadence: readCadence(said, in: language)
  case .name(let taken): readName(said, taken: taken, in: language)
  case .list(let limits): readList(said, limits: limits, in: language)
  }
}
