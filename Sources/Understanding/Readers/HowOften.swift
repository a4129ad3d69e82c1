// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads how often something happens; all of the words must belong to it.
///
/// "Every second Thursday" is every other week. "Every third Thursday" is refused: it may be
/// every three weeks, or once a month. So is a weekday with days or months.
func readCadence(_ said: String, in language: Language) -> Reading {
  var cursor = WordCursor(language.spelling.words(of: said))
  let reader = CadenceReader(language: language)
  repeat {
    if let cadence = reader.cadence(cursor) { return .value(.cadence(cadence)) }
  } while cursor.take(language.cadences.openers)
  return .unclear(.notACadence)
}

private struct CadenceReader {
  let language: Language

  private var words: Language.Cadences { language.cadences }

  func cadence(_ start: WordCursor) -> Cadence? {
    var cursor = start
    let before = takeWeekday(&cursor)
    var found = takeRhythm(&cursor)
    if found == nil, let before, before.isRepeated { found = Cadence(every: 1, .week) }
    guard var cadence = found else { return nil }
    if cursor.take(words.on) { _ = cursor.take(language.calendar.articles) }
    let after = takeWeekday(&cursor)
    cursor.skip(words.closers)
    let named = [before?.day, cadence.weekday, after?.day].compactMap { $0 }
    guard cursor.isAtEnd, named.count <= 1 else { return nil }
    guard let weekday = named.first else { return cadence }
    if words.countsWeeksInDays, cadence.unit == .day, cadence.interval.isMultiple(of: 7) {
      cadence = Cadence(every: cadence.interval / 7, .week)
    }
    cadence.weekday = weekday
    return cadence.unit == .week ? cadence : nil
  }

  private func takeWeekday(_ cursor: inout WordCursor) -> (day: Weekday, isRepeated: Bool)? {
    if let day = cursor.take(words.repeatedWeekdays) { return (day, true) }
    return cursor.take(language.calendar.weekdays).map { ($0, false) }
  }

  /// "weekly", "every two weeks", "every other Thursday", "once a month".
  private func takeRhythm(_ cursor: inout WordCursor) -> Cadence? {
    if let cadence = cursor.take(words.adverbs) { return cadence }
    if cursor.take(words.every) { return takeInterval(&cursor, allowsWeekday: true) }
    guard cursor.take(words.once), cursor.take(words.per) || cursor.take(words.every)
    else { return nil }
    return takeInterval(&cursor, allowsWeekday: false)
  }

  private func takeInterval(_ cursor: inout WordCursor, allowsWeekday: Bool) -> Cadence? {
    var step = 1
    var isCounted = false
    if cursor.take(words.alternate) {
      step = 2
    } else if let ordinal = cursor.takeOrdinal(language.numbers) {
      step = ordinal
      // "every first week" is no interval.
      guard step > 1 else { return nil }
    } else if let count = cursor.takeCount(language.numbers) {
      step = count
      isCounted = true
    }
    guard step <= 99 else { return nil }
    if let unit = cursor.take(words.units) {
      return Cadence(every: step * unit.interval, unit.unit)
    }
    guard allowsWeekday, !isCounted, step <= 2 else { return nil }
    return takeWeekday(&cursor).map { Cadence(every: step, .week, on: $0.day) }
  }
}
