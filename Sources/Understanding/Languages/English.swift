// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  /// English, as it is spoken on either side of the Atlantic.
  public static let english = Language(
    code: "en", spelling: .plain, answers: englishAnswers, choices: englishChoices,
    numbers: englishNumbers, calendar: englishCalendar, cadences: englishCadences,
    names: Names(
      frames: ["i'm", "i am", "my name is", "my name's", "call me"],
      reserved: words("me, partner, mentor, mentee, yes, no, ok, okay")),
    lists: Lists(and: "and"),
    speech: englishSpeech)

  private static let englishSpeech = Speech(
    yes: "yes", no: "no",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    weekdays: [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ],
    date: "{day} {month} {year}",
    numbers: [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ],
    everyOne: [.day: "every day", .week: "every week", .month: "every month"],
    everyFew: [
      .day: "every {count} days", .week: "every {count} weeks", .month: "every {count} months",
    ],
    onWeekday: "{cadence} on {weekday}",
    comma: ", ", and: " and ")
}
