// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Answers from anything but a terminal, one a line; it says nothing and edits nothing.
///
/// Memory does not grow with the line: what is over the limit is counted, not kept.
public struct PipeSource: LineSource {
  /// The number of the error that ended the input early, if one did.
  public private(set) var failure: Int32?

  private let descriptor: Int32
  private let limit: Int
  private var chunk = [UInt8](repeating: 0, count: 65_536)
  /// What of `chunk` has been read and not yet taken.
  private var unread = 0..<0
  private var isAtEnd = false

  public init(_ descriptor: Int32 = STDIN_FILENO, limit: Int = defaultLimit) {
    self.descriptor = descriptor
    self.limit = limit
  }

  public mutating func next(prompt: Prompt, completions: [String], history: HistoryKey?) -> Input {
    next()
  }

  /// Does nothing: no line is kept.
  public mutating func forget(_ line: String, of history: HistoryKey?) {}

  public mutating func close() { isAtEnd = true }

  /// Waits for one line.
  public mutating func next() -> Input {
    var line = LineBytes(limit: limit)
    while !isAtEnd {
      if unread.isEmpty, !refill() { break }
      let (piece, isWhole) = takePiece()
      line.append(chunk[piece])
      if isWhole { return line.input }
    }
    return line.count == 0 ? .end : line.input
  }

  /// Reads what there is; false at the end.
  private mutating func refill() -> Bool {
    let count = readOnce(descriptor, into: &chunk)
    if count < 0 { failure = Int32(-count) }
    isAtEnd = count <= 0
    unread = 0..<max(0, count)
    return !isAtEnd
  }

  /// Takes what is unread up to LF, or all of it; says which.
  private mutating func takePiece() -> (Range<Int>, isWhole: Bool) {
    let piece = unread
    let found = chunk.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      let end = memchr(base + piece.lowerBound, 0x0A, piece.count)
      return end.map { base.distance(to: UnsafeRawPointer($0)) }
    }
    guard let found else {
      unread = piece.upperBound..<piece.upperBound
      return (piece, false)
    }
    unread = found + 1..<piece.upperBound
    return (piece.lowerBound..<found, true)
  }
}

/// The bytes of one line as they come, kept only while they can still be an answer.
private struct LineBytes {
  let limit: Int
  /// How many came, kept or not.
  private(set) var count = 0
  private var kept: [UInt8] = []
  private var last: UInt8 = 0

  init(limit: Int) { self.limit = limit }

  mutating func append(_ piece: ArraySlice<UInt8>) {
    guard let end = piece.last else { return }
    count += piece.count
    last = end
    // One more than fits: it may be the CR of a line end.
    if count <= limit + 1 { kept += piece } else { kept = [] }
  }

  /// The line without the CR of its end.
  var input: Input {
    let length = count - (last == 0x0D ? 1 : 0)
    if length > limit { return .refused(.tooLong(bytes: length, limit: limit)) }
    return decoded(kept.prefix(length), limit: limit)
  }
}
