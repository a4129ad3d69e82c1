// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  // "So" is Sunday for short, but far more often no day at all ("so nächste Woche").
  private static let germanWeekdays: KeyValuePairs<String, Weekday> = [
    "montag, mo": .monday, "dienstag, di": .tuesday, "mittwoch, mi": .wednesday,
    "donnerstag, do": .thursday, "freitag, fr": .friday, "samstag, sonnabend, sa": .saturday,
    "sonntag": .sunday,
  ]

  static let germanCalendar = Calendar(
    months: germanSpelling.table([
      "januar, jänner, jan": 1, "februar, feber, feb": 2, "märz, mär, mrz": 3, "april, apr": 4,
      "mai": 5, "juni, juno, jun": 6, "juli, julei, jul": 7, "august, aug": 8,
      "september, sept, sep": 9, "oktober, okt": 10, "november, nov": 11, "dezember, dez": 12,
    ]),
    weekdays: germanSpelling.table(germanWeekdays),
    days: germanSpelling.table([
      "heute, heut": 0, "morgen": 1, "übermorgen": 2, "überübermorgen": 3, "gestern": -1,
      "vorgestern": -2, "heute in einer woche": 7, "heute in zwei wochen": 14,
      "heute in 14 tagen, heute in vierzehn tagen": 14,
    ]),
    ahead: germanSpelling.phrases(
      """
      in, in etwa, in ca, in circa, in ungefähr, in rund, in spätestens, binnen, innerhalb
      innerhalb von
      """),
    fromNow: germanSpelling.phrases(
      "ab heute, ab jetzt, von heute an, von jetzt an, von heute, von jetzt"),
    spans: germanSpelling.table([
      "tag, tage, tagen, tages, tags": .days(1), "woche, wochen": .days(7),
      "monat, monate, monaten, monats": .months(1),
      "quartal, quartalen, quartale, quartals, vierteljahr, vierteljahres": .months(3),
      "halbjahr, halbjahres, halben jahr, halben jahres": .months(6),
      "jahr, jahre, jahren, jahres": .months(12),
    ]),
    articles: germanSpelling.phrases("der, die, das, den, dem, des"),
    // "In der Woche" is not a week from now.
    single: germanSpelling.phrases("ein, eine, einen, einem, einer, eines"),
    of: germanSpelling.phrases("des, der, vom, von, im, in der, von der"),
    ofMayBeMissing: true,
    countsMonths: true,
    on: germanSpelling.phrases("am, an dem"),
    next: germanSpelling.phrases("nächste, nächster, nächstes, nächsten, nächstem"),
    this: germanSpelling.phrases("diese, dieser, dieses, diesen, diesem"),
    coming: germanSpelling.phrases(
      """
      kommende, kommender, kommenden, kommendem, diesen kommenden, der kommende, den kommenden
      """),
    weeks: germanSpelling.table([
      "diese woche, dieser woche, in dieser woche": 0,
      "nächste woche, nächster woche, nächsten woche, in der nächsten woche": 1,
      "kommende woche, kommender woche, kommenden woche, in der kommenden woche": 1,
      "übernächste woche, übernächster woche, übernächsten woche": 2,
      "in der übernächsten woche": 2,
    ]),
    month: germanSpelling.phrases("monat, monats, monates"),
    year: germanSpelling.phrases("jahr, jahrs, jahres"),
    start: germanSpelling.phrases("anfang, beginn"),
    middle: germanSpelling.phrases("mitte"),
    end: germanSpelling.phrases("ende"),
    before: germanSpelling.phrases("vor"),
    openers: germanSpelling.phrases(
      """
      am, an, bis, bis zum, bis zur, bis spätestens, bis spätestens zum, spätestens
      spätestens am, spätestens bis, spätestens bis zum, zum, zu, zur, um den, gegen, der, den
      so, etwa, ungefähr, circa, ca, rund, vielleicht, wahrscheinlich, wohl, vermutlich
      voraussichtlich, sagen wir, sagen wir mal, ich würde sagen, würde ich sagen, ich denke
      ich glaube, ich schätze, na, naja, na ja, also, nun, tja, hm, hmm, äh, ähm, ok, okay, gut
      fällig, fällig am, kommenden, nächsten, das ist, es ist, wir treffen uns, treffen wir uns
      schon
      """),
    closers: germanSpelling.phrases(
      """
      spätestens, vielleicht, wahrscheinlich, wohl, bitte, dann, ungefähr, etwa, denke ich
      glaube ich, schätze ich, würde ich sagen, sage ich mal, sag ich mal, oder so, rum, herum
      """))

  static let germanCadences = Cadences(
    adverbs: germanAdverbs,
    every: germanSpelling.phrases(
      "jede, jeder, jedes, jeden, jedem, an jedem, in jeder, alle, aller"),
    once: germanSpelling.phrases("einmal, ein mal, 1 mal, 1 x, 1 ×"),
    per: germanSpelling.phrases("pro, je, die, den, das, am, im, in, in der, in einer, in einem"),
    alternate: germanSpelling.phrases("zweite, zweiter, zweites, zweiten, zweitem"),
    on: germanSpelling.phrases(
      "am, an, an einem, immer, immer am, jeweils, jeweils am, und zwar, und zwar am"),
    countsWeeksInDays: true,
    units: germanSpelling.table([
      "tag, tage, tagen": Cadence(every: 1, .day),
      "woche, wochen": Cadence(every: 1, .week),
      "monat, monate, monaten": Cadence(every: 1, .month),
      "quartal, quartale, quartalen, vierteljahr": Cadence(every: 3, .month),
      "halbjahr, halbjahre, halben jahr, halbes jahr, halbe jahr": Cadence(every: 6, .month),
      "jahr, jahre, jahren": Cadence(every: 12, .month),
    ]),
    repeatedWeekdays: repeated(germanWeekdays),
    openers: germanSpelling.phrases(
      """
      etwa, ungefähr, circa, ca, rund, so, so etwa, vielleicht, wahrscheinlich, wohl, am besten
      sagen wir, sagen wir mal, ich würde sagen, würde ich sagen, ich denke, ich glaube, na, naja
      na ja, also, nun, tja, hm, hmm, äh, ähm, ok, okay, gut, gern, gerne, lieber, immer, jeweils
      an, am liebsten, wir würden uns, ich würde, treffen, treffen wir uns, wir treffen uns
      lass uns, lasst uns, wir könnten uns
      wir sollten uns, wir wollen uns, wir sehen uns, uns
      """),
    closers: germanSpelling.phrases(
      """
      einmal, ein mal, treffen, sehen, vielleicht, wahrscheinlich, wohl, bitte, dann, ungefähr
      etwa, denke ich, glaube ich, würde ich sagen, oder so
      """))

  /// "wöchentlich", "14-tägig", "dreimonatlich", "im Zwei-Wochen-Takt".
  private static let germanAdverbs: [Phrase: Cadence] = {
    var table = germanSpelling.table([
      "täglich": Cadence(every: 1, .day), "wöchentlich": Cadence(every: 1, .week),
      "monatlich": Cadence(every: 1, .month),
      "vierteljährlich, quartalsweise": Cadence(every: 3, .month),
      "halbjährlich": Cadence(every: 6, .month), "jährlich": Cadence(every: 12, .month),
      "vierzehntägig, vierzehntäglich, 14 tägig, 14 täglich": Cadence(every: 2, .week),
      "im 14 tage takt, im 14 tage rhythmus, im vierzehn tage rhythmus": Cadence(every: 2, .week),
      "im wochentakt, im wochenrhythmus": Cadence(every: 1, .week),
      "im monatstakt, im monatsrhythmus": Cadence(every: 1, .month),
    ])
    let counts = ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht"]
    for (index, count) in counts.enumerated() {
      for number in [count, "\(count) ", "\(index + 2) "] {
        // "Zweiwöchig" is two weeks long, but who is asked how often means how often.
        let weeks = germanSpelling.phrases(
          """
          \(number)wöchentlich, \(number)wöchig, im \(number) wochen takt
          im \(number) wochen rhythmus, im \(number)wochentakt, im \(number)wochenrhythmus
          """)
        for phrase in weeks { table[phrase] = Cadence(every: index + 2, .week) }
        for phrase in germanSpelling.phrases("\(number)monatlich, \(number)monatig") {
          table[phrase] = Cadence(every: index + 2, .month)
        }
      }
    }
    for (phrase, cadence) in table where phrase.count < 3 { table[["einmal"] + phrase] = cadence }
    return table
  }()

  /// "donnerstags", and "an Donnerstagen".
  private static func repeated(
    _ weekdays: KeyValuePairs<String, Weekday>
  ) -> [Phrase: Weekday] {
    let full = germanSpelling.table(weekdays).filter { ($0.key.first?.count ?? 0) > 2 }
    return full.reduce(into: [:]) { table, entry in
      for ending in ["s", "e", "en"] { table[[entry.key.joined() + ending]] = entry.value }
    }
  }
}
