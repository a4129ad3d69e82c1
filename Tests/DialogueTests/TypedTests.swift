// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing

/// The one word that is to be understood however it is typed.
struct TypedTests {
  @Test(arguments: [
    "/help-now", "/HELP-NOW", " /help-now ", "/help-now!", "/help-now please", "/helpnow",
    "/help now", "/Help_now", "/help-now.\r", "\t/help-now", "help-now", "/help\u{2011}now",
    "/help\u{2013}now",
  ])
  func `asking where to turn is understood in many ways`(line: String) {
    #expect(Typed.asksForHelpNow(line))
  }

  @Test(arguments: [
    "", "/", "/help", "/help now or later", "help-now is a command", "what is /help-now?",
    "//help-now",
    "/helpnowadays", "/help\n-now", "/next", "/help-nowhere",
  ])
  func `other words do not ask where to turn`(line: String) {
    #expect(!Typed.asksForHelpNow(line))
  }
}
