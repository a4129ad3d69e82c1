// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// The project's own conversations, recorded and written by hand, as `comentor test` runs them.
struct OwnConversationTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `the kept conversations hold, each in its own scenario and in the one of today`()
    async throws
  {
    let files = CheckCommandTests.names.map { Conversation.path($0) }
    for arguments in [["test"], ["test", "--scenario", "builtin"]] {
      let run = try await program.run(arguments + files, input: [])
      #expect(run.code == 0 && run.output == "4 transcripts: all hold\n", "\(run.output)")
    }
    let stream = try files.flatMap { try #require(Program.bytes(of: $0)) }
    let run = try await program.run(["test", "--json", "--scenario", "builtin"], input: stream)
    #expect(run.code == 0 && run.output.split(separator: "\n").count == 4)
  }

  /// The tests that are written by hand, beside the conversations.
  static let written = ["first-meeting", "private-note", "ways-out"]

  @Test(arguments: written)
  func `a test that was written by hand holds, and without the coach's words it would not`(
    name: String
  ) async throws {
    let path = "\(ConversationTests.folder)/\(name).test.txt"
    let run = try await program.run("test", path)
    #expect(run.code == 0 && run.output == "1 transcript: it holds\n", "\(run.output)")
    let beginning = "\(ConversationTests.folder)/beginning.txt"
    try program.write(try #require(Program.bytes(of: beginning)), to: "beginning.txt")
    let text = String(decoding: try #require(Program.bytes(of: path)), as: UTF8.self)
    // Each line that compares something is left out, or turned round, in turn.
    var mutants: [(line: Int, text: String)] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, line) in lines.enumerated() {
      guard !line.hasPrefix("#") else { continue }
      var changed = lines
      if line.hasPrefix("coach: ") || line.hasPrefix("coach!: ") {
        changed[index] = line.replacing("oach: ", with: "oach: Not ").replacing(
          "oach!: ", with: "oach!: Not ")
      } else if line.contains(" never-sees ") {
        changed[index] = line.replacing(" never-sees ", with: " sees ")
      } else if line.contains(" sees ") {
        changed[index] = line.replacing(" sees ", with: " never-sees ")
      } else if line.hasPrefix("expect ") || line.hasPrefix("    = ") {
        changed[index] = line + "x"
      } else {
        continue
      }
      // A pattern that any line fits would hold still.
      guard line != "coach: * (glob)", line != "coach!: * (glob)" else { continue }
      mutants.append((index + 1, changed.joined(separator: "\n")))
    }
    #expect(mutants.count > 15)
    for mutant in mutants {
      try program.write(Array(mutant.text.utf8), to: "m.txt")
      let run = try await program.run("test", "m.txt")
      #expect(run.code == 1 || run.code == 65, "line \(mutant.line): \(lines[mutant.line - 1])")
      #expect(run.output.contains("m.txt:\(mutant.line)"), "line \(mutant.line): \(run.output)")
    }
  }
}
