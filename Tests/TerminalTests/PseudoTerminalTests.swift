// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@Suite struct PseudoTerminalTests {
  @Test func `a program at a pseudo-terminal is typed to and read`() throws {
    let terminal = try PseudoTerminal(["/bin/cat"])
    try terminal.send("Grüße\n")
    try terminal.wait(for: "Grüße\r\nGrüße\r\n")
    #expect(terminal.isCooked)
    try terminal.send("\u{4}")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `Ctrl-C reaches the program`() throws {
    let terminal = try PseudoTerminal(["/bin/cat"])
    try terminal.send("x\n")
    try terminal.wait(for: "x\r\nx\r\n")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForEnd() == .killed(by: SIGINT))
  }

  @Test func `waiting for what never comes fails with what did`() throws {
    let terminal = try PseudoTerminal(["/bin/echo", "something else"])
    let failure = #expect(throws: PseudoTerminal.Failure.self) {
      try terminal.wait(for: "this")
    }
    #expect(failure?.description.contains("something else") == true)
  }

  @Test func `the size of the terminal is the one asked for`() throws {
    let terminal = try PseudoTerminal(["/bin/stty", "size"], columns: 44, rows: 11)
    #expect(terminal.readAll() == "11 44\r\n")
  }
}
