// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// What is done with folders, and with files that are written once.
enum Folder {
  /// The folder that a path lies in.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes a folder that only its owner may enter, and those above it, where it is missing.
  static func make(_ path: String) throws(JournalError) {
    guard mkdir(path, 0o700) != 0 else {
      try Descriptor.syncFolder(parent(of: path))
      return
    }
    switch errno {
    case EEXIST:
      return
    case ENOENT where parent(of: path) != path:
      try make(parent(of: path))
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .system(.cannotCreate, path) }
      try Descriptor.syncFolder(parent(of: path))
    default:
      throw .system(.cannotCreate, path)
    }
  }

  /// Makes a private file with these bytes; it does not stay where that fails.
  static func writeFile(_ path: String, _ bytes: [UInt8]) throws(JournalError) {
    let file = try Descriptor(
      path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, kind: .cannotCreate)
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
