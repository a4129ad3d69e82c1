// SPDX-License-Identifier: GPL-3.0-or-later

/// Records that are not taken at once: the last ones, those that only the parsers understand,
/// and what is wrong. A step gives whether it could do something.
extension StreamReader {
  /// Takes what stands at `position`, below a header.
  mutating func takeRecord() -> Bool {
    if position == limit { return isOver && endTranscript() }
    // An empty line may part two transcripts, if what follows is no indented line.
    if byte(position) == Byte.lf {
      guard position + 1 < limit || isOver else { return false }
      if position + 1 == limit || byte(position + 1) != Byte.space {
        move(past: 1, lines: 1)
        emptyLines += 1
        return true
      }
    }
    switch nextHeader(at: position) {
    case .found: return endTranscript()
    case .unknown: return false
    case .none: break
    }
    guard emptyLines == 0 else {
      reportDoubt()
      reportEmptyLines()
      return true
    }
    let end = endOfRecord()
    // What waits for its LF is part of the record, if it is indented.
    let isLast = end.map { $0 < limit && byte($0) == Byte.space } ?? true
    if (isLast ? limit : end ?? limit) - position > Self.mostBytes { return leaveOutLongRecord() }
    guard let end else { return isOver && takeLastLine() }
    return takeRecord(upTo: end)
  }

  /// Where the record ends that begins at `position`, if that can be known: what follows it is
  /// not indented, or nothing follows.
  private mutating func endOfRecord() -> Int? {
    var end = max(searched, position)
    while let next = endOfLine(from: end, before: limit) {
      if next < limit ? byte(next) != Byte.space : isOver { return next }
      guard next < limit else {
        // This LF is looked at again, with what comes behind it.
        searched = next - 1
        return nil
      }
      end = next
    }
    searched = limit
    guard isOver else { return nil }
    var last = limit
    while last > position, byte(last - 1) != Byte.lf { last -= 1 }
    return last > position ? last : nil
  }

  private mutating func takeRecord(upTo end: Int) -> Bool {
    if isTied, seam == nil, doubt == nil,
      scanner.accept(bytes, at: position, limit: filled, isOver: isOver, after: chain)
    {
      queue.append(.record(takeForm(scanner.form)))
      return true
    }
    let record = copy(position..<end)
    let reading = RecordReading(record, isFirst: isAtFirstRecord, after: chain, isTied: isTied)
    // What is tied to the record before is what was written, whatever it looks like.
    if reading.problem != nil || !isTied, seam == nil {
      switch nextSeam(in: position + 1..<end) {
      case .unknown: return false
      case .found(let place):
        queue.append(.finding(glued(at: place)))
        seam = place
        return true
      case .none: break
      }
    }
    reportDoubt()
    take(reading, record)
    return true
  }

  /// Takes a record that was read slowly, or what is wrong in it.
  private mutating func take(_ reading: RecordReading, _ record: [UInt8]) {
    if let gutter = reading.gutter { follow(Chain(sequence: gutter.sequence, check: gutter.check)) }
    let lines = record.count { $0 == Byte.lf }
    if let problem = reading.problem {
      if reading.mayBeCutShort, findingCount == 0 {
        doubt = Doubt(finding: finding(problem, in: record), line: line, bytes: record.count)
      } else {
        report(finding(problem, in: record))
      }
      switch problem.code {
      case .noGutter, .badUTF8: state = .skipping(mayBeTorn: false)
      case .badGutter: loseTie(after: 1)
      default: break
      }
    } else if let gutter = reading.gutter {
      let form = RecordForm(bytes, position..<position + record.count, gutter, lines: lines)
      queue.append(.record(takeForm(form)))
      return
    }
    isAtFirstRecord = false
    move(past: record.count, lines: lines)
  }

  /// Takes the last line of a transcript, which has no LF.
  private mutating func takeLastLine() -> Bool {
    let count = limit - position
    if let doubt, byte(position) == Byte.space || byte(position) == 0 {
      queue.append(.torn(line: doubt.line, bytes: doubt.bytes + count))
      self.doubt = nil
    } else {
      reportDoubt()
      queue.append(.torn(line: line, bytes: count))
    }
    move(past: count, lines: 0)
    endPart(at: line + 1)
    return true
  }

  private mutating func leaveOutLongRecord() -> Bool {
    reportDoubt()
    report(finding(.tooLong(at: 0), in: []))
    state = .skipping(mayBeTorn: false)
    return true
  }

  /// Ends a transcript that is followed by nothing, or by the next.
  private mutating func endTranscript() -> Bool {
    if let doubt { queue.append(.torn(line: doubt.line, bytes: doubt.bytes)) }
    doubt = nil
    endPart(at: line - emptyLines)
    return true
  }

  /// Reports a record that was not cut short after all.
  private mutating func reportDoubt() {
    if let doubt { report(doubt.finding) }
    doubt = nil
  }

  /// Reports empty lines that part no transcripts, each as the record that it would be.
  private mutating func reportEmptyLines() {
    let first = line - emptyLines
    for line in first..<self.line where findingCount < TranscriptFile.mostFindings {
      let reading = RecordReading(
        [Byte.lf], isFirst: isAtFirstRecord, after: chain, isTied: isTied)
      guard let problem = reading.problem else { continue }
      var finding = finding(problem, in: [])
      finding.line = line
      report(finding)
      isAtFirstRecord = false
    }
    loseTie(after: emptyLines)
    emptyLines = 0
  }

  /// Goes on after records that have no number.
  private mutating func loseTie(after count: Int) {
    chain.sequence &+= count
    isTied = false
  }
}
