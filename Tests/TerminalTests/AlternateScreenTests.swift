// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@testable import Terminal

// The library of capabilities keeps one terminal at a time.
@Suite(.serialized) struct AlternateScreenTests {
  /// Whether a terminal with this environment is taken to have a second screen.
  private func has(_ environment: [String: String]) throws -> Bool {
    try withTerminal { _, terminal in
      AlternateScreen(terminal) { environment[$0] } != nil
    }
  }

  private func withTerminal<Result>(_ body: (Int32, Int32) throws -> Result) throws -> Result {
    var (other, terminal): (Int32, Int32) = (-1, -1)
    try #require(openpty(&other, &terminal, nil, nil, nil) == 0)
    defer {
      close(other)
      close(terminal)
    }
    return try body(other, terminal)
  }

  @Test(arguments: ["xterm", "xterm-256color", "screen", "tmux-256color", "rxvt"])
  func `terminals that have one`(type: String) throws {
    #expect(try has(["TERM": type]))
  }

  @Test(arguments: [
    ["TERM": "dumb"], ["TERM": "linux"], ["TERM": "vt100"], ["TERM": "no-such-terminal"], [:],
    ["TERM": "screen", "STY": "1234.pts-0.host"],
  ])
  func `terminals that have none, or would not show it`(environment: [String: String]) throws {
    #expect(try !has(environment))
  }

  @Test func `what is no terminal has none`() throws {
    let null = open("/dev/null", O_WRONLY)
    defer { close(null) }
    #expect(AlternateScreen(null) { _ in "xterm" } == nil)
  }

  @Test func `it is wiped before it is left, and left once`() throws {
    try withTerminal { other, terminal in
      let screen = try #require(AlternateScreen(terminal) { $0 == "TERM" ? "xterm" : nil })
      screen.leave()
      screen.enter()
      screen.enter()
      screen.leave()
      screen.leave()
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = readOnce(other, into: &bytes)
      #expect(
        String(decoding: bytes[..<max(0, count)], as: UTF8.self)
          == "\u{1B}[?1049h\u{1B}[H\u{1B}[2J\u{1B}[H\u{1B}[2J\u{1B}[?7h\u{1B}[?1049l")
    }
  }
}
