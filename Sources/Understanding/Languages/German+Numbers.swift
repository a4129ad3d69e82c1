// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  // "Ein" is "a" as well as "one": "eine gute Frage" is no number, so only "eins" is one.
  static let germanNumbers = Numbers(
    cardinals: germanCardinals,
    ordinals: germanOrdinals,
    ordinalEndings: germanSpelling.phrases("te, ter, tes, ten, tem, ste, ster, stes, sten, stem"),
    dotCountsPlace: true,
    minus: germanSpelling.phrases("minus, negativ"),
    plus: germanSpelling.phrases("plus"),
    outOf: germanSpelling.phrases("von, von insgesamt, aus, /"),
    openers: germanSpelling.phrases(
      """
      ungefähr, etwa, in etwa, circa, ca, zirka, rund, so, so etwa, so um die, um die, vielleicht
      wahrscheinlich, wohl, vermutlich, eher, sagen wir, sagen wir mal, ich würde sagen
      würde ich sagen, ich sage, ich sag, ich sage mal, ich sag mal, ich denke, ich glaube
      ich schätze, ich meine, geschätzt, es ist, es sind, es war, es waren, das ist, das sind
      das war, das waren, ich bin bei, wir sind bei, bei, auf, ich gebe, ich gebe dem, ich geb
      ich gebe mir
      ich gebe uns, ich würde
      ich würde dem, gib mir, nehmen wir, ich nehme, eine, ein, einen, ne, nen, der, die, das
      glatte, klare, solide, na, naja, na ja, also, nun, nun ja, tja, hm, hmm
      äh, ähm, öh, oh, ach, ok, okay, ja, ~, ≈
      """),
    closers: germanSpelling.phrases(
      """
      punkte, punkten, mal, oder so, bitte, danke, vielleicht, wahrscheinlich, wohl, denke ich
      glaube ich, würde ich sagen, schätze ich, meine ich, sage ich mal, sag ich mal, geben
      insgesamt, zusammen, rum, herum, so rum, ungefähr, etwa, in etwa, circa, ca
      """),
    fractions: germanSpelling.set(
      """
      und, halb, halbe, halben, halber, halbes, einhalb, viertel, dreiviertel, drittel, bis
      weniger, mehr, mindestens, höchstens, wenigstens, dutzend, prozent, hundert, tausend
      million, millionen, aber, als, zwischen, minus, plus, komma, paar, statt
      """))

  private static let germanSmall = [
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
    "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn",
    "neunzehn",
  ]
  private static let germanTens = [
    "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
  ]

  /// A unit within a longer number: "einundzwanzig", "einhundert".
  private static func germanUnit(_ unit: Int) -> String { unit == 1 ? "ein" : germanSmall[unit] }

  /// 0 to 999, each written as one word, and those below 100 also apart.
  private static let germanCardinals: [Phrase: Int] = {
    var table: [Phrase: Int] = [:]
    func add(_ text: String, _ number: Int) {
      for phrase in germanSpelling.phrases(text) { table[phrase] = number }
    }
    var small = germanSmall
    for (index, ten) in germanTens.enumerated() {
      small.append(ten)
      for unit in 1...9 {
        small.append("\(germanUnit(unit))und\(ten)")
        add("\(germanUnit(unit)) und \(ten)", index * 10 + 20 + unit)
      }
    }
    for (number, word) in small.enumerated() {
      add(word, number)
      for hundred in 1...9 where number > 0 {
        for start in hundreds(hundred) {
          add("\(start)\(word), \(start)und\(word)", hundred * 100 + number)
        }
      }
    }
    for hundred in 1...9 {
      for word in hundreds(hundred) { add(word, hundred * 100) }
    }
    add("zwo", 2)
    add("ein hundert", 100)
    return table

    func hundreds(_ count: Int) -> [String] {
      ["\(germanUnit(count))hundert"] + (count == 1 ? ["hundert"] : [])
    }
  }()

  /// 1 to 31: as many as a month has days.
  private static let germanOrdinals: [Phrase: Int] = {
    var stems = ["erst", "zweit", "dritt"]
    stems += germanSmall[4...19].map { $0 + "t" }
    stems[6] = "siebt"
    stems[7] = "acht"
    stems.append("zwanzigst")
    stems += (1...9).map { "\(germanUnit($0))undzwanzigst" }
    stems += ["dreißigst", "einunddreißigst"]
    var table: [Phrase: Int] = [:]
    for (index, stem) in stems.enumerated() {
      for ending in ["e", "er", "es", "en", "em"] {
        for phrase in germanSpelling.phrases(stem + ending) { table[phrase] = index + 1 }
      }
    }
    for phrase in germanSpelling.phrases("erstere, ersterer, ersteres, ersteren, ersterem") {
      table[phrase] = 1
    }
    for phrase in germanSpelling.phrases("siebente, siebenter, siebentes, siebenten, siebentem") {
      table[phrase] = 7
    }
    return table
  }()
}
