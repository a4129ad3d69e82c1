// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Bytes that come in pieces, so that memory does not grow with the file.
struct Pieces {
  /// What it is called in reports.
  let name: String
  /// The folder that what is beside it is looked for in.
  let folder: String
  private let descriptor: Int32
  private var buffer: [UInt8]
  /// A good part of a second's work, and little memory.
  private static let size = 1 << 18

  /// Opens a regular file; `-` is standard input.
  ///
  /// - Throws: A `Failure` that names the path, what is wrong with it and what to do.
  init(_ path: String) throws {
    let isInput = path == "-"
    name = isInput ? "standard input" : path
    folder = isInput ? "." : Places.folder(of: path)
    descriptor = isInput ? STDIN_FILENO : try Self.inherited(path) ?? openRegular(path)
    buffer = [UInt8](repeating: 0, count: Self.size)
  }

  /// What a shell has opened for us, as it does for `<(…)`; nil where the path is none of these.
  private static func inherited(_ path: String) throws -> Int32? {
    guard path.hasPrefix("/dev/fd/"), let number = Int32(path.dropFirst(8)) else { return nil }
    let descriptor = dup(number)
    return descriptor >= 0 ? descriptor : nil
  }

  /// Calls `take` with the next piece.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: A `Failure` where the file cannot be read.
  mutating func next(_ take: (UnsafeRawBufferPointer) throws -> Void) throws -> Bool {
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return false }
      if count > 0 {
        try buffer.withUnsafeBytes { try take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        return true
      }
      if errno == EAGAIN {
        var empty = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&empty, 1, -1)
      } else if errno != EINTR {
        let isFolder = errno == EISDIR
        throw Failure(
          isFolder ? .damaged : .inputOutput,
          "\(name): \(isFolder ? "is a folder" : "cannot be read: \(String(cString: strerror(errno)))")",
          help: isFolder ? "name the transcripts in it" : "check the disk it is on")
      }
    }
  }

  /// Gives the descriptor back.
  func close() {
    if descriptor != STDIN_FILENO { Glibc.close(descriptor) }
  }
}
