// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

struct FindingTests {
  /// A file of one record with this gutter and body; its check fits.
  private static func file(
    gutter: String = "000001 2027-01-12T08:00:00Z +01:00", body: [UInt8]
  ) -> [UInt8] {
    let front = Array("\(gutter) ".utf8)
    let chain = Chain(after: Samples.header)
    let checked = Array(hexDigits(chain.check).utf8) + front + body
    return Samples.header.bytes + front + Array("\(hexDigits(crc(checked))) ".utf8) + body
  }

  /// CRC-32C, bit by bit: nothing of it is shared with what is tested.
  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xffff_ffff as UInt32) { state, byte in
      (0..<8).reduce(state ^ UInt32(byte)) { state, _ in
        state >> 1 ^ (state & 1 == 1 ? 0x82f6_3b78 : 0)
      }
    }
  }

  private static func hexDigits(_ check: UInt32) -> String {
    let digits = String(check, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  @Test func `a record that another program wrote by the format is read`() {
    let bytes = Self.file(body: Array("[a] first: yes\n    = yes-no yes\n".utf8))
    let file = TranscriptFile(parsing: bytes)
    #expect(file.isWhole)
    #expect(
      file.records.map(\.line) == [
        Line(step: "a", speaker: "first", text: "yes", mark: .value(.yesNo(true)))
      ])
  }

  /// A check that fits excuses nothing; `▸` marks where the finding must be.
  @Test(
    arguments: [
      ("[a] first: a▸\\n\n", .badEscape), ("[a] first: ▸\\u{41}\n", .badEscape),
      ("[a] first: ▸\\u{1B}\n", .badEscape), ("[a] first: ▸\\u{01b}\n", .badEscape),
      ("[a] first: ▸\\u{}\n", .badEscape), ("[a] first: ▸\\\n", .badEscape),
      ("[a] first: é▸\u{1b}\n", .badEscape), ("[a] first: ▸\u{202e}\n", .badEscape),
      ("[a] first: ▸\u{e0001}\n", .badEscape), ("[a] first: ▸\0\n", .nul),
      ("[a] first: x▸\r\n", .carriageReturn),
      ("[a] first: ▸\u{feff}\n", .byteOrderMark),
      ("[a] first:▸ \n", .badRecord), ("[a] first:▸x\n", .badRecord),
      ("[a] ▸first\n", .badRecord), ("[a] ▸ first: x\n", .badRecord),
      ("▸[A] first: x\n", .badRecord), ("▸first: x\n", .badRecord),
      ("[a] first: x\n    |▸y\n", .badRecord), ("[a] first: x\n    |▸ \n", .badRecord),
      ("[a] first: x\n▸     | y\n", .badRecord), ("[a] first: x\n▸ y\n", .badRecord),
      ("[a] first: x\n    = pass\n▸    | y\n", .badRecord),
      ("[a] first: x\n    = pass\n▸    = pass\n", .badRecord),
      ("▸[a] coach: x\n    = text\n", .badRecord),
      ("[a] first: x\n    = ▸pas\n", .unknownKind),
      ("[a] first: x\n    = ▸ pass\n", .unknownKind),
      ("[a] first: x\n    = pass▸ \n", .badRecord),
      ("[a] first: x\n    = pass▸ x\n", .badValue),
      ("[a] first: x\n    = text▸ x\n", .badValue),
      ("[a] first: x\n    = back▸ third\n", .badValue),
      ("[a] first: x\n    = opened▸ 02\n", .badValue),
      ("[a] first: x\n    = opened▸ 0\n", .badValue),
      ("[a] programme:\n    = moved▸ 5f\n", .badValue),
      ("[a] programme:\n    = ▸moves 5f\n", .unknownKind),
      ("[a] first: x\n    = scale▸ 04\n", .badValue),
      ("[a] first: x\n    = date▸ 2027-02-30\n", .badValue),
      ("[a] first: x\n    = yes-no▸ Yes\n", .badValue),
      ("[a] first: x\n    = command▸\n", .badValue),
    ] as [(String, TranscriptFinding.Code)])
  func `a body that is not as we write it is found where it begins to differ`(
    marked: String, code: TranscriptFinding.Code
  ) throws {
    let parts = marked.unicodeScalars.split(separator: "▸", omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let before = String(parts[0]).split(separator: "\n", omittingEmptySubsequences: false)
    let body = parts.flatMap { String($0).utf8 }
    let file = TranscriptFile(parsing: Self.file(body: body))
    let finding = try #require(file.findings.first)
    #expect(finding.code == code && file.findings.count == 1)
    // The header has nine lines, and the gutter 44 columns.
    #expect(finding.line == 9 + before.count)
    #expect(finding.column == (before.count == 1 ? 45 : 1) + (before.last?.count ?? 0))
    #expect(file.records.isEmpty)
  }

  @Test(arguments: [
    "1 2027-01-12T08:00:00Z +01:00", "0000001 2027-01-12T08:00:00Z +01:00",
    "000001  2027-01-12T08:00:00Z +01:00", "000001 2027-02-30T08:00:00Z +01:00",
    "000001 2027-01-12T24:00:00Z +01:00", "000001 2027-01-12T08:60:00Z +01:00",
    "000001 2027-01-12T08:00:60Z +01:00", "000001 2027-01-12t08:00:00Z +01:00",
    "000001 2027-01-12T08:00:00+ +01:00", "000001 0000-01-12T08:00:00Z +01:00",
    "000001 2027-01-12T08:00:00Z -00:00", "000001 2027-01-12T08:00:00Z +24:00",
    "000001 2027-01-12T08:00:00Z +01:60", "000001 2027-01-12T08:00:00Z 01:00",
    "000001 2027-01-12T08:00:00Z", "000001", "",
  ])
  func `a gutter that is not as we write it is found`(gutter: String) {
    let bytes = Self.file(gutter: gutter, body: Array("[a] first: x\n".utf8))
    #expect(TranscriptFile(parsing: bytes).findings.map(\.code) == [.badGutter])
  }

  @Test func `an upper-case check is found`() {
    var bytes = Samples.conversationFile
    let place = Samples.header.bytes.count + 35
    for index in place..<(place + 8) where bytes[index] > 0x60 { bytes[index] -= 0x20 }
    #expect(TranscriptFile(parsing: bytes).findings.first?.code == .badGutter)
  }

  @Test(arguments: [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]])
  func `bytes that are not UTF-8 are found where they are`(bad: [UInt8]) {
    let body = Array("[a] first: ab".utf8) + bad + Array("\n".utf8)
    let file = TranscriptFile(parsing: Self.file(body: body))
    #expect(file.findings.map(\.code) == [.badUTF8])
    #expect(file.findings.first?.line == 10)
    #expect(file.findings.first?.column == 58)
  }

  @Test func `the records before the damage are read`() {
    let bytes = Samples.conversationFile + Array("junk\n".utf8)
    let file = TranscriptFile(parsing: bytes)
    #expect(file.records.count == Samples.conversation.count)
    #expect(file.findings.map(\.code) == [.badGutter])
    #expect(file.tail == Samples.conversationFile.count)
  }

  @Test func `a finding is rendered with its place, code and help`() throws {
    let finding = TranscriptFinding(.nul, line: 3, column: 9, "a NUL byte", help: "restore it")
    #expect(
      finding.rendered(path: "k7") == "k7:3:9: error: a NUL byte [nul]\n   = help: restore it")
  }
}
