// SPDX-License-Identifier: GPL-3.0-or-later

/// Where transcripts begin, and what is left out up to there.
extension StreamReader {
  /// Takes the header that must stand at `position`.
  mutating func begin() -> Bool {
    guard position < limit else { return false }
    if seam == nil {
      var scanner = HeaderScanner(bytes, at: position)
      if let (header, end) = scanner.accept(limit: filled) {
        begin(header, upTo: end)
        return true
      }
    }
    guard let end = endOfHeader() else { return false }
    do throws(Problem) {
      let part = copy(position..<end)
      if part.starts(with: [0xef, 0xbb, 0xbf]) { throw .unescaped("\u{feff}", at: 0) }
      guard part.count < Self.mostHeaderBytes || lengthOfName(at: position) == 0 else {
        throw .longHeader(at: 0)
      }
      var parser = HeaderParser(part)
      let (header, length) = try parser.parse()
      begin(header, upTo: position + length)
    } catch {
      return leaveOut(error, upTo: end)
    }
    return true
  }

  private mutating func begin(_ header: Header, upTo end: Int) {
    firstLine = line
    queue.append(.transcript(header, line: line))
    follow(Chain(after: header))
    isAtFirstRecord = true
    state = .records
    // The version, the fields, their check and the empty line.
    move(past: end - position, lines: Header.Field.allCases.count + 3)
  }

  /// Reports what begins no transcript, and goes on behind it.
  private mutating func leaveOut(_ problem: Problem, upTo end: Int) -> Bool {
    // A header may begin in the middle of one of its lines, above one that does so as it must.
    switch nextSeam(in: min(position + max(1, lengthOfName(at: position)), end)..<end) {
    case .unknown: return false
    case .found(let place):
      // What stands above is read again, up to there.
      seam = place
      return true
    case .none: break
    }
    firstLine = line
    queue.append(.unreadable(line: line))
    if let seam, byte(seam - 1) != Byte.lf { queue.append(.finding(glued(at: seam))) }
    let part = copy(position..<end)
    report(finding(problem, in: part))
    if problem.code == .unfinishedHeader {
      queue.append(.torn(line: line, bytes: part.count))
      move(past: part.count, lines: part.count { $0 == Byte.lf })
      endPart(at: part.last == Byte.lf ? line : line + 1)
    } else {
      state = .skipping(mayBeTorn: false)
      // Its own first line is no next transcript.
      skippedOfLine = lengthOfName(at: position)
      move(past: skippedOfLine, lines: 0)
    }
    return true
  }

  /// Where the bytes end that tell whether there is a header at `position`: the first line, if
  /// that is none of a header; nil where more are needed.
  private mutating func endOfHeader() -> Int? {
    let most = min(limit, position + Self.mostHeaderBytes)
    var lines = 1
    switch nextHeader(at: position) {
    case .unknown: return nil
    case .found: lines = Header.Field.allCases.count + 2
    case .none: break
    }
    var end = position
    for _ in 0..<lines {
      guard let next = endOfLine(from: end, before: most) else {
        return isOver || most - position == Self.mostHeaderBytes ? most : nil
      }
      end = next
      // Its field `check` begins as another header would.
      guard lines > 1, end < limit else { continue }
      if lengthOfName(at: end) > 0 {
        seam = end
        return end
      }
      if case .unknown = nextHeader(at: end) { return nil }
    }
    guard lines > 1 else { return end }
    // The first byte of the line behind the fields tells whether that is empty.
    return end < limit ? end + 1 : isOver ? end : nil
  }
}
