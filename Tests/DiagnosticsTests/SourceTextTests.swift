// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@Suite struct SourceTextTests {
  @Test func `lines and columns count from one, columns in characters`() {
    let source = SourceText(name: "a", text: "ab\r\ne\u{301}日x\n")
    #expect(source.lineCount == 3)
    #expect(source.lineRange(1) == 0..<2)
    #expect(source.lineRange(3) == 12..<12)
    let span = source.span(10..<99)
    #expect(span.line == 2 && span.column == 3 && span.range == 10..<12)
    #expect(source.span(4..<5).column == 1)
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5])
  func `every offset has its line`(offset: Int) {
    let source = SourceText(name: "a", text: "a\nb\n\n")
    #expect(source.line(at: offset) == [1, 1, 2, 2, 3, 4][offset])
  }
}
