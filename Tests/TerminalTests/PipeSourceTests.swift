// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Terminal

/// Everything that a source gives for `bytes`, written to a pipe in pieces of `size`.
private func inputs(
  _ bytes: [UInt8], inPiecesOf size: Int = .max, limit: Int = defaultLimit
) -> [Input] {
  var ends: [Int32] = [0, 0]
  pipe(&ends)
  let (reading, writing) = (ends[0], ends[1])
  // A thread, not a task: the reader blocks, and there may be no second one for tasks.
  Thread.detachNewThread {
    var rest = bytes[...]
    while !rest.isEmpty {
      _ = writeAll(Array(rest.prefix(size)), to: writing)
      rest = rest.dropFirst(size)
    }
    close(writing)
  }
  var source = PipeSource(reading, limit: limit)
  var result: [Input] = []
  while let input = Optional(source.next()), input != .end { result.append(input) }
  let last = source.next()
  #expect(last == .end)
  close(reading)
  return result
}

@Suite struct PipeSourceTests {
  @Test(
    arguments: [
      ("", []),
      ("\n", [.line("")]),
      ("one\ntwo\n", [.line("one"), .line("two")]),
      ("one\r\ntwo\r\n", [.line("one"), .line("two")]),
      ("one\r\r\n\r\n", [.line("one\r"), .line("")]),
      ("a\rb\n", [.line("a\rb")]),
      ("no end", [.line("no end")]),
      ("no end\r", [.line("no end")]),
      ("one\n\ntwo", [.line("one"), .line(""), .line("two")]),
      ("Grüße 日本 👩‍👧\n", [.line("Grüße 日本 👩‍👧")]),
      ("before\nx\u{0}y\nafter", [.line("before"), .refused(.nul(offset: 1)), .line("after")]),
    ] as [(String, [Input])])
  func `a pipe is read line by line`(text: String, expected: [Input]) {
    #expect(inputs(Array(text.utf8)) == expected)
    #expect(inputs(Array(text.utf8), inPiecesOf: 1) == expected)
  }

  @Test(
    arguments: [
      ([0xFF], 0),
      ([0x61, 0xC3, 0x28], 1),
      ([0x61, 0x62, 0xE2, 0x82], 2),
      ([0xC0, 0xAF], 0),
      ([0xED, 0xA0, 0x80], 0),
      ([0x61, 0xFF, 0x00], 1),
    ] as [([UInt8], Int)])
  func `bytes that are no UTF-8 are refused where they begin`(bytes: [UInt8], offset: Int) {
    let result = inputs(bytes + Array("\nnext\n".utf8))
    #expect(result == [.refused(.invalidUTF8(offset: offset)), .line("next")])
  }

  @Test func `a NUL before bytes that are no UTF-8 is the one refused`() {
    #expect(inputs([0x61, 0x00, 0xFF]) == [.refused(.nul(offset: 1))])
  }

  @Test func `a line over the limit is refused and the next one is read`() {
    let long = [UInt8](repeating: 0x78, count: 1_000_000)
    let result = inputs(long + Array("\r\nnext".utf8))
    #expect(
      result == [.refused(.tooLong(bytes: 1_000_000, limit: 65_536)), .line("next")])
  }

  @Test(arguments: [("abcd\r\n", nil), ("abcd\n", nil), ("abcde\n", 5), ("abcde\r\n", 5)])
  func `the limit counts the bytes of the answer alone`(text: String, refused: Int?) {
    let expected: Input =
      refused.map { .refused(.tooLong(bytes: $0, limit: 4)) } ?? .line("abcd")
    #expect(inputs(Array(text.utf8), inPiecesOf: 3, limit: 4) == [expected])
  }

  @Test(arguments: [65_534, 65_535, 65_536])
  func `a line break at the edge of a read is one`(count: Int) {
    let line = String(repeating: "x", count: count)
    #expect(inputs(Array("\(line)\r\nnext\n".utf8)) == [.line(line), .line("next")])
  }

  @Test func `an error is the end, and is kept`() {
    let directory = open("/", O_RDONLY)
    defer { close(directory) }
    var source = PipeSource(directory)
    let last = source.next()
    #expect(last == .end)
    #expect(source.failure == EISDIR)
  }
}
