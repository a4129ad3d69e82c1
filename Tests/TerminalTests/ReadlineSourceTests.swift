// SPDX-License-Identifier: GPL-3.0-or-later

import CReadline
import Glibc
import Testing

@testable import Terminal

/// Lines edited with readline, typed into a pipe; one after the other, for its state is the
/// process's.
@Suite(.serialized) struct ReadlineSourceTests {
  private static let clear = "\u{15}"
  private static let putBack = "\u{19}"
  private static let older = "\u{1B}y"
  private static let undo = "\u{1F}"
  private static let up = "\u{1B}[A"
  private let someone = HistoryKey(person: "someone")

  /// A source and what types for it, for as long as `body` runs.
  private func withSource(
    isKept: @escaping (String) -> Bool = { _ in true },
    _ body: (ReadlineSource, (String) -> Input) -> Void
  ) throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let nowhere = open("/dev/null", O_WRONLY)
    defer { for descriptor in ends + [nowhere] { close(descriptor) } }
    let source = ReadlineSource(input: ends[0], output: nowhere, isKept: isKept)
    defer { source.close() }
    // As Ctrl-C at a terminal does, at its place among the keys.
    _ = rl_bind_key(7) { _, _ in raise(SIGINT) }
    defer { rl_bind_key(7, rl_abort) }
    body(source) { keys in
      var bytes = Array(keys.utf8)
      _ = write(ends[1], &bytes, bytes.count)
      return source.next(prompt: Prompt("> "), completions: [], history: someone)
    }
  }

  @Test func `what was cut out of a line is forgotten with it`() throws {
    try withSource { source, type in
      for number in 1...12 {
        let line = type("secret \(number)\(Self.clear)\(Self.putBack)\r")
        #expect(line == .line("secret \(number)"))
      }
      // As long as nothing is forgotten, each of them comes back.
      #expect(type(Self.putBack + "\r") == .line("secret 12"))
      #expect(type(Self.putBack + Self.older + "\r") == .line("secret 11"))
      source.forget("secret 3", of: someone)
      for count in 0...12 {
        let keys = Self.putBack + String(repeating: Self.older, count: count)
        #expect(type(keys + "x\r") == .line(" x"))
      }
      #expect(type(Self.undo + "y\r") == .line("y"))
      // And cutting works as before.
      #expect(type("ab\(Self.clear)\(Self.putBack)\(Self.putBack)\r") == .line("abab"))
    }
  }

  @Test func `a line that was cleared comes back, unless it may not be kept`() throws {
    try withSource(isKept: { !$0.contains("secret") }) { source, type in
      #expect(type("first\r") == .line("first"))
      #expect(type("plain\u{7}") == .interrupted)
      #expect(source.unsent == "plain")
      #expect(type(Self.up + "\r") == .line("plain"))
      #expect(type("a secret\(Self.clear)\(Self.putBack)\u{7}") == .interrupted)
      #expect(source.unsent == "")
      #expect(type(Self.up + "\r") == .line("plain"))
      #expect(type(Self.putBack + "x\r") == .line(" x"))
    }
  }
}
