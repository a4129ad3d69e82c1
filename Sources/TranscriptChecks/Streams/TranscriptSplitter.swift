// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a stream into the transcripts that are in it, whichever form they have.
///
/// A line that begins `comentor-transcript ` begins one. What comes before the first such line
/// is one too, if it is more than empty lines and comments: a tester's file needs no header. Comments
/// right above a header belong to it. Where the last line
/// of a file that was joined with others has no end, the next header stands behind it; it is
/// known by the field that follows.
public struct TranscriptSplitter: Sendable {
  /// A transcript of the stream.
  public struct Piece: Hashable, Sendable {
    /// The line of the stream that it begins at, from 1.
    public var line: Int
    /// All of it; empty where it is longer than `mostBytes`.
    public var bytes: [UInt8]
    public var isTooLong = false
  }

  /// The most bytes of one transcript that is tested: years of meetings have a hundredth of it.
  public static let mostBytes = 64 << 20

  private var buffer: [UInt8] = []
  /// Where the transcript begins that is being read, and the line of the stream there.
  private var start = 0
  private var startLine = 1
  /// Where the search for the next one goes on: always at a line's start.
  private var position = 0
  /// Up to where no LF follows `position`.
  private var searched = 0
  /// The line of the stream at `position`.
  private var line = 1
  /// Where the comments right above `position` begin, and the line there; nil for none.
  private var comments: (position: Int, line: Int)?
  private var isTooLong = false
  private var isFinished = false

  public init() {}

  /// Takes more of the stream.
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      position -= start
      comments?.position -= start
      searched = max(searched - start, 0)
      start = 0
    }
    buffer.append(contentsOf: bytes)
    // Of what is too long only the line that is not over yet is kept.
    if position - start > Self.mostBytes { drop(upTo: position) }
    if buffer.count - position > Self.mostBytes { drop(upTo: buffer.count) }
  }

  /// No more comes.
  public mutating func finish() { isFinished = true }

  /// The next transcript; nil where more of the stream is needed, or nothing is left.
  public mutating func next() -> Piece? {
    while let end = endOfLine() {
      // Where a line begins, a transcript may: all that stands before is of the one before.
      if position > start || isTooLong, beginsTranscript(at: position),
        let piece = takeBeforeHeader()
      {
        return piece
      }
      if let header = headerInside(position..<end) {
        guard isFinished || buffer.count - end >= Self.longestField else { return nil }
        if fieldBegins(at: end) {
          position = header
          comments = nil
          if let piece = take() { return piece }
          continue
        }
      }
      switch buffer[position] {
      case UInt8(ascii: "#"): comments = comments ?? (position, line)
      case UInt8(ascii: "\n"): break
      default: comments = nil
      }
      position = end
      line += 1
    }
    guard isFinished else { return nil }
    position = buffer.count
    return take()
  }

  private mutating func drop(upTo end: Int) {
    isTooLong = true
    buffer.removeSubrange(start..<end)
    position = start
    searched = start
    comments = nil
  }

  /// Where the line at `position` ends, after its LF; nil where that has not come.
  private mutating func endOfLine() -> Int? {
    let found: Int? = buffer.withUnsafeBufferPointer { bytes in
      var index = max(position, searched)
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "\n") { return index + 1 }
        index += 1
      }
      return nil
    }
    if found == nil { searched = buffer.count }
    return found
  }

  private static let beginning = Array("comentor-transcript ".utf8)

  private func beginsTranscript(at index: Int) -> Bool {
    buffer[index] == Self.beginning[0] && buffer[index...].starts(with: Self.beginning)
  }

  private static let header = Array("comentor-transcript 1".utf8)
  private static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]
  private static let fields = [
    "scenario", "digest", "language", "pair", "zone", "seed", "now", "include",
  ].map { Array("\($0): ".utf8) }
  private static let longestField = fields.map(\.count).max() ?? 0

  /// Where a header begins that stands at the end of a line, behind something else; nil for none.
  private func headerInside(_ line: Range<Int>) -> Int? {
    var place = line.upperBound - 1 - Self.header.count
    guard place > line.lowerBound, buffer[line.upperBound - 2] == Self.header.last,
      buffer[place..<line.upperBound - 1].elementsEqual(Self.header)
    else { return nil }
    let mark = place - Self.byteOrderMark.count
    if mark >= line.lowerBound, buffer[mark..<place].elementsEqual(Self.byteOrderMark) {
      place = mark
    }
    return place > start ? place : nil
  }

  private func fieldBegins(at index: Int) -> Bool {
    Self.fields.contains { buffer[index...].starts(with: $0) }
  }

  /// What stands above a header and its comments; nil where that is nothing but empty lines.
  private mutating func takeBeforeHeader() -> Piece? {
    guard let comments else { return take() }
    if comments.position == start { return nil }
    let header = (position, line)
    (position, line) = comments
    defer { (position, line) = header }
    return take()
  }

  /// What stands between `start` and `position`; nil where that is nothing but empty lines.
  private mutating func take() -> Piece? {
    defer {
      start = position
      startLine = line
      isTooLong = false
    }
    if isTooLong { return Piece(line: startLine, bytes: [], isTooLong: true) }
    var whole = buffer[start..<position]
    let empty = whole.prefix { $0 == UInt8(ascii: "\n") }.count
    whole = whole.dropFirst(empty)
    guard !whole.isEmpty else { return nil }
    // Empty lines may part two transcripts; the one that ends a header belongs to it.
    let header = endOfHeader(whole)
    while whole.endIndex > header, whole.suffix(2).elementsEqual([0x0a, 0x0a]) {
      whole.removeLast()
    }
    return Piece(line: startLine + empty, bytes: Array(whole))
  }

  /// Where the header ends, after the empty line below it; the end of all where there is none.
  private func endOfHeader(_ bytes: ArraySlice<UInt8>) -> Int {
    var rest = bytes
    while rest.first == UInt8(ascii: "#") || rest.first == 0x0a {
      rest = rest.drop { $0 != 0x0a }.dropFirst()
    }
    var before: UInt8 = 0
    for (index, byte) in zip(rest.indices, rest) {
      if byte == 0x0a, before == 0x0a { return index + 1 }
      before = byte
    }
    return bytes.endIndex
  }
}
