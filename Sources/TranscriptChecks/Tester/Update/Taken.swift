// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

/// What a script would have to be for what came to be what it expects.
struct Taken {
  /// Bytes of the script's own file, and what takes their place.
  struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  private let script: TestScript
  private(set) var edits: [Edit] = []
  /// Of a file that comentor wrote, its records, each with its moment.
  private(set) var records: [(line: Line, moment: Moment)] = []
  /// Why nothing can be rewritten.
  private(set) var refusal: CheckFinding?
  /// Whether the file names the steps of most of the coach's lines.
  private let namesSteps: Bool

  init(_ script: TestScript) {
    self.script = script
    let lines = script.items.filter { $0.source == 0 && $0.kind == .coach }
    namesSteps = lines.count { !$0.step.isEmpty } * 2 > lines.count
  }

  private var bytes: [UInt8] { script.sources[0].bytes }

  /// Notes why the script cannot be rewritten; the first reason counts.
  mutating func refuse(_ finding: CheckFinding) {
    if refusal == nil { refusal = finding }
  }

  private mutating func replace(_ range: Range<Int>, in item: TestItem, _ bytes: [UInt8]) {
    guard item.source == 0 else {
      return refuse(
        CheckFinding(
          "included", line: item.line, "this line of an included file would have to change",
          help: "update that file first, by itself", file: script.sources[item.source].name))
    }
    edits.append(Edit(range: range, bytes: bytes))
  }

  // MARK: - What people say

  /// Takes the step and the value of an input over; what was said stays.
  mutating func take(_ record: Line, for item: TestItem) {
    if let moment = item.moment {
      records.append((record, moment))
      return
    }
    if !item.step.isEmpty, script.text(of: item.step, in: item) != record.step {
      replace(item.step, in: item, Array(record.step.utf8))
    }
    guard !item.markLine.isEmpty, !script.isSame(record.mark, as: item) else { return }
    var bytes: [UInt8] = []
    record.mark?.append(to: &bytes)
    replace(item.markLine, in: item, bytes)
  }

  /// Leaves out the value of words that are refused now.
  mutating func dropMark(of item: TestItem) { replace(item.markLine, in: item, []) }

  // MARK: - What the coach says

  /// Takes over what came between two inputs.
  ///
  /// - Parameters:
  ///   - pairs: What was expected, and what came.
  ///   - came: What came.
  ///   - range: The items between the inputs.
  ///   - input: The item of the input before; nil at the beginning.
  ///   - writer: Who writes, where it is a private note.
  mutating func take(
    _ pairs: [Alignment.Pair], _ came: [Came], in range: Range<Int>, after input: Int?,
    writer: Person?
  ) {
    if script.isMachineWritten { return keep(pairs, came) }
    var place = input.flatMap { end(of: $0) }
    for (position, pair) in pairs.enumerated() {
      switch pair {
      case .match(let item, _), .absent(let item): place = end(of: item)
      case .passed: break
      case .missing(let item):
        replace(script.items[item].range, in: script.items[item], [])
        place = end(of: item)
      case .instead(let item, let line):
        replace(
          script.items[item].range, in: script.items[item],
          written(came[line].line, insteadOf: script.items[item]))
        place = end(of: item)
      case .further(let line):
        let rest = pairs[(position + 1)...].lazy.compactMap(\.item).first
        guard let place = place ?? start(of: rest ?? range.upperBound) else {
          refuseInclude(rest ?? range.upperBound)
          continue
        }
        let bytes = written(came[line].line, isPrivate: writer != nil, withStep: namesSteps)
        edits.append(Edit(range: place..<place, bytes: bytes))
      }
    }
  }

  private mutating func refuseInclude(_ index: Int) {
    let item = script.items[min(index, script.items.count - 1)]
    replace(item.range, in: item, [])
  }

  /// Keeps the records of a file that comentor wrote.
  private mutating func keep(_ pairs: [Alignment.Pair], _ came: [Came]) {
    for pair in pairs {
      guard let line = pair.came, !came[line].isNotice else { continue }
      let moment = pair.item.flatMap { script.items[$0].moment }
      let last = records.last?.moment
      var next = moment ?? last ?? script.items.first?.moment ?? Replay.standardStart
      if let last, next.seconds < last.seconds { next = last }
      records.append((came[line].line, next))
    }
  }

  /// Where what follows an item is put; nil where the item is in another file.
  private func end(of index: Int) -> Int? {
    let item = script.items[index]
    return item.source == 0 ? item.range.upperBound : nil
  }

  /// Where what precedes an item is put; nil where the item is in another file.
  private func start(of index: Int) -> Int? {
    guard index < script.items.count else { return bytes.count }
    let item = script.items[index]
    return item.source == 0 ? item.range.lowerBound : nil
  }

  // MARK: - Writing

  /// A line that came, as a script has it.
  private func written(_ line: Line, isPrivate: Bool, withStep: Bool) -> [UInt8] {
    let sign = isPrivate ? "!" : ""
    return Self.record(
      line, speaker: line.speaker + sign, withStep: withStep,
      lines: TranscriptChecks.written(line.text).enumerated().map {
        LinePattern.written($0.element, isFirst: $0.offset == 0)
      })
  }

  /// The same in place of an item, whose patterns stay where they still fit.
  private func written(_ line: Line, insteadOf item: TestItem) -> [UInt8] {
    let bytes = script.sources[item.source].bytes
    var lines = Array(TranscriptChecks.written(line.text))
    let old = item.lines(in: bytes)
    let patterns = old.enumerated().map { LinePattern(bytes[$0.element], isFirst: $0.offset == 0) }
    let isElided = patterns.contains { if case .elision? = $0 { true } else { false } }
    let keeps = item.kind == .coach && lines.count == old.count && !isElided
    for index in lines.indices {
      lines[index] =
        keeps && patterns[index]?.matches(lines[index]) == true
        ? script.text(of: old[index], in: item)
        : LinePattern.written(lines[index], isFirst: index == 0)
    }
    let sign = item.block != 0 ? "!" : item.flags.contains(.optional) ? "?" : ""
    return Self.record(
      line, speaker: line.speaker + sign, withStep: !item.step.isEmpty, lines: lines)
  }

  /// A record without gutter.
  static func record(
    _ line: Line, speaker: String, withStep: Bool, lines: [String]
  ) -> [UInt8] {
    var text = withStep && !line.step.isEmpty ? "[\(line.step)] \(speaker):" : "\(speaker):"
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "    |" }
      text += line.isEmpty ? "\n" : " \(line)\n"
    }
    var bytes = Array(text.utf8)
    line.mark?.append(to: &bytes)
    return bytes
  }

  /// The script's own file, rewritten.
  var rewritten: [UInt8] {
    var result: [UInt8] = []
    var position = 0
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for edit in sorted.map(\.element) {
      result += bytes[position..<max(position, edit.range.lowerBound)]
      // The last line of a file may have no end.
      if !edit.bytes.isEmpty, edit.range.isEmpty, let last = result.last,
        last != UInt8(ascii: "\n")
      {
        result.append(UInt8(ascii: "\n"))
      }
      result += edit.bytes
      position = max(position, edit.range.upperBound)
    }
    return result + bytes[position...]
  }
}

extension Alignment.Pair {
  /// The item that it is about.
  var item: Int? {
    switch self {
    case .match(let item, _), .instead(let item, _), .missing(let item), .absent(let item): item
    case .further, .passed: nil
    }
  }

  /// What came, by its index.
  var came: Int? {
    switch self {
    case .match(_, let line), .instead(_, let line), .further(let line), .passed(let line): line
    case .missing, .absent: nil
    }
  }
}
