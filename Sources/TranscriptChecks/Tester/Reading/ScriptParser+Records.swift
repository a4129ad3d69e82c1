// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

/// What people and the coach say.
extension ScriptParser {
  static func isOfID(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
  }

  /// Reads `[STEP] SPEAKER: TEXT` and the indented lines below it.
  mutating func parseRecord(_ row: Row, moment: Moment? = nil, from start: Int? = nil) {
    take(row)
    if row.isSuspect { examine(row) }
    var item = TestItem(.said, line: row.number, row.range.lowerBound..<row.end)
    item.moment = moment
    var index = start ?? row.range.lowerBound
    guard parseStep(row, at: &index, &item), parseSpeaker(row, at: &index, &item) else {
      return skipIndented()
    }
    guard index == row.range.upperBound || bytes[index] == UInt8(ascii: " ") else {
      report(
        "bad-line", row.number, column: column(of: index, from: row.range.lowerBound),
        "one space belongs before the words")
      return skipIndented()
    }
    if index < row.range.upperBound { index += 1 }
    if index == row.range.upperBound, bytes[index - 1] == UInt8(ascii: " ") {
      report(
        "bad-line", row.number, column: column(of: index - 1, from: row.range.lowerBound),
        "a space at the end, with no words behind it")
    }
    item.text = index..<row.range.upperBound
    item.markLine = row.end..<row.end
    checkWords(index..<row.range.upperBound, row, &item)
    parseIndented(&item)
    finish(&item, row)
    items.append(item)
  }

  private mutating func parseStep(_ row: Row, at index: inout Int, _ item: inout TestItem) -> Bool {
    guard index < row.range.upperBound, bytes[index] == UInt8(ascii: "[") else { return true }
    let first = index + 1
    index = first
    while index < row.range.upperBound, Self.isOfID(bytes[index]) { index += 1 }
    guard index > first, index + 1 < row.range.upperBound, bytes[index] == UInt8(ascii: "]"),
      bytes[index + 1] == UInt8(ascii: " ")
    else {
      report(
        "bad-line", row.number, column: column(of: first - 1, from: row.range.lowerBound),
        "here belongs the step's id in brackets, and a space")
      return false
    }
    item.step = first..<index
    index += 2
    return true
  }

  /// Reads who speaks, and tells what kind of line it is.
  private mutating func parseSpeaker(
    _ row: Row, at index: inout Int, _ item: inout TestItem
  ) -> Bool {
    let start = index
    while index < row.range.upperBound, bytes[index] != UInt8(ascii: ":") { index += 1 }
    guard index < row.range.upperBound else {
      reportStranger(row)
      return false
    }
    var name = start..<index
    index += 1
    var isNote = false
    if !isRecorded, name.count > 1, bytes[name.upperBound - 1] == UInt8(ascii: "!") {
      name = name.lowerBound..<(name.upperBound - 1)
      isNote = true
    }
    item.speaker = name
    if bytes[name].elementsEqual("coach".utf8) {
      item.kind = .coach
    } else if !isRecorded, bytes[name].elementsEqual("coach?".utf8) {
      item.kind = .coach
      item.flags.insert(.optional)
    } else if bytes[name].elementsEqual("pair".utf8) || bytes[name].elementsEqual("programme".utf8)
    {
      item.kind = .happened
    }
    let isName =
      !name.isEmpty && bytes[name.lowerBound] != UInt8(ascii: " ")
      && bytes[name.upperBound - 1] != UInt8(ascii: " ")
      && !bytes[name].contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\t") }
    guard isName, !(isNote && (item.kind == .happened || item.flags.contains(.optional))) else {
      report(
        "bad-line", row.number, column: column(of: start, from: row.range.lowerBound),
        "here belongs who speaks, and a colon")
      return false
    }
    isNote ? join(&item, row) : endBlock()
    return true
  }

  /// Puts a line into the block about a private note that is being read, or begins one.
  private mutating func join(_ item: inout TestItem, _ row: Row) {
    if block == 0 {
      blocks += 1
      block = blocks
    }
    item.block = block
    guard item.kind == .said else { return }
    if let writer, bytes[writer] != bytes[item.speaker] {
      report(
        "two-writers", row.number, "a private note is one person's: '\(text(writer))' writes this",
        help: "an empty line ends a block; begin the other one's below it")
    }
    writer = item.speaker
  }

