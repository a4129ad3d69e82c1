// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Terminal

@Suite struct SanitisedTests {
  @Test(arguments: [
    "", "plain", "two\nlines\tand a tab", "back\\slash", "Grüße 日本 👩‍👧 e\u{301}", "\u{A0}",
    "שלום", "می\u{200C}خواهم",
  ])
  func `what drives no terminal is left alone`(text: String) {
    #expect(sanitised(text).utf8.elementsEqual(text.utf8))
  }

  @Test(arguments: [
    ("\u{1B}[31mred", "\\u{1b}[31mred"),
    ("a\rb", "a\\u{d}b"),
    ("a\r\nb", "a\\u{d}\nb"),
    ("\u{0}\u{7}\u{8}", "\\u{0}\\u{7}\\u{8}"),
    ("\u{1}\u{2}", "\\u{1}\\u{2}"),
    ("\u{7F}", "\\u{7f}"),
    ("\u{9B}2J", "\\u{9b}2J"),
    ("a\u{202E}b\u{2066}c\u{200F}\u{61C}", "a\\u{202e}b\\u{2066}c\\u{200f}\\u{61c}"),
    ("a\u{2028}b", "a\\u{2028}b"),
    ("\u{FEFF}x", "\\u{feff}x"),
    ("x\u{E0041}", "x\\u{e0041}"),
  ])
  func `what could drive a terminal is spelt out`(text: String, expected: String) {
    #expect(sanitised(text) == expected)
  }

  @Test func `a prompt is one safe line, and marks what takes no cells`() {
    #expect(Prompt("a\nb\u{1B}> ").plain == "a b\\u{1b}> ")
    #expect(Prompt("a> ").marked == "a> ")
    #expect(Prompt("a> ", isBold: true).marked == "\u{1}\u{1B}[1m\u{2}a> \u{1}\u{1B}[0m\u{2}")
  }
}

@Suite struct StyleTests {
  @Test(
    arguments: [
      (true, true, [:], true),
      (true, true, ["TERM": "xterm", "NO_COLOR": ""], true),
      (true, true, ["NO_COLOR": "1"], false),
      (true, true, ["TERM": "dumb"], false),
      (false, true, [:], false),
      (true, false, [:], false),
    ] as [(Bool, Bool, [String: String], Bool)])
  func `colour is for a terminal whose person does not refuse it`(
    isTerminal: Bool, isWanted: Bool, environment: [String: String], isOn: Bool
  ) {
    let style = Style(isTerminal: isTerminal, isWanted: isWanted) { environment[$0] }
    #expect(style.isOn == isOn)
  }

  @Test func `dress is put on each line, around safe words`() {
    #expect(Style.none.notice("a\u{1B}") == "a\\u{1b}")
    #expect(Style(isOn: true).notice("a\n\nb") == "\u{1B}[2ma\u{1B}[0m\n\n\u{1B}[2mb\u{1B}[0m")
    #expect(Style(isOn: true).prompt("a> ").isBold)
  }
}
