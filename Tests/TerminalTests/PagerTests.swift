// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@testable import Terminal

@Suite struct PagerTests {
  @Test(
    arguments: [
      (nil, ["less"]),
      ("", nil),
      ("cat", nil),
      ("/usr/bin/most", ["/usr/bin/most"]),
      ("less -S", ["/bin/sh", "-c", "less -S"]),
    ] as [(String?, [String]?)])
  func `the pager is the one that the environment names`(variable: String?, arguments: [String]?) {
    #expect(Pager(variable)?.arguments == arguments)
  }

  @Test func `text for a pipe needs no pager`() throws {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    defer { ends.forEach { close($0) } }
    try page("a\u{1B}\n", output: Output(ends[1]), isPlain: false)
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(ends[0], &bytes, 64)
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == "a\\u{1b}\n")
  }
}
