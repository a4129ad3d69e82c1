// SPDX-License-Identifier: GPL-3.0-or-later

/// Memory for the bytes of a stream that are not consumed yet.
///
/// Only its one owner writes to it, so that copies of a reader stay values.
final class StreamBuffer: @unchecked Sendable {
  /// Bytes that may be read behind the last one, for words are read eight bytes at a time.
  static let margin = 64

  let start: UnsafeMutableRawPointer
  /// How many bytes it can hold, the margin aside.
  let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    start = .allocate(byteCount: capacity + Self.margin, alignment: 16)
    (start + capacity).initializeMemory(as: UInt8.self, repeating: 0, count: Self.margin)
  }

  deinit { start.deallocate() }
}
