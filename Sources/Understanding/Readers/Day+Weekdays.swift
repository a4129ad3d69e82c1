// SPDX-License-Identifier: GPL-3.0-or-later

extension DayReader {
  /// "Friday", "next Friday", "Friday next week", "next week on Friday".
  func takeWeekday(_ cursor: inout WordCursor) -> Found? {
    if let week = cursor.take(calendar.weeks) {
      _ = cursor.take(calendar.on)
      return cursor.take(calendar.weekdays).flatMap { found($0, ofWeek: week) }
    }
    if cursor.take(calendar.next) {
      return cursor.take(calendar.weekdays).map { Found(first: day($0, ofWeek: 1)) }
    }
    let isComing = cursor.take(calendar.coming)
    if !isComing, cursor.take(calendar.this) {
      return cursor.take(calendar.weekdays).flatMap { found($0, ofWeek: 0) }
    }
    guard let weekday = cursor.take(calendar.weekdays) else { return nil }
    _ = cursor.take(calendar.of)
    if let week = cursor.take(calendar.weeks) { return found(weekday, ofWeek: week) }
    let soon = day(weekday, ofWeek: 0)
    return Found(first: soon > today ? soon : soon.adding(days: 7))
  }

  /// A day that is not over yet.
  private func found(_ weekday: Weekday, ofWeek week: Int) -> Found? {
    let day = day(weekday, ofWeek: week)
    return day < today ? nil : Found(first: day)
  }

  /// The day of the ISO week that lies so many weeks after today's.
  private func day(_ weekday: Weekday, ofWeek week: Int) -> CivilDate {
    today.adding(days: weekday.index - today.weekday.index + 7 * week)
  }
}
