// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct GermanNumberTests {
  @Test(
    arguments: [
      "7", "7.", " 7 ", "07", "+7", "sieben", "Sieben", "SIEBEN!", "etwa 7", "ungefähr 7",
      "ungefaehr 7", "eine 7", "eine sieben", "7/10", "7 / 10", "7 von 10", "sieben von zehn",
      "7 aus 10", "Sieben von 10.", "ich würde sagen 7", "ich wuerde sagen sieben",
      "ich würde sagen, eine 7", "vielleicht 7", "na ja, 7", "hmm... 7", "so um die 7", "~7",
      "7, weil es gut lief", "7 aber es war knapp", "7 - nicht mehr", "7?", "7!", "(7)", "7 👍",
      "7 oder so", "plus sieben", "7 Punkte", "es ist eine 7", "7. sieben",
      "rund sieben, denke ich",
      "ich gebe eine 7", "ne 7", "ich würde eine 7 geben", "sieben Punkte, glaube ich",
      "ja, sieben", "„7“",
    ])
  func `a number on a scale is read in digits and in words`(words: String) {
    #expect(reading(words, as: .scale(1...10), in: .german) == .value(.scale(7)))
  }

  @Test(
    arguments: [
      ("-2", -2), ("−2", -2), ("minus 2", -2), ("minus zwei", -2), ("minus zwo", -2), ("+2", 2),
      ("plus 2", 2), ("0", 0), ("null", 0), ("-0", 0), ("etwa -1", -1), ("minus eins", -1),
      ("-1, es wurde weniger", -1), ("eins", 1),
    ])
  func `a sign belongs to its number`(words: String, expected: Int) {
    #expect(reading(words, as: .scale(-2...2), in: .german) == .value(.scale(expected)))
  }

  @Test(
    arguments: [
      ("12", 12), ("zwölf", 12), ("zwoelf", 12), ("sechzehn", 16), ("siebzehn", 17),
      ("zwanzig", 20), ("einundzwanzig", 21), ("ein und zwanzig", 21), ("Einundzwanzig.", 21),
      ("fünfundzwanzig", 25), ("fuenfundzwanzig", 25), ("dreißig", 30), ("dreissig", 30),
      ("DREISSIG", 30), ("DREIẞIG", 30), ("fu\u{308}nf", 5), ("neunundneunzig", 99),
      ("hundert", 100), ("einhundert", 100), ("hunderteins", 101), ("hundertundeins", 101),
      ("hundertzwanzig", 120), ("zweihundertfünfzig", 250), ("neunhundertneunundneunzig", 999),
      ("1000000", 1_000_000), ("dreimal drei", nil), ("drei mal", 3), ("-40", -40),
    ] as [(String, Int?)])
  func `numbers have no limits unless they are given`(words: String, expected: Int?) {
    #expect(
      reading(words, as: .number(), in: .german)
        == expected.map { .value(.number($0)) } ?? .unclear(.notANumber))
  }

  /// The words are put together here by the rules of grammar books, not as the table is.
  @Test func `every number in words up to a hundred is read`() {
    let small = [
      "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
      "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn",
      "neunzehn",
    ]
    let tens = [
      "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
    ]
    for number in 0..<100 {
      let unit = number % 10 == 1 ? "ein" : small[number % 10]
      let ten = number < 20 ? "" : tens[number / 10 - 2]
      let word = number < 20 ? small[number] : number % 10 == 0 ? ten : "\(unit)und\(ten)"
      #expect(reading(word, as: .number(), in: .german) == .value(.number(number)))
    }
  }

  /// Ordinals, too, are put together here: as many as a month has days.
  @Test func `every day of a month is read in words and with a dot`() {
    let small = [
      "erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte",
      "zehnte", "elfte", "zwölfte", "dreizehnte", "vierzehnte", "fünfzehnte", "sechzehnte",
      "siebzehnte", "achtzehnte", "neunzehnte", "zwanzigste", "einundzwanzigste",
      "zweiundzwanzigste", "dreiundzwanzigste", "vierundzwanzigste", "fünfundzwanzigste",
      "sechsundzwanzigste", "siebenundzwanzigste", "achtundzwanzigste", "neunundzwanzigste",
      "dreißigste", "einunddreißigste",
    ]
    for (index, word) in small.enumerated() {
      let expected = Reading.value(.date(CivilDate(dayNumber: day("2027-03-01").dayNumber + index)))
      for words in ["\(word) März", "am \(word)n März", "\(word)r Maerz", "\(index + 1). 3. 2027"] {
        #expect(reading(words, as: .date(), in: .german) == expected, "\(words)")
      }
    }
  }

  @Test(
    arguments: [
      "7.5", "7,5", ".5", ",5", "7/8", "7/", "6 oder 7", "6-7", "6 bis 7", "zwischen 6 und 7",
      "6, nein, 7", "7, vorher 5", "siebeneinhalb", "7 einhalb", "sieben komma fünf", "7 und etwas",
      "7te", "k7", "7k", "7%", "7+", "7:30", "#7", "- 2", "--2", "nicht 7", "mindestens 3",
      "mehr als 7", "weniger als 7", "bis zu 5", "höchstens 5", "fünf sechs", "zwei hundert",
      "1.000", "hundert und fünf", "keine", "keiner", "eine", "viele", "ein paar",
      "ich weiß nicht", "ja", "siebte", "x", "?", "7? keine Ahnung", "2 Wochen", "7 10",
      "die Hälfte von 10", "7 minus 2", "zwanzigein", "undzwanzig", "einsundzwanzig", "seven",
    ])
  func `what is not one whole number is none`(words: String) {
    #expect(reading(words, as: .scale(-10...10), in: .german) == .unclear(.notANumber))
  }

  @Test(arguments: ["11", "0", "-3", "minus sieben", "hundert", "99999999999999999999999", "11/10"])
  func `a number out of range is told so`(words: String) {
    #expect(reading(words, as: .scale(1...10), in: .german) == .unclear(.outOfRange(1...10)))
  }

  @Test(
    arguments: [
      ("45 Minuten", 45), ("45 min", 45), ("fünfundvierzig Minuten", 45), ("6 ist gut", 6),
      ("etwa 50 Minuten", 50), ("sechs Treffen, bitte", 6), ("eine Stunde", nil),
      ("eine gute Frage", nil), ("ein paar Minuten", nil), ("eine halbe Stunde", nil),
      ("45 bis 60", nil), ("45 bis 60 Minuten", nil), ("6 oder 7", nil), ("7 und ein halb", nil),
      ("7 einhalb Stunden", nil), ("2 Dutzend", nil), ("nicht 6", nil), ("50 Prozent", nil),
      ("sieben hundert tausend", nil), ("7 tausend", nil), ("1 Stunde", 1),
    ] as [(String, Int?)])
  func `what is counted may follow, but nothing that changes the number`(
    words: String, expected: Int?
  ) {
    #expect(
      reading(words, as: .number(0...500), in: .german)
        == expected.map { .value(.number($0)) } ?? .unclear(.notANumber))
  }
}
