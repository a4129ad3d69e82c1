// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

struct ShowingTests {
  private static func records(_ lines: [(Line, day: Int)]) -> [Record] {
    lines.enumerated().map { index, entry in
      Record(
        sequence: index + 1,
        moment: Moment(seconds: 1_799_740_800 + entry.day * 86_400, offset: 60), check: 0,
        line: entry.0)
    }
  }

  private static func shown(_ text: String, _ mark: Mark?) -> String {
    let line = Line(step: "a", speaker: "Inés", text: text, mark: mark)
    let lines = readable(records([(line, 0)]), Samples.header, all: true).split(separator: "\n")
    return lines.dropFirst(2).joined(separator: "\n")
  }

  @Test func `people read a conversation by days and meetings`() {
    let date = CivilDate(iso: "2027-06-30")
    let records = Self.records([
      (Line(step: "a", speaker: "coach", text: "Which day?\nAny will do."), 0),
      (Line(step: "a", speaker: "Inés", text: "soon"), 0),
      (
        Line(step: "a", speaker: "Inés", text: "end of june", mark: date.map { .value(.date($0)) }),
        0
      ),
      (Line(step: "b", speaker: "pair", text: "", mark: .opened(2)), 9),
      (Line(step: "b", speaker: "coach", text: "Welcome back."), 9),
      (Line(step: "b", speaker: "pair", text: "", mark: .confidential("n")), 9),
    ])
    #expect(
      readable(records, Samples.header, all: true) == """
        reciprocal-mentoring 1.0, pair k7

        Tuesday 12 January 2027

        coach: Which day?
          Any will do.
        Inés: soon  (not understood)
        Inés: end of june  (read as 2027-06-30)

        Thursday 21 January 2027

        Meeting 2

        coach: Welcome back.
        pair: (a private note, not kept here)

        """)
  }

  @Test func `the words for what records are can be those of a wording`() throws {
    let texts = Dictionary(uniqueKeysWithValues: Phrase.allCases.map { ($0, "<\($0.rawValue)>") })
    let wording = try Wording.make(
      texts.merging([.readMeeting: "Treffen {meeting}", .readAs: "als {text}"]) { $1 }
    ).get()
    let date = CivilDate(iso: "2027-06-30")
    let records = Self.records([
      (Line(step: "b", speaker: "pair", text: "", mark: .opened(2)), 0),
      (Line(step: "a", speaker: "A", text: "bald", mark: date.map { .value(.date($0)) }), 0),
      (Line(step: "b", speaker: "pair", text: "", mark: .confidential("n")), 0),
      (Line(step: "b", speaker: "programme", text: "", mark: .closed), 0),
      (Line(step: "b", speaker: "programme", text: "", mark: .paused), 0),
    ])
    let lines = readable(records, Samples.header, wording: wording).split(separator: "\n")
    #expect(
      lines.dropFirst(2) == [
        "Treffen 2", "A: bald  (als 2027-06-30)", "pair: (<read-private>)",
        "programme: (<read-closed>)", "programme: (<read-paused>)",
      ])
  }

  @Test(
    arguments: [
      ("words", .value(.text("words")), "Inés: words"),
      (" YES ", .value(.yesNo(true)), "Inés:  YES "),
      ("sure", .value(.yesNo(true)), "Inés: sure  (read as yes)"),
      ("4", .value(.scale(4)), "Inés: 4"), ("four", .value(.scale(4)), "Inés: four  (read as 4)"),
      (
        "every two weeks", .value(.cadence(Cadence(every: 2, .week, on: .thursday))),
        "Inés: every two weeks  (read as every two weeks on Thursday)"
      ),
      ("Every month", .value(.cadence(Cadence(every: 1, .month))), "Inés: Every month"),
      ("a, b", .value(.list(["a", "b"])), "Inés: a, b  (read as a; b)"),
      ("/pass", .pass, "Inés: /pass  (passed)"),
      (
        "", .moved(Samples.header.digest),
        "Inés: (the questions were renewed; from here on scenario 5f5f5f5f5f5f)"
      ),
      ("\u{1b}[2J \\ \u{202e}", .value(.text("")), #"Inés: \u{1b}[2J \ \u{202e}"#),
    ] as [(String, Mark, String)])
  func `a value is shown where the words do not tell`(text: String, mark: Mark, line: String) {
    #expect(Self.shown(text, mark) == line)
  }

  @Test func `programs read an object a line`() {
    let text = "a\"b\\c\nd\t\u{1b}\u{202e}\u{e0041}é"
    let json = jsonLines(
      Self.records([
        (Line(step: "a", speaker: "Inés", text: text, mark: .value(.scale(4))), 0),
        (Line(step: "a", speaker: "Inés", text: "", mark: .pass), 0),
        (Line(step: "a", speaker: "coach", text: ""), 0),
      ]), Samples.header)
    let digest = Samples.header.digest
    let front = #""time":"2027-01-12T08:00:00Z","offset":"+01:00","step":"a""#
    #expect(
      json == #"""
        {"transcript":1,"scenario":"reciprocal-mentoring","version":"1.0",\#
        "digest":"\#(digest)","language":"en","pair":"k7","zone":"Europe/Berlin","seed":7}
        {"seq":1,\#(front),"speaker":"Inés",\#
        "text":"a\"b\\c\nd\t\u001b\u202e\udb40\udc41é","mark":{"kind":"scale","value":"4"}}
        {"seq":2,\#(front),"speaker":"Inés","text":"","mark":{"kind":"pass","value":null}}
        {"seq":3,\#(front),"speaker":"coach","text":"","mark":null}

        """#)
  }
}
