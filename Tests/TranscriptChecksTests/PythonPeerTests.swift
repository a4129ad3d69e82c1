// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

/// The replay check in Python that ours is measured against: it must find what ours finds, or
/// it would be fast for nothing.
struct PythonPeerTests {
  static let script = "\(W1Conversation.project)/scripts/peers/replay-check.py"
  static let maker = "\(W1Conversation.project)/scripts/peers/make-transcripts.py"

  typealias Lines = [(line: Line, moment: Moment)]

  let plain: Lines
  let unclear: Lines

  init() throws {
    plain = try W1Conversation(answers: W1Conversation.plain).lines
    unclear = try W1Conversation(answers: W1Conversation.unclear).lines
    try #require(plain.count == 120)
    try #require(unclear.count == 140)
  }

  private func check(_ files: [(name: String, bytes: [UInt8])]) async throws -> Tool.Run {
    try await Tool.python.run([Self.script], on: files)
  }

  /// The fault that is found in a transcript, as `record N: what`; empty where there is none.
  private func fault(_ bytes: [UInt8]) async throws -> String {
    let run = try await check([("k7.txt", bytes)])
    let parts = run.output.split(separator: ":1: ", maxSplits: 1)
    try #require(run.code == (parts.count == 2 ? 1 : 0), "\(run.errors)")
    return parts.count == 2 ? String(parts[1].dropLast()) : ""
  }

  @Test func `it takes what our machine has written, any prefix of it included`() async throws {
    var files = [("unclear.txt", W1Conversation.transcript(unclear))]
    for count in stride(from: 0, through: plain.count, by: 3) {
      files.append(("\(count).txt", W1Conversation.transcript(Array(plain[..<count]))))
    }
    let run = try await check(files)
    #expect(run.output == "" && run.errors.hasPrefix("42 transcripts, 0 with a fault"))
    #expect(run.code == 0)
  }

  @Test func `it finds a record that is lost, doubled or out of its place`() async throws {
    let pieces = W1Conversation.pieces(plain)
    var lost = pieces
    lost.remove(at: 31)
    #expect(try await fault(lost.flatMap(\.self)).hasPrefix("record 31: not the number"))
    var doubled = pieces
    doubled.insert(pieces[31], at: 31)
    #expect(try await fault(doubled.flatMap(\.self)).hasPrefix("record 32: not the number"))
    var swapped = pieces
    swapped.swapAt(31, 32)
    #expect(try await fault(swapped.flatMap(\.self)).hasPrefix("record 31: not the number"))
    var junk = pieces
    junk.insert(Array("so it is\n".utf8), at: 31)
    #expect(try await fault(junk.flatMap(\.self)).contains("no record"))
  }

  /// What somebody could change who makes a new chain afterwards.
  private static let changes:
    [(name: String, record: Int, change: @Sendable (inout Lines) -> Void)] =
      [
        ("not what the coach asks", 31, { $0[30].line.text += "!" }),
        ("not what the coach asks", 31, { $0.remove(at: 30) }),
        ("not the person", 32, { $0.insert($0[30], at: 31) }),
        ("not what the coach asks", 31, { $0.swapAt(30, 31) }),
        ("the words do not read", 6, { $0[5].line.mark = .value(.yesNo(false)) }),
        ("the words do not read", 6, { $0[5].line.mark = nil }),
        ("the words do not read", 8, { $0[7].line.text = "well, maybe" }),
        ("the words do not read", 48, { $0[47].line.mark = .value(.scale(9)) }),
        ("the words do not read", 48, { $0[47].line.mark = .value(.number(3)) }),
        (
          "the words do not read", 52,
          { $0[51].line.mark = .value(.date(CivilDate(dayNumber: 20_000))) }
        ),
        ("the words do not read", 2, { $0[1].line.mark = .value(.name("Zo")) }),
        ("the words do not read", 32, { $0[31].line.mark = .pass }),
        ("not the person", 32, { $0[31].line.speaker = "Zoë" }),
        ("not the person", 34, { $0[33].line.speaker = "Zoë B" }),
        ("not the person", 32, { $0[31].line.step = "i5" }),
        ("a record after the end", 121, { $0.append($0[119]) }),
      ]

