// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import TranscriptFormat

/// Where the coordinator keeps who is in the programme: a file for each person.
struct RegisterFolder {
  let path: String
  private static let sizeLimit = 1 << 20

  init(of programme: String) { path = "\(programme)/register" }

  func path(of person: String) -> String { "\(path)/\(person).txt" }

  /// All entries, by person.
  ///
  /// - Throws: A `Failure` where one of them cannot be relied on.
  func registrations() throws -> [Registration] {
    try Places.names(in: path).filter { $0.hasSuffix(".txt") && $0 != Register.marks }.map { name in
      let bytes = try readFile("\(path)/\(name)", limit: Self.sizeLimit)
      do throws(Misread) {
        let registration = try Registration(reading: bytes)
        guard "\(registration.person).txt" == name else {
          throw Misread(line: 2, "this is the entry of '\(registration.person)'")
        }
        return registration
      } catch {
        throw Failure(
          .damaged, error.rendered(path: "\(path)/\(name)"),
          help: "restore it from a copy; nothing was changed")
      }
    }
  }

  /// Makes sure that there is a folder that only its owner can look into.
  func prepare(_ programme: String) throws {
    guard mkdir(path, 0o700) != 0 else { return }
    let reason = errno
    var status = stat()
    guard lstat(path, &status) == 0 else {
      throw Failure(
        reason == EACCES ? .permission : .cannotCreate,
        "\(path): cannot be made: \(String(cString: strerror(reason)))",
        help: "see what the folder of a programme needs: "
          + "\(Pair.command) doctor --programme \(shellWord(programme))")
    }
    guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(),
      status.st_mode & 0o077 == 0
    else {
      throw Failure(
        .configuration, "\(path): is not a folder of yours that is closed to all other accounts",
        help: "see what it needs: \(Pair.command) doctor --programme \(shellWord(programme))")
    }
  }

  /// Writes an entry, in place of the person's earlier one where there is one; it is on the disk
  /// when it returns.
  func write(_ registration: Registration) throws {
    let path = path(of: registration.person)
    guard TranscriptStore.exists(path) else { return try createDurably(path, registration.text) }
    let draft = "\(path).new"
    unlink(draft)
    try createDurably(draft, registration.text)
    guard rename(draft, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(draft)
      throw Failure(
        .inputOutput, "\(path): cannot be replaced: \(reason)",
        help: "the person's entry is as it was; see who may write in the folder")
    }
    syncFolder(self.path)
  }
}
