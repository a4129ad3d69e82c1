// SPDX-License-Identifier: GPL-3.0-or-later

import TranscriptFormat

/// What was made of one transcript of a stream.
struct StreamOutcome: Equatable {
  /// Nil where it was unreadable.
  var header: Header?
  var line: Int
  var records: [Record] = []
  /// The line of each record.
  var recordLines: [Int] = []
  /// Those for a glued header aside.
  var findings: [TranscriptFinding] = []
  var tornLine: Int?
  var tornBytes: Int?
  var lines: Range<Int>?

  var codes: [TranscriptFinding.Code] { findings.map(\.code) }
  /// Whether nothing at all is wrong with it.
  var isWhole: Bool { header != nil && findings.isEmpty && tornLine == nil }
}

/// What was made of a stream.
struct StreamOutcomes: Equatable {
  var transcripts: [StreamOutcome] = []
  /// Where headers begin in the middle of a line, as `LINE:COLUMN`.
  var seams: [String] = []
  /// The first thing about the order of items that is not as it must be.
  var disorder: String?

  var isWhole: Bool { seams.isEmpty && transcripts.allSatisfy(\.isWhole) }
}

extension StreamOutcomes {
  /// Reads a stream in pieces of so many bytes.
  init(reading bytes: [UInt8], piece: Int) {
    var reader = StreamReader()
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: max(1, piece)) {
        reader.append(.init(rebasing: bytes[start..<min(bytes.count, start + piece)]))
        while let item = reader.next() { take(item, reader) }
      }
    }
    reader.finish()
    while let item = reader.next() { take(item, reader) }
    if transcripts.last.map({ $0.lines == nil }) ?? false { disorder = "no end" }
  }

  private mutating func take(_ item: StreamItem, _ reader: StreamReader) {
    let last = transcripts.indices.last
    let isOpen = last.map { transcripts[$0].lines == nil } ?? false
    switch item {
    case .transcript(let header, let line):
      if isOpen { disorder = disorder ?? "a transcript in a transcript at line \(line)" }
      transcripts.append(StreamOutcome(header: header, line: line))
      return
    case .unreadable(let line):
      if isOpen { disorder = disorder ?? "unreadable in a transcript at line \(line)" }
      transcripts.append(StreamOutcome(header: nil, line: line))
      return
    case .finding(let finding) where finding.code == .glued:
      seams.append("\(finding.line):\(finding.column)")
      return
    default: break
    }
    guard isOpen, let last else {
      disorder = disorder ?? "\(item) outside of a transcript"
      return
    }
    switch item {
    case .transcript, .unreadable: break
    case .record(let form):
      if transcripts[last].header == nil { disorder = disorder ?? "a record without a header" }
      let record = reader.record(form)
      transcripts[last].records.append(record)
      transcripts[last].recordLines.append(form.line)
      let isCoach = record.line.speaker == "coach"
      if form.isCoach != isCoach || form.isMarked != (record.line.mark != nil) {
        disorder = disorder ?? "a form that is not as its record at line \(form.line)"
      }
    case .finding(let finding): transcripts[last].findings.append(finding)
    case .torn(let line, let bytes):
      if transcripts[last].tornLine != nil { disorder = disorder ?? "torn twice" }
      (transcripts[last].tornLine, transcripts[last].tornBytes) = (line, bytes)
    case .end(let lines): transcripts[last].lines = lines
    }
  }
}