  @Test(arguments: Self.changes.indices)
  func `it finds what was changed, though the chain is right again`(index: Int) async throws {
    let (name, record, change) = Self.changes[index]
    var lines = plain
    change(&lines)
    let found = try await fault(W1Conversation.transcript(lines))
    #expect(found.hasPrefix("record \(record): ") && found.contains(name), "\(found)")
  }

  @Test func `it knows how the coach asks again`() async throws {
    let places = unclear.indices.filter {
      unclear[$0].line.speaker != "coach" && unclear[$0].line.mark == nil
    }
    #expect(places.count == 10)
    for place in places {
      var lines = unclear
      lines[place + 1].line.text = "Once more, please."
      let found = try await fault(W1Conversation.transcript(lines))
      #expect(found.hasPrefix("record \(place + 2): not how the coach asks again"), "\(found)")
    }
  }

  @Test func `it finds a flipped bit, wherever it is`() async throws {
    let bytes = W1Conversation.transcript(plain)
    var stream: [UInt8] = []
    var count = 0
    // Not in the words that a transcript is known by in a stream, nor in the last line's end.
    for bit in stride(from: 21 * 8, to: (bytes.count - 1) * 8, by: 131) {
      var flipped = bytes
      flipped[bit / 8] ^= 1 << (bit % 8)
      stream += flipped
      count += 1
    }
    #expect(count > 500)
    let run = try await check([("flipped.txt", stream + bytes)])
    #expect(run.output.split(separator: "\n").count == count)
    #expect(run.errors.hasPrefix("\(count + 1) transcripts, \(count) with a fault"))
    #expect(run.code == 1)
  }

  @Test func `it goes through a stream, and says where in it a fault is`() async throws {
    var broken = plain
    broken[4].line.text = "Well?"
    let good = W1Conversation.transcript(unclear)
    let bad = W1Conversation.transcript(broken)
    let stream = good + [0x0A] + bad + good + [0x0A, 0x0A]
    let run = try await check([("stream.txt", stream)])
    let line = good.count { $0 == 0x0A } + 2
    #expect(run.output.hasSuffix("stream.txt:\(line): record 5: not what the coach asks here\n"))
    #expect(run.errors.hasPrefix("3 transcripts, 1 with a fault"))
  }

  @Test func `nothing to check is a failure`() async throws {
    #expect(try await check([("empty.txt", [])]).code == 1)
    #expect(try await check([("other.txt", Array("hello\n".utf8))]).code == 1)
  }

  // MARK: - The corpus

  @Test func `the transcripts that are made for measurements are as our machine writes them`()
    async throws
  {
    let made = try await Tool.python.run(
      [Self.maker, "--count", "60", "--seed", "3", "--unclear", "8"], on: [])
    #expect(made.code == 0, "\(made.errors)")
    let machine = try W1Conversation.machine()
    var answered: Set<String> = []
    let streams = made.output.split(separator: "comentor-transcript ")
    #expect(streams.count == 60)
    for stream in streams {
      let file = TranscriptFile(parsing: Array("comentor-transcript \(stream)".utf8))
      let header = try #require(file.header)
      #expect(file.isWhole)
      #expect(W1Conversation.firstUnlike(file.records, machine, seed: header.seed) == nil)
      answered.formUnion(file.records.map(\.line.text))
    }
    #expect(answered.isSuperset(of: ["maybe", "eleven", "soon", "", "I need a yes or a no here."]))
    let run = try await check([("made.txt", Array(made.output.utf8))])
    #expect(run.code == 0 && run.errors.hasPrefix("60 transcripts, 0 with a fault"))
  }
}
