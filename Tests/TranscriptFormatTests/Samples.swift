// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

/// A small generator, so that a failing case comes back with its seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

/// Files to try things on.
enum Samples {
  static let header = Header(
    scenarioID: "reciprocal-mentoring", scenarioVersion: "1.0",
    digest: String(repeating: "5f", count: 32), language: "en", pair: "k7",
    zone: "Europe/Berlin", seed: 7)

  static let hostileTexts = [
    "", " ", "  two in front", "two behind  ", "\t", "a\tb", "\n", "\n\n", "one\ntwo", "one\n\n",
    "\none", "    | no", "    = text", "= name X", "one\n    = yes-no yes", "[ask] first: words",
    "000007 2027-01-12T08:00:00Z +01:00 9f2c01ab [welcome] coach: This.",
    "one\n000002 2027-01-12T08:00:00Z +01:00 9f2c01ab [welcome] coach: This.",
    "\\", "\\\\", "\\u{1b}", "\\n", "\u{1b}[31mred", "\u{0}", "a\u{0}b", "\r", "a\r\nb", "\u{7f}",
    "\u{85}", "\u{9f}", "\u{2028}", "\u{2029}", "\u{61c}", "\u{200e}\u{200f}",
    "\u{202a}\u{202e}", "\u{2066}x\u{2069}", "\u{feff}", "\u{e0000}\u{e0041}\u{e007f}",
    "\u{2027}\u{2030}\u{a0}\u{f0000}", "👩🏽‍💻 e\u{301} é 日本語", "🇩🇪", "comentor-transcript 1",
    ":", ": ", "coach: hello",
  ]

  static let marks: [Mark?] = [
    nil, .pass, .next, .back(.first), .back(.second), .command("swap"), .confidential("note-1"),
    .opened(2), .opened(12), .closed, .paused, .moved(String(repeating: "0e", count: 32)),
    .value(.yesNo(true)), .value(.yesNo(false)),
    .value(.choice("every-week")), .value(.scale(4)), .value(.number(-12)), .value(.number(0)),
    .value(.cadence(Cadence(every: 2, .week, on: .thursday))),
    .value(.cadence(Cadence(every: 1, .month))), .value(.name("Inés O'Neil")),
    .value(.list(["read; write", "back\\slash", "a"])), .value(.list(["one"])),
    .value(.date(CivilDate(dayNumber: 20_999))),
  ]

  static func text(_ random: inout SplitMix) -> String {
    let count = Int.random(in: 1...3, using: &random)
    return (0..<count).map { _ in hostileTexts.randomElement(using: &random) ?? "" }.joined()
  }

  static func line(_ random: inout SplitMix) -> Line {
    let step = ["welcome", "ask-name", "a", "9-z"].randomElement(using: &random) ?? "a"
    let speaker =
      ["coach", "first", "second", "both", "pair", "programme", "Inés", "Li Na", "[x] y"]
      .randomElement(using: &random) ?? "first"
    let text = text(&random)
    guard speaker != "coach" else { return Line(step: step, speaker: speaker, text: text) }
    var line = Line(step: step, speaker: speaker, text: text)
    line.mark =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: Value(kind: "text", canonical: "", words: text).map { .value($0) }
      case 1: .value(.list([text, "x"]))
      default: marks.randomElement(using: &random) ?? nil
      }
    // No list has an empty item, or white space at an item's end.
    if !Chain.canHold(line) { line.mark = nil }
    return line
  }

  static func moment(_ random: inout SplitMix) -> Moment {
    Moment(
      seconds: Int.random(in: -3_000_000_000...9_000_000_000, using: &random),
      offset: Int.random(in: -1439...1439, using: &random))
  }

  /// A file of generated records.
  static func file(seed: UInt64, records count: Int) -> [UInt8] {
    var random = SplitMix(state: seed)
    var chain = Chain(after: header)
    var bytes = header.bytes
    for _ in 0..<count {
      bytes += chain.append([line(&random)], at: moment(&random))
    }
    return bytes
  }

  /// A short conversation as a pair would have it, all kinds of lines in it.
  static let conversation: [Line] = [
    Line(
      step: "welcome", speaker: "coach", text: "This is comentor.\nIt asks; you talk.\n\nReady?"),
    Line(step: "ask-name", speaker: "coach", text: "What shall I call you?"),
    Line(step: "ask-name", speaker: "first", text: "Inés", mark: .value(.name("Inés"))),
    Line(step: "day", speaker: "Inés", text: "soon"),
    Line(step: "day", speaker: "coach", text: "Which day?"),
    Line(
      step: "day", speaker: "Inés", text: "end of june",
      mark: CivilDate(iso: "2027-06-30").map { .value(.date($0)) }),
    Line(
      step: "why", speaker: "second", text: "one\n  two \\ \u{1b}.",
      mark: .value(.text("one\n  two \\ \u{1b}."))),
    Line(step: "pass", speaker: "second", text: "/pass", mark: .pass),
    Line(
      step: "pass", speaker: "programme", text: "",
      mark: .moved(String(repeating: "a7", count: 32))),
  ]

  static var conversationFile: [UInt8] {
    var chain = Chain(after: header)
    return header.bytes + chain.append(conversation, at: Moment(seconds: 1_799_740_800, offset: 60))
  }
}
