// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TranscriptFormat

struct HeaderTests {
  private static let good = String(decoding: Samples.header.bytes, as: UTF8.self)

  private static func codes(_ text: String) -> [TranscriptFinding.Code] {
    TranscriptFile(parsing: Array(text.utf8)).findings.map(\.code)
  }

  /// The header with one thing in it replaced.
  private static func header(_ old: String, _ new: String) -> String {
    let parts = good.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.joined(separator: new)
  }

  @Test func `a header alone is a whole file`() {
    let file = TranscriptFile(parsing: Samples.header.bytes)
    #expect(file.isWhole)
    #expect(file.header == Samples.header)
    #expect(file.tail == Samples.header.bytes.count)
    #expect(file.chain == Chain(after: Samples.header))
  }

  @Test func `the largest seed is kept`() {
    var header = Samples.header
    header.seed = UInt64(Int64.max)
    #expect(TranscriptFile(parsing: header.bytes).header == header)
  }

  @Test(arguments: [
    ("scenario: ", "scenario:"), ("mentoring 1.0", "mentoring"), ("mentoring 1.0", "mentoring  1"),
    ("mentoring", "Mentoring"), ("sha256", "sha512"), ("5f5f", "5F5f"), ("5f5f", "5f5"),
    ("language: en", "language: "), ("language", "Language"), ("pair: k7", "pair: K7"),
    ("pair: k7", "pair: abcdefghijklmnopqrstuvwxyz0123456"), ("pair: k7\n", ""),
    ("pair: k7\n", "pair: k7\npair: k7\n"), ("seed: 7", "seed: 07"), ("seed: 7", "seed: -7"),
    ("seed: 7", "seed: 9223372036854775808"), ("seed: 7", "seed: 7 "), ("check: ", "Check: "),
    ("\n\n", "\n000001"), ("\n", "\r\n"),
  ])
  func `a header that is not as we write it is found`(old: String, new: String) {
    let code = old == "\n" ? TranscriptFinding.Code.carriageReturn : .badHeader
    #expect(Self.codes(Self.header(old, new)) == [code])
  }

  @Test func `a header that was changed does not fit its check`() {
    #expect(Self.codes(Self.header("seed: 7", "seed: 8")) == [.wrongCheck])
  }

  @Test func `an unknown version is named, and ours`() throws {
    let bytes = Array(Self.header("transcript 1", "transcript 2").utf8)
    let finding = try #require(TranscriptFile(parsing: bytes).findings.first)
    #expect(finding.code == .unknownVersion)
    #expect(finding.line == 1 && finding.column == 21)
    #expect(finding.cause.contains("'2'") && finding.cause.contains("version 1"))
  }

  @Test(arguments: [
    "[welcome] coach: This is comentor.\n", "coach: This is comentor.\n", "first: x\n    = pass\n",
    good + "[welcome] coach: This is comentor.\n", good + "coach: This is comentor.\n",
  ])
  func `a tester's file says that it cannot be resumed`(text: String) throws {
    let file = TranscriptFile(parsing: Array(text.utf8))
    #expect(file.findings.map(\.code) == [.noGutter])
    #expect(file.findings.first?.cause.contains("no gutter") == true)
  }

  @Test(arguments: ["hello\n", "\n", "\u{7f}ELF", "comentor-transcripts 1\n", "{\"a\":1}\n"])
  func `another file is no transcript`(text: String) {
    #expect(Self.codes(text) == [.notATranscript])
  }

  @Test func `a byte order mark is found`() {
    #expect(Self.codes("\u{feff}" + Self.good) == [.byteOrderMark])
  }

  @Test(arguments: [("k7", true), ("a-1", true), ("", false), ("K7", false), ("a/b", false)])
  func `a pair's id is of a-z, 0-9 and hyphens`(id: String, isID: Bool) {
    #expect(Header.isPairID(id) == isID)
  }
}
