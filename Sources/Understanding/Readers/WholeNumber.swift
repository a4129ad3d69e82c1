// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a whole number, in digits or words, and gives it as `value` makes it.
///
/// "7/10" and "7 out of 10" count where the range ends at that ten: elsewhere they are a
/// fraction. A remark may follow the number, if it has no other number in it; with `takesUnit`,
/// so may what is counted ("45 minutes").
func readNumber(
  _ said: String, within range: ClosedRange<Int>?, takesUnit: Bool = false,
  in language: Language, as value: (Int) -> Value
) -> Reading {
  // Plain figures: read at once, for that is how most people answer.
  if let whole = plainFigures(said) {
    guard let range, !range.contains(whole) else { return .value(value(whole)) }
    return .unclear(.outOfRange(range))
  }
  let reader = NumberReader(
    numbers: language.numbers, limit: range?.upperBound, takesUnit: takesUnit,
    doubts: [
      language.answers.negations, language.answers.alternatives, language.numbers.fractions,
    ])
  let clauses = clauses(of: language.spelling.words(of: said), joints: language.answers.joints)
  guard let number = reader.number(in: clauses) else { return .unclear(.notANumber) }
  switch (number, range) {
  case (.whole(let whole), nil): return .value(value(whole))
  case (.whole(let whole), let range?) where range.contains(whole): return .value(value(whole))
  case (_, let range?): return .unclear(.outOfRange(range))
  case (.tooLarge, nil): return .unclear(.notANumber)
  }
}

/// The number that a few digits stand for, without a zero in front.
private func plainFigures(_ said: String) -> Int? {
  let digits = said.utf8
  guard digits.count <= 9, digits.first != UInt8(ascii: "0") || digits.count == 1,
    digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
  else { return nil }
  return Int(said)
}

private struct NumberReader {
  let numbers: Language.Numbers
  /// What a number may be out of.
  let limit: Int?
  let takesUnit: Bool
  /// Words that make a number another one, or none: "not", "or", "and a half".
  let doubts: [Set<String>]

  /// The number that the first clause with anything in it is.
  func number(in clauses: [[Word]]) -> WordCursor.Amount? {
    var rest = clauses[...]
    while let clause = rest.popFirst() {
      var cursor = WordCursor(clause)
      let found = takeNumber(&cursor)
      if found == nil && cursor.isAtEnd { continue }
      guard let found, cursor.isAtEnd, rest.isEmpty || clause.last?.asks == false,
        rest.allSatisfy({ amounts(in: $0).allSatisfy { $0 == found } })
      else { return nil }
      return found
    }
    return nil
  }

  private func takeNumber(_ cursor: inout WordCursor) -> WordCursor.Amount? {
    var amount = takeSigned(&cursor)
    while amount == nil, cursor.take(numbers.openers) { amount = takeSigned(&cursor) }
    guard let amount else { return nil }
    if cursor.take(numbers.outOf) {
      guard let limit, cursor.takeAmount(numbers) == .whole(limit) else { return nil }
    }
    cursor.skip(numbers.closers)
    skipUnit(&cursor)
    return amount
  }

  /// Leaves out a few plain words: what is counted, or that it is all right ("45 minutes").
  private func skipUnit(_ cursor: inout WordCursor) {
    let rest = cursor.rest
    guard takesUnit, rest.count <= 4, rest.first?.isGlued != true, amounts(in: rest).isEmpty,
      rest.allSatisfy({ word in
        word.kind == .letters && !doubts.contains { $0.contains(word.text) }
      })
    else { return }
    while !cursor.isAtEnd { cursor.pass() }
  }

  private func takeSigned(_ cursor: inout WordCursor) -> WordCursor.Amount? {
    let start = cursor
    let sign = cursor.takeSign(["-", "+"])
    let isNegative = sign == "-" || sign == nil && cursor.take(numbers.minus)
    if sign == nil && !isNegative { _ = cursor.take(numbers.plus) }
    guard let amount = cursor.takeAmount(numbers) else {
      cursor = start
      return nil
    }
    if case .whole(let whole) = amount, isNegative { return .whole(-whole) }
    return amount
  }

  /// Every number that stands in a clause.
  private func amounts(in clause: [Word]) -> [WordCursor.Amount] {
    var cursor = WordCursor(clause)
    var found: [WordCursor.Amount] = []
    while !cursor.isAtEnd {
      if let amount = takeSigned(&cursor) {
        found.append(amount)
      } else {
        cursor.pass()
      }
    }
    return found
  }
}
