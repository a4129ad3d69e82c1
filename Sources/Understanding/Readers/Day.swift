// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a day, as calendars write it or as it lies from `today`.
///
/// All of the words must belong to the date. What is decided here:
/// - A day without a year is the next one, today included ("30 June"); so are the ends,
///   middles and starts of months without one ("end of June", "mid-March": the 15th).
/// - "Friday" is the first one after today, "next Friday" that of the next ISO week, and
///   "this Friday" that of this week, if it is not over.
/// - "in a month" is the same day of the next month, or that month's last.
/// - Dots are day first, and without a year there are two of them ("30.6."), save where a
///   number is never written with one; slashes and dashes may be month first too, and are
///   ambiguous where both would do. A year in two digits is of today's century.
/// - No one day: "next week", "June", "the end of the week" (Friday to some, Sunday to others).
func readDate(
  _ said: String, earliest: CivilDate?, in language: Language, on today: CivilDate
) -> Reading {
  // As calendars write it: read at once, for it can be nothing else.
  let written = CivilDate(iso: said).flatMap { (1...9999).contains($0.parts.year) ? $0 : nil }
  let reader = DayReader(language: language, today: today)
  guard
    let found = written.map({ DayReader.Found(first: $0) })
      ?? reader.day(in: language.spelling.words(of: said))
  else { return .unclear(.notADate) }
  let days = [found.first, found.second].compactMap { $0 }.sorted()
  guard let earliest else { return reading(of: days) }
  let late = days.filter { $0 >= earliest }
  return late.isEmpty ? .unclear(.tooEarly(earliest: earliest)) : reading(of: late)
}

private func reading(of days: [CivilDate]) -> Reading {
  days.count == 1 ? .value(.date(days[0])) : .unclear(.ambiguousDate(days[0], days[1]))
}

/// The forms that a date may take, each tried on all of the words.
struct DayReader {
  let language: Language
  let today: CivilDate

  /// A day, or the two that the same figures may mean.
  struct Found {
    var first: CivilDate
    var second: CivilDate?
  }

  var calendar: Language.Calendar { language.calendar }

  func day(in words: [Word]) -> Found? {
    var start = WordCursor(words)
    let forms = [
      takeDated, takeDotted, takeNumeric, takeRelative, takeSpan, takeWeekday, takeEdge,
      takeDayOfMonth,
    ]
    // "so" opens an answer and "on" a date, but every form is tried before each is skipped.
    repeat {
      for form in forms {
        var cursor = start
        guard let found = form(&cursor) else { continue }
        cursor.skip(calendar.closers)
        if cursor.isAtEnd, isOnCalendar(found) { return found }
      }
    } while start.take(calendar.openers)
    return nil
  }

  /// Whether the year is one that dates are written with.
  private func isOnCalendar(_ found: Found) -> Bool {
    [found.first, found.second].compactMap { $0 }.allSatisfy {
      (1...9999).contains($0.parts.year)
    }
  }

  /// "tomorrow".
  private func takeRelative(_ cursor: inout WordCursor) -> Found? {
    cursor.take(calendar.days).map { Found(first: today.adding(days: $0)) }
  }

  /// "in two weeks", "10 days from now".
  private func takeSpan(_ cursor: inout WordCursor) -> Found? {
    let isAhead = cursor.take(calendar.ahead)
    guard let count = takeCount(&cursor), let span = cursor.take(calendar.spans),
      cursor.take(calendar.fromNow) || isAhead
    else { return nil }
    switch span {
    case .days(let days): return Found(first: today.adding(days: count * days))
    case .months(let months):
      // Beyond the calendar, adding months would give today again.
      guard today.parts.year + count * months / 12 < 9999 else { return nil }
      return Found(first: today.adding(months: count * months))
    }
  }

  private func takeCount(_ cursor: inout WordCursor) -> Int? {
    cursor.takeCount(language.numbers) ?? (cursor.take(calendar.single) ? 1 : nil)
  }
}
