// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat

/// A transcript to be checked and tested: one that the program wrote, and what is made of it.
struct Conversation {
  var bytes: [UInt8]

  /// The whole small conversation, in a program's folder, with its scenario beside it.
  static func small(_ name: String, in program: Program, answers: String = PipeTests.answers)
    async throws -> Conversation
  {
    let run = try await program.run(
      [
        "chat", "--transcript", name, "--scenario", PipeTests.small, "--now", "2027-01-12T09:00",
        "--seed", "7",
      ], input: Array(answers.utf8))
    #expect(run.code == 0, "\(run.errors)")
    return Conversation(bytes: try #require(program.bytes(name)))
  }

  /// One of those that are kept in the repository.
  static func kept(_ name: String) throws -> Conversation {
    Conversation(bytes: try #require(Program.bytes(of: path(name))))
  }

  static func path(_ name: String) -> String {
    "\(ConversationTests.folder)/\(name).transcript.txt"
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  var lineCount: Int { bytes.count { $0 == UInt8(ascii: "\n") } }

  /// The same with its records changed, and its chain written anew: all that is wrong with it then
  /// is what was changed.
  func rewritten(_ change: (inout [Record]) throws -> Void) throws -> Conversation {
    let file = TranscriptFile(parsing: bytes)
    let header = try #require(file.header)
    var records = file.records
    try change(&records)
    #expect(records != file.records)
    var chain = Chain(after: header)
    let lines = records.map { (line: $0.line, moment: $0.moment) }
    return Conversation(bytes: header.bytes + chain.append(lines))
  }

  /// The same without the first record that has these words.
  func without(_ words: String) throws -> Conversation {
    try rewritten { records in
      records.remove(at: try #require(records.firstIndex { $0.line.text.contains(words) }))
    }
  }

  /// The same with other words in the first record that has these.
  func with(_ words: String, insteadOf old: String) throws -> Conversation {
    try rewritten { records in
      let index = try #require(records.firstIndex { $0.line.text.contains(old) })
      records[index].line.text = records[index].line.text.replacing(old, with: words)
    }
  }

  /// The same with another scenario's digest in its header.
  func with(digest: String) throws -> Conversation {
    let file = TranscriptFile(parsing: bytes)
    var header = try #require(file.header)
    header.digest = digest
    var chain = Chain(after: header)
    let lines = file.records.map { (line: $0.line, moment: $0.moment) }
    return Conversation(bytes: header.bytes + chain.append(lines))
  }

  /// The number of the line that begins with this, behind its gutter.
  func line(of words: String) throws -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(words) }) + 1
  }
}
