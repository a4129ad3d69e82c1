// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Files of this project, for tests that read them.
package enum SourceTree {
  /// The project's folder: two above that of a test target's file.
  ///
  /// - Parameter file: The file of the caller, `Tests/<target>/<file>`.
  /// - Returns: The path, without a slash at its end.
  package static func root(of file: String = #filePath) -> String {
    file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/")
  }

  /// The bytes of a file, nil where there is none.
  package static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }

  /// The names in a folder, sorted, without those that begin with a dot; nil where there is none.
  package static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// All Swift code under a folder, joined.
  package static func swiftCode(under folder: String) -> String {
    (names(in: folder) ?? []).map { name in
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".swift") { return String(decoding: bytes(of: path) ?? [], as: UTF8.self) }
      return names(in: path) == nil ? "" : swiftCode(under: path)
    }.joined(separator: "\n")
  }
}
