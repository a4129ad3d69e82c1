// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// A whole programme at a terminal in plain mode.
struct PlainProgrammeTests {
  @Test func `all six meetings in plain mode, without a redraw or an escape byte`() throws {
    let program = try Program()
    let answers = try #require(
      Program.bytes(of: "\(ConversationTests.folder)/in-turn.answers.txt"))
    var now = "2027-01-12T09:00"
    var meeting: [String] = []
    var meetings: [(now: String, lines: [String])] = []
    for line in String(decoding: answers, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("@now ") {
        meetings.append((now, meeting))
        meeting = []
        now = String(line.dropFirst(5))
      } else {
        meeting.append(String(line))
      }
    }
    meetings.append((now, meeting))
    #expect(meetings.count == 6)

    for (now, lines) in meetings {
      let terminal = try PseudoTerminal(
        [
          Program.path.string, "chat", "--plain", "--transcript", "t.txt", "--now", now, "--seed",
          "7",
        ], environment: program.variables, directory: program.folder)
      for line in lines {
        try terminal.wait(for: "> ")
        try terminal.send(line + "\r")
      }
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(!terminal.output.utf8.contains(0x1b))
      // A carriage return without a line feed after it would overwrite a line.
      let output = Array(terminal.output.utf8)
      let redraws = output.indices.filter { index in
        output[index] == 0x0d && (index + 1 == output.count || output[index + 1] != 0x0a)
      }
      #expect(redraws.isEmpty)
    }
    #expect(program.bytes("certificate-2.txt") != nil)
  }
}
