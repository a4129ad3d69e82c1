// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A folder of its own for a test, gone with it.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/comentor-journal.XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? ""
    precondition(!path.isEmpty, "no folder for the test")
  }

  deinit { Self.delete(path) }

  /// Deletes a file, or a folder with all that is in it.
  private static func delete(_ path: String) {
    guard remove(path) != 0, let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { delete("\(path)/\(name)") }
    }
    closedir(folder)
    rmdir(path)
  }

  static func / (folder: TemporaryFolder, name: String) -> String { "\(folder.path)/\(name)" }
}

/// The permission bits of a file.
func permissions(_ path: String) -> mode_t {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
}

/// Whether there is anything at a path.
func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// Makes a file with these bytes.
func put(_ bytes: [UInt8], at path: String) {
  guard let file = fopen(path, "w") else { return }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}
