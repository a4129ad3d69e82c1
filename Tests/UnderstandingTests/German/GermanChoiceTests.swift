// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct GermanChoiceTests {
  private static let keep = [
    AnswerType.Option(id: "keep", label: "so behalten"),
    AnswerType.Option(id: "smaller", label: "kleiner machen", also: ["kleiner"]),
    AnswerType.Option(id: "let-go", label: "loslassen", also: ["aufgeben", "weglassen"]),
  ]
  private static let near = [
    AnswerType.Option(id: "yes", label: "ja"),
    AnswerType.Option(id: "nearly", label: "fast", also: ["beinahe", "nicht ganz"]),
    AnswerType.Option(id: "no", label: "nein"),
  ]
  private static let meetings = [
    AnswerType.Option(id: "turns", label: "abwechselnd, Treffen für Treffen"),
    AnswerType.Option(id: "both", label: "beides in einem Treffen"),
  ]

  private func id(_ words: String, _ options: [AnswerType.Option]) -> String? {
    guard case .value(.choice(let id)) = reading(words, as: .choice(options), in: .german)
    else { return nil }
    return id
  }

  @Test(
    arguments: [
      "2", "2.", "2)", "(2)", "#2", "Option 2", "Nummer zwei", "Nr. 2", "zwei", "zwo", "die zweite",
      "das zweite", "Das Zweite.", "das 2.", "die 2. bitte", "die 2te", "2.", "der zweite Punkt",
      "die zweite Möglichkeit", "die zweite Moeglichkeit", "die zweite davon", "smaller",
      "kleiner", "KLEINER", "kleiner machen", "Kleiner machen.", "kl", "kleiner m",
      "kleiner, ein bisschen", "2, denke ich", "die zweite, bitte", "ich nehme die zweite",
      "die zweite nehme ich", "ich würde die zweite nehmen", "lieber kleiner",
      "ich möchte es kleiner machen", "wir wollen es kleiner machen", "kleiner?",
      "kleiner, aber nicht viel", "kleiner - viel", "ich nehme 2", "eher die zweite", "machen",
    ])
  func `an option is named by number, id, label or their beginning`(words: String) {
    #expect(id(words, Self.keep) == "smaller")
  }

  @Test(
    arguments: [
      ("das erste", "keep"), ("ersteres", "keep"), ("so behalten", "keep"), ("behalten", "keep"),
      ("ich würde sagen behalten", "keep"), ("eins", "keep"), ("die letzte", "let-go"),
      ("das Letzte", "let-go"), ("letzteres", "let-go"), ("drei", "let-go"), ("dritte", "let-go"),
      ("aufgeben", "let-go"), ("Loslassen!", "let-go"), ("let-go", "let-go"),
      ("wir lassen es, also loslassen", "let-go"), ("lieber weglassen", "let-go"),
      ("1, weil es läuft", "keep"),
    ])
  func `every option can be named`(words: String, expected: String) {
    #expect(id(words, Self.keep) == expected)
  }

  @Test(
    arguments: [
      "4", "0", "-1", "22", "x", "nicht behalten", "behalten wir nicht", "behalten oder kleiner",
      "kleiner oder loslassen", "behalten, oder loslassen", "behalten, nein, loslassen",
      "1, nein 2", "1 2", "1 oder 2", "2,5", "alles außer loslassen", "alles ausser loslassen",
      "was heißt behalten", "warum behalten", "behalten? was ist das", "ich weiß nicht", "beides",
      "keins davon", "ja", "nein", "alle", "ist behalten ok?", "die vierte", "lieber nicht",
      "das erste oder das zweite", "weder noch",
    ])
  func `none or more than one is no option`(words: String) {
    #expect(
      reading(words, as: .choice(Self.keep), in: .german)
        == .unclear(.notAnOption(labels: ["so behalten", "kleiner machen", "loslassen"])))
  }

  @Test(
    arguments: [
      ("ja", "yes"), ("ja genau", "yes"), ("jo", "yes"), ("fast", "nearly"),
      ("beinahe", "nearly"), ("nicht ganz", "nearly"), ("nicht ganz, es fehlte eins", "nearly"),
      ("nein", "no"), ("nö", "no"), ("eher nicht", "no"), ("ich glaube nicht", "no"),
      ("ich glaube, nicht ganz", "nearly"), ("eigentlich nicht", "no"), ("lieber nicht", "no"),
      ("nicht", "nearly"), ("ich würde sagen nein", "no"),
      ("gar nicht", "no"), ("vielleicht", nil), ("n", nil), ("es hat nicht geklappt", nil),
      ("ja und nein", nil), ("es ist nicht ja", nil),
    ])
  func `yes and no may be options`(words: String, expected: String?) {
    #expect(id(words, Self.near) == expected)
  }

  @Test(
    arguments: [
      ("beides", "both"), ("Beides.", "both"), ("beides in einem", "both"),
      ("abwechselnd", "turns"), ("abwechselnd, Treffen fuer Treffen", "turns"),
      ("Treffen für Treffen", "turns"), ("TREFFEN FÜR TREFFEN", "turns"), ("das erste", "turns"),
    ])
  func `labels are found with umlauts or without`(words: String, expected: String) {
    #expect(id(words, Self.meetings) == expected)
  }

  @Test(
    arguments: [
      ("größer", "grösser"), ("groesser", "größer"), ("grösser", "größer"), ("GRÖSSER", "größer"),
      ("gro\u{308}ßer", "groesser"), ("groess", "größer"),
    ])
  func `umlauts and the sharp s are the same in each way of writing`(words: String, label: String) {
    let options = [AnswerType.Option(id: "a", label: label), .init(id: "b", label: "gleich")]
    #expect(id(words, options) == "a")
  }
}
