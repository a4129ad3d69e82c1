// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct CalendarTests {
  @Test(
    arguments: [
      ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday),
      ("2000-02-29", 11_016, .tuesday),
      ("2027-01-12", 20_830, .tuesday), ("0001-01-01", -719_162, .monday),
      ("9999-12-31", 2_932_896, .friday),
    ])
  func `days have the numbers and weekdays that they are known by`(
    iso: String, number: Int, weekday: Weekday
  ) {
    #expect(day(iso).dayNumber == number)
    #expect(day(iso).weekday == weekday)
    #expect(CivilDate(dayNumber: number).iso == iso)
  }

  @Test func `every day from year 1 to 9999 comes back from its parts, in order`() {
    var expected = (year: 1, month: 1, day: 1)
    var wrong = 0
    for number in -719_162...2_932_896 {
      let parts = CivilDate(dayNumber: number).parts
      let back = CivilDate(year: parts.year, month: parts.month, day: parts.day)
      if parts != expected || back?.dayNumber != number { wrong += 1 }
      expected.day += 1
      if expected.day > CivilDate.length(ofMonth: expected.month, in: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
        if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
      }
    }
    #expect(wrong == 0)
  }

  @Test(arguments: [
    (2000, true), (1900, false), (2100, false), (2024, true), (2027, false), (2400, true),
  ])
  func `centuries are leap years every fourth time`(year: Int, isLeap: Bool) {
    #expect(CivilDate.length(ofMonth: 2, in: year) == (isLeap ? 29 : 28))
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test func `months have the length that they have`() {
    let lengths = (1...12).map { CivilDate.length(ofMonth: $0, in: 2027) }
    #expect(lengths == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  }

  @Test(
    arguments: [
      ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"),
      ("2027-12-15", 1, "2028-01-15"),
      ("2027-03-31", -1, "2027-02-28"), ("2027-01-15", -1, "2026-12-15"),
      ("2028-02-29", 12, "2029-02-28"),
    ])
  func `a month later is the same day, or the month's last`(from: String, months: Int, to: String) {
    #expect(day(from).adding(months: months) == day(to))
  }

  @Test(
    arguments: [
      "", "2027-1-12", "2027-01-1", "2027-01-12 ", "+027-01-12", "2027/01/12", "2027-01-32",
      "0000-01-01",
      "2027-00-01", "２０２７-01-12",
    ])
  func `only a whole date is read as ISO`(iso: String) {
    #expect(CivilDate(iso: iso) == nil)
  }

  @Test func `seven days have seven names`() {
    let week = (0..<7).map { day("2027-01-11").adding(days: $0).weekday }
    #expect(week == Weekday.allCases)
  }
}
