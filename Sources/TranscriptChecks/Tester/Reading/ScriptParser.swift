// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat

/// Reads a script line by line, and keeps going after what is wrong.
struct ScriptParser {
  let bytes: [UInt8]
  /// The number of the first line.
  let firstLine: Int
  var header = TestHeader()
  var items: [TestItem] = []
  var expectations: [Expectation] = []
  var marks: [Mark] = []
  var findings: [CheckFinding] = []
  /// Where the next line begins, and its number.
  var position = 0
  var line: Int
  /// Where the records begin.
  var body = 0
  /// The block of a private note that is being read, 0 outside of one; how many there were.
  var block = 0
  var blocks = 0
  /// Who writes the note of the block, once that was said.
  var writer: Range<Int>?
  /// Whether comentor wrote the file: nothing in it is a pattern.
  var isRecorded = false

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    line = firstLine
  }

  /// A line, with its LF left off.
  struct Row {
    var range: Range<Int>
    var number: Int
    /// Where the next line begins.
    var end: Int
    /// Whether something in it is to be looked at more closely: an escape, a control.
    var isSuspect: Bool
  }

  /// The next line, which stays the next one; nil at the end.
  func peek() -> Row? {
    guard position < bytes.count else { return nil }
    let start = position
    return bytes.withUnsafeBufferPointer { bytes in
      var index = start
      var isSuspect = false
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\n") { break }
        isSuspect = isSuspect || Self.isSuspect(byte)
        index += 1
      }
      return Row(
        range: start..<index, number: line, end: min(index + 1, bytes.count),
        isSuspect: isSuspect)
    }
  }

  /// Whether this byte is a backslash or may begin a character that must be escaped.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    // Of other bytes above ASCII, none begins such a character.
    if byte &- 0x20 < 0x5c { return byte == UInt8(ascii: "\\") }
    return switch byte {
    case 0x09, UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"): false
    case 0x00..<0x20, 0x7f, 0xc2, 0xd8, 0xe2, 0xef, 0xf3: true
    default: false
    }
  }

  mutating func take(_ row: Row) {
    position = row.end
    line += 1
  }

  mutating func parse() {
    guard isUTF8() else { return }
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
      report("byte-order-mark", line, "a byte order mark", help: "save the file without it")
      position = 3
    }
    if let row = peek(), bytes[row.range].last == UInt8(ascii: "\r") {
      // So is every other line, and nothing more is to be learned from them.
      return examine(row)
    }
    parseHeader()
    if header.line != nil, let row = peek(), row.range.isEmpty { take(row) }
    body = position
    if hasGutter {
      parseRecorded()
    } else {
      parseRows()
    }
  }

  private mutating func isUTF8() -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      let place = error.byteOffsets.lowerBound
      let before = bytes[..<place]
      let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      line += before.count { $0 == UInt8(ascii: "\n") }
      report(
        "bad-utf8", line, column: column(of: place, from: start), "these bytes are not UTF-8",
        help: "save the file as UTF-8")
      return false
    }
  }

  /// Reads all lines below the header.
  mutating func parseRows() {
    while let row = peek(), findings.count < TestScript.mostFindings {
      parse(row)
    }
    endBlock()
  }

  private mutating func parse(_ row: Row) {
    guard let first = bytes[row.range].first else {
      endBlock()
      return take(row)
    }
    switch first {
    case UInt8(ascii: "#") where !isRecorded:
      endBlock()
      take(row)
    case UInt8(ascii: ".") where !isRecorded && bytes[row.range].elementsEqual("...".utf8):
      parseElision(row)
    case UInt8(ascii: "@") where !isRecorded: parseDirective(row)
    case UInt8(ascii: "e")
    where !isRecorded && bytes[row.range].starts(with: "expect ".utf8):
      parseExpectation(row)
    case UInt8(ascii: " "):
      take(row)
      report(
        "bad-line", row.number, "this line belongs to no record",
        help: "below a record come '    | ' lines, then one '    = ' line at most")
    default: parseRecord(row)
    }
  }

  /// `...`; of a block if it stands right below a line of one.
  private mutating func parseElision(_ row: Row) {
    take(row)
    if block != 0, items.last?.kind == .elision { endBlock() }
    var item = TestItem(.elision, line: row.number, row.range.lowerBound..<row.end)
    item.block = block
    items.append(item)
  }

  /// Ends a block of lines about a private note.
  mutating func endBlock() {
    guard block != 0 else { return }
    if writer == nil, let first = items.first(where: { $0.block == block }) {
      report(
        "no-writer", first.line, "nobody writes this private note",
        help: "a block needs a line of who answers, such as 'Ana!: yes'")
    }
    (block, writer) = (0, nil)
  }

  // MARK: - Findings

  /// The column of a byte in a line that begins at `start`, in characters from 1.
  func column(of place: Int, from start: Int) -> Int {
    String(decoding: bytes[start..<max(start, place)], as: UTF8.self).count + 1
  }

  mutating func report(
    _ code: String, _ line: Int, column: Int? = nil, _ message: String, help: String? = nil
  ) {
    // A file with the wrong kind of line ends has it on each of its lines.
    let once = ["carriage-return", "nul", "byte-order-mark"]
    if once.contains(code), findings.contains(where: { $0.code == code }) { return }
    findings.append(CheckFinding(code, line: line, column: column, message, help: help))
  }

  mutating func report(_ misread: RecordPieces.Misread, _ row: Row) {
    report(
      misread.code, row.number, column: column(of: misread.offset, from: row.range.lowerBound),
      misread.cause, help: misread.help)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension TestScript {
  /// Reads a script.
  ///
  /// - Parameters:
  ///   - bytes: All bytes of the file; they may be anything.
  ///   - firstLine: The number of its first line; more than 1 in a stream.
  /// - Returns: The script, whose ``includes`` are still to be put in; or all that is wrong.
  public static func parse(
    _ bytes: [UInt8], firstLine: Int = 1
  ) -> Result<TestScript, Malformed> {
    var parser = ScriptParser(bytes, firstLine: firstLine)
    parser.parse()
    guard parser.findings.isEmpty else {
      return .failure(Malformed(findings: parser.findings))
    }
    let source = TestSource(bytes: bytes, firstLine: firstLine, body: parser.body)
    return .success(
      TestScript(
        header: parser.header, isMachineWritten: parser.isRecorded, sources: [source],
        items: parser.items, expectations: parser.expectations, marks: parser.marks,
        isComplete: parser.header.include == nil))
  }
}
