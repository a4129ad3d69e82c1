// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  /// Yes, no, and what is neither.
  struct Answers: Hashable, Sendable {
    /// Clauses that say yes, or no, as they are.
    var yes: Set<Phrase>
    var no: Set<Phrase>
    /// Words that say yes, or no, with more words right after them ("yes we did").
    var firmYes: Set<String>
    var firmNo: Set<String>
    /// The words that may come right after a firm one; others make it another thing
    /// ("no problem", "yes and no").
    var afterFirm: Set<String>
    /// What follows "no" where it does not answer ("no doubt").
    var afterMereNo: Set<String>
    /// Clauses that say neither.
    var unsure: Set<Phrase>
    /// Words that turn round what stands near them.
    var negations: Set<String>
    /// What people say before they answer ("well", "I'd say").
    var openers: Set<Phrase>
    /// Words that begin a clause as a comma does ("but").
    var joints: Set<String>
    /// Words that offer another answer ("or").
    var alternatives: Set<String>
  }

  /// Naming one of several options.
  struct Choices: Hashable, Sendable {
    /// What may stand before an option, beside the openers of any answer.
    var openers: Set<Phrase>
    /// What may stand after an option's number ("one", "please").
    var closers: Set<Phrase>
    /// Words of politeness, before or after an option that has to be said exactly.
    var courtesies: Set<String>
    /// Whether "not" comes after what it denies ("ich glaube nicht"): alone after an opener it
    /// does not begin an option then.
    var negationComesLast: Bool
    /// The last of the options.
    var last: Set<Phrase>
    /// Words near an option that keep it from being chosen, beside negations.
    var excluders: Set<String>
    /// Words that begin a question.
    var questions: Set<String>
  }

  struct Numbers: Hashable, Sendable {
    /// Numbers in words, each as people may say it.
    var cardinals: [Phrase: Int]
    var ordinals: [Phrase: Int]
    /// What digits end in where they count a place ("th").
    var ordinalEndings: Set<Phrase>
    /// Whether a dot after digits counts a place too ("30." as "30th").
    var dotCountsPlace: Bool
    var minus: Set<Phrase>
    var plus: Set<Phrase>
    /// Between a number and what it is out of.
    var outOf: Set<Phrase>
    var openers: Set<Phrase>
    var closers: Set<Phrase>
    /// Words after which a number is not whole, or not the one that was said.
    var fractions: Set<String>
  }

  struct Calendar: Hashable, Sendable {
    /// 1 to 12.
    var months: [Phrase: Int]
    var weekdays: [Phrase: Weekday]
    /// Days that lie so many days from today.
    var days: [Phrase: Int]
    /// Before a span of time: "in" two weeks.
    var ahead: Set<Phrase>
    /// After a span of time: two weeks "from now".
    var fromNow: Set<Phrase>
    var spans: [Phrase: Span]
    var articles: Set<Phrase>
    /// One span: in "a" week.
    var single: Set<Phrase>
    var of: Set<Phrase>
    /// Whether "of" may be missing between a day and its month.
    var ofMayBeMissing: Bool
    /// Whether months are counted as days are, in digits with dots and in words.
    ///
    /// "30. 6." is a day then, with spaces or without, and so is "zwölfter Dritter". No number
    /// is written with a dot where dates are, so that "30.6" is a day too.
    var countsMonths: Bool
    var on: Set<Phrase>
    var next: Set<Phrase>
    var this: Set<Phrase>
    /// Before a weekday, without changing which ("coming").
    var coming: Set<Phrase>
    /// Weeks that lie so many weeks from this one ("next week").
    var weeks: [Phrase: Int]
    var month: Set<Phrase>
    var year: Set<Phrase>
    var start: Set<Phrase>
    var middle: Set<Phrase>
    var end: Set<Phrase>
    /// Before the end of something; its last day is meant.
    var before: Set<Phrase>
    var openers: Set<Phrase>
    var closers: Set<Phrase>
  }

  /// A number of days or of months, of which `count` make one span.
  enum Span: Hashable, Sendable {
    case days(Int)
    case months(Int)
  }

  struct Cadences: Hashable, Sendable {
    /// Words that say all of it ("fortnightly").
    var adverbs: [Phrase: Cadence]
    var every: Set<Phrase>
    var once: Set<Phrase>
    /// Between "once" and a unit.
    var per: Set<Phrase>
    /// "other" in every other week.
    var alternate: Set<Phrase>
    /// Before a weekday that follows ("on").
    var on: Set<Phrase>
    /// Whether whole weeks may be counted in days and fall on a weekday all the same
    /// ("alle 14 Tage am Donnerstag").
    var countsWeeksInDays: Bool
    /// What one unit amounts to.
    var units: [Phrase: Cadence]
    /// "on Thursdays".
    var repeatedWeekdays: [Phrase: Weekday]
    var openers: Set<Phrase>
    var closers: Set<Phrase>
  }

  struct Names: Hashable, Sendable {
    /// What people say before their name, in lower case and with apostrophes: "Im" is a name.
    var frames: [String]
    /// The same, each as its words are compared; a language makes them of its frames.
    var frameWords: [[String]] = []
    /// Words for people that a coach uses itself, in lower case.
    var reserved: Set<String>
  }

  struct Lists: Hashable, Sendable {
    /// Before the last of several things.
    var and: String
  }

  /// How values are said; `{…}` stands for what is filled in.
  struct Speech: Hashable, Sendable {
    var yes: String
    var no: String
    /// January first.
    var months: [String]
    /// Monday first.
    var weekdays: [String]
    /// With `{day}`, `{month}` and `{year}`.
    var date: String
    /// Numbers in words, from zero on; larger ones are said in digits.
    var numbers: [String]
    /// Each single unit, and several with `{count}`.
    var everyOne: [Cadence.Unit: String]
    var everyFew: [Cadence.Unit: String]
    /// With `{weekday}` and `{date}`.
    var weekdayAndDate = "{weekday} {date}"
    /// With `{cadence}` and `{weekday}`.
    var onWeekday: String
    /// Between things, and before the last.
    var comma: String
    var and: String
  }
}
