// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads single records, and says what is wrong in them.
struct RecordParser {
  /// The bytes that records lie in.
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The gutter of a record.
  ///
  /// - Parameters:
  ///   - range: All lines of the record.
  ///   - isFirst: Whether it is the first below its header.
  /// - Returns: What it says.
  /// - Throws: `noGutter` where the first record looks like one of a tester's file.
  func gutter(of range: Range<Int>, isFirst: Bool) throws(Problem) -> Gutter {
    let first = bytes[range].prefix { $0 != Byte.lf }
    do {
      return try Gutter(first)
    } catch {
      if isFirst, first.first == Byte.opening { throw .noGutter(at: range.lowerBound) }
      let isSpoken = !(first.first.map(Byte.isDigit) ?? true) && (try? Body(bytes[range])) != nil
      throw isFirst && isSpoken ? .noGutter(at: range.lowerBound) : error
    }
  }

  /// A record that has a gutter, and whether its check fits what it says and follows.
  ///
  /// - Throws: `Problem` where it is out of sequence, or is not as we write it.
  func record(
    _ range: Range<Int>, _ gutter: Gutter, after chain: Chain
  ) throws(Problem) -> (record: Record, isFitting: Bool) {
    guard gutter.sequence - 1 == chain.sequence else {
      throw .sequence(gutter.sequence, after: chain.sequence, at: range.lowerBound)
    }
    let body = try Body(bytes[gutter.end..<range.upperBound])
    guard let step = body.step else {
      throw Problem(.badRecord, at: gutter.end, "here belongs the step's id in brackets")
    }
    let check = chain.check(
      of: bytes, range.lowerBound..<gutter.checkStart, gutter.end..<range.upperBound)
    let record = Record(
      sequence: gutter.sequence, moment: gutter.moment, check: gutter.check,
      line: .init(step: step, speaker: body.speaker, text: body.text, mark: body.mark))
    return (record, check == gutter.check)
  }
}

/// Where bytes stop being UTF-8.
func firstBadByte(of bytes: Span<UInt8>) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

extension Problem {
  static func badUTF8(at offset: Int) -> Self {
    Self(.badUTF8, at: offset, "these bytes are not UTF-8", help: "restore the file from a copy")
  }

  static func wrongCheck(of number: Int, at offset: Int) -> Self {
    Self(
      .wrongCheck, at: offset,
      "record \(number), or the one before it, is not as it was written: its check does not fit",
      help: "restore the file from a copy")
  }

  fileprivate static func sequence(_ number: Int, after last: Int, at offset: Int) -> Self {
    Self(
      .sequence, at: offset, "record \(number) follows record \(last)",
      help: "a record is missing, doubled or moved; restore the file from a copy")
  }
}
