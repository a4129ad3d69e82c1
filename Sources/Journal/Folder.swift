// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// What is done with folders, and with files that are written once.
package enum Folder {
  /// The folder that a path lies in.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether what is made in a folder is for a group: it hands its group on, and lets it write.
  package static func isShared(_ path: String) -> Bool {
    var status = stat()
    let bits = S_ISGID | S_IWGRP
    return stat(path, &status) == 0 && status.st_mode & bits == bits
  }

  /// Makes a folder, and those above it, where it is missing: for its owner alone, or for those
  /// who share the one above it.
  static func make(_ path: String) throws(JournalError) {
    if try makeOne(path) { return }
    guard errno == ENOENT, parent(of: path) != path else { throw .system(.cannotCreate, path) }
    try make(parent(of: path))
    guard try makeOne(path) else { throw .system(.cannotCreate, path) }
  }

  /// Makes one folder; false where the system refuses, with its reason in `errno`.
  static func makeOne(_ path: String) throws(JournalError) -> Bool {
    guard mkdir(path, 0o700) == 0 else { return errno == EEXIST }
    let above = parent(of: path)
    if isShared(above) {
      // Not by mkdir: there the umask counts.
      let folder = try Descriptor(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, kind: .cannotCreate)
      guard fchmod(folder.number, 0o2770) == 0 else { throw .system(.cannotCreate, path) }
    }
    try Descriptor.syncFolder(above)
    return true
  }

  /// Makes a file that must be new, for its owner alone or for those who share the folder.
  static func create(_ path: String, _ flags: Int32) throws(JournalError) -> Descriptor {
    let file = try Descriptor(
      path, flags | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, kind: .cannotCreate)
    if isShared(parent(of: path)), fchmod(file.number, 0o660) != 0 {
      let reason = errno
      unlink(path)
      throw .system(.cannotCreate, path, number: reason)
    }
    return file
  }

  /// Makes a file with these bytes; it does not stay where that fails.
  static func writeFile(_ path: String, _ bytes: [UInt8]) throws(JournalError) {
    let file = try create(path, O_WRONLY)
    do throws(JournalError) {
      try file.writeAll(bytes)
      try file.sync()
    } catch {
      unlink(path)
      throw error
    }
  }

  /// The names in a folder, sorted by their bytes; hidden ones are left out.
  static func names(in path: String) throws(JournalError) -> [String] {
    guard let folder = opendir(path) else { throw .system(.cannotRead, path) }
    defer { closedir(folder) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.utf8.starts(with: ".".utf8) { names.append(name) }
    }
    guard errno == 0 else { throw .system(.cannotRead, path) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a folder of plain files.
  static func remove(_ path: String) {
    for name in (try? names(in: path)) ?? [] { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
