// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

@testable import TranscriptChecks

/// Transcripts without their gutter, to be changed by hand.
struct TesterWritingTests {
  static let scenario = """
    slots:
      day: {type: date}
      note: {type: text}
    commands:
      sign: {call: signs, help: shows a sign}
    flows:
      main:
        name:
          ask: What shall I call you?
          to: each
          save: me.name
          pass: no
        day:
          ask: On what day?
          to: first
          save: day
        said:
          say: |-
            It is {today}; you said {day} \\ so.
            ...
            A sign (re)
        note:
          ask: What * else? (glob)
          to: second
          save: note
        meeting-end: {end-meeting: yes}
        back: {ask: "{note}. Still?", to: both}
        closing: {ask: "{me.name}?", to: each}
      signs:
        sign: {say: A sign.}
    """

  static let header = Header(
    scenarioID: "test", scenarioVersion: "1", digest: TestingBench.digest, language: "en",
    pair: "k7", zone: "Europe/Berlin", seed: 7)

  /// The records of a conversation, each event at its moment.
  private func records(_ events: [(Event.Kind, Moment)]) throws -> [Record] {
    let machine = try TestingBench(Self.scenario).tester.edition.machine
    let start = try #require(Moment(reading: "2027-01-12T23:59:50+01:00"))
    var (session, effects) = machine.begin(seed: 7, at: start)
    var lines: [(line: Line, moment: Moment)] = []
    for case .record(let line) in effects { lines.append((line, start)) }
    for (kind, moment) in events {
      effects = machine.step(&session, Event(kind, at: moment))
      for case .record(let line) in effects { lines.append((line, moment)) }
    }
    var chain = Chain(after: Self.header)
    let file = TranscriptFile(parsing: Self.header.bytes + chain.append(lines))
    #expect(file.isWhole && file.records.count == lines.count)
    return file.records
  }

  private func at(_ text: String) throws -> Moment { try #require(Moment(reading: text)) }

  @Test func `a recorded conversation passes without its gutter, whatever it holds`() throws {
    let records = try records([
      (.answered("Jo!", read: nil), at("2027-01-12T23:59:54+01:00")),
      (.answered("Jo", read: nil), at("2027-01-12T23:59:56+01:00")),
      (.command("sign"), at("2027-01-12T23:59:57+01:00")),
      (.answered("someday", read: nil), at("2027-01-12T23:59:58+01:00")),
      (.answered("tomorrow", read: nil), at("2027-01-13T00:00:00+01:00")),
      (.answered("/pass\n\nand \\ more (glob)", read: nil), at("2027-01-13T00:00:01+01:00")),
      (.opened, at("2027-07-01T09:00:00+02:00")),
      (.answered("/pass", read: nil), at("2027-07-01T09:00:01+02:00")),
      (.back(.second), at("2027-07-01T09:00:02+02:00")),
      (.passed, at("2027-07-01T09:00:03+02:00")),
      (.answered("... (re)", read: nil), at("2027-07-01T09:00:04+02:00")),
    ])
    let text = String(decoding: TestScript.text(of: records, Self.header), as: UTF8.self)
    #expect(
      text.hasPrefix(
        """
        comentor-transcript 1
        scenario: test 1
        digest: sha256 \(TestingBench.digest)
        language: en
        pair: k7
        seed: 7
        now: 2027-01-12T23:59:50+01:00

        [name] coach: What shall I call you?
        [name] first: Jo!
            = name Jo!
        [name] coach: What shall I call you?
        [name] second: Jo
            = name Jo

        """), "\(text)")
    #expect(text.contains("\n@now 2027-01-13T00:00:00+01:00\n[day] first: tomorrow\n"), "\(text)")
    #expect(text.contains("\n@now 2027-07-01T09:00:00+02:00\n[meeting-end] pair:\n"), "\(text)")
    #expect(text.contains("both: //pass\n"), "\(text)")
    #expect(text.split(separator: "\n").count { $0.hasPrefix("@now") } == 2)

    let bench = try TestingBench(Self.scenario)
    #expect(try bench.findings(text) == [], "\(text)")
    // The time is needed: with another one, the day is another one too.
    #expect(
      try bench.findings(text.replacing("@now 2027-01-13T00", with: "@now 2027-01-13T23")) == [])
    #expect(
      try bench.classes(text.replacing("@now 2027-01-13T00", with: "@now 2027-01-14T00")) != [])
    // With its value an answer is one; without, the slash makes it what it is in the chat.
    #expect(try bench.findings(text.replacing("//pass", with: "/pass")) == [])
    #expect(text.contains("//pass\n    = text\n"))
    #expect(try bench.classes(text.replacing("//pass\n    = text\n", with: "/pass\n")) != [])
  }
}
