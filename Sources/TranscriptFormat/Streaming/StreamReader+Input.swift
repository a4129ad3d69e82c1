// SPDX-License-Identifier: GPL-3.0-or-later

extension StreamReader {
  /// Takes more of the stream in; they may be any bytes.
  ///
  /// They are copied, and what was consumed is dropped. Whoever calls `next()` until it gives nil
  /// before each call keeps the memory small: no more stays than the record that has begun.
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    precondition(!isFinished, "a stream that is finished takes no more bytes")
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    makeRoom(for: bytes.count)
    (buffer.start + filled).copyMemory(from: start, byteCount: bytes.count)
    filled += bytes.count
    // The scanners stop here, at the latest.
    (buffer.start + filled).storeBytes(of: Byte.lf, as: UInt8.self)
  }

  /// Says that no more bytes come.
  public mutating func finish() {
    isFinished = true
    // An empty stream has no LF behind it yet.
    makeRoom(for: 0)
    (buffer.start + filled).storeBytes(of: Byte.lf, as: UInt8.self)
  }

  /// Makes the buffer our own, with room for so many bytes.
  private mutating func makeRoom(for count: Int) {
    let left = filled - position
    if isKnownUniquelyReferenced(&buffer) {
      let isFull = filled + count > buffer.capacity
      // Moved only where that is cheap for what was consumed, or must be.
      guard position > 0, isFull || left <= position else {
        if isFull { move(to: grown(for: left + count)) }
        return
      }
      move(to: left + count > buffer.capacity ? grown(for: left + count) : buffer)
    } else {
      move(to: grown(for: left + count))
    }
  }

  /// A new buffer for so many bytes; twice as large, so that growing stays rare.
  private func grown(for count: Int) -> StreamBuffer {
    var capacity = 1 << 16
    while capacity < count { capacity *= 2 }
    return StreamBuffer(capacity: capacity)
  }

  /// Puts what is not consumed to the front of a buffer, which becomes ours.
  private mutating func move(to other: StreamBuffer) {
    other.start.copyMemory(from: buffer.start + position, byteCount: filled - position)
    buffer = other
    filled -= position
    searched = max(0, searched - position)
    if let seam { self.seam = seam - position }
    position = 0
  }
}

extension StreamReader {
  var bytes: UnsafeRawPointer { UnsafeRawPointer(buffer.start) }

  /// Where the bytes of this transcript end, as far as they are there.
  var limit: Int { seam ?? filled }

  /// Whether nothing of this transcript comes behind `limit`.
  var isOver: Bool { seam != nil || isFinished }

  func byte(_ place: Int) -> UInt8 { RecordScanner.byte(bytes, place) }

  /// A copy of some bytes, for the parsers.
  func copy(_ range: Range<Int>) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: bytes + range.lowerBound, count: range.count))
  }

  /// The place behind the next LF, nil where there is none before `end`.
  func endOfLine(from start: Int, before end: Int) -> Int? {
    let (bytes, lf) = (UnsafeRawPointer(buffer.start), Byte.lf)
    var place = start
    while place < end, bytes.load(fromByteOffset: place, as: UInt8.self) != lf { place += 1 }
    return place < end ? place + 1 : nil
  }
}
