// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Sealing
import Terminal

extension IdentityFile {
  /// No file of keys is larger.
  private static let sizeLimit = 1 << 20

  /// The keys in a file; says so beside the output where others may read it.
  ///
  /// - Throws: A `Failure` that never repeats what stands in the file.
  static func read(_ path: String) throws -> [Identity] {
    let descriptor = try openRegular(path)
    defer { close(descriptor) }
    let bytes = try readAll(descriptor, named: path, limit: sizeLimit)
    let identities: [Identity]
    do throws(SealingError) {
      identities = try self.identities(in: bytes)
    } catch {
      throw Failure(.damaged, "\(path): \(error.message)", help: error.nextStep)
    }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & 0o077 != 0 {
      let errors = Output(STDERR_FILENO)
      try errors.write(
        text: "comentor: \(path): others can read this secret key\n"
          + "  make it yours alone: chmod 600 \(shellWord(path)); if somebody may have read it, "
          + "make a new one: \(Pair.command) key new\n")
      try errors.flush()
    }
    return identities
  }
}
