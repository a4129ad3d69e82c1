// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct GermanDateTests {
  private func date(_ words: String, on now: CivilDate = today) -> Reading {
    reading(words, as: .date(), in: .german, on: now)
  }

  @Test(
    arguments: [
      "2027-06-30", "30. Juni 2027", "30 Juni 2027", "am 30. Juni 2027", "der 30. Juni 2027",
      "30. Juni", "30. juni", "30. Jun.", "30. JUNI", "dreißigster Juni",
      "am dreißigsten Juni 2027",
      "am dreissigsten Juni", "30ter Juni", "bis 30. Juni", "bis zum 30. Juni", "Ende Juni",
      "Bis Ende Juni.", "vor Ende Juni", "Ende Juni 2027", "gegen Ende Juni", "Ende des Juni",
      "30.6.2027", "30.06.2027", "30.6.27", "30.6.", "30.06.", "30.6", "am 30.6.", "am 30.6",
      "30. 6. 2027", "30. 6.", "30.6. 2027", "30. 6.2027", "30. 6. 27", "den 30.6.2027",
      "der 30.6.", "30/6/2027", "30-06-2027", "2027/6/30", "30/6", "Mittwoch, 30. Juni 2027",
      "Mittwoch, den 30. Juni", "Mittwoch der 30.6.", "Mittwoch, den 30.6.2027", "Mi 30.6.2027",
      "Mi., 30.6. 2027", "am Mittwoch, dem 30. Juni 2027", "spätestens 30. Juni",
      "spaetestens am 30. Juni", "30. Juni spätestens", "vielleicht 30. Juni?",
      "um den 30. Juni rum", "30. Juni, denke ich", "am dreißigsten Sechsten",
      "am 30. sechsten", "30-Juni-2027", "also am 30. Juni, bitte",
    ])
  func `a day is read as calendars write it`(words: String) {
    #expect(date(words) == .value(.date(day("2027-06-30"))))
  }

  @Test(
    arguments: [
      ("12. März", "2027-03-12"), ("12. Maerz", "2027-03-12"), ("12. MÄRZ", "2027-03-12"),
      ("12. Ma\u{308}rz", "2027-03-12"), ("12.3.", "2027-03-12"), ("12.03.2027", "2027-03-12"),
      ("3.4.2027", "2027-04-03"), ("3.4.", "2027-04-03"), ("am 3. Mai 2027", "2027-05-03"),
      ("3. Jänner 2028", "2028-01-03"), ("1. Dez", "2027-12-01"), ("15. Sept. 2027", "2027-09-15"),
      ("heute", "2027-01-12"), ("Morgen.", "2027-01-13"), ("übermorgen", "2027-01-14"),
      ("uebermorgen", "2027-01-14"), ("gestern", "2027-01-11"), ("vorgestern", "2027-01-10"),
      ("in zwei Wochen", "2027-01-26"), ("in 2 Wochen", "2027-01-26"),
      ("zwei Wochen ab heute", "2027-01-26"), ("in 10 Tagen", "2027-01-22"),
      ("in zehn Tagen", "2027-01-22"), ("binnen zehn Tagen", "2027-01-22"),
      ("innerhalb einer Woche", "2027-01-19"), ("in einer Woche", "2027-01-19"),
      ("heute in einer Woche", "2027-01-19"), ("in vierzehn Tagen", "2027-01-26"),
      ("in einem Monat", "2027-02-12"), ("in drei Monaten", "2027-04-12"),
      ("in einem halben Jahr", "2027-07-12"), ("in einem Jahr", "2028-01-12"),
      ("in einundzwanzig Tagen", "2027-02-02"), ("vielleicht in zwei Wochen", "2027-01-26"),
      ("in einer Woche, denke ich", "2027-01-19"), ("so in zwei Wochen", "2027-01-26"),
      ("in etwa zwei Wochen", "2027-01-26"), ("in ca. 3 Wochen", "2027-02-02"),
      ("nächsten Montag, den 18.1.", "2027-01-18"), ("am kommenden 1. Mai", "2027-05-01"),
      ("Freitag", "2027-01-15"), ("am Freitag", "2027-01-15"), ("bis freitag", "2027-01-15"),
      ("Bis Freitag.", "2027-01-15"), ("Fr", "2027-01-15"), ("Fr.", "2027-01-15"),
      ("diesen Freitag", "2027-01-15"), ("an diesem Freitag", "2027-01-15"),
      ("kommenden Freitag", "2027-01-15"), ("am kommenden Freitag", "2027-01-15"),
      ("Montag", "2027-01-18"), ("Dienstag", "2027-01-19"), ("Sonnabend", "2027-01-16"),
      ("nächsten Freitag", "2027-01-22"), ("naechsten Freitag", "2027-01-22"),
      ("am nächsten Freitag", "2027-01-22"), ("nächster Freitag", "2027-01-22"),
      ("nächsten Montag", "2027-01-18"), ("diesen Dienstag", "2027-01-12"),
      ("Freitag nächster Woche", "2027-01-22"), ("Freitag nächste Woche", "2027-01-22"),
      ("nächste Woche am Freitag", "2027-01-22"), ("nächste Woche, Freitag", "2027-01-22"),
      ("Freitag in der nächsten Woche", "2027-01-22"), ("kommende Woche Freitag", "2027-01-22"),
      ("Freitag der nächsten Woche", "2027-01-22"), ("diese Woche Freitag", "2027-01-15"),
      ("übernächste Woche Freitag", "2027-01-29"), ("Ende des Monats", "2027-01-31"),
      ("bis Ende dieses Monats", "2027-01-31"), ("Monatsende", "2027-01-31"),
      ("zum Monatsende", "2027-01-31"), ("Ende nächsten Monats", "2027-02-28"),
      ("Ende des nächsten Monats", "2027-02-28"), ("Mitte nächsten Monats", "2027-02-15"),
      ("Anfang nächsten Monats", "2027-02-01"), ("Ende des Jahres", "2027-12-31"),
      ("bis zum Jahresende", "2027-12-31"), ("Ende nächsten Jahres", "2028-12-31"),
      ("Ende 2029", "2029-12-31"), ("Mitte März", "2027-03-15"), ("Mitte Maerz 2028", "2028-03-15"),
      ("Anfang März", "2027-03-01"), ("Anfang Januar", "2028-01-01"), ("12. Januar", "2027-01-12"),
      ("11. Januar", "2028-01-11"), ("Ende Januar", "2027-01-31"), ("29. Februar", "2028-02-29"),
      ("am 15.", "2027-01-15"), ("der 15.", "2027-01-15"), ("bis zum 15.", "2027-01-15"),
      ("am 12.", "2027-01-12"), ("am 11.", "2027-02-11"), ("Freitag, der 15.", "2027-01-15"),
      ("Fr, 15.", "2027-01-15"), ("am ersten des nächsten Monats", "2027-02-01"),
      ("am 15. nächsten Monats", "2027-02-15"), ("am Ersten nächsten Monats", "2027-02-01"),
      ("So, 17. Januar", "2027-01-17"), ("5/5", "2027-05-05"),
    ])
  func `a day is read as it lies from today`(words: String, expected: String) {
    #expect(date(words) == .value(.date(day(expected))))
  }

  @Test(
    arguments: [
      ("2027-01-31", "in einem Monat", "2027-02-28"), ("2027-06-30", "Ende Juni", "2027-06-30"),
      ("2027-07-01", "Ende Juni", "2028-06-30"), ("2027-12-31", "morgen", "2028-01-01"),
      ("2027-12-31", "Ende nächsten Monats", "2028-01-31"),
      ("2027-12-31", "Jahresende", "2027-12-31"), ("2027-01-17", "nächsten Montag", "2027-01-18"),
      ("2027-01-15", "Freitag", "2027-01-22"), ("2027-01-31", "am 30.", "2027-03-30"),
      ("2096-03-01", "29.2.", "2104-02-29"), ("2099-12-31", "1.1.00", "2000-01-01"),
    ])
  func `today decides what is next`(now: String, words: String, expected: String) {
    #expect(date(words, on: day(now)) == .value(.date(day(expected))))
  }

  @Test func `figures with slashes may be of either order, those with dots are of one`() {
    let two = Doubt.ambiguousDate(day("2027-03-04"), day("2027-04-03"))
    #expect(date("03/04/2027") == .unclear(two))
    #expect(date("bis 3-4-2027") == .unclear(two))
    #expect(date("Samstag, 03/04/2027") == .value(.date(day("2027-04-03"))))
    for words in ["03.04.2027", "3.4.", "3. 4.", "3.4", "am 3.4.27", "den 3.4.2027"] {
      #expect(date(words) == .value(.date(day("2027-04-03"))), "\(words)")
    }
  }

  @Test func `a day before the earliest is too early`() {
    let type = AnswerType.date(earliest: today)
    #expect(reading("gestern", as: type, in: .german) == .unclear(.tooEarly(earliest: today)))
    #expect(reading("3.4.2020", as: type, in: .german) == .unclear(.tooEarly(earliest: today)))
    #expect(reading("heute", as: type, in: .german) == .value(.date(today)))
  }

  @Test(
    arguments: [
      "bald", "später", "nie", "ich weiß nicht", "nein", "ja", "Juni", "im Juni", "Juni 2027",
      "2027",
      "30", "7", "nächste Woche", "so nächste Woche", "nächsten Monat", "nächstes Jahr",
      "diesen Monat", "diese Woche", "Ende der Woche", "Ende nächster Woche", "Wochenende", "Ende",
      "Mitte", "Mitte des Jahres", "Anfang des Monats", "vor Juni", "vor dem 30. Juni",
      "nach dem 30. Juni", "30. Februar", "31. Juni 2027", "30.2.", "32.1.2027", "13.13.2027",
      "1.13.", "30.6.2027.5", "30.6.5", "30. 6", "1.2.3.4", "Fr 16.", "nicht Freitag",
      "jeden Freitag", "freitags", "Freitag oder Montag", "Freitag und Montag", "letzten Freitag",
      "Freitag, 30. Juni 2027", "Freitag um 9", "Freitag, der 13.", "zwei Wochen", "10 Tage",
      "eine Woche", "in Wochen", "in der Woche", "im Monat", "in 0 Tagen", "in 1,5 Wochen",
      "in 1.5 Wochen", "in eineinhalb Wochen", "in zwei oder drei Wochen", "in ein paar Wochen",
      "in zwei bis drei Wochen", "in -2 Wochen", "in 99999 Tagen", "in 9999 Jahren", "so", "mo ja",
      "der zweite", "zweite", "erstens", "der erste Punkt", "ein Freitag im Juni", "Karfreitag",
      "guten Morgen", "heute morgen", "Weihnachten", "jetzt", "wann?", "am", "bis", "3 von 4",
      "diese Woche Montag", "diesen Montag", "nächsten Montag, den 19.1.", "30 6 2027", "20270630",
      "12, 3.", "in acht", "3.5 Wochen",
      "Freitag in einer Woche", "Monatsende oder so was", "am 31. nächsten Monats",
    ])
  func `what is not one day is no date`(words: String) {
    #expect(date(words) == .unclear(.notADate))
  }
}
