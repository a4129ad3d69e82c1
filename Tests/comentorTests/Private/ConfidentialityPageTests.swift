// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

/// The page on who can read what names a test for each of its claims.
struct ConfidentialityPageTests {
  /// The tests that the rows of a page's last table name, row by row.
  private static func rows(of page: String) -> [[Substring]] {
    page.split(separator: "\n").drop { !$0.hasPrefix("| claim |") }.dropFirst(2)
      .prefix { $0.hasPrefix("|") }
      .map { row in
        let parts = row.split(separator: "`", omittingEmptySubsequences: false)
        return parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
      }
  }

  private static func missing(in rows: [[Substring]], _ code: String) -> [Substring] {
    rows.flatMap { $0 }.filter { !code.contains("func `\($0)`") }
  }

  @Test func `every claim has a test, and every test that is named is there`() throws {
    let path = "\(Program.project)/Sources/comentor/comentor.docc/Confidentiality.md"
    let page = String(decoding: try #require(Program.bytes(of: path)), as: UTF8.self)
    let code = SourceTree.swiftCode(under: "\(Program.project)/Tests")
    let rows = Self.rows(of: page)
    #expect(rows.count > 20 && rows.allSatisfy { !$0.isEmpty })
    #expect(Self.missing(in: rows, code) == [])
    #expect(Self.missing(in: rows + [["no such test"]], code) == ["no such test"])
  }
}
