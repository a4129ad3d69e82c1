// SPDX-License-Identifier: GPL-3.0-or-later

/// A file as it was read, with the places where its lines begin.
public struct SourceText: Hashable, Sendable {
  /// What messages call it; usually the name of the file without its folder.
  public let name: String
  public let bytes: [UInt8]
  /// Byte offsets at which lines begin; never empty, the first is 0.
  public let lineStarts: [Int]

  /// A source from bytes, which need not be valid UTF-8.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// A source from text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The number of lines; an empty source has one.
  public var lineCount: Int { lineStarts.count }

  /// The 1-based number of the line that holds the byte at `offset`.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line (1-based) without what ends it.
  public func lineRange(_ line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// Where `range` lies; a range that reaches over the end is cut.
  public func span(_ range: Range<Int>) -> Span {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let end = min(max(range.upperBound, start), bytes.count)
    let line = line(at: start)
    let before = bytes[lineStarts[line - 1]..<start]
    return Span(range: start..<end, line: line, column: Self.characters(in: before) + 1)
  }

  /// How many characters some bytes make.
  ///
  /// Far into a very long line scalars are counted instead, so that a finding there stays cheap.
  private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.count }
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.count > 65_536 ? text.unicodeScalars.count : text.count
  }
}
