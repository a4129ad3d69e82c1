// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct CanonicalTests {
  @Test(
    arguments: [
      (.text("Hello;"), "text", ""), (.yesNo(true), "yes-no", "yes"),
      (.yesNo(false), "yes-no", "no"),
      (.choice("let-go"), "choice", "let-go"), (.scale(-2), "scale", "-2"),
      (.number(7), "number", "7"),
      (.date(day("2027-06-30")), "date", "2027-06-30"),
      (
        .cadence(Cadence(every: 2, .week, on: .thursday)), "cadence",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"
      ),
      (.cadence(Cadence(every: 1, .month)), "cadence", "FREQ=MONTHLY;INTERVAL=1"),
      (.name("Ana María"), "name", "Ana María"),
      (.list(["a", "b; c", #"d\"#]), "list", #"a; b\; c; d\\"#),
      (.list([";"]), "list", #"\;"#),
    ] as [(Value, String, String)])
  func `a value is written in one way`(value: Value, kind: String, canonical: String) {
    #expect(value.kind == kind)
    #expect(value.canonical == canonical)
    #expect(Value(kind: kind, canonical: canonical, words: "Hello;") == value)
  }

  @Test(
    arguments: [
      ("", ""), ("pass", ""), ("Text", ""), ("text", "x"), ("yes-no", ""), ("yes-no", "Yes"),
      ("yes-no", "y"), ("yes-no", "yes "), ("choice", ""), ("choice", "Keep"), ("choice", "a b"),
      ("choice", "é"), ("number", "+7"), ("number", "07"), ("number", "-0"), ("number", ""),
      ("number", "7 "),
      ("number", "7.0"), ("number", "seven"), ("number", "9223372036854775808"), ("scale", "−2"),
      ("scale", "--2"), ("date", "2027-02-29"), ("date", "2027-6-30"), ("date", "2027-06-30 "),
      ("date", "30 June 2027"), ("date", "0000-01-01"), ("cadence", "FREQ=WEEKLY"),
      ("cadence", "FREQ=WEEKLY;INTERVAL=0"), ("cadence", "FREQ=WEEKLY;INTERVAL=+2"),
      ("cadence", "FREQ=WEEKLY;INTERVAL=02"), ("cadence", "freq=weekly;interval=2"),
      ("cadence", "INTERVAL=2;FREQ=WEEKLY"), ("cadence", "FREQ=WEEKLY;INTERVAL=2;BYDAY=XX"),
      ("cadence", "FREQ=WEEKLY;INTERVAL=2;"), ("cadence", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;"),
      ("cadence", "FREQ=YEARLY;INTERVAL=1"), ("cadence", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,FR"),
      ("name", ""), ("name", " Ines"), ("name", "Ana  María"), ("name", "a/b"), ("name", "a\tb"),
      ("list", ""), ("list", "; a"), ("list", "a; "), ("list", "a;b"), ("list", "a;  b"),
      ("list", #"a\"#),
      ("list", #"a\b"#), ("list", " a"), ("list", "a; ; b"),
    ])
  func `what is not canonical is no value`(kind: String, canonical: String) {
    #expect(Value(kind: kind, canonical: canonical, words: "words") == nil)
  }

  @Test func `a text is its words without white space at the ends`() {
    #expect(Value(kind: "text", canonical: "", words: " a  b\n") == .text("a  b"))
    #expect(Value(kind: "text", canonical: "", words: " ") == nil)
  }

  @Test func `every value that can be read is read back from what was written`() {
    var chance = Chance(state: 7)
    for _ in 0..<5_000 {
      let value = Value.random(using: &chance)
      let back = Value(kind: value.kind, canonical: value.canonical, words: value.words)
      #expect(back == value)
    }
  }

  /// Different values never share what is written of them.
  @Test func `no two lists are written alike`() {
    var chance = Chance(state: 11)
    var seen: [String: [String]] = [:]
    for _ in 0..<5_000 {
      guard case .list(let items) = Value.randomList(using: &chance) else { continue }
      let canonical = Value.list(items).canonical
      #expect(seen[canonical] == nil || seen[canonical] == items)
      seen[canonical] = items
    }
  }

  @Test func `what is spoken of dates and cadences is read as the same value`() {
    var chance = Chance(state: 3)
    for _ in 0..<2_000 {
      let date = Value.date(CivilDate(dayNumber: .random(in: 0...200_000, using: &chance)))
      #expect(reading(spoken(date, in: .english), as: .date()) == .value(date))
      let cadence = Value.cadence(.random(using: &chance))
      #expect(reading(spoken(cadence, in: .english), as: .cadence) == .value(cadence))
    }
  }
}

/// A generator that gives the same numbers on every run (SplitMix64).
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Cadence {
  static func random(using chance: inout Chance) -> Self {
    let unit = Unit.allCases.randomElement(using: &chance) ?? .week
    let day = Bool.random(using: &chance) ? Weekday.allCases.randomElement(using: &chance) : nil
    return Self(every: .random(in: 1...60, using: &chance), unit, on: unit == .week ? day : nil)
  }
}

extension Value {
  fileprivate var words: String {
    if case .text(let words) = self { words } else { "" }
  }

  private static func item(using chance: inout Chance) -> String {
    let characters = ["a", "b", ";", "\\", " ", "; ", "é", "👩‍💻", "=", "\"", "-"]
    let inner = (0..<Int.random(in: 0...6, using: &chance)).map { _ in
      characters.randomElement(using: &chance) ?? ""
    }
    return [";", "\\", "x"].randomElement(using: &chance).map { $0 + inner.joined() + "." } ?? "x"
  }

  static func randomList(using chance: inout Chance) -> Self {
    .list((0..<Int.random(in: 1...4, using: &chance)).map { _ in item(using: &chance) })
  }

  static func random(using chance: inout Chance) -> Self {
    switch Int.random(in: 0..<9, using: &chance) {
    case 0: .text(item(using: &chance))
    case 1: .yesNo(.random(using: &chance))
    case 2: .choice(["keep", "let-go", "2", "a-1"].randomElement(using: &chance) ?? "a")
    case 3: .scale(.random(in: -100...100, using: &chance))
    case 4: .number(.random(in: .min ... .max, using: &chance))
    case 5: .date(CivilDate(dayNumber: .random(in: -700_000...2_900_000, using: &chance)))
    case 6: .cadence(.random(using: &chance))
    case 7: .name(["Ines", "Ana María", "李雷", "bell hooks"].randomElement(using: &chance) ?? "J")
    default: randomList(using: &chance)
    }
  }
}
