// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Whole programmes through the pipe, kept in the repository and replayed to the byte.
///
/// A change of the scenario changes them: `scripts/record-conversations` writes them anew, and
/// the difference is to be read before it is committed.
struct ConversationTests {
  /// One for each way of alternating the roles.
  static let names = ["in-turn", "both-in-one", "primary-roles"]
  static let folder = "\(Program.project)/Tests/comentorTests/Conversations"

  @Test(arguments: names)
  func `six meetings give the transcript that is kept`(name: String) async throws {
    let program = try Program()
    let answers = try #require(Program.bytes(of: "\(Self.folder)/\(name).answers.txt"))
    let kept = try #require(Program.bytes(of: "\(Self.folder)/\(name).transcript.txt"))
    let run = try await program.run(
      ["chat", "--transcript", "t.txt", "--now", "2027-01-12T09:00", "--seed", "7"],
      input: answers)
    #expect(run.code == 0, "\(run.errors)")
    let written = try #require(program.bytes("t.txt"))
    let isSame = written == kept
    #expect(isSame, "\(Self.firstDifference(written, kept))")
    let opened = String(decoding: kept, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("    = opened ") }
    #expect(opened.count == 5)
    #expect(program.bytes("certificate-1.txt") != nil && program.bytes("certificate-2.txt") != nil)
  }

  @Test func `a first meeting, a second and a check-in in German give the transcript that is kept`()
    async throws
  {
    let program = try Program()
    let answers = try #require(Program.bytes(of: "\(Self.folder)/german.answers.txt"))
    let kept = try #require(Program.bytes(of: "\(Self.folder)/german.transcript.txt"))
    let run = try await program.run(
      [
        "chat", "--transcript", "t.txt", "--language", "de", "--now", "2027-01-12T09:00", "--seed",
        "7",
      ], input: answers)
    #expect(run.code == 0, "\(run.errors)")
    let written = try #require(program.bytes("t.txt"))
    let isSame = written == kept
    #expect(isSame, "\(Self.firstDifference(written, kept))")
    let text = String(decoding: kept, as: UTF8.self)
    #expect(text.contains("\nlanguage: de\n") && text.contains("    = opened 3\n"))
    // What was asked as it was to be, and what could not be read and was asked again.
    #expect(text.contains("    = date 2027-01-26\n") && text.contains("    = choice turns\n"))
    #expect(run.output.hasSuffix("\n  comentor chat --transcript t.txt\n"))
  }

  @Test(arguments: names)
  func `cut anywhere between two answers, it goes on to the same end`(name: String) async throws {
    let answers = String(
      decoding: try #require(Program.bytes(of: "\(Self.folder)/\(name).answers.txt")),
      as: UTF8.self
    ).split(separator: "\n", omittingEmptySubsequences: false)
    let kept = try #require(Program.bytes(of: "\(Self.folder)/\(name).transcript.txt"))
    let ends = String(decoding: kept, as: UTF8.self).split(separator: "\n").last
    // In the first meeting only: later on, opening is an event of its own.
    let first = answers.firstIndex { $0.hasPrefix("@now") } ?? answers.count
    for cut in stride(from: 3, to: first, by: max(1, first / 4)) {
      let program = try Program()
      let head = answers[..<cut].joined(separator: "\n") + "\n"
      // An answer of several lines ends where its input ends, so it is not cut.
      guard !head.hasSuffix("\n\n"), !Self.isInside(answers[..<cut]) else { continue }
      let tail = answers[cut...].joined(separator: "\n")
      let arguments = ["chat", "--transcript", "t.txt", "--now", "2027-01-12T09:00", "--seed", "7"]
      _ = try await program.run(arguments, input: Array(head.utf8))
      let run = try await program.run(
        ["chat", "--transcript", "t.txt", "--now", "2027-01-12T09:00"], input: Array(tail.utf8))
      #expect(run.code == 0, "cut at \(cut): \(run.errors)")
      #expect(
        program.text("t.txt")?.split(separator: "\n").last?.dropFirst(50) == ends?.dropFirst(50),
        "cut at \(cut)")
    }
  }

  /// Whether the lines may end within an answer of several lines: the next `/done` is to come.
  private static func isInside(_ lines: ArraySlice<Substring>) -> Bool {
    lines.last.map { !$0.hasPrefix("/") && $0.split(separator: " ").count > 12 } ?? false
  }

  /// Where two files part, with the line of each.
  private static func firstDifference(_ one: [UInt8], _ other: [UInt8]) -> String {
    let ours = String(decoding: one, as: UTF8.self).split(separator: "\n")
    let theirs = String(decoding: other, as: UTF8.self).split(separator: "\n")
    for (index, pair) in zip(ours, theirs).enumerated() where pair.0 != pair.1 {
      return "line \(index + 1):\n  now:  \(pair.0)\n  kept: \(pair.1)"
    }
    return "\(ours.count) lines now, \(theirs.count) kept"
  }
}
