// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct GermanCadenceTests {
  @Test(
    arguments: [
      ("wöchentlich", "FREQ=WEEKLY;INTERVAL=1"), ("Woechentlich.", "FREQ=WEEKLY;INTERVAL=1"),
      ("jede Woche", "FREQ=WEEKLY;INTERVAL=1"), ("einmal pro Woche", "FREQ=WEEKLY;INTERVAL=1"),
      ("einmal die Woche", "FREQ=WEEKLY;INTERVAL=1"),
      ("1x pro Woche", "FREQ=WEEKLY;INTERVAL=1"), ("1 Mal in der Woche", "FREQ=WEEKLY;INTERVAL=1"),
      ("einmal wöchentlich", "FREQ=WEEKLY;INTERVAL=1"),
      ("jede Woche einmal", "FREQ=WEEKLY;INTERVAL=1"),
      ("etwa einmal pro Woche", "FREQ=WEEKLY;INTERVAL=1"),
      ("wir treffen uns wöchentlich", "FREQ=WEEKLY;INTERVAL=1"),
      ("alle zwei Wochen", "FREQ=WEEKLY;INTERVAL=2"), ("Alle 2 Wochen", "FREQ=WEEKLY;INTERVAL=2"),
      ("Zwei-wöchentlich", "FREQ=WEEKLY;INTERVAL=2"), ("1× pro Woche", "FREQ=WEEKLY;INTERVAL=1"),
      ("wir würden uns gern alle zwei Wochen treffen", "FREQ=WEEKLY;INTERVAL=2"),
      ("jede zweite Woche", "FREQ=WEEKLY;INTERVAL=2"), ("jede 2. Woche", "FREQ=WEEKLY;INTERVAL=2"),
      ("jede 2te Woche", "FREQ=WEEKLY;INTERVAL=2"), ("14-tägig", "FREQ=WEEKLY;INTERVAL=2"),
      ("14tägig", "FREQ=WEEKLY;INTERVAL=2"), ("vierzehntägig", "FREQ=WEEKLY;INTERVAL=2"),
      ("zweiwöchentlich", "FREQ=WEEKLY;INTERVAL=2"), ("2-wöchentlich", "FREQ=WEEKLY;INTERVAL=2"),
      ("im Zwei-Wochen-Takt", "FREQ=WEEKLY;INTERVAL=2"),
      ("im 2-Wochen-Rhythmus", "FREQ=WEEKLY;INTERVAL=2"),
      ("im Zweiwochentakt", "FREQ=WEEKLY;INTERVAL=2"),
      ("einmal in zwei Wochen", "FREQ=WEEKLY;INTERVAL=2"),
      ("einmal alle zwei Wochen", "FREQ=WEEKLY;INTERVAL=2"),
      ("lass uns alle zwei Wochen treffen", "FREQ=WEEKLY;INTERVAL=2"),
      ("wir könnten uns alle zwei Wochen treffen", "FREQ=WEEKLY;INTERVAL=2"),
      ("so alle zwei Wochen", "FREQ=WEEKLY;INTERVAL=2"),
      ("alle zwei Wochen, denke ich", "FREQ=WEEKLY;INTERVAL=2"),
      ("alle 3 Wochen", "FREQ=WEEKLY;INTERVAL=3"), ("jede dritte Woche", "FREQ=WEEKLY;INTERVAL=3"),
      ("dreiwöchentlich", "FREQ=WEEKLY;INTERVAL=3"), ("monatlich", "FREQ=MONTHLY;INTERVAL=1"),
      ("jeden Monat", "FREQ=MONTHLY;INTERVAL=1"), ("einmal im Monat", "FREQ=MONTHLY;INTERVAL=1"),
      ("jeden zweiten Monat", "FREQ=MONTHLY;INTERVAL=2"),
      ("zweimonatlich", "FREQ=MONTHLY;INTERVAL=2"), ("alle zwei Monate", "FREQ=MONTHLY;INTERVAL=2"),
      ("jedes Quartal", "FREQ=MONTHLY;INTERVAL=3"),
      ("vierteljährlich", "FREQ=MONTHLY;INTERVAL=3"), ("halbjährlich", "FREQ=MONTHLY;INTERVAL=6"),
      ("jährlich", "FREQ=MONTHLY;INTERVAL=12"), ("einmal im Jahr", "FREQ=MONTHLY;INTERVAL=12"),
      ("täglich", "FREQ=DAILY;INTERVAL=1"), ("taeglich", "FREQ=DAILY;INTERVAL=1"),
      ("jeden Tag", "FREQ=DAILY;INTERVAL=1"), ("einmal am Tag", "FREQ=DAILY;INTERVAL=1"),
      ("alle 10 Tage", "FREQ=DAILY;INTERVAL=10"), ("alle 14 Tage", "FREQ=DAILY;INTERVAL=14"),
      ("alle vierzehn Tage", "FREQ=DAILY;INTERVAL=14"),
      ("alle einundzwanzig Tage", "FREQ=DAILY;INTERVAL=21"),
      ("jeden Donnerstag", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"),
      ("donnerstags", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"),
      ("immer donnerstags", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"),
      ("an jedem Donnerstag", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"),
      ("an Donnerstagen", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"),
      ("wöchentlich am Donnerstag", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"),
      ("jede Woche am Donnerstag", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"),
      ("wöchentlich, jeweils donnerstags", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"),
      ("jeden zweiten Dienstag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
      ("jeder zweite Dienstag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
      ("jeden 2. Dienstag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
      ("alle zwei Wochen am Donnerstag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("alle zwei Wochen, immer am Donnerstag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("alle zwei Wochen an einem Donnerstag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("alle zwei Wochen donnerstags", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("alle 14 Tage am Donnerstag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("alle 14 Tage donnerstags", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("donnerstags, alle zwei Wochen", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("Donnerstag alle 2 Wochen", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("vielleicht alle zwei Wochen, am Do", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
      ("sonnabends", "FREQ=WEEKLY;INTERVAL=1;BYDAY=SA"),
    ])
  func `the usual ways of saying how often are read`(words: String, canonical: String) {
    guard case .value(let value) = reading(words, as: .cadence, in: .german) else {
      Issue.record("not read: \(words)")
      return
    }
    #expect(value.canonical == canonical)
  }

  @Test(
    arguments: [
      "oft", "manchmal", "nie", "nein", "ja", "Woche", "eine Woche", "zwei Wochen",
      "in zwei Wochen",
      "nächste Woche", "Donnerstag", "am Donnerstag", "immer am Donnerstag im Monat",
      "zweimal pro Woche", "2x pro Woche", "einmal", "einmal pro", "jede", "alle zwei",
      "alle 0 Wochen", "alle -2 Wochen", "alle 2,5 Wochen", "alle 2-3 Wochen",
      "alle zwei bis drei Wochen", "alle paar Wochen", "alle ein bis zwei Wochen",
      "nicht wöchentlich", "wöchentlich oder monatlich", "wöchentlich monatlich",
      "jeden dritten Donnerstag", "jeden 3. Donnerstag", "jeden ersten Montag",
      "jeden zweiten Donnerstag im Monat", "am zweiten Donnerstag", "monatlich am Freitag",
      "jeden Tag am Montag", "alle 10 Tage am Montag", "jeden Montag und Donnerstag",
      "jeden Montag am Donnerstag", "montags donnerstags", "alle 99999999999999999999 Wochen",
      "alle 100 Wochen", "jeden Werktag", "jedes Wochenende", "alle zwei Donnerstage",
      "jede Woche zweimal", "jede erste Woche", "2", "ich weiß nicht", "so", "so so",
      "wöchentliche Treffen sind zu viel", "halbmonatlich", "wöchentlich?!? keine Ahnung",
    ])
  func `what is no regular interval is no cadence`(words: String) {
    #expect(reading(words, as: .cadence, in: .german) == .unclear(.notACadence))
  }
}
