// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

extension TranscriptFile {
  /// Reads a whole file that a session wrote.
  ///
  /// - Parameter bytes: The file's bytes; they may be anything.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(parsing bytes: [UInt8]) {
    var parser = TranscriptParser(bytes)
    parser.parse()
    self = parser.file
  }
}

/// Reads records one after the other, and keeps going after what is wrong.
private struct TranscriptParser {
  private let parser: RecordParser
  var file = TranscriptFile()
  /// Where the last line that has its LF ends.
  private let whole: Int
  /// Where the bytes stop being UTF-8.
  private let firstBad: Int?
  /// The line that `counted` lies in, from 1.
  private var line = 1
  private var counted = 0

  private var bytes: [UInt8] { parser.bytes }

  init(_ bytes: [UInt8]) {
    parser = RecordParser(bytes)
    whole = bytes.lastIndex(of: Byte.lf).map { $0 + 1 } ?? 0
    firstBad = firstBadByte(of: bytes.span.extracting(0..<whole))
  }

  mutating func parse() {
    do throws(Problem) {
      if bytes.starts(with: [0xef, 0xbb, 0xbf]) { throw .unescaped("\u{feff}", at: 0) }
      var parser = HeaderParser(bytes)
      let (header, end) = try parser.parse()
      file.header = header
      file.chain = Chain(after: header)
      file.tail = end
      parseRecords(from: end)
    } catch {
      if error.code == .unfinishedHeader { file.torn = 0..<bytes.count }
      report(error)
    }
  }

  private mutating func parseRecords(from start: Int) {
    var position = start
    // What the next record must follow: the check is unknown after one that cannot be read.
    var sequence = 0
    var check = file.chain?.check
    while position < whole, file.findings.count < TranscriptFile.mostFindings {
      let record = position..<endOfRecord(at: position)
      position = record.upperBound
      if let firstBad, record.contains(firstBad) {
        report(.badUTF8(at: firstBad))
        return
      }
      do throws(Problem) {
        let gutter = try parser.gutter(of: record, isFirst: record.lowerBound == start)
        let expected = Chain(sequence: sequence, check: check ?? 0)
        let isTied = check != nil
        (sequence, check) = (gutter.sequence, gutter.check)
        try parse(record, gutter, after: expected, isTied: isTied)
      } catch {
        report(error)
        if error.code == .noGutter { return }
        if error.code == .badGutter { (sequence, check) = (sequence &+ 1, nil) }
      }
      if file.torn != nil { return }
    }
    if whole < bytes.count, file.torn == nil { file.torn = whole..<bytes.count }
  }

  /// Where the record ends that begins here: its other lines are those that are indented.
  private func endOfRecord(at start: Int) -> Int {
    var end = start
    repeat {
      end = (bytes[end..<whole].firstIndex(of: Byte.lf) ?? whole - 1) + 1
    } while end < whole && bytes[end] == Byte.space
    return end
  }

  /// Reads a record that has a gutter, and holds all of it against the chain.
  private mutating func parse(
    _ range: Range<Int>, _ gutter: Gutter, after chain: Chain, isTied: Bool
  ) throws(Problem) {
    let (record, isFitting) = try parser.record(range, gutter, after: chain)
    guard isFitting || !isTied else {
      if isCutShort(range, record.line.mark) {
        file.torn = range.lowerBound..<bytes.count
        return
      }
      throw .wrongCheck(of: gutter.sequence, at: gutter.checkStart)
    }
    file.records.append(record)
    // After damage nothing may be appended, so the tail stays where it was.
    guard file.findings.isEmpty else { return }
    file.tail = range.upperBound
    file.chain = Chain(sequence: gutter.sequence, check: gutter.check)
  }

  /// Whether a record whose check does not fit may be the front of a longer one: it is the
  /// last, its value is still to come, and nothing follows but the rest of a cut line.
  private func isCutShort(_ range: Range<Int>, _ mark: Mark?) -> Bool {
    guard range.upperBound == whole, mark == nil, file.findings.isEmpty else { return false }
    guard whole < bytes.count else { return true }
    return bytes[whole] == Byte.space || bytes[whole] == 0
  }

  /// Keeps a problem as a finding, with its line and column.
  private mutating func report(_ problem: Problem) {
    let offset = min(problem.offset, bytes.count)
    let start = bytes[..<offset].lastIndex(of: Byte.lf).map { $0 + 1 } ?? 0
    line += bytes[counted..<start].count { $0 == Byte.lf }
    counted = start
    file.findings.append(
      TranscriptFinding(
        problem.code, line: line, column: text(bytes[start..<offset]).count + 1, problem.cause,
        help: problem.help))
  }
}
