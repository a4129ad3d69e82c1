// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// An open file, closed at the end of its life.
struct Descriptor: ~Copyable {
  let number: Int32
  /// The path it was opened by, for errors.
  let path: String

  /// Opens a path; never inherited by a child, never waiting for the other end of a pipe.
  ///
  /// - Throws: `JournalError` by what the system says, `kind` where that says little.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0, kind: JournalError.Kind)
    throws(JournalError)
  {
    let number = retrying { open(path, flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, mode) }
    guard number >= 0 else { throw .system(kind, path) }
    self.number = number
    self.path = path
  }

  /// Takes over an open file.
  init(taking number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  deinit { close(number) }

  /// `O_PATH` of the kernel, which the module of the C library leaves out: a place, not its
  /// contents, so that it need not be readable.
  static let pathOnly: Int32 = 0o10_000_000

  /// What the system knows of the file.
  func status() throws(JournalError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .system(.cannotRead, path) }
    return status
  }

  /// The file's length, if it is a plain file.
  func lengthOfPlainFile() throws(JournalError) -> Int {
    let status = try status()
    if let thing = Self.thing(status) { throw JournalError(.notAFile(thing), path) }
    return status.st_size
  }

  /// What something is that is no plain file; nil for one.
  static func thing(_ status: stat) -> String? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    case S_IFLNK: "a symbolic link"
    default: "a device"
    }
  }

  /// Takes room on the disk for so many bytes; 0, or the number of the error.
  func reserve(_ bytes: Int) -> Int32 {
    while true {
      let failure = posix_fallocate(number, 0, off_t(bytes))
      if failure != EINTR { return failure }
    }
  }

  /// All bytes of the file, from its start.
  ///
  /// - Throws: `JournalError`; `.tooLarge` where there are more than `limit`.
  func readAll(upTo limit: Int) throws(JournalError) -> [UInt8] {
    let length = try lengthOfPlainFile()
    guard length <= limit else { throw JournalError(.tooLarge, path) }
    // One byte more than it has, to see that it has not grown meanwhile.
    var bytes = [UInt8](repeating: 0, count: length + 1)
    var count = 0
    while true {
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let got = bytes.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
        return retrying { pread(number, rest.baseAddress, rest.count, off_t(count)) }
      }
      guard got >= 0 else { throw .system(.cannotRead, path) }
      if got == 0 { break }
      count += got
      guard count <= limit else { throw JournalError(.tooLarge, path) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Writes all bytes at the file's end; short writes are continued.
  ///
  /// - Throws: `JournalError`; some bytes may have been written then.
  func writeAll(_ bytes: [UInt8]) throws(JournalError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        retrying { write(number, buffer.baseAddress, buffer.count) }
      }
      guard count > 0 else {
        throw .system(.cannotWrite, path, number: count == 0 ? ENOSPC : errno)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until the disk has the file and its length.
  func sync() throws(JournalError) {
    guard retrying({ fsync(number) }) == 0 else { throw .system(.cannotSync, path) }
  }

  /// Waits until the disk has a folder's entries.
  ///
  /// A folder that may be written but not read cannot be waited for, nor can some systems wait
  /// for any; that is no reason to refuse what is in it.
  static func syncFolder(_ path: String) throws(JournalError) {
    do {
      try Descriptor(path, O_RDONLY | O_DIRECTORY, kind: .cannotSync).sync()
    } catch  where error.number == EACCES || error.number == EINVAL {
      return
    }
  }
}

/// Calls again as long as a signal came between.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
