// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  /// German, with the words of Austria and Switzerland beside those of Germany.
  public static let german = Language(
    code: "de", spelling: germanSpelling, answers: germanAnswers, choices: germanChoices,
    numbers: germanNumbers, calendar: germanCalendar, cadences: germanCadences,
    names: Names(
      // The longer of two frames that begin alike comes first.
      frames: [
        "ich bin der", "ich bin die", "ich bin", "ich heiße", "ich heiß", "mein name ist",
        "nenn mich einfach", "nenn mich bitte", "nenn mich", "nenne mich", "nennt mich",
        "nennen sie mich",
        "bitte nenn mich", "man nennt mich", "alle nennen mich", "sag einfach",
      ],
      reserved: germanSpelling.set(
        """
        ich, mich, partner, partnerin, mentor, mentorin, mentee, ja, nein, ok, okay, beide
        """)),
    lists: Lists(and: "und"),
    speech: germanSpeech)

  /// Keyboards without umlauts have these; Switzerland has no ß.
  static let germanSpelling = Spelling(
    letters: ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"],
    compounds: [
      "monatsanfang": ["anfang", "monats"], "monatsbeginn": ["beginn", "monats"],
      "monatsmitte": ["mitte", "monats"], "monatsende": ["ende", "monats"],
      "jahresanfang": ["anfang", "jahres"], "jahresbeginn": ["beginn", "jahres"],
      "jahresende": ["ende", "jahres"],
    ])

  private static let germanSpeech = Speech(
    yes: "ja", no: "nein",
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember",
    ],
    weekdays: [
      "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
    ],
    date: "{day}. {month} {year}",
    numbers: [
      "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
      "elf", "zwölf",
    ],
    everyOne: [.day: "jeden Tag", .week: "jede Woche", .month: "jeden Monat"],
    everyFew: [
      .day: "alle {count} Tage", .week: "alle {count} Wochen", .month: "alle {count} Monate",
    ],
    weekdayAndDate: "{weekday}, {date}",
    onWeekday: "{cadence} am {weekday}",
    comma: ", ", and: " und ")
}
