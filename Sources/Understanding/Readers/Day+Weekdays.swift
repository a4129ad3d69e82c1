// SPDX-License-Identifier: GPL-3.0-or-later

extension DayReader {
  /// "Friday", "next Friday", "Friday next week", "next week on Friday".
  func takeWeekday(_ cursor: inout WordCursor) -> Found? {
    if takeNextWeek(&cursor) {
      _ = cursor.take(calendar.on)
      return cursor.take(calendar.weekdays).map { Found(first: day($0, ofWeek: 1)) }
    }
    if cursor.take(calendar.next) {
      return cursor.take(calendar.weekdays).map { Found(first: day($0, ofWeek: 1)) }
    }
    let isComing = cursor.take(calendar.coming)
    if !isComing, cursor.take(calendar.this) {
      guard let weekday = cursor.take(calendar.weekdays) else { return nil }
      let day = day(weekday, ofWeek: 0)
      return day < today ? nil : Found(first: day)
    }
    guard let weekday = cursor.take(calendar.weekdays) else { return nil }
    _ = cursor.take(calendar.of)
    if takeNextWeek(&cursor) { return Found(first: day(weekday, ofWeek: 1)) }
    let soon = day(weekday, ofWeek: 0)
    return Found(first: soon > today ? soon : soon.adding(days: 7))
  }

  private func takeNextWeek(_ cursor: inout WordCursor) -> Bool {
    let start = cursor
    if cursor.take(calendar.next), cursor.take(calendar.week) { return true }
    cursor = start
    return false
  }

  /// The day of the ISO week that lies so many weeks after today's.
  private func day(_ weekday: Weekday, ofWeek week: Int) -> CivilDate {
    today.adding(days: weekday.index - today.weekday.index + 7 * week)
  }
}
