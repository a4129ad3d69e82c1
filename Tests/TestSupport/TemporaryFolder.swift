// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A folder of its own for a test, gone with it.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() {
    // mkdtemp puts letters of its own in the place of the last six.
    var template = Array(("/tmp/comentor-test." + String(repeating: "X", count: 6)).utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? ""
    precondition(!path.isEmpty, "no folder for the test")
  }

  deinit { Self.delete(path) }

  /// Deletes a file, or a folder with all that is in it.
  package static func delete(_ path: String) {
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

  package static func / (folder: TemporaryFolder, name: String) -> String {
    "\(folder.path)/\(name)"
  }
}
