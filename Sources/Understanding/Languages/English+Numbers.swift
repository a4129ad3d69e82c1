// SPDX-License-Identifier: GPL-3.0-or-later

extension Language {
  static let englishNumbers = Numbers(
    cardinals: englishCardinals,
    ordinals: englishOrdinals,
    ordinalEndings: phrases("st, nd, rd, th"),
    dotCountsPlace: false,
    minus: phrases("minus, negative"),
    plus: phrases("plus"),
    outOf: phrases("out of, of, /"),
    openers: phrases(
      """
      about, around, roughly, approximately, ca, circa, maybe, perhaps, probably, say, a, an, the
      I'd say, I would say, I think, I guess, it's, it is, that's, I'm at, I am at, I'd give it
      I give it, make it, call it, let's say, well, um, uh, hm, hmm, er, erm, oh, so, ok, okay
      ~, ≈
      """),
    closers: phrases(
      """
      points, point, times, or so, please, maybe, perhaps, probably, I think, I guess, I'd say
      in all, in total, altogether
      """),
    fractions: [
      "and", "half", "quarter", "to", "less", "more", "most", "least", "dozen", "percent",
      "hundred", "thousand", "million", "but", "than", "between", "minus", "plus", "point",
    ])

  /// 0 to 100.
  private static let englishCardinals: [Phrase: Int] = {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    var table: [Phrase: Int] = [
      ["nought"]: 0, ["hundred"]: 100, ["a", "hundred"]: 100, ["one", "hundred"]: 100,
    ]
    for (number, word) in small.enumerated() { table[[word]] = number }
    for (index, word) in tens.enumerated() {
      table[[word]] = index * 10 + 20
      for unit in 1...9 { table[[word, small[unit]]] = index * 10 + 20 + unit }
    }
    return table
  }()

  /// 1 to 31: as many as a month has days.
  private static let englishOrdinals: [Phrase: Int] = {
    let small = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
      "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
      "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ]
    var table: [Phrase: Int] = [["thirtieth"]: 30, ["thirty", "first"]: 31]
    for (index, word) in small.enumerated() { table[[word]] = index + 1 }
    for unit in 1...9 { table[["twenty", small[unit - 1]]] = 20 + unit }
    return table
  }()
}
