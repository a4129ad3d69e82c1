// SPDX-License-Identifier: GPL-3.0-or-later

extension DayReader {
  /// "30 June 2027", "June 30", each with its weekday or without.
  func takeDated(_ cursor: inout WordCursor) -> Found? {
    let weekday = cursor.take(calendar.weekdays)
    let start = cursor
    guard let (day, month) = takeDayAndMonth(&cursor) else {
      cursor = start
      guard let weekday else { return nil }
      for form in [takeDotted, takeNumeric] {
        if let found = form(&cursor) { return found.on(weekday) }
        cursor = start
      }
      return takeDayOfMonth(&cursor)?.on(weekday)
    }
    _ = cursor.take(calendar.of)
    let found =
      takeYear(&cursor).map { CivilDate(year: $0, month: month, day: day) }
      ?? next { CivilDate(year: $0, month: month, day: day) }
    guard let found, weekday == nil || found.weekday == weekday else { return nil }
    return Found(first: found)
  }

  private func takeDayAndMonth(_ cursor: inout WordCursor) -> (day: Int, month: Int)? {
    _ = cursor.take(calendar.articles)
    if let month = cursor.take(calendar.months) {
      _ = cursor.take(calendar.articles)
      return takeDay(&cursor).map { ($0, month) }
    }
    guard let day = takeDay(&cursor) else { return nil }
    _ = cursor.take(calendar.of)
    if let month = cursor.take(calendar.months) { return (day, month) }
    guard calendar.countsMonths else { return nil }
    return cursor.take(language.numbers.ordinals).map { (day, $0) }
  }

  private func takeDay(_ cursor: inout WordCursor) -> Int? {
    cursor.takeOrdinal(language.numbers)
      ?? cursor.takeDigits(1...2).flatMap { decimal(Array($0.text.utf8)[...]) }
  }

  private func takeYear(_ cursor: inout WordCursor) -> Int? {
    cursor.takeDigits(4...4).flatMap { decimal(Array($0.text.utf8)[...]) }
  }

  /// "2027-06-30", "30.6.2027", "30/6", "30.6.".
  func takeNumeric(_ cursor: inout WordCursor) -> Found? {
    guard let first = cursor.takeDigits(1...4), let sign = cursor.takeSign([".", "/", "-"]),
      let second = cursor.takeDigits(1...2), second.isGlued
    else { return nil }
    var figures = [first.text, second.text]
    if cursor.takeSign([sign]) != nil {
      guard let third = cursor.takeDigits(2...4) ?? cursor.takeDigits(1...1) else { return nil }
      figures.append(third.text)
    }
    let numbers = figures.compactMap { decimal(Array($0.utf8)[...]) }
    switch figures.map(\.utf8.count) {
    case let lengths where lengths.count == 3 && lengths[0] == 4 && lengths[2] <= 2:
      return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
        .map { Found(first: $0) }
    case let lengths where lengths[0] <= 2 && lengths.count == 2 && sign != "-":
      // 3.5 is a number; a date has the second dot too.
      guard sign != "." || second.end == "." else { return nil }
      return found(numbers[0], numbers[1], year: nil, sign: sign)
    case let lengths where lengths[0] <= 2 && lengths.count == 3 && [2, 4].contains(lengths[2]):
      let century = lengths[2] == 2 ? today.parts.year / 100 * 100 : 0
      return found(numbers[0], numbers[1], year: century + numbers[2], sign: sign)
    default: return nil
    }
  }

  /// Takes "den 30.6.2027" and "30.6", with spaces too, in languages that count months so.
  func takeDotted(_ cursor: inout WordCursor) -> Found? {
    guard calendar.countsMonths else { return nil }
    _ = cursor.take(calendar.articles)
    guard let day = cursor.takeDigits(1...2), takeDot(after: day, &cursor),
      let month = cursor.takeDigits(1...2)
    else { return nil }
    var year: Word?
    if takeDot(after: month, &cursor) {
      year = cursor.takeDigits(4...4) ?? cursor.takeDigits(2...2)
    } else if !month.isGlued {
      return nil
    }
    let figures = [day, month, year].compactMap { $0 }
      .compactMap { decimal(Array($0.text.utf8)[...]) }
    let century = year?.text.utf8.count == 2 ? today.parts.year / 100 * 100 : 0
    return found(
      figures[0], figures[1], year: figures.count == 3 ? century + figures[2] : nil, sign: ".")
  }

  /// Takes a dot that touches `word`, whether the next word touches it or not.
  private func takeDot(after word: Word, _ cursor: inout WordCursor) -> Bool {
    word.end == "." || cursor.next?.isGlued == true && cursor.takeSign(["."]) != nil
  }

