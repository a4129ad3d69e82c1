// SPDX-License-Identifier: GPL-3.0-or-later

import TranscriptFormat
import Understanding

/// Files that comentor wrote.
extension ScriptParser {
  /// Whether the first record has a gutter; a file that was begun and has no record counts too.
  var hasGutter: Bool {
    guard header.line != nil else { return false }
    var start = position
    while start < bytes.count, bytes[start] == UInt8(ascii: "\n") { start += 1 }
    let digits = bytes[start...].prefix { $0 &- 0x30 < 10 }
    return digits.count >= 6 && bytes[digits.endIndex...].first == UInt8(ascii: " ")
  }

  /// Reads the records, strictly.
  mutating func parseRecorded() {
    guard let (written, moments) = Self.whole(bytes) ?? checked() else { return }
    header.scenario?.value = .id(written.scenarioID, version: written.scenarioVersion)
    isRecorded = true
    for moment in moments {
      guard let row = peek() else { return }
      // Number, time, offset and check, each with a space behind it.
      var start = row.range.lowerBound
      for _ in 0..<4 {
        while bytes[start] != UInt8(ascii: " ") { start += 1 }
        start += 1
      }
      parseRecord(row, moment: moment, from: start)
    }
  }

  /// The header and the moments of a file that is as it was written; nil for any other.
  private static func whole(_ bytes: [UInt8]) -> (Header, [Moment])? {
    var reader = StreamReader()
    bytes.withUnsafeBytes { reader.append($0) }
    reader.finish()
    var header: Header?
    var moments: [Moment] = []
    while let item = reader.next() {
      switch item {
      case .transcript(let first, _) where header == nil: header = first
      case .record(let form): moments.append(form.moment)
      case .end: break
      case .transcript, .unreadable, .finding, .torn: return nil
      }
    }
    return header.map { ($0, moments) }
  }

  /// The same, with what is wrong reported.
  private mutating func checked() -> (Header, [Moment])? {
    let file = TranscriptFile(parsing: bytes)
    for finding in file.findings {
      report(
        finding.code.rawValue, finding.line + firstLine - 1, column: finding.column,
        finding.cause,
        help: finding.code == .wrongCheck
          ? "to change a test, leave the gutter out: comentor show --test" : finding.help)
    }
    if let torn = file.torn, file.findings.isEmpty {
      report(
        "torn", firstLine + bytes[..<torn.lowerBound].count { $0 == UInt8(ascii: "\n") },
        "the end is a write that was cut short", help: "cut off what comes from here on")
    }
    guard findings.isEmpty, let header = file.header else { return nil }
    return (header, file.records.map(\.moment))
  }
}
