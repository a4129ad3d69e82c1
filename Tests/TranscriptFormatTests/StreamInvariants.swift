// SPDX-License-Identifier: GPL-3.0-or-later

import TranscriptFormat

/// What holds of every stream of bytes; a fuzzer looks for one of which it does not.
enum StreamInvariants {
  /// A way to read a stream in pieces.
  typealias Reading = (_ bytes: [UInt8], _ piece: Int) -> StreamOutcomes

  /// What does not hold of these bytes, nil where all does; `read` may have a planted fault.
  static func broken(
    by bytes: [UInt8], pieces: [Int] = [1, 7, 64],
    read: Reading = { StreamOutcomes(reading: $0, piece: $1) }
  ) -> String? {
    let outcomes = read(bytes, max(1, bytes.count))
    if let disorder = outcomes.disorder { return "the items' order: \(disorder)" }
    for piece in pieces where read(bytes, piece) != outcomes {
      return "in pieces of \(piece) something else is read"
    }
    if let difference = difference(outcomes, StreamOutcomes(expecting: bytes)) {
      return "the parser of files reads something else: \(difference)"
    }
    return rewritten(outcomes, bytes)
  }

  private static func difference(_ read: StreamOutcomes, _ expected: StreamOutcomes) -> String? {
    var bare = read
    for index in bare.transcripts.indices { bare.transcripts[index].recordLines = [] }
    // In what is left out nobody counts characters: there a seam's column is that of its byte.
    let lines = { (seams: [String]) in seams.map { $0.prefix { $0 != ":" } } }
    if lines(bare.seams) == lines(expected.seams) { bare.seams = expected.seams }
    guard bare != expected else { return nil }
    guard bare.seams == expected.seams else { return "glued at \(bare.seams), \(expected.seams)" }
    for (read, expected) in zip(bare.transcripts, expected.transcripts) where read != expected {
      return "\(read)\n  and not\n\(expected)"
    }
    return "\(bare.transcripts.count) and not \(expected.transcripts.count) transcripts"
  }

  /// What was read of whole transcripts is written as the same bytes again.
  private static func rewritten(_ outcomes: StreamOutcomes, _ bytes: [UInt8]) -> String? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for outcome in outcomes.transcripts where outcome.isWhole {
      guard let header = outcome.header, let range = outcome.lines else { continue }
      var chain = Chain(after: header)
      let records = outcome.records.map { ($0.line, $0.moment) }
      guard records.allSatisfy({ Chain.canHold($0.0) }) else {
        return "the transcript at line \(outcome.line) has a record that cannot be written"
      }
      let written = header.bytes + chain.append(records)
      // A transcript that is glued to the one before begins in the middle of its first line.
      let taken = lines[range.lowerBound - 1..<range.upperBound - 1].joined(separator: [0x0a])
      guard taken.suffix(written.count - 1).elementsEqual(written.dropLast()) else {
        return "the transcript at line \(outcome.line) is written as other bytes"
      }
    }
    return nil
  }
}
