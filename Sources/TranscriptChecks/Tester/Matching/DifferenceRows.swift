// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// The lines of a difference, with some of what stands around them.
struct DifferenceRows {
  let script: TestScript
  let came: [Came]
  let talk: Talk

  init(_ script: TestScript, _ came: [Came], _ talk: Talk) {
    self.script = script
    self.came = came
    self.talk = talk
  }

  /// So many lines are shown around a difference, and so many of it at most.
  private static let context = 3
  private static let most = 60

  /// The rows of some pairs, from one that differs to the last that does.
  func rows(_ pairs: [Alignment.Pair], from first: Int, to last: Int?) -> [DifferenceLine] {
    let end = last ?? pairs.lastIndex(where: \.isDifference) ?? first
    var before: [DifferenceLine] = []
    if let input = talk.input { before = rows(of: input.item, .both) }
    for pair in pairs[..<first] { before += rows(of: pair) }
    var rows = before.suffix(Self.context) + pairs[first...end].flatMap { self.rows(of: $0) }
    if rows.count > Self.most {
      let left = rows.count - Self.most
      rows = rows.prefix(Self.most) + [DifferenceLine(.both, "… and \(left) lines more")]
    }
    return Array(rows + pairs[(end + 1)...].flatMap { self.rows(of: $0) }.prefix(Self.context))
  }

  private func rows(of pair: Alignment.Pair) -> [DifferenceLine] {
    switch pair {
    case .match(let item, _): return rows(of: item, .both)
    case .absent(let item):
      return script.items[item].kind == .elision ? rows(of: item, .both) : []
    case .missing(let item): return rows(of: item, .expected)
    case .further(let line): return rows(of: came[line].line, withStep: true)
    case .passed: return []
    case .instead(let item, let line):
      let one = rows(of: item, .expected)
      let other = rows(of: came[line].line, withStep: !script.items[item].step.isEmpty)
      return Self.joined(one, other)
    }
  }

  /// Two texts, with the lines that they begin and end with alike shown once.
  static func joined(
    _ one: [DifferenceLine], _ other: [DifferenceLine]
  ) -> [DifferenceLine] {
    let front = zip(one, other).prefix { $0.text == $1.text }.count
    let back = zip(one.dropFirst(front).reversed(), other.dropFirst(front).reversed())
      .prefix { $0.text == $1.text }.count
    func both(_ rows: some Sequence<DifferenceLine>) -> [DifferenceLine] {
      rows.map { DifferenceLine(.both, line: $0.line, $0.text) }
    }
    return both(one.prefix(front)) + one.dropFirst(front).dropLast(back)
      + other.dropFirst(front).dropLast(back) + both(one.suffix(back))
  }

  /// The lines of an item, as its file has them.
  func rows(of index: Int, _ side: DifferenceLine.Side) -> [DifferenceLine] {
    let item = script.items[index]
    var text = script.text(of: item.range, in: item)
    if text.last == "\n" { text.removeLast() }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { offset, line in
        // A space at the end cannot be seen, and is a difference all the same.
        let spaces = side == .expected ? line.reversed().prefix { $0 == " " }.count : 0
        let shown = line.dropLast(spaces) + String(repeating: "\\u{20}", count: spaces)
        return DifferenceLine(side, line: item.line + offset, String(shown))
      }
  }

  /// The lines of something that came, as a file would have it.
  func rows(of line: Line, withStep: Bool) -> [DifferenceLine] {
    var bytes: [UInt8] = []
    var line = line
    if talk.writer != nil { line.speaker += "!" }
    line.append(withStep: withStep && !line.step.isEmpty, to: &bytes)
    return String(decoding: bytes.dropLast(), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { DifferenceLine(.actual, String($0)) }
  }
}

extension Replay {
  /// The difference between an input's lines and the record that came of it.
  func difference(of index: Int, _ record: Line?) -> [DifferenceLine] {
    let rows = DifferenceRows(script, [], talk)
    let expected = rows.rows(of: index, .expected)
    guard var record else { return expected }
    let item = script.items[index]
    if item.moment == nil, item.markLine.isEmpty { record.mark = nil }
    return DifferenceRows.joined(
      expected, rows.rows(of: record, withStep: !item.step.isEmpty))
  }
}
