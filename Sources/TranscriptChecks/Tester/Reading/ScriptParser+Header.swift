// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import TranscriptFormat
import Understanding

/// The header: in any order, and only what is wanted.
extension ScriptParser {
  enum Field: String, CaseIterable {
    case scenario, digest, language, pair, zone, seed, now, include, check
  }

  /// Whether a line begins a transcript.
  private func isHeader(_ row: Row) -> Bool {
    bytes[row.range].starts(with: "comentor-transcript".utf8)
      && !bytes[row.range].contains(UInt8(ascii: ":"))
  }

  mutating func parseHeader() {
    while let row = peek(), row.range.isEmpty || bytes[row.range.lowerBound] == UInt8(ascii: "#") {
      take(row)
    }
    guard let row = peek() else {
      report(
        "empty", firstLine, "there is no transcript here",
        help: "a test is at least what people say, a line each, such as 'first: Ana'")
      return
    }
    guard isHeader(row) else { return reportLostHeader(row) }
    take(row)
    header.line = row.number
    examine(row)
    let version = bytes[row.range].dropFirst("comentor-transcript ".utf8.count)
    if !version.elementsEqual(Header.formatVersion.utf8), findings.isEmpty {
      report(
        "unknown-version", row.number, column: 21,
        "version '\(String(decoding: version.prefix(32), as: UTF8.self))' of the format",
        help: "write 'comentor-transcript \(Header.formatVersion)'")
    }
    var seen: Set<Field> = []
    while let row = peek(), !row.range.isEmpty, findings.count < TestScript.mostFindings {
      take(row)
      guard bytes[row.range.lowerBound] != UInt8(ascii: "#") else { continue }
      if row.isSuspect { examine(row) }
      guard parseField(row, &seen) else { return }
    }
  }

  /// A header's field that stands where there is no header.
  private mutating func reportLostHeader(_ row: Row) {
    let name = bytes[row.range].prefix { $0 != UInt8(ascii: ":") }
    guard name.endIndex < row.range.upperBound,
      let field = Field(rawValue: String(decoding: name, as: UTF8.self)), field != .pair
    else { return }
    report(
      "no-header", row.number, "the field '\(field.rawValue)' belongs into a header",
      help: "begin the file with a line 'comentor-transcript 1'; an empty line ends the header")
    while let row = peek(), !row.range.isEmpty { take(row) }
  }

  /// Reads a field; whether the header goes on.
  private mutating func parseField(_ row: Row, _ seen: inout Set<Field>) -> Bool {
    let name = bytes[row.range].prefix { $0 != UInt8(ascii: ":") }
    let word = String(decoding: name, as: UTF8.self)
    guard name.endIndex < row.range.upperBound, let field = Field(rawValue: word) else {
      let near = nearest(word, among: Field.allCases.map(\.rawValue))
      report(
        "unknown-field", row.number, "the header has no field '\(word)'",
        help: near.map { "did you mean '\($0)'?" }
          ?? "an empty line ends the header; its fields are "
          + Field.allCases.map(\.rawValue).joined(separator: ", "))
      // Where the empty line is missing, all that follows is no field either.
      return near != nil
    }
    guard seen.insert(field).inserted else {
      report(
        "double-field", row.number, "the field '\(word)' is given twice", help: "leave one out")
      return true
    }
    let value = bytes[row.range][(name.endIndex + 1)...]
    guard value.first == UInt8(ascii: " "), value.count > 1 else {
      report(
        "bad-field", row.number, column: word.count + 2,
        "a space and a value belong behind '\(word):'")
      return true
    }
    let text = String(decoding: value.dropFirst(), as: UTF8.self)
    if let form = set(field, to: text, at: row.number) {
      report(
        "bad-field", row.number, column: word.count + 3, "'\(text)' is no \(word)",
        help: "here belongs \(form)")
    }
    return true
  }

  /// Takes a field's value; what it must look like where it does not.
  private mutating func set(_ field: Field, to text: String, at line: Int) -> String? {
    switch field {
    case .scenario:
      guard let scenario = TestHeader.Scenario(text) else {
        return "a file's name that ends in .yaml, or a scenario's id (and version)"
      }
      header.scenario = .init(value: scenario, line: line)
    case .digest:
      let digest = String(text.dropFirst(7))
      guard text.hasPrefix("sha256 "), RecordPieces.isDigest(digest) else {
        return "'sha256 ' and 64 lower-case hex digits"
      }
      header.digest = .init(value: digest, line: line)
    case .language:
      guard Language.codes.contains(text) else {
        return "one of " + Language.codes.joined(separator: ", ")
      }
      header.language = .init(value: text, line: line)
    case .pair:
      guard Header.isPairID(text) else { return "1 to 32 of a-z, 0-9 and -" }
      header.pair = .init(value: text, line: line)
    case .seed:
      guard let seed = UInt64(text), seed <= UInt64(Int64.max), String(seed) == text else {
        return "a number from 0 to 9223372036854775807"
      }
      header.seed = .init(value: seed, line: line)
    case .now:
      guard let moment = Moment(reading: text) else { return "a time like 2027-01-12T09:00" }
      header.now = .init(value: moment, line: line)
    case .include:
      guard !text.contains("/") else { return "the name of a file beside this one, no folder" }
      header.include = .init(value: text, line: line)
    case .zone, .check: break
    }
    return nil
  }
}

extension TestHeader.Scenario {
  /// Reads what a header says after `scenario: `; nil where it is neither file nor id.
  fileprivate init?(_ text: String) {
    if text.hasSuffix(".yaml") || text.hasSuffix(".yml") {
      self = .file(text)
      return
    }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard (1...2).contains(words.count), words.allSatisfy({ !$0.isEmpty }),
      words[0].utf8.allSatisfy(ScriptParser.isOfID)
    else { return nil }
    self = .id(String(words[0]), version: words.count == 2 ? String(words[1]) : nil)
  }
}
