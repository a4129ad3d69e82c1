// SPDX-License-Identifier: GPL-3.0-or-later

extension WordCursor {
  /// A number without a sign.
  enum Amount: Hashable {
    case whole(Int)
    /// Digits beyond what an `Int` holds.
    case tooLarge
  }

  /// Takes digits, or a number in words.
  mutating func takeAmount(_ numbers: Language.Numbers) -> Amount? {
    if let digits = takeDigits() {
      return decimal(Array(digits.text.utf8)[...]).map(Amount.whole) ?? .tooLarge
    }
    return take(numbers.cardinals).map(Amount.whole)
  }

  /// Takes an amount that is small enough to count days with, 1 to 9999.
  mutating func takeCount(_ numbers: Language.Numbers) -> Int? {
    let start = self
    guard case .whole(let count) = takeAmount(numbers), (1...9999).contains(count) else {
      self = start
      return nil
    }
    return count
  }

  /// Takes "30th" or "thirtieth", and "30." where a dot counts a place.
  mutating func takeOrdinal(_ numbers: Language.Numbers) -> Int? {
    let start = self
    if let digits = takeDigits(1...4) {
      let isDotted = numbers.dotCountsPlace && digits.end == "."
      if isDotted || next?.isGlued == true && take(numbers.ordinalEndings) {
        return decimal(Array(digits.text.utf8)[...])
      }
      self = start
    }
    return take(numbers.ordinals)
  }
}
