// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct CadenceTests {
  @Test(
    arguments: [
      ("weekly", "FREQ=WEEKLY;INTERVAL=1"), ("Weekly.", "FREQ=WEEKLY;INTERVAL=1"),
      ("every week", "FREQ=WEEKLY;INTERVAL=1"), ("once a week", "FREQ=WEEKLY;INTERVAL=1"),
      ("each week", "FREQ=WEEKLY;INTERVAL=1"), ("once per week", "FREQ=WEEKLY;INTERVAL=1"),
      ("about once a week", "FREQ=WEEKLY;INTERVAL=1"),
      ("let's meet weekly", "FREQ=WEEKLY;INTERVAL=1"),
      ("every two weeks", "FREQ=WEEKLY;INTERVAL=2"), ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
      ("fortnightly", "FREQ=WEEKLY;INTERVAL=2"), ("biweekly", "FREQ=WEEKLY;INTERVAL=2"),
      ("bi-weekly", "FREQ=WEEKLY;INTERVAL=2"), ("every other week", "FREQ=WEEKLY;INTERVAL=2"),
      ("every second week", "FREQ=WEEKLY;INTERVAL=2"),
      ("every fortnight", "FREQ=WEEKLY;INTERVAL=2"),
      ("once a fortnight", "FREQ=WEEKLY;INTERVAL=2"),
      ("once every two weeks", "FREQ=WEEKLY;INTERVAL=2"),
      ("every 3 weeks", "FREQ=WEEKLY;INTERVAL=3"), ("every third week", "FREQ=WEEKLY;INTERVAL=3"),
      ("monthly", "FREQ=MONTHLY;INTERVAL=1"), ("every month", "FREQ=MONTHLY;INTERVAL=1"),
      ("once a month", "FREQ=MONTHLY;INTERVAL=1"), ("every other month", "FREQ=MONTHLY;INTERVAL=2"),
      ("every quarter", "FREQ=MONTHLY;INTERVAL=3"), ("daily", "FREQ=DAILY;INTERVAL=1"),
      ("every day", "FREQ=DAILY;INTERVAL=1"), ("every 10 days", "FREQ=DAILY;INTERVAL=10"),
      ("every Thursday", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"),
      ("thursdays", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"),
      ("on Thursdays", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"),
      ("weekly on thursday", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"),
      ("weekly, on Thursdays", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"),
      ("every second Thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("every other Thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("every two weeks on thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("every two weeks on a Thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("Thursdays, every two weeks", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("thursday every 2 weeks", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("maybe every two weeks, on Thu", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
    ])
  func `the usual ways of saying how often are read`(words: String, canonical: String) {
    guard case .value(let value) = reading(words, as: .cadence) else {
      Issue.record("not read: \(words)")
      return
    }
    #expect(value.canonical == canonical)
  }

  @Test(
    arguments: [
      "often", "sometimes", "never", "no", "yes", "week", "a week", "two weeks", "in two weeks",
      "next week", "thursday", "on Thursday", "twice a week", "once", "once a", "every",
      "every two",
      "every 0 weeks", "every -2 weeks", "every 2.5 weeks", "every 2-3 weeks",
      "every two to three weeks",
      "every few weeks", "every week or two", "not weekly", "weekly or monthly", "weekly monthly",
      "every third Thursday", "every first Monday", "every second Thursday of the month",
      "monthly on Friday", "every day on Monday", "every Monday and Thursday",
      "every monday on thursday",
      "mondays thursdays", "bimonthly", "every 99999999999999999999 weeks", "every 100 weeks",
      "every weekday", "every weekend", "every two thursdays", "every week twice",
      "every first week", "2",
      "I don't know", "biweekly?!? no idea", "weekly meetings are too much",
    ])
  func `what is no regular interval is no cadence`(words: String) {
    #expect(reading(words, as: .cadence) == .unclear(.notACadence))
  }
}
