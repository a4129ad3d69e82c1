// SPDX-License-Identifier: GPL-3.0-or-later

/// The line of a finding as it is shown, and where the carets go, in terminal cells.
struct Excerpt {
  /// How many cells of a line are shown at most.
  static let window = 96
  /// How many bytes before and after the marked ones are looked at.
  private static let reach = 2048

  var text: String
  var caretColumn: Int
  var caretWidth: Int

  init(of span: Span, in source: SourceText) {
    let line = source.lineRange(span.line)
    let start = min(span.range.lowerBound, line.upperBound)
    let end = min(max(span.range.upperBound, start), line.upperBound)
    let from = Self.scalarStart(max(line.lowerBound, start - Self.reach), in: source.bytes)
    let to = min(line.upperBound, end + Self.reach)

    var row = Row(leftOut: from > line.lowerBound)
    row.append(source.bytes[from..<start])
    let firstMarked = row.cells.count
    row.append(source.bytes[start..<min(end, start + 2 * Self.reach)])
    let lastMarked = max(row.cells.count, firstMarked)
    if end - start <= 2 * Self.reach { row.append(source.bytes[end..<to]) }
    self.init(row, marked: firstMarked..<lastMarked, more: to < line.upperBound)
  }

  private init(_ row: Row, marked: Range<Int>, more: Bool) {
    let column = row.width(of: 0..<marked.lowerBound)
    let total = row.width(of: 0..<row.cells.count)
    var shown = 0..<row.cells.count
    if total > Self.window {
      // Keep some of what stands before the carets, and as much as fits after them.
      let target = max(0, min(column - Self.window / 3, total - Self.window))
      var first = 0
      var width = 0
      while first < marked.lowerBound, width < target {
        width += row.cells[first].width
        first += 1
      }
      var last = first
      var used = 0
      while last < row.cells.count, used + row.cells[last].width <= Self.window {
        used += row.cells[last].width
        last += 1
      }
      shown = first..<last
    }
    let before = row.leftOut || shown.lowerBound > 0 ? "…" : ""
    let after = more || shown.upperBound < row.cells.count ? "…" : ""
    text = before + row.cells[shown].map(\.text).joined() + after
    caretColumn = before.count + row.width(of: shown.lowerBound..<marked.lowerBound)
    let visible = marked.clamped(to: shown)
    caretWidth = max(1, row.width(of: visible))
  }

  /// The nearest offset at or before `offset` at which a scalar begins.
  private static func scalarStart(_ offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    var steps = 0
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80, steps < 3 {
      offset -= 1
      steps += 1
    }
    return offset
  }
}

/// Characters with their widths.
private struct Row {
  struct Cell {
    var text: String
    var width: Int
  }
  private static let tabStop = 4

  var cells: [Cell] = []
  /// Whether something before the first cell is not shown.
  var leftOut: Bool
  private var column = 0

  init(leftOut: Bool) { self.leftOut = leftOut }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    for character in String(decoding: bytes, as: UTF8.self) {
      let text: String
      if character == "\t" {
        text = String(repeating: " ", count: Self.tabStop - column % Self.tabStop)
      } else {
        text = printable(character)
      }
      let cell = Cell(text: text, width: displayWidth(text))
      cells.append(cell)
      column += cell.width
    }
  }

  func width(of range: Range<Int>) -> Int { cells[range].reduce(0) { $0 + $1.width } }
}
