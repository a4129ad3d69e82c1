// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Terminal

@Suite struct OutputTests {
  @Test func `a full disk is an error at the flush, once`() throws {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let output = Output(full)
    try output.write(text: "lost")
    #expect(throws: OutputFailure.failed(errno: ENOSPC)) { try output.flush() }
    try output.flush()
  }

  @Test func `a reader that has gone is no failure to report`() throws {
    prepare()
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    close(ends[0])
    defer { close(ends[1]) }
    let output = Output(ends[1])
    try output.write(text: "to nobody")
    #expect(throws: OutputFailure.closed) { try output.flush() }
  }

  @Test func `nothing is written before the flush, and text is sanitised`() throws {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    defer { ends.forEach { close($0) } }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: 64)
    let output = Output(ends[1])
    try output.write(text: "a\u{1B}b")
    try output.write(raw: "\u{1B}[0m")
    #expect(read(ends[0], &bytes, 64) == -1)
    try output.flush()
    let count = read(ends[0], &bytes, 64)
    #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == "a\\u{1b}b\u{1B}[0m")
  }

  @Test func `a pipe that is full is waited for`() {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    let (reading, writing) = (ends[0], ends[1])
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    Thread.detachNewThread {
      let output = Output(writing)
      try? output.write(text: String(repeating: "x", count: 1_000_000))
      try? output.flush()
      close(writing)
    }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    var sum = 0
    while case let count = readOnce(reading, into: &bytes), count > 0 { sum += count }
    #expect(sum == 1_000_000)
    close(reading)
  }
}
