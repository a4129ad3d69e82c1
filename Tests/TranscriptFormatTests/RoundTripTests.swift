// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

struct RoundTripTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `what was written is read, and written again to the same bytes`(seed: UInt64) {
    var random = SplitMix(state: seed)
    var lines: [(line: Line, moment: Moment)] = []
    for _ in 0..<25 { lines.append((Samples.line(&random), Samples.moment(&random))) }
    var chain = Chain(after: Samples.header)
    let bytes = Samples.header.bytes + chain.append(lines)

    let file = TranscriptFile(parsing: bytes)
    #expect(file.isWhole, "\(file.findings)")
    #expect(file.header == Samples.header)
    #expect(file.chain == chain)
    #expect(file.tail == bytes.count)
    #expect(file.records.map(\.line) == lines.map(\.line))
    #expect(file.records.map(\.moment) == lines.map(\.moment))
    #expect(file.records.map(\.sequence) == Array(1...25))

    var again = Chain(after: Samples.header)
    let rewritten = again.append(file.records.map { ($0.line, $0.moment) })
    #expect(Samples.header.bytes + rewritten == bytes)
  }

  @Test(arguments: Samples.hostileTexts)
  func `a hostile text comes back scalar by scalar`(text: String) throws {
    var chain = Chain(after: Samples.header)
    let items = ["<\(text)>", ";", "\\", "\\;"]
    let line = Line(step: "a", speaker: "first", text: text, mark: .value(.list(items)))
    let bytes = Samples.header.bytes + chain.append([line], at: Moment(seconds: 0))
    let read = try #require(TranscriptFile(parsing: bytes).records.first?.line)
    #expect(Array(read.text.unicodeScalars) == Array(text.unicodeScalars))
    guard case .value(.list(let found)) = read.mark else {
      Issue.record("no list: \(read)")
      return
    }
    #expect(found.map { Array($0.unicodeScalars) } == items.map { Array($0.unicodeScalars) })
  }

  @Test func `a list keeps its own escapes`() {
    var chain = Chain(after: Samples.header)
    let list = Mark.value(.list(["a; b", "c\\d", "e\u{1b}"]))
    let line = Line(step: "a", speaker: "first", text: "x", mark: list)
    let text = String(decoding: chain.append([line], at: Moment(seconds: 0)), as: UTF8.self)
    #expect(text.hasSuffix(#"    = list a\; b; c\\d; e\u{1b}"# + "\n"))
  }

  @Test(arguments: [
    Line(step: "", speaker: "first", text: ""), Line(step: "A", speaker: "first", text: ""),
    Line(step: "a", speaker: "", text: ""), Line(step: "a", speaker: "x:", text: ""),
    Line(step: "a", speaker: "x ", text: ""), Line(step: "a", speaker: "x\ny", text: ""),
    Line(step: "a", speaker: "coach", text: "", mark: .pass),
    Line(step: "a", speaker: "first", text: "", mark: .value(.text(""))),
    Line(step: "a", speaker: "first", text: "one", mark: .value(.text("two"))),
    Line(step: "a", speaker: "first", text: "", mark: .value(.list([]))),
    Line(step: "a", speaker: "first", text: "", mark: .opened(0)),
    Line(step: "a", speaker: "first", text: "", mark: .command("not an id")),
    Line(step: "a", speaker: "programme", text: "", mark: .moved("")),
    Line(
      step: "a", speaker: "programme", text: "", mark: .moved(String(repeating: "a", count: 63))),
    Line(
      step: "a", speaker: "programme", text: "", mark: .moved(String(repeating: "A", count: 64))),
    Line(step: "a", speaker: "coach", text: "", mark: .moved(Samples.header.digest)),
  ])
  func `a line that could not be read again is not written`(line: Line) {
    #expect(!Chain.canHold(line))
  }

  @Test func `a run of lines is the same as one after the other`() {
    let moment = Moment(seconds: 5, offset: -90)
    var one = Chain(after: Samples.header)
    var other = one
    let run = one.append(Samples.conversation, at: moment)
    let single = Samples.conversation.flatMap { other.append([$0], at: moment) }
    #expect(run == single)
    #expect(one == other)
  }

  @Test func `a file looks as the format says`() {
    let lines = String(decoding: Samples.conversationFile, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "comentor-transcript 1")
    #expect(lines[1] == "scenario: reciprocal-mentoring 1.0")
    #expect(lines[6] == "seed: 7")
    #expect(lines[8].isEmpty)
    #expect(lines[9].hasPrefix("000001 2027-01-12T08:00:00Z +01:00 "))
    #expect(lines[9].hasSuffix(" [welcome] coach: This is comentor."))
    #expect(lines[10] == "    | It asks; you talk.")
    #expect(lines[11] == "    |")
    #expect(lines[15] == "    = name Inés")
    #expect(lines.contains("    = text"))
    #expect(lines.contains(#"    |   two \\ \u{1b}."#))
    #expect(lines.contains("    = date 2027-06-30"))
  }

  @Test func `a moment that no file can hold becomes the nearest`() {
    var chain = Chain(after: Samples.header)
    let far = Moment(seconds: .max / 2, offset: 4000)
    let bytes =
      Samples.header.bytes
      + chain.append([Line(step: "a", speaker: "coach", text: "")], at: far)
    let file = TranscriptFile(parsing: bytes)
    #expect(file.isWhole)
    #expect(file.records.first?.moment.utc == "9999-12-31T23:59:59Z")
  }
}
