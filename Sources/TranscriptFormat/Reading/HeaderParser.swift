// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a header, byte for byte as it is written.
struct HeaderParser {
  let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The header with the offset where it ends, after the empty line.
  ///
  /// - Throws: `Problem` where something is not as it must be; `unfinishedHeader` where the
  ///   file ends before the header does.
  mutating func parse() throws(Problem) -> (header: Header, end: Int) {
    try parseVersion()
    var texts: [Header.Field: String] = [:]
    for field in Header.Field.allCases { texts[field] = try parse(field) }
    let checked = position
    let check = try parseCheck()
    guard check == CRC32C(of: bytes.span.extracting(0..<checked)).value else {
      throw .wrongHeaderCheck(at: checked)
    }
    guard position < bytes.count else { throw .unfinishedHeader(at: bytes.count) }
    guard bytes[position] == Byte.lf else {
      throw .badHeader(at: position, "an empty line")
    }
    return (Header(texts), position + 1)
  }

  /// The next line, without its LF.
  private mutating func takeLine() throws(Problem) -> ArraySlice<UInt8> {
    guard let end = bytes[position...].firstIndex(of: Byte.lf) else {
      throw .unfinishedHeader(at: bytes.count)
    }
    defer { position = end + 1 }
    return bytes[position..<end]
  }

  private mutating func parseVersion() throws(Problem) {
    let name = Array("comentor-transcript ".utf8)
    let want = name + Header.formatVersion.utf8
    guard bytes.contains(Byte.lf) || !want.starts(with: bytes) else {
      throw .unfinishedHeader(at: bytes.count)
    }
    let line = (try? takeLine()) ?? bytes[...]
    guard line.starts(with: name) else { throw .notATranscript(line) }
    let version = line.dropFirst(name.count)
    // The same would be said of each line.
    if version.last == Byte.cr { throw .unescaped("\r", at: line.endIndex - 1) }
    guard version.elementsEqual(Header.formatVersion.utf8) else {
      throw .unknownVersion(Escapes.shown(text(version.prefix(32))), at: name.count)
    }
  }

  private mutating func parse(_ field: Header.Field) throws(Problem) -> String {
    let line = try takeLine()
    let name = "\(field.rawValue): "
    guard line.starts(with: name.utf8) else {
      throw .badHeader(at: line.startIndex, "the field '\(field.rawValue)'")
    }
    let value = line.dropFirst(name.utf8.count)
    let words = text(value)
    // Whoever reads the text back gets the same bytes, or it was not canonical.
    let header = Header([field: words])
    if let form = header.problem(in: field) { throw .badHeader(at: value.startIndex, form) }
    guard header.text(of: field).utf8.elementsEqual(value) else {
      throw .badHeader(at: value.startIndex, "the field '\(field.rawValue)' as comentor writes it")
    }
    return words
  }

  private mutating func parseCheck() throws(Problem) -> UInt32 {
    let line = try takeLine()
    let digits = line.dropFirst(7)
    guard line.starts(with: "check: ".utf8), digits.count == 8, let check = number(hex: digits)
    else { throw .badHeader(at: line.startIndex, "'check: ' and eight lower-case hex digits") }
    return check
  }
}

extension Header {
  /// The header that these texts of fields stand for; a missing one stays empty.
  fileprivate init(_ texts: [Field: String]) {
    let scenario = Array((texts[.scenario] ?? "").utf8)
    let space = scenario.firstIndex(of: Byte.space) ?? scenario.endIndex
    let digest = texts[.digest] ?? ""
    let seed = Array((texts[.seed] ?? "").utf8)
    self.init(
      scenarioID: TranscriptFormat.text(scenario[..<space]),
      scenarioVersion: TranscriptFormat.text(scenario[space...].dropFirst()),
      digest: digest.utf8.starts(with: "sha256 ".utf8) ? String(digest.dropFirst(7)) : "",
      language: texts[.language] ?? "", pair: texts[.pair] ?? "", zone: texts[.zone] ?? "",
      // A number that is none becomes one that no header may have.
      seed: number(decimal: seed[...]).map(UInt64.init) ?? .max)
  }
}

extension Problem {
  static func unfinishedHeader(at offset: Int) -> Self {
    Self(
      .unfinishedHeader, at: offset, "the file ends before its header does",
      help: "nothing was recorded in it: move it away, and start again")
  }

  fileprivate static func badHeader(at offset: Int, _ expected: String) -> Self {
    Self(.badHeader, at: offset, "here belongs \(expected)")
  }

  fileprivate static func wrongHeaderCheck(at offset: Int) -> Self {
    Self(
      .wrongCheck, at: offset, "the header is not as it was written: its check does not fit",
      help: "restore the file from a copy")
  }

  fileprivate static func unknownVersion(_ version: String, at offset: Int) -> Self {
    Self(
      .unknownVersion, at: offset,
      "the file has version '\(version)' of the format; "
        + "this comentor reads version \(Header.formatVersion)",
      help: "a newer comentor may read it")
  }

  /// No transcript that a session wrote, perhaps one that a tester did.
  fileprivate static func notATranscript(_ line: ArraySlice<UInt8>) -> Self {
    let isSpoken = line.first == Byte.opening || (try? Body(line + [Byte.lf])) != nil
    return isSpoken
      ? noGutter(at: 0)
      : Self(
        .notATranscript, at: 0, "this is no transcript: it must begin 'comentor-transcript'",
        help: "is it the right file?")
  }

  static func noGutter(at offset: Int) -> Self {
    Self(
      .noGutter, at: offset,
      "this file has no gutter (number, time, check), so no session can resume from it",
      help: "only a file that comentor wrote can be resumed")
  }
}
