// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Programme
import TestSupport
import Testing

/// The page about programmes shows what the program reads and writes.
@Suite struct DocumentedFormatTests {
  private func page() throws -> String {
    let path = "\(SourceTree.root())/Sources/comentor/comentor.docc/Programme.md"
    return String(decoding: try #require(SourceTree.bytes(of: path)), as: UTF8.self)
  }

  /// The blocks of a language on the page.
  private func blocks(_ language: String) throws -> [String] {
    try page().components(between: "\n```\(language)\n", and: "```\n")
  }

  @Test func `the programme of the page is one without findings`() throws {
    let source = SourceText(name: "programme.yaml", text: try #require(try blocks("yaml").first))
    let (programme, findings) = MentoringProgramme.read(source, isTable: false)
    #expect(findings.isEmpty && programme?.readers.count == 2 && programme?.contacts.count == 2)
  }

  @Test func `the table's programme of the page is one without findings`() throws {
    let blocks = try blocks("yaml")
    try #require(blocks.count == 2)
    let source = SourceText(name: "programme.yaml", text: blocks[1])
    let (programme, findings) = MentoringProgramme.read(source, isTable: true)
    #expect(findings.isEmpty && programme?.readers.count == 2 && programme?.contacts.count == 1)
  }

  @Test func `an entry of the register has the fields of the page, in their order`() throws {
    let row = try #require(try page().split(separator: "\n").first { $0.hasPrefix("| `registr") })
    let parts = row.split(separator: "`", omittingEmptySubsequences: false)
    let named = parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }.dropFirst()
    let entry = Registration(
      person: "p4xk2m", pair: "k7", name: "Ines", account: "ines",
      invitations: [
        .init(
          made: Sample.moment, keys: Sample.readers.map(\.key),
          sealedSecret: Array("-----BEGIN\n".utf8))
      ])
    var fields: [String] = []
    for line in String(decoding: entry.text, as: UTF8.self).split(separator: "\n") {
      guard let end = line.firstRange(of: ": ")?.lowerBound else { continue }
      if fields.last != String(line[..<end]) { fields.append(String(line[..<end])) }
    }
    #expect(fields.dropLast() == named && fields.last == "check" && named.count == 6)
  }

  @Test func `the note of the page is written so`() throws {
    let text = String(
      decoding: try Sample.note().text(secret: Sample.secret), as: UTF8.self)
    let shown = try #require(try blocks("text").first { $0.hasPrefix("comentor-note") })
    #expect(text.hasPrefix(shown) && shown.contains("\nproof: hmac-sha256 "))
    #expect(text.dropFirst(shown.count).allSatisfy { $0 == " " || $0 == "\n" })
  }
}

extension String {
  /// What stands between two marks, each time.
  fileprivate func components(between start: String, and end: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let begin = rest.firstRange(of: start)?.upperBound,
      let close = rest[begin...].firstRange(of: end)
    {
      found.append(String(rest[begin..<close.lowerBound]))
      rest = rest[close.upperBound...]
    }
    return found
  }
}