  /// Reads `    | ` and `    = ` lines.
  private mutating func parseIndented(_ item: inout TestItem) {
    while let row = peek(), row.range.count > 4, bytes[row.range].starts(with: "    |".utf8),
      item.markLine.isEmpty
    {
      take(row)
      if row.isSuspect { examine(row) }
      let start = row.range.lowerBound + 5
      if start < row.range.upperBound,
        bytes[start] != UInt8(ascii: " ") || start + 1 == row.range.upperBound
      {
        report(
          "bad-line", row.number, column: 6,
          bytes[start] == UInt8(ascii: " ")
            ? "a space at the end, with no words behind it" : "one space belongs before the words")
      }
      item.flags.insert(.multiline)
      item.text = item.text.lowerBound..<row.range.upperBound
      item.range = item.range.lowerBound..<row.end
      item.markLine = row.end..<row.end
      checkWords(min(start + 1, row.range.upperBound)..<row.range.upperBound, row, &item)
    }
    if let row = peek(), bytes[row.range].starts(with: "    = ".utf8) {
      take(row)
      if row.isSuspect { examine(row) }
      item.markLine = row.range.lowerBound..<row.end
      item.range = item.range.lowerBound..<row.end
      parseMark(row, &item)
    }
  }

  private mutating func parseMark(_ row: Row, _ item: inout TestItem) {
    if item.kind == .coach {
      return report("bad-line", row.number, "a line of the coach has no value")
    }
    if let mark = plainMark(row, item) {
      marks.append(mark)
      item.mark = marks.count - 1
      return
    }
    guard let words = words(of: item) else { return }
    do throws(RecordPieces.Misread) {
      marks.append(try RecordPieces.mark(bytes[row.range], of: words))
      item.mark = marks.count - 1
    } catch {
      report(error, row)
    }
  }

  /// The commonest value lines, at once; nil for those that have to be looked at closely.
  private func plainMark(_ row: Row, _ item: TestItem) -> Mark? {
    let value = bytes[row.range].dropFirst(6)
    switch value.count {
    case 4 where value.elementsEqual("text".utf8):
      // Words that begin with a letter are some, and a text's value is its words.
      guard let first = item.text.first, bytes[first] > 0x20, bytes[first] < 0x7f else {
        return nil
      }
      return .value(.text(""))
    case 10 where value.elementsEqual("yes-no yes".utf8): return .value(.yesNo(true))
    case 9 where value.elementsEqual("yes-no no".utf8): return .value(.yesNo(false))
    default: return nil
    }
  }

  /// The text that a record's words stand for; nil where an escape in it is wrong.
  func words(of item: TestItem) -> String? { item.words(in: bytes) }

  private mutating func skipIndented() {
    while let row = peek(), row.range.count > 4, bytes[row.range].starts(with: "    ".utf8) {
      take(row)
    }
  }

  /// Holds the mark against who speaks, once the record is whole.
  private mutating func finish(_ item: inout TestItem, _ row: Row) {
    guard item.kind != .coach else { return }
    let speaker = bytes[item.speaker]
    let mark = item.mark < 0 ? nil : marks[item.mark]
    let fits =
      switch mark {
      case .confidential, .opened: speaker.elementsEqual("pair".utf8)
      case .closed, .paused, .moved: speaker.elementsEqual("programme".utf8)
      default: item.kind == .said
      }
    if case .confidential = mark { item.kind = .place }
    guard !fits || (item.kind != .said && !item.text.isEmpty) else { return }
    // What is wrong with a value line itself was said already.
    guard item.markLine.isEmpty || mark != nil else { return }
    report(
      "bad-value", row.number,
      item.kind == .said
        ? "'\(text(item.speaker))' cannot do this" : "'\(text(item.speaker))' says nothing",
      help: "'pair:' has '    = opened NUMBER' or '    = confidential ID' below it, "
        + "'programme:' has '    = closed', '    = paused' or '    = moved DIGEST'")
  }
}
