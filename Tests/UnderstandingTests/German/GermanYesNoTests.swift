// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct GermanYesNoTests {
  private func answer(_ words: String) -> Reading { reading(words, as: .yesNo, in: .german) }

  @Test(
    arguments: [
      "ja", "Ja", "JA!", "j", "J.", " ja. ", "jo", "jap", "jep", "Jup.", "jawohl", "klar",
      "na klar",
      "klar doch", "sicher", "natürlich", "natuerlich", "NATÜRLICH!", "selbstverständlich", "gern",
      "gerne", "Sehr gerne!", "ja bitte", "ja, bitte", "ja gerne", "ja, sehr gern", "genau",
      "ganz genau", "ja genau", "richtig", "stimmt", "das stimmt", "so ist es", "korrekt", "ok",
      "OK.", "okay", "in Ordnung", "auf jeden Fall", "unbedingt", "definitiv", "einverstanden",
      "doch", "ja ja", "ja doch", "ja klar", "oh ja", "na ja, ja", "naja, ja", "also ja",
      "hmm... ja", "ich würde sagen ja", "ich wuerde sagen: ja", "ich denke schon", "ich glaube ja",
      "eigentlich ja", "eher ja", "aber ja", "aber gerne", "danke, gerne", "und ja", "machen wir",
      "das mache ich", "haben wir", "„ja“", "»ja«", "ja :)", "ja 👍", "von mir aus", "los geht's",
      "los geht’s", "das klingt gut", "ja denke ich", "ja super", "leider ja",
      "eigentlich schon", "habe ich gemacht", "ja natu\u{308}rlich",
    ])
  func `the usual ways of saying yes are yes`(words: String) {
    #expect(answer(words) == .value(.yesNo(true)))
  }

  @Test(
    arguments: [
      "nein", "Nein.", "NEIN", "n", "nee", "ne", "nö", "noe", "Nö!", "nope", "nein danke",
      "nein, danke", "danke, nein", "nicht wirklich", "Nicht wirklich.", "eher nicht",
      "lieber nicht", "besser nicht", "eigentlich nicht", "noch nicht", "nein, noch nicht",
      "nein noch nicht", "leider nicht", "leider nein", "überhaupt nicht", "ueberhaupt nicht",
      "gar nicht", "auf keinen Fall", "keineswegs", "nie", "niemals", "nicht ganz", "nicht mehr",
      "ich glaube nicht", "ich denke eher nicht", "nein nein nein", "nein natürlich nicht",
      "na ja, eher nicht", "naja, nein", "ähm nein", "also nein", "ehrlich gesagt, nein",
      "stimmt nicht", "das stimmt nicht", "falsch", "aber nein", "habe ich nicht", "hab ich nicht",
      "das möchte ich nicht", "das moechte ich lieber nicht", "keine Lust", "bisher nicht",
      "heute nicht", "nicht dass ich wüsste", "nicht nötig", "nein keine Zeit", "brauche ich nicht",
    ])
  func `the usual ways of saying no are no`(words: String) {
    #expect(answer(words) == .value(.yesNo(false)))
  }

  @Test(
    arguments: [
      ("ja, ab Montag", true), ("ja. ich habe sie gefragt, keine Antwort", true),
      ("ja aber nur montags", true), ("ja, kein Problem", true), ("ja, niemand war dagegen", true),
      ("ja haben wir", true), ("ja, ich weiß nicht warum", true), ("klar, warum nicht", true),
      ("ja - ab Montag", true), ("ja—ab Montag", true), ("ja\nhaben wir", true),
      ("ja, gar nicht schlecht", true), ("ja, ne ganze Menge", true), ("jo, passt", true),
      ("ja ich hab ne Idee", true), ("gerne, aber nicht montags", true),
      ("nein, ich habe es vergessen", false), ("nein ich nicht", false),
      ("nein, aber ich habe es vor", false), ("nein, ich weiß nicht wie", false),
      ("nee, tut mir leid", false), ("noch nicht, am Freitag", false),
      ("nein leider nicht", false), ("nein weil ich krank war", false),
    ])
  func `a leading yes or no counts, with more words after it`(words: String, isYes: Bool) {
    #expect(answer(words) == .value(.yesNo(isYes)))
  }

  @Test(
    arguments: [
      "ich weiß nicht", "Ich weiss nicht.", "weiß nicht", "keine Ahnung", "ja und nein", "jein",
      "ja oder nein", "ja/nein", "j/n", "vielleicht", "eventuell", "nicht sicher",
      "ich bin mir nicht sicher", "kommt darauf an", "kommt drauf an", "beides", "weder noch",
      "mal sehen", "kein Problem", "keine Sorge", "ne gute Frage", "nicht schlecht", "nichts",
      "nicht", "niemand", "naja", "na ja", "egal", "mir egal", "danke", "bitte", "gut", "passt",
      "alles klar", "passt so", "perfekt", "wahrscheinlich", "ja weiß nicht", "Jahr", "jagen",
      "neun", "nebenan", "ja?", "ja? nein?", "nein?",
      "ok?", "ja, oder?", "ja, nein", "nein, ja", "ja, und nein", "nein, doch", "nein ja",
      "ja, eher nicht", "ja, oder nein", "ja nein", "ja nicht", "ja, vielleicht",
      "nein, vielleicht", "nein, keine Ahnung", "ja aber ich weiß nicht", "nein ich weiß nicht",
      "nein das weiß ich nicht", "ja wäre gelogen", "ja wenn Tomasz will", "nicht nein",
      "ich kann nicht ja sagen", "warum?", "was", "7", "?", "!!", "klar?", "ja das stimmt nicht",
      "yes no", "wie bitte?", "mehr oder weniger",
    ])
  func `words that are neither are not read as yes or no`(words: String) {
    #expect(answer(words) == .unclear(.notYesOrNo))
  }
}
