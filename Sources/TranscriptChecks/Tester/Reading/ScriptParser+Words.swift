// SPDX-License-Identifier: GPL-3.0-or-later

import TranscriptFormat

/// The words of a line.
extension ScriptParser {
  /// Looks at a line with a byte that may begin something that must be escaped.
  mutating func examine(_ row: Row) {
    guard
      bytes[row.range].contains(where: { $0 != UInt8(ascii: "\\") && ($0 < 0x20 || $0 >= 0x7f) })
    else { return }
    var place = row.range.lowerBound
    for scalar in text(row.range).unicodeScalars {
      if RecordPieces.mustBeEscaped(scalar) {
        return report(RecordPieces.unescaped(scalar, at: place), row)
      }
      place += UTF8.width(scalar)
    }
  }

  /// Looks at a line of words: whether its escapes are right, and whether it is a pattern.
  mutating func checkWords(_ range: Range<Int>, _ row: Row, _ item: inout TestItem) {
    if item.kind == .coach, !isRecorded, range.count > 2 {
      let pattern = LinePattern.kind(
        of: bytes[range], isFirst: range.lowerBound == item.text.lowerBound)
      if pattern != .literal {
        item.flags.insert(.patterned)
        if let problem = LinePattern.problem(with: bytes[range], pattern) {
          report(
            "bad-pattern", row.number,
            column: column(of: range.lowerBound, from: row.range.lowerBound), problem.cause,
            help: problem.help)
        }
        return
      }
    }
    guard row.isSuspect, bytes[range].contains(UInt8(ascii: "\\")) else { return }
    item.flags.insert(.escaped)
    do throws(RecordPieces.Misread) {
      _ = try RecordPieces.words(bytes[range])
    } catch {
      if error.code == "bad-escape", bytes[error.offset] == UInt8(ascii: "\\") {
        report(error, row)
      }
    }
  }
}

extension TestItem {
  /// The lines of its words, as ranges of bytes; one at least.
  func lines(in bytes: [UInt8]) -> [Range<Int>] {
    guard flags.contains(.multiline) else { return [text] }
    var lines: [Range<Int>] = []
    var start = text.lowerBound
    while true {
      let end = bytes[start..<text.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? text.upperBound
      lines.append(start..<end)
      guard end < text.upperBound else { return lines }
      // Behind the LF stand four spaces, the bar, and a space where the line has words.
      start = min(end + 6, text.upperBound)
      if start < text.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
    }
  }

  /// The text that its words stand for; nil where an escape in it is wrong.
  func words(in bytes: [UInt8]) -> String? {
    guard flags.rawValue & (Flags.escaped.rawValue | Flags.multiline.rawValue) != 0 else {
      return String(decoding: bytes[text], as: UTF8.self)
    }
    var words: [String] = []
    for line in lines(in: bytes) {
      guard let plain = try? RecordPieces.words(bytes[line]) else { return nil }
      words.append(plain)
    }
    return words.joined(separator: "\n")
  }
}
