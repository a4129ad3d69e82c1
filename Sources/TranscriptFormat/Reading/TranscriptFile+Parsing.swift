// SPDX-License-Identifier: GPL-3.0-or-later

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
  let bytes: [UInt8]
  var file = TranscriptFile()
  /// Where the last line that has its LF ends.
  private let whole: Int
  /// Where the bytes stop being UTF-8.
  private let firstBad: Int?
  /// The line that `counted` lies in, from 1.
  private var line = 1
  private var counted = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    whole = bytes.lastIndex(of: Byte.lf).map { $0 + 1 } ?? 0
    firstBad = Self.firstBadByte(bytes.span.extracting(0..<whole))
  }

  private static func firstBadByte(_ bytes: Span<UInt8>) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
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
        report(Problem(.badUTF8, at: firstBad, "these bytes are not UTF-8"))
        return
      }
      do throws(Problem) {
        let gutter = try gutter(of: record, isFirst: record.lowerBound == start)
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

  private func gutter(of record: Range<Int>, isFirst: Bool) throws(Problem) -> Gutter {
    let first = bytes[record].prefix { $0 != Byte.lf }
    do {
      return try Gutter(first)
    } catch {
      if isFirst, first.first == Byte.opening { throw .noGutter(at: record.lowerBound) }
      let isSpoken = !(first.first.map(Byte.isDigit) ?? true) && (try? Body(bytes[record])) != nil
      throw isFirst && isSpoken ? .noGutter(at: record.lowerBound) : error
    }
  }

  /// Reads what follows the gutter, and holds all of it against the chain.
  private mutating func parse(
    _ range: Range<Int>, _ gutter: Gutter, after chain: Chain, isTied: Bool
  ) throws(Problem) {
    guard gutter.sequence - 1 == chain.sequence else {
      throw .sequence(gutter.sequence, after: chain.sequence, at: range.lowerBound)
    }
    let body = try Body(bytes[gutter.end..<range.upperBound])
    guard let step = body.step else {
      throw Problem(.badRecord, at: gutter.end, "here belongs the step's id in brackets")
    }
    let check = chain.check(
      of: bytes, range.lowerBound..<gutter.checkStart, gutter.end..<range.upperBound)
    guard check == gutter.check || !isTied else {
      if isCutShort(range, body) {
        file.torn = range.lowerBound..<bytes.count
        return
      }
      throw .wrongCheck(of: gutter.sequence, at: gutter.checkStart)
    }
    file.records.append(
      Record(
        sequence: gutter.sequence, moment: gutter.moment, check: gutter.check,
        line: .init(step: step, speaker: body.speaker, text: body.text, mark: body.mark)))
    // After damage nothing may be appended, so the tail stays where it was.
    guard file.findings.isEmpty else { return }
    file.tail = range.upperBound
    file.chain = Chain(sequence: gutter.sequence, check: gutter.check)
  }

  /// Whether a record whose check does not fit may be the front of a longer one: it is the
  /// last, its value is still to come, and nothing follows but the rest of a cut line.
  private func isCutShort(_ range: Range<Int>, _ body: Body) -> Bool {
    guard range.upperBound == whole, body.mark == nil, file.findings.isEmpty else { return false }
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

extension Problem {
  fileprivate static func sequence(_ number: Int, after last: Int, at offset: Int) -> Self {
    Self(
      .sequence, at: offset, "record \(number) follows record \(last)",
      help: "a record is missing, doubled or moved; restore the file from a copy")
  }

  fileprivate static func wrongCheck(of number: Int, at offset: Int) -> Self {
    Self(
      .wrongCheck, at: offset,
      "record \(number), or the one before it, is not as it was written: its check does not fit",
      help: "restore the file from a copy")
  }
}