  /// Day first, or month first, or both.
  private func found(_ first: Int, _ second: Int, year: Int?, sign: String) -> Found? {
    let orders =
      sign == "." || first == second ? [(first, second)] : [(first, second), (second, first)]
    let days = orders.compactMap { (day, month) in
      year.map { CivilDate(year: $0, month: month, day: day) }
        ?? next { CivilDate(year: $0, month: month, day: day) }
    }
    return days.first.map { Found(first: $0, second: days.dropFirst().first) }
  }

  /// "end of June", "the middle of next month", "end of the year".
  func takeEdge(_ cursor: inout WordCursor) -> Found? {
    let isBefore = cursor.take(calendar.before)
    _ = cursor.take(calendar.articles)
    let edge: Edge
    if cursor.take(calendar.end) {
      edge = .end
    } else if isBefore {
      return nil
    } else if cursor.take(calendar.middle) {
      edge = .middle
    } else if cursor.take(calendar.start) {
      edge = .start
    } else {
      return nil
    }
    _ = cursor.take(calendar.of)
    return takePeriod(edge, &cursor).map { Found(first: $0) }
  }

  private enum Edge {
    case start, middle, end

    /// The day at this edge of a month.
    func day(ofMonth month: Int, in year: Int) -> CivilDate? {
      let day =
        switch self {
        case .start: 1
        case .middle: 15
        case .end: CivilDate.length(ofMonth: month, in: year)
        }
      return CivilDate(year: year, month: month, day: day)
    }

    /// The day at this edge of a year, which has no middle that people agree on.
    func day(ofYear year: Int) -> CivilDate? {
      self == .middle ? nil : day(ofMonth: self == .start ? 1 : 12, in: year)
    }
  }

  private func takePeriod(_ edge: Edge, _ cursor: inout WordCursor) -> CivilDate? {
    if let month = cursor.take(calendar.months) {
      return takeYear(&cursor).map { edge.day(ofMonth: month, in: $0) }
        ?? next { edge.day(ofMonth: month, in: $0) }
    }
    if let year = takeYear(&cursor) { return edge.day(ofYear: year) }
    guard let (isMonth, ahead) = takePresent(&cursor) else { return nil }
    let (year, month, _) = today.adding(months: isMonth ? ahead : 12 * ahead).parts
    let day = isMonth ? edge.day(ofMonth: month, in: year) : edge.day(ofYear: year)
    // The start of this month is over: another must have been meant.
    return day.flatMap { $0 < today ? nil : $0 }
  }

  /// "next month", "this year", "the month": whether it is a month, and how far ahead.
  private func takePresent(_ cursor: inout WordCursor) -> (isMonth: Bool, ahead: Int)? {
    let isNext = cursor.take(calendar.next)
    if !isNext { _ = cursor.take(calendar.this) || cursor.take(calendar.articles) }
    if cursor.take(calendar.month) { return (true, isNext ? 1 : 0) }
    return cursor.take(calendar.year) ? (false, isNext ? 1 : 0) : nil
  }

  /// "the 15th", "the 15th of next month".
  func takeDayOfMonth(_ cursor: inout WordCursor) -> Found? {
    _ = cursor.take(calendar.articles)
    let isInDigits = cursor.next?.kind == .digits
    guard let day = cursor.takeOrdinal(language.numbers) else { return nil }
    let start = cursor
    let hasOf = cursor.take(calendar.of)
    if hasOf || calendar.ofMayBeMissing, let (isMonth, ahead) = takePresent(&cursor) {
      guard isMonth else { return nil }
      let (year, month, _) = today.adding(months: ahead).parts
      return CivilDate(year: year, month: month, day: day).map { Found(first: $0) }
    }
    guard !hasOf else { return nil }
    cursor = start
    // In words, "the second" is more often one of two things than a day.
    guard isInDigits else { return nil }
    let (year, month, _) = today.parts
    // Two months in a row never both lack a day that a third has.
    let months = (0...2).map { (month - 1 + $0) }
    let days = months.compactMap {
      CivilDate(year: year + $0 / 12, month: $0 % 12 + 1, day: day)
    }
    return days.first { $0 >= today }.map { Found(first: $0) }
  }

  /// The first day on or after today that `day` gives for a year; leap days are eight years
  /// apart at most.
  private func next(_ day: (Int) -> CivilDate?) -> CivilDate? {
    let year = today.parts.year
    return (year...year + 8).lazy.compactMap(day).first { $0 >= today }
  }
}

extension DayReader.Found {
  /// What of this falls on `weekday`.
  fileprivate func on(_ weekday: Weekday) -> Self? {
    let days = [first, second].compactMap { $0 }.filter { $0.weekday == weekday }
    return days.first.map { Self(first: $0, second: days.dropFirst().first) }
  }
}
