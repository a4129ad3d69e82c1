// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@Suite struct RenderingTests {
  private func rendered(
    _ text: String, _ marked: String, help: String? = nil, severity: Diagnostic.Severity = .error
  ) -> String {
    let source = SourceText(name: "a.yaml", text: text)
    let bytes = Array(text.utf8)
    let wanted = Array(marked.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? bytes.count
    return Diagnostic(
      severity, .init("some-code"), in: source, at: start..<start + wanted.count, "a message",
      help: help
    ).rendered()
  }

  @Test func `a finding shows its line, with carets and help`() {
    let text = String(repeating: "\n", count: 40) + "      to: goal-revew\n"
    #expect(
      rendered(text, "goal-revew", help: "did you mean 'goal-review'?") == """
        a.yaml:41:11: error: a message [some-code]
           |
        41 |       to: goal-revew
           |           ^^^^^^^^^^
           = help: did you mean 'goal-review'?
        """)
  }

  @Test func `the gutter is as wide as the number`() {
    #expect(
      rendered("a b", "b", severity: .warning) == """
        a.yaml:1:3: warning: a message [some-code]
          |
        1 | a b
          |   ^
        """)
  }

  @Test(arguments: [
    ("日本: x", "x", "1 | 日本: x", "  |       ^"),
    ("a: 日本", "日本", "1 | a: 日本", "  |    ^^^^"),
    ("👩‍👩‍👧 x", "x", "1 | 👩‍👩‍👧 x", "  |    ^"),
    ("e\u{301} x", "x", "1 | e\u{301} x", "  |   ^"),
    ("\tx", "x", "1 |     x", "  |     ^"),
    ("ab\tx", "x", "1 | ab  x", "  |     ^"),
    ("\u{1B}[31m x", "x", "1 | \\u{1b}[31m x", "  |            ^"),
    ("a\u{202E}b x", "x", "1 | a\\u{202e}b x", "  |            ^"),
    ("one\r\n", "one", "1 | one", "  | ^^^"),
  ])
  func `carets stand under what a terminal shows`(
    text: String, marked: String, line: String, carets: String
  ) {
    let lines = rendered(text, marked).split(separator: "\n").map(String.init)
    #expect(lines.count == 4 && lines[2] == line && lines[3] == carets)
  }

  @Test func `a place at the end of a line still has a caret`() {
    let source = SourceText(name: "a", text: "ab\ncd\n")
    let finding = Diagnostic(.error, .init("c"), in: source, at: 2..<2, "m")
    #expect(finding.rendered().hasSuffix("1 | ab\n  |   ^"))
    #expect(finding.span.line == 1 && finding.span.column == 3)
  }

  @Test func `a place over several lines is marked on its first`() {
    let source = SourceText(name: "a", text: "ab cd\nef\n")
    let finding = Diagnostic(.error, .init("c"), in: source, at: 3..<8, "m")
    #expect(finding.rendered().hasSuffix("1 | ab cd\n  |    ^^"))
  }

  @Test(arguments: [0, 50, 500, 50_000])
  func `a very long line is shown in part`(before: Int) {
    let text =
      String(repeating: "é", count: before) + "HERE" + String(repeating: "日", count: 90_000)
    let lines = rendered(text, "HERE").split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("a.yaml:1:\(before + 1):"))
    #expect(displayWidth(lines[2]) <= 104)
    let caret = Array(lines[3]).firstIndex(of: "^") ?? 0
    let shown = lines[2].prefix { $0 != "H" }
    #expect(displayWidth(shown) == caret)
    #expect(lines[3].hasSuffix("^^^^") && lines[2].contains("HERE"))
  }

  @Test func `bytes that are no text do no harm`() {
    let source = SourceText(name: "a\u{7}", bytes: [0xFF, 0x0A, 0xC3, 0x28, 0xE2, 0x82, 0x41])
    for start in 0..<7 {
      let finding = Diagnostic(.error, .init("c"), in: source, at: start..<7, "m\nn")
      #expect(finding.rendered().hasPrefix("a\\u{7}:"))
      #expect(finding.rendered().contains("m\\u{a}n"))
    }
  }

  @Test func `a source without bytes is named without an excerpt`() {
    let source = SourceText(name: "a", bytes: [])
    let finding = Diagnostic(.error, .init("gone"), in: source, at: 0..<9, "not here")
    #expect(finding.rendered() == "a:1:1: error: not here [gone]")
  }
}
