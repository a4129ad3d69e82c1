// SPDX-License-Identifier: GPL-3.0-or-later

/// Where one transcript ends, and the next begins.
extension StreamReader {
  /// What a look ahead found.
  enum Sight {
    case none
    /// Too few bytes are there to tell.
    case unknown
    case found(Int)
  }

  /// What a header's first line begins with.
  private static let name: StaticString = "comentor-transcript "
  private static let byteOrderMark: StaticString = "\u{feff}"
  /// What its second line begins with.
  private static let field: StaticString = "\nscenario: "
  /// No version is longer.
  private static let mostOfVersion = 32

  /// Whether a header begins at the beginning of a line: its name, all the same behind a byte
  /// order mark, or the front of it where nothing more comes.
  func nextHeader(at place: Int) -> Sight {
    let mark = count(of: Self.byteOrderMark, at: place)
    let isMarked = mark == Self.byteOrderMark.utf8CodeUnitCount
    if mark > 0, !isMarked { return place + mark == limit && !isOver ? .unknown : .none }
    let start = place + mark
    let count = count(of: Self.name, at: start)
    if count == Self.name.utf8CodeUnitCount { return .found(place) }
    guard start + count == limit else { return .none }
    if !isOver { return .unknown }
    return count > 0 && !isMarked && seam == nil ? .found(place) : .none
  }

  /// The length of a header's name at `place`, with a byte order mark before it; 0 for none.
  func lengthOfName(at place: Int) -> Int {
    let isMarked = count(of: Self.byteOrderMark, at: place) == Self.byteOrderMark.utf8CodeUnitCount
    let start = isMarked ? place + Self.byteOrderMark.utf8CodeUnitCount : place
    let length = Self.name.utf8CodeUnitCount
    return count(of: Self.name, at: start) == length ? start - place + length : 0
  }

  /// The first place at which a header begins in the middle of a line.
  func nextSeam(in range: Range<Int>) -> Sight {
    for place in range where byte(place) == UInt8(ascii: "c") {
      let sight = seam(at: place)
      if case .none = sight { continue }
      return sight
    }
    return .none
  }

  /// Whether a header begins here, in the middle of a line.
  ///
  /// That is its first line, with the name of its first field behind it. People may say as much,
  /// but then the second line is indented.
  private func seam(at place: Int) -> Sight {
    let name = count(of: Self.name, at: place)
    var end = place + name
    if name == Self.name.utf8CodeUnitCount {
      let most = end + Self.mostOfVersion
      while end < filled, end < most, Byte.isVisible(byte(end)) { end += 1 }
      let field = count(of: Self.field, at: end)
      if field == Self.field.utf8CodeUnitCount { return .found(place) }
      end += field
    }
    return end == filled && !isFinished ? .unknown : .none
  }

  /// How many bytes of `want` stand at `place`, before the end or another byte.
  private func count(of want: StaticString, at place: Int) -> Int {
    let start = UnsafeRawPointer(want.utf8Start)
    let most = max(0, min(want.utf8CodeUnitCount, filled - place))
    var count = 0
    while count < most, byte(place + count) == RecordScanner.byte(start, count) { count += 1 }
    return count
  }
}

extension StreamReader {
  /// Leaves lines out up to the next header.
  mutating func skip() -> Bool {
    guard case .skipping(let mayBeTorn) = state else { return false }
    while position < limit {
      let bytes = bytes
      var place = position
      if skippedOfLine == 0, RecordScanner.byte(bytes, place) != Byte.lf {
        switch nextHeader(at: place) {
        case .found: return endOfSkipping(mayBeTorn)
        case .unknown: return false
        case .none: break
        }
      }
      // Of the bytes that come, only an LF and the front of a header's name matter.
      let (lf, first, second) = (Byte.lf, UInt8(ascii: "c"), UInt8(ascii: "o"))
      let end = limit
      while place < end, case let byte = bytes.load(fromByteOffset: place, as: UInt8.self),
        byte != lf,
        byte != first
          || place + 1 < end && bytes.load(fromByteOffset: place + 1, as: UInt8.self) != second
      {
        place += 1
      }
      leaveOut(place - position)
      guard place < end else { break }
      if RecordScanner.byte(bytes, place) == Byte.lf {
        // Empty lines at its end are no part of it.
        if skippedOfLine == 0 { emptyLines += 1 }
        skippedOfLine = 0
        move(past: 1, lines: 1)
        continue
      }
      switch seam == nil ? seam(at: place) : .none {
      case .unknown: return false
      case .found:
        // What was left out of the line is gone: its column is counted in bytes.
        queue.append(.finding(.glued(line: line, column: skippedOfLine + 1)))
        return endOfSkipping(mayBeTorn)
      case .none:
        leaveOut(1)
      }
    }
    return isOver && endOfSkipping(mayBeTorn)
  }

  private mutating func endOfSkipping(_ mayBeTorn: Bool) -> Bool {
    if skippedOfLine > 0, mayBeTorn { queue.append(.torn(line: line, bytes: skippedOfLine)) }
    return endPart(at: skippedOfLine > 0 ? line + 1 : max(line - emptyLines, firstLine + 1))
  }

  private mutating func leaveOut(_ count: Int) {
    guard count > 0 else { return }
    emptyLines = 0
    skippedOfLine += count
    move(past: count, lines: 0)
  }

  /// Ends a transcript, or what was unreadable; the next may begin at `position`.
  @discardableResult
  mutating func endPart(at endLine: Int) -> Bool {
    queue.append(.end(lines: firstLine..<endLine))
    state = .start
    seam = nil
    searched = position
    skippedOfLine = 0
    emptyLines = 0
    findingCount = 0
    return true
  }
}
