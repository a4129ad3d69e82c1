// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat

/// Comparing what a script has with what came.
extension TestItem {
  /// Whether a record that came is the one that this item expects.
  func fits(_ line: Line, in bytes: [UInt8]) -> Bool {
    guard step.isEmpty || Self.same(bytes, step, line.step) else { return false }
    guard kind == .coach else {
      return line.speaker == "pair" && line.mark.map { hasMark($0, in: bytes) } ?? false
    }
    return line.speaker == "coach" && fits(words: line.text, in: bytes)
  }

  /// Whether its value line is that of a mark.
  private func hasMark(_ mark: Mark, in bytes: [UInt8]) -> Bool {
    let line = bytes[markLine].prefix { $0 != UInt8(ascii: "\n") }
    return line.dropFirst(6).elementsEqual(mark.words.utf8)
  }

  /// Whether a notice is what this item expects.
  func fits(notice: String, in bytes: [UInt8]) -> Bool {
    kind == .coach && step.isEmpty && fits(words: notice, in: bytes)
  }

  /// Whether the coach's words are those that this item has.
  func fits(words: String, in bytes: [UInt8]) -> Bool {
    if flags.isEmpty || flags == .optional { return Self.same(bytes, text, words) }
    if flags.contains(.patterned) { return LinePattern.match(patterns(in: bytes), written(words)) }
    if flags.contains(.escaped) { return self.words(in: bytes) == words }
    return sameLines(words, in: bytes)
  }

  /// The words of this item as patterns, a line each.
  func patterns(in bytes: [UInt8]) -> ArraySlice<LinePattern> {
    lines(in: bytes).enumerated().compactMap { index, line in
      LinePattern(bytes[line], isFirst: index == 0)
    }[...]
  }

  /// Whether bytes are those of a text.
  @inline(__always)
  static func same(_ bytes: [UInt8], _ range: Range<Int>, _ text: String) -> Bool {
    let words = text.utf8
    guard words.count == range.count else { return false }
    let isSame = words.withContiguousStorageIfAvailable { words in
      bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        let start = range.lowerBound
        while index < words.count {
          if words[index] != bytes[start + index] { return false }
          index += 1
        }
        return true
      }
    }
    return isSame ?? words.elementsEqual(bytes[range])
  }

  /// The same for words of several lines without escapes.
  private func sameLines(_ text: String, in bytes: [UInt8]) -> Bool {
    var place = self.text.lowerBound
    let end = self.text.upperBound
    for byte in text.utf8 {
      guard place < end, bytes[place] == byte else { return false }
      place += 1
      if byte == UInt8(ascii: "\n") {
        // Behind the LF stand four spaces, the bar, and a space where the line has words.
        place += 5
        if place < end, bytes[place] == UInt8(ascii: " ") { place += 1 }
      }
    }
    return place == end
  }
}

/// The lines of a text, as a file has them.
func written(_ words: String) -> ArraySlice<String> {
  words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    String(decoding: RecordPieces.written(line), as: UTF8.self)
  }[...]
}
