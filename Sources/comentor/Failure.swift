// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Terminal

/// Why the program stops: what happened and where, what to do, and the exit code.
struct Failure: Error {
  /// The exit codes, as `sysexits.h` numbers them.
  enum Code: Int32 {
    case usage = 64
    case damaged = 65
    case cannotCreate = 73
    case inputOutput = 74
    case busy = 75
    case permission = 77
    case configuration = 78
  }

  var code: Code
  var message: String
  /// What to do next.
  var help: String

  init(_ code: Code, _ message: String, help: String) {
    self.code = code
    self.message = message
    self.help = help
  }

  /// One that is told to people in sentences: at a terminal, its lines are broken between words.
  init(_ code: Code, told message: String, help: String) {
    // The program says these before them.
    func fit(_ text: String, after start: String) -> String {
      String(fitted(start + text, to: Output(STDERR_FILENO)).dropFirst(start.count))
    }
    self.init(
      code, fit(message, after: "comentor: "), help: fit(help, after: "  "))
  }
}
