// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Why an output took no more.
public enum OutputFailure: Error, Hashable, Sendable {
  /// Nobody reads any more; nothing needs saying.
  case closed
  /// The system's number for it.
  case failed(errno: Int32)
}

/// A descriptor that is written to, through a buffer that is flushed when told.
///
/// After a failure what was buffered is dropped: it is not said twice.
public final class Output {
  /// Where it goes.
  public let descriptor: Int32
  private var buffer: [UInt8] = []

  public init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Writes words that came from people or files, sanitised.
  public func write(text: String) throws(OutputFailure) { try write(raw: sanitised(text)) }

  /// Writes `raw` as it is: only for words of our own, dressed or not.
  public func write(raw: String) throws(OutputFailure) {
    buffer.append(contentsOf: raw.utf8)
    if buffer.count >= 65_536 { try flush() }
  }

  /// Hands everything to the system.
  ///
  /// - Throws: `.closed` when the reader has gone (SIGPIPE must be ignored), `.failed` for
  ///   anything else; an interrupted or a full pipe is tried again.
  public func flush() throws(OutputFailure) {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    let failure = writeAll(bytes, to: descriptor)
    if failure == EPIPE { throw .closed }
    if failure != 0 { throw .failed(errno: failure) }
  }
}

/// Writes every byte, waiting where it must; 0, or the number of the error.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  bytes.withUnsafeBytes { bytes in
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var full = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&full, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

/// Reads once, waiting where it must; the count, or the negative number of the error.
func readOnce(_ descriptor: Int32, into buffer: inout [UInt8]) -> Int {
  while true {
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 { return count }
    if errno == EAGAIN {
      var empty = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&empty, 1, -1)
    } else if errno != EINTR {
      return -Int(errno)
    }
  }
}
