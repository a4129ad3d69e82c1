// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  static let englishCalendar = Calendar(
    months: [
      ["january"]: 1, ["jan"]: 1, ["february"]: 2, ["feb"]: 2, ["march"]: 3, ["mar"]: 3,
      ["april"]: 4, ["apr"]: 4, ["may"]: 5, ["june"]: 6, ["jun"]: 6, ["july"]: 7, ["jul"]: 7,
      ["august"]: 8, ["aug"]: 8, ["september"]: 9, ["sept"]: 9, ["sep"]: 9, ["october"]: 10,
      ["oct"]: 10, ["november"]: 11, ["nov"]: 11, ["december"]: 12, ["dec"]: 12,
    ],
    weekdays: [
      ["monday"]: .monday, ["mon"]: .monday, ["tuesday"]: .tuesday, ["tue"]: .tuesday,
      ["tues"]: .tuesday, ["wednesday"]: .wednesday, ["wed"]: .wednesday,
      ["thursday"]: .thursday, ["thu"]: .thursday, ["thur"]: .thursday, ["thurs"]: .thursday,
      ["friday"]: .friday, ["fri"]: .friday, ["saturday"]: .saturday, ["sat"]: .saturday,
      ["sunday"]: .sunday, ["sun"]: .sunday,
    ],
    days: [
      ["today"]: 0, ["tomorrow"]: 1, ["tmrw"]: 1, ["yesterday"]: -1,
      ["day", "after", "tomorrow"]: 2, ["the", "day", "after", "tomorrow"]: 2,
    ],
    ahead: phrases("in, within"),
    fromNow: phrases("from now, from today, time"),
    spans: [
      ["day"]: .days(1), ["days"]: .days(1), ["week"]: .days(7), ["weeks"]: .days(7),
      ["fortnight"]: .days(14), ["fortnights"]: .days(14), ["month"]: .months(1),
      ["months"]: .months(1), ["year"]: .months(12), ["years"]: .months(12),
    ],
    articles: phrases("the, a, an"),
    single: phrases("the, a, an"),
    of: phrases("of"),
    ofMayBeMissing: false,
    countsMonths: false,
    on: phrases("on"),
    next: phrases("next"),
    this: phrases("this"),
    coming: phrases("coming, this coming, the coming"),
    weeks: [["next", "week"]: 1],
    month: phrases("month"),
    year: phrases("year"),
    start: phrases("start, beginning"),
    middle: phrases("mid, middle"),
    end: phrases("end"),
    before: phrases("before"),
    openers: phrases(
      """
      by, on, until, till, around, about, roughly, maybe, perhaps, probably, say, let's say
      I'd say, I would say, I think, well, um, hm, hmm, ok, okay, so, due, let's
      """),
    closers: phrases(
      """
      latest, at the latest, at latest, maybe, perhaps, probably, please, I think, I'd say, then
      """))

  static let englishCadences = Cadences(
    adverbs: [
      ["daily"]: Cadence(every: 1, .day), ["weekly"]: Cadence(every: 1, .week),
      ["fortnightly"]: Cadence(every: 2, .week), ["biweekly"]: Cadence(every: 2, .week),
      ["bi", "weekly"]: Cadence(every: 2, .week), ["monthly"]: Cadence(every: 1, .month),
      ["quarterly"]: Cadence(every: 3, .month), ["yearly"]: Cadence(every: 12, .month),
    ],
    every: phrases("every, each, once every, once each"),
    once: phrases("once, one time"),
    per: phrases("a, an, per, in a, in"),
    alternate: phrases("other"),
    on: phrases("on"),
    countsWeeksInDays: false,
    units: [
      ["day"]: Cadence(every: 1, .day), ["days"]: Cadence(every: 1, .day),
      ["week"]: Cadence(every: 1, .week), ["weeks"]: Cadence(every: 1, .week),
      ["fortnight"]: Cadence(every: 2, .week), ["month"]: Cadence(every: 1, .month),
      ["months"]: Cadence(every: 1, .month), ["quarter"]: Cadence(every: 3, .month),
      ["year"]: Cadence(every: 12, .month),
    ],
    repeatedWeekdays: [
      ["mondays"]: .monday, ["tuesdays"]: .tuesday, ["wednesdays"]: .wednesday,
      ["thursdays"]: .thursday, ["fridays"]: .friday, ["saturdays"]: .saturday,
      ["sundays"]: .sunday,
    ],
    openers: phrases(
      """
      about, around, roughly, maybe, perhaps, probably, say, let's say, I'd say, I would say
      I think, well, um, hm, hmm, ok, okay, so, meet, let's meet, let us meet, we meet
      we could meet, we'll meet, we will meet, let's, on
      """),
    closers: phrases("maybe, perhaps, probably, please, I think, I'd say, then"))
}
