// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Understanding

/// Which notes somebody has dealt with: one line for each, added and never changed.
struct HandledMarks {
  let path: String
  /// The ids of the notes.
  private(set) var ids: Set<String> = []

  private static let sizeLimit = 16 << 20

  /// Reads the marks; where there is no such file, there are none.
  init(at path: String) throws {
    self.path = path
    guard TranscriptStore.exists(path) else { return }
    let text = String(decoding: try readFile(path, limit: Self.sizeLimit), as: UTF8.self)
    for (index, line) in text.split(separator: "\n").enumerated() {
      let id = line.prefix { $0 != " " }
      guard id.utf8.count == 32, id.utf8.allSatisfy({ Self.digits.contains($0) }) else {
        throw Failure(
          .damaged, "\(path):\(index + 1): this is no mark of a note",
          help: "take the line out, or restore the file from a copy")
      }
      ids.insert(String(id))
    }
  }

  private static let digits = Set("0123456789abcdef".utf8)

  /// Marks notes, durably, before it returns.
  mutating func mark(_ new: [String], at moment: Moment) throws {
    let new = new.filter { !ids.contains($0) }
    guard !new.isEmpty else { return }
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        errno == EACCES ? .permission : .cannotCreate,
        "\(path): cannot be written: \(String(cString: strerror(errno)))",
        help: "nothing was marked; see who may write there: "
          + "ls -ld \(shellWord(Places.folder(of: path)))")
    }
    defer { close(descriptor) }
    // One write, so that two coordinators do not mix their lines.
    let lines = Array(new.map { "\($0) \(moment.utc)\n" }.joined().utf8)
    let before = lseek(descriptor, 0, SEEK_END)
    guard write(descriptor, lines, lines.count) == lines.count, fsync(descriptor) == 0 else {
      let reason = String(cString: strerror(errno == 0 ? ENOSPC : errno))
      ftruncate(descriptor, before)
      throw Failure(
        .inputOutput, "\(path): cannot be written: \(reason)",
        help: "nothing was marked; see whether the disk has room")
    }
    syncFolder(Places.folder(of: path))
    ids.formUnion(new)
  }
}
