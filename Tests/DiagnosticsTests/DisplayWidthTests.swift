// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@Suite struct DisplayWidthTests {
  private static let cases: [(String, Int)] = [
    ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("日本語", 6), ("ﾊﾛｰ", 3), ("ＡＢ", 4),
    ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("🇩🇪", 2),
    ("🇩🇪🇫🇷", 4), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("☺\u{FE0E}", 1), ("\u{200B}", 0),
    ("a\u{200D}b", 2), ("नमस्ते", 4), ("…–“”", 4), ("\u{AD}", 1), ("\t\n", 0), ("🫶", 2),
    ("\u{1F6DC}", 2), ("\u{20000}", 2),
  ]

  @Test(arguments: cases)
  func `a text takes the cells that a terminal gives it`(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }
}
