// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Programme
import TestSupport
import Testing

/// The page about programmes shows what the program reads and writes.
@Suite struct DocumentedFormatTests {
  /// The first block of a language on the page.
  private func block(_ language: String) throws -> String {
    let path = "\(SourceTree.root())/Sources/comentor/comentor.docc/Programme.md"
    let page = String(decoding: try #require(SourceTree.bytes(of: path)), as: UTF8.self)
    let start = try #require(page.firstRange(of: "```\(language)\n")).upperBound
    let end = try #require(page[start...].firstRange(of: "```\n")).lowerBound
    return String(page[start..<end])
  }

  @Test func `the programme of the page is one without findings`() throws {
    let source = SourceText(name: "programme.yaml", text: try block("yaml"))
    let (programme, findings) = MentoringProgramme.read(source, isTable: false)
    #expect(findings.isEmpty && programme?.readers.count == 2 && programme?.contacts.count == 2)
  }

  @Test func `the note of the page is written so`() throws {
    let text = String(
      decoding: try Sample.note().text(secret: Sample.secret), as: UTF8.self)
    let shown = try block("text")
    #expect(text.hasPrefix(shown) && shown.contains("\nproof: hmac-sha256 "))
    #expect(text.dropFirst(shown.count).allSatisfy { $0 == " " || $0 == "\n" })
  }
}
