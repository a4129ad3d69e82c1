// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct DateTests {
  @Test(
    arguments: [
      "2027-06-30", "30 June 2027", "30th June 2027", "30th of June 2027", "30. June 2027",
      "June 30, 2027", "June 30 2027", "june 30th, 2027", "Jun 30, 2027", "the 30th of June, 2027",
      "thirtieth of June 2027", "30 June", "June 30", "30 jun", "June the 30th", "end of June",
      "the end of June", "by the end of June", "end june", "by end of june",
      "before the end of June",
      "end of June 2027", "30.6.2027", "30.06.2027", "30.6.27", "30/6/2027", "6/30/2027", "30/6/27",
      "30-06-2027", "2027/6/30", "30.6.", "30/6", "Wednesday 30 June 2027", "Wednesday, June 30",
      "Wed 30.6.2027", "by 30 June 2027", "on 2027-06-30", "2027-06-30.", "maybe 30 June?",
      "around the 30th of June", "30 June, I think", "30 June at the latest", "June-30",
      "30-June-2027",
    ])
  func `a day is read as calendars write it`(words: String) {
    #expect(reading(words, as: .date()) == .value(.date(day("2027-06-30"))))
  }

  @Test(
    arguments: [
      ("today", "2027-01-12"), ("Tomorrow.", "2027-01-13"), ("yesterday", "2027-01-11"),
      ("the day after tomorrow", "2027-01-14"), ("in two weeks", "2027-01-26"),
      ("in 2 weeks", "2027-01-26"), ("two weeks from now", "2027-01-26"),
      ("in 10 days", "2027-01-22"),
      ("within ten days", "2027-01-22"), ("in a week", "2027-01-19"),
      ("in a fortnight", "2027-01-26"),
      ("in a month", "2027-02-12"), ("in three months", "2027-04-12"), ("in a year", "2028-01-12"),
      ("maybe in two weeks", "2027-01-26"), ("in a week, I think", "2027-01-19"),
      ("Friday", "2027-01-15"), ("on friday", "2027-01-15"), ("by Friday", "2027-01-15"),
      ("by Friday.", "2027-01-15"), ("Fri", "2027-01-15"), ("this Friday", "2027-01-15"),
      ("coming Friday", "2027-01-15"), ("Monday", "2027-01-18"), ("Tuesday", "2027-01-19"),
      ("next Friday", "2027-01-22"), ("next Monday", "2027-01-18"), ("next tuesday", "2027-01-19"),
      ("this Tuesday", "2027-01-12"), ("Friday next week", "2027-01-22"),
      ("next week on Friday", "2027-01-22"), ("next week, Friday", "2027-01-22"),
      ("Friday of next week", "2027-01-22"), ("end of the month", "2027-01-31"),
      ("end of month", "2027-01-31"), ("by the end of this month", "2027-01-31"),
      ("end of next month", "2027-02-28"), ("middle of next month", "2027-02-15"),
      ("beginning of next month", "2027-02-01"), ("end of the year", "2027-12-31"),
      ("end of next year", "2028-12-31"), ("end of 2029", "2029-12-31"),
      ("mid-March", "2027-03-15"),
      ("mid March 2028", "2028-03-15"), ("the middle of March", "2027-03-15"),
      ("start of January", "2028-01-01"), ("12 January", "2027-01-12"),
      ("11 January", "2028-01-11"),
      ("end of January", "2027-01-31"), ("29 February", "2028-02-29"), ("the 15th", "2027-01-15"),
      ("on the 12th", "2027-01-12"), ("the 11th", "2027-02-11"), ("the 30th", "2027-01-30"),
      ("the first of next month", "2027-02-01"), ("Fri 15th", "2027-01-15"),
      ("in a week's time", "2027-01-19"), ("in six weeks' time", "2027-02-23"),
      ("the 5th of next month", "2027-02-05"), ("5/5", "2027-05-05"), ("May 5", "2027-05-05"),
    ])
  func `a day is read as it lies from today`(words: String, expected: String) {
    #expect(reading(words, as: .date()) == .value(.date(day(expected))))
  }

  @Test(
    arguments: [
      ("2027-01-31", "in a month", "2027-02-28"), ("2028-01-31", "in a month", "2028-02-29"),
      ("2027-06-30", "end of June", "2027-06-30"), ("2027-07-01", "end of June", "2028-06-30"),
      ("2027-12-31", "tomorrow", "2028-01-01"), ("2027-12-31", "end of next month", "2028-01-31"),
      ("2027-12-31", "end of the year", "2027-12-31"), ("2027-01-17", "next Monday", "2027-01-18"),
      ("2027-01-17", "Monday", "2027-01-18"), ("2027-01-17", "next Sunday", "2027-01-24"),
      ("2027-01-15", "Friday", "2027-01-22"), ("2027-01-31", "the 30th", "2027-03-30"),
      ("2096-03-01", "29 February", "2104-02-29"),
    ])
  func `today decides what is next`(now: String, words: String, expected: String) {
    #expect(reading(words, as: .date(), on: day(now)) == .value(.date(day(expected))))
  }

  @Test(
    arguments: [
      ("03/04/2027", "2027-03-04", "2027-04-03"), ("4/3/2027", "2027-03-04", "2027-04-03"),
      ("3-4-2027", "2027-03-04", "2027-04-03"), ("1/12", "2027-01-12", "2027-12-01"),
      ("by 3/4/27", "2027-03-04", "2027-04-03"),
    ])
  func `figures that fit two days are ambiguous, oldest first`(
    words: String, first: String, second: String
  ) {
    #expect(
      reading(words, as: .date()) == .unclear(.ambiguousDate(day(first), day(second))))
  }

  @Test func `figures are not ambiguous where one day is too early, or the weekday tells`() {
    let march = AnswerType.date(earliest: day("2027-03-20"))
    #expect(reading("03/04/2027", as: march) == .value(.date(day("2027-04-03"))))
    #expect(reading("Saturday 03/04/2027", as: .date()) == .value(.date(day("2027-04-03"))))
    #expect(reading("03.04.2027", as: .date()) == .value(.date(day("2027-04-03"))))
  }

  @Test func `a day before the earliest is too early`() {
    let type = AnswerType.date(earliest: today)
    #expect(reading("yesterday", as: type) == .unclear(.tooEarly(earliest: today)))
    #expect(reading("03/04/2020", as: type) == .unclear(.tooEarly(earliest: today)))
    #expect(reading("today", as: type) == .value(.date(today)))
  }

  @Test(
    arguments: [
      "soon", "later", "never", "I don't know", "no", "yes", "June", "in June", "June 2027", "2027",
      "30", "7", "next week", "next month", "next year", "this month", "this week",
      "end of the week",
      "the end", "end", "mid", "mid-year", "early March", "before June", "before 30 June",
      "after 30 June", "30 February", "31 June 2027", "2027-02-29", "2027-13-01", "2027-00-10",
      "0000-01-01",
      "32/1/2027", "13/13/2027", "30.6.2027.5", "30.6", "3.5", "3.5, I think", "June '27",
      "Fri 16th", "not Friday", "every Friday", "Fridays",
      "Friday or Monday", "Friday and Monday", "last Friday", "Friday 30 June 2027", "Friday at 9",
      "Friday the 13th", "two weeks", "10 days", "a week", "in weeks", "in 0 days", "in 1.5 weeks",
      "in",
      "in two or three weeks", "in a couple of weeks", "in -2 weeks", "in 99999 days",
      "in 999999999999999999999 days", "in 9999 years", "I may", "may", "the sun", "I sat down",
      "march on",
      "the second", "second", "first of all", "the first one", "a Friday in June", "Good Friday",
      "2027-06-30T09:00", "20270630", "1/2/3/4", "1-2", "30/6-2027", "30 6 2027", "christmas",
      "now",
      "when?", "in March or so", "the monday after", "mon ami", "start of the month", "on", "by",
      "2027-6", "3 of 4", "June 31", "decide on Friday",
    ])
  func `what is not one day is no date`(words: String) {
    #expect(reading(words, as: .date()) == .unclear(.notADate))
  }
}
