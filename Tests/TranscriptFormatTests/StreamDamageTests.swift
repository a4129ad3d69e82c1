// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

struct StreamDamageTests {
  private static let whole = Samples.conversationFile
  /// Nine lines of header, then records of one line, but for the last, which has two.
  private static let records: [[UInt8]] = {
    var chain = Chain(after: Samples.header)
    return (1...5).map { number in
      let mark: Mark? = number == 5 ? .pass : nil
      let line = Line(step: "a", speaker: "first", text: "words \(number)", mark: mark)
      return chain.append([line], at: Moment(seconds: number))
    }
  }()
  private static let file = Samples.header.bytes + records.joined()

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// The file with one thing in it replaced, where it is found first.
  private static func file(_ old: String, _ new: [UInt8]) -> [UInt8] {
    let place = file.firstRange(of: bytes(old)) ?? 0..<0
    return file[..<place.lowerBound] + new + file[place.upperBound...]
  }

  /// What goes wrong, and the findings that it must give, as `CODE:LINE`.
  private static let damage: [(name: String, bytes: [UInt8], findings: [String])] = [
    ("flipped", file("words 3", bytes("wopds 3")), ["wrong-check:12"]),
    ("doubled", file + records[4], ["sequence:16"]),
    (
      "reordered", Samples.header.bytes + [0, 2, 1, 3].flatMap { records[$0] },
      ["sequence:11", "sequence:12", "sequence:13"]
    ),
    ("missing", Samples.header.bytes + records[1...].joined(), ["sequence:10"]),
    ("joined", file("words 1\n", bytes("words 1")), ["wrong-check:10", "sequence:11"]),
    ("carriage return", file("words 2\n", bytes("words 2\r\n")), ["carriage-return:11"]),
    (
      "carriage returns", file.flatMap { $0 == 0x0a ? [0x0d, $0] : [$0] },
      ["carriage-return:1"]
    ),
    ("byte order mark", [0xef, 0xbb, 0xbf] + file, ["byte-order-mark:1"]),
    ("NUL", file("words 2", [0]), ["nul:11"]),
    ("no UTF-8", file("words 2", [0x61, 0xff]), ["bad-utf8:11"]),
    ("an empty line", file("words 2\n", bytes("words 2\n\n")), ["bad-gutter:12", "sequence:13"]),
    ("an empty line first", file("\n\n", bytes("\n\n\n")), ["bad-gutter:10", "sequence:11"]),
    ("header", file("seed: 7", bytes("seed: 8")), ["wrong-check:8"]),
    ("half a header", Array(Samples.header.bytes.prefix(60)) + [0x0a], ["bad-header:3"]),
    ("another version", file("transcript 1", bytes("transcript 2")), ["unknown-version:1"]),
    ("a tester's file", bytes("[a] coach: hello\nfirst: hi\n"), ["no-gutter:1"]),
    (
      "a tester's file with a header", Samples.header.bytes + bytes("first: hi\n"), ["no-gutter:10"]
    ),
    (
      "a binary file", (0..<5000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3) } + [0x0a],
      ["not-a-transcript:1"]
    ),
    ("UTF-16", [0xff, 0xfe] + file.flatMap { [$0, 0] } + [0x0a], ["not-a-transcript:1"]),
    (
      "many findings", file + bytes(String(repeating: "1\n", count: 9000)),
      (16..<116).map { "bad-gutter:\($0)" }
    ),
  ]

  @Test(arguments: damage.indices)
  func `damage is found at its line, and the next transcript is read all the same`(
    index: Int
  ) throws {
    let (name, bytes, findings) = Self.damage[index]
    // What begins without a header would go on with the transcript above.
    let isBegun = bytes.starts(with: [0xef, 0xbb, 0xbf]) || bytes.first == UInt8(ascii: "c")
    let front = isBegun ? Self.whole : []
    let before = front.count { $0 == 0x0a }
    let between = bytes.count { $0 == 0x0a }
    for piece in [1, 100, 1 << 20] {
      let outcomes = StreamOutcomes(reading: front + bytes + Self.whole, piece: piece)
      #expect(outcomes.seams.isEmpty && outcomes.disorder == nil)
      let readable = outcomes.transcripts.filter(\.isWhole)
      #expect(readable.map(\.records.count) == (isBegun ? [9, 9] : [9]), "\(name)")
      #expect(readable.last?.line == before + between + 1, "\(name)")
      let found = outcomes.transcripts.filter { !$0.isWhole }
        .flatMap(\.findings).map { "\($0.code.rawValue):\($0.line - before)" }
      #expect(found == findings, "\(name)")
    }
    // Each is found by the same words when it is all that there is.
    let alone = StreamOutcomes(reading: bytes, piece: 64).transcripts.flatMap(\.findings)
    #expect(alone.map { "\($0.code.rawValue):\($0.line)" } == findings, "\(name)")
  }

  @Test(arguments: ["", "\n", "\n\n\n"])
  func `empty lines between transcripts and behind the last belong to none`(parting: String) {
    let parting = Self.bytes(parting)
    let outcomes = StreamOutcomes(
      reading: Self.whole + parting + Self.file + parting, piece: 10)
    #expect(outcomes.isWhole)
    let lines = Self.whole.count { $0 == 0x0a }
    #expect(
      outcomes.transcripts.map(\.lines)
        == [1..<lines + 1, lines + parting.count + 1..<lines + parting.count + 16])
  }

  /// How many bytes are missing of the first, and where the next begins, as `LINE:COLUMN`.
  @Test(arguments: [(1, "15:11"), (5, "15:7"), (12, "14:63"), (30, "14:45"), (73, "14:2")])
  func `a header in the middle of a line is found, and its transcript is read`(
    missing: Int, seam: String
  ) {
    let front = Array(Self.file.dropLast(missing))
    let outcomes = StreamOutcomes(reading: front + Self.whole, piece: 30)
    #expect(outcomes.seams == [seam])
    #expect(outcomes.transcripts.count == 2)
    #expect(outcomes.transcripts.last?.isWhole == true)
    let alone = StreamOutcomes(reading: front, piece: 30)
    #expect(outcomes.transcripts.first == alone.transcripts.first)
    #expect(alone.transcripts.first?.tornLine != nil)
  }

  @Test func `what people say of headers is no header`() {
    var chain = Chain(after: Samples.header)
    let text = "comentor-transcript 1\nscenario: x\ncomentor-transcript 1"
    let line = Line(step: "a", speaker: "first", text: text)
    let bytes = Samples.header.bytes + chain.append([line, line], at: Moment(seconds: 0))
    let outcomes = StreamOutcomes(reading: bytes + Self.whole, piece: 9)
    #expect(outcomes.isWhole)
    #expect(outcomes.transcripts.first?.records.map(\.line) == [line, line])
  }

  @Test func `a transcript that was cut short does not hide what follows`() {
    for length in 0..<Self.file.count {
      let cut = Array(Self.file[..<length])
      let parting: [UInt8] = cut.last == 0x0a ? [] : [0x0a]
      let outcomes = StreamOutcomes(reading: cut + parting + Self.whole, piece: 50)
      #expect(outcomes.transcripts.last?.isWhole == true, "\(length)")
      #expect(outcomes.transcripts.last?.records.count == 9)
      let glued = StreamOutcomes(reading: cut + Self.whole, piece: 50)
      #expect(glued.transcripts.last?.isWhole == true, "\(length)")
      #expect(glued.seams.count == (cut.isEmpty || cut.last == 0x0a ? 0 : 1), "\(length)")
    }
  }

  @Test func `empty lines above the first transcript are no part of a stream`() {
    let outcomes = StreamOutcomes(reading: Self.bytes("\n\n") + Self.file, piece: 10)
    #expect(outcomes.transcripts.map(\.isWhole) == [false, true])
    #expect(outcomes.transcripts.first?.codes == [.notATranscript])
  }

  @Test func `a stream without bytes has no transcripts`() {
    #expect(StreamOutcomes(reading: [], piece: 1) == StreamOutcomes())
  }
}
