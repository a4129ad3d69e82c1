// SPDX-License-Identifier: GPL-3.0-or-later

/// What the parsers say of one record of a stream.
struct RecordReading {
  /// Nil where the gutter itself is wrong.
  var gutter: Gutter?
  /// What is wrong; its place counts from the record's first byte.
  var problem: Problem?
  /// Whether more of the same record may be missing: its check does not fit, and it has no
  /// value yet.
  var mayBeCutShort = false

  /// - Parameters:
  ///   - record: All lines of the record.
  ///   - isFirst: Whether it is the first below its header.
  ///   - chain: What it must follow.
  ///   - isTied: Whether the check of `chain` is known.
  init(_ record: [UInt8], isFirst: Bool, after chain: Chain, isTied: Bool) {
    let parser = RecordParser(record)
    do throws(Problem) {
      if let place = firstBadByte(of: record.span) { throw .badUTF8(at: place) }
      let gutter = try parser.gutter(of: record.indices, isFirst: isFirst)
      self.gutter = gutter
      let (read, isFitting) = try parser.record(record.indices, gutter, after: chain)
      guard isTied, !isFitting else { return }
      mayBeCutShort = read.line.mark == nil
      throw .wrongCheck(of: gutter.sequence, at: gutter.checkStart)
    } catch {
      problem = error
    }
  }
}

extension RecordForm {
  /// The form of a record that the parsers accepted.
  init(_ bytes: UnsafeRawPointer, _ range: Range<Int>, _ gutter: Gutter, lines: Int) {
    var place = range.lowerBound + gutter.end + 1
    step = place..<place
    while RecordScanner.byte(bytes, place) != Byte.closing { place += 1 }
    step = step.lowerBound..<place
    speaker = place + 2..<place + 2
    while RecordScanner.byte(bytes, place) != Byte.colon { place += 1 }
    speaker = speaker.lowerBound..<place
    isCoach = speaker.count == 5 && RecordScanner.matches(bytes, speaker.lowerBound, "coach")
    lineCount = lines
    sequence = gutter.sequence
    moment = gutter.moment
    check = gutter.check
    end = range.upperBound
    isPlain = false
    // The last line is that of the mark, if there is one.
    var last = end - 1
    while last > range.lowerBound, RecordScanner.byte(bytes, last - 1) != Byte.lf { last -= 1 }
    kind = RecordScanner.matches(bytes, last, "    = ") ? .other : .none
  }
}
