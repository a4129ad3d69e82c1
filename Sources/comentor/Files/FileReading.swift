// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Journal

/// All bytes of a regular file.
///
/// - Parameters:
///   - path: The file.
///   - limit: The most bytes that are taken.
///   - cutting: Whether a file that is larger gives its beginning, of more than `limit` bytes, in
///     place of an error: for a reader that says so itself.
/// - Returns: The bytes.
/// - Throws: A `Failure` that names the path, what is wrong with it and what to do.
func readFile(_ path: String, limit: Int, cutting: Bool = false) throws -> [UInt8] {
  let descriptor = try openRegular(path)
  defer { close(descriptor) }
  return try readAll(descriptor, named: path, limit: limit, cutting: cutting)
}

/// A regular file, opened for reading.
///
/// - Throws: A `Failure` that names the path, what is wrong with it and what to do.
func openRegular(_ path: String) throws -> Int32 {
  // Without O_NONBLOCK, a FIFO would keep the program waiting for somebody to write.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else {
    let reason = String(cString: strerror(errno))
    throw Failure(
      errno == EACCES ? .permission : .damaged, "\(path): cannot be read: \(reason)",
      help: "check the name, and who may read it: ls -l \(shellWord(path))")
  }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    close(descriptor)
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    throw Failure(
      .damaged, "\(path): is \(isFolder ? "a folder" : "not a regular file")",
      help: isFolder
        ? "name a file in it: ls \(shellWord(path))"
        : "name the file itself; what comes through a pipe is taken from standard input")
  }
  return descriptor
}

/// All bytes that come from a descriptor.
///
/// - Parameters:
///   - descriptor: A file or a pipe, open for reading.
///   - path: What it is called in messages.
///   - limit: The most bytes that are taken.
///   - cutting: Whether the beginning of what is larger is given, of more than `limit` bytes.
/// - Returns: The bytes.
/// - Throws: A `Failure` that says what is wrong and what to do.
func readAll(
  _ descriptor: Int32, named path: String, limit: Int, cutting: Bool = false
) throws -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count == 0 { return bytes }
    guard count > 0 else {
      if errno == EINTR { continue }
      throw Failure(
        .inputOutput, "\(path): cannot be read: \(String(cString: strerror(errno)))",
        help: "check the disk it is on")
    }
    bytes.append(contentsOf: buffer[..<count])
    guard bytes.count <= limit else {
      if cutting { return bytes }
      throw Failure(
        .damaged, "\(path): is larger than \(limit) bytes", help: "is it the right file?")
    }
  }
}

/// Writes a small file, in place of one that was there: for its owner alone, or for those who
/// share the folder.
///
/// - Parameters:
///   - path: The file.
///   - bytes: All of it.
/// - Returns: What went wrong; nil where nothing did.
func writeFile(_ path: String, _ bytes: [UInt8]) -> String? {
  let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
  let descriptor = open(path, flags, 0o600)
  guard descriptor >= 0 else { return String(cString: strerror(errno)) }
  defer { close(descriptor) }
  // The other of the two may own it; then its mode is right already.
  if Folder.isShared(Places.folder(of: path)) { _ = fchmod(descriptor, 0o660) }
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno != EINTR { return String(cString: strerror(errno)) }
    rest = rest.dropFirst(max(count, 0))
  }
  return nil
}

/// Writes a new file that others may read, where none of this name is there.
///
/// - Parameters:
///   - path: The file.
///   - bytes: All of it.
/// - Throws: A `Failure` that says why it cannot be made, and what to do.
func createFile(_ path: String, _ bytes: [UInt8]) throws {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else {
    if errno == EEXIST {
      throw Failure(
        .cannotCreate, "\(path): is there already, and nothing was changed in it",
        help: "choose another name or another folder, or move that file away")
    }
    throw Failure(
      .cannotCreate, "\(path): cannot be made: \(String(cString: strerror(errno)))",
      help: "see whether the folder is there, and who may write in it: "
        + "ls -ld \(shellWord(Places.folder(of: path)))")
  }
  defer { close(descriptor) }
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 || errno == EINTR else {
      let reason = String(cString: strerror(errno))
      unlink(path)
      throw Failure(
        .inputOutput, "\(path): cannot be written: \(reason)", help: "check the disk it is on")
    }
    rest = rest.dropFirst(max(count, 0))
  }
}
