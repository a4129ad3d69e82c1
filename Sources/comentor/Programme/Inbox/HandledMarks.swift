// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Understanding

/// Which notes somebody has dealt with: one line for each, added and never changed.
struct HandledMarks {
  let path: String
  /// The ids of the notes.
  private(set) var ids: Set<String> = []

  /// The numbers of the lines that are no marks.
  private(set) var badLines: [Int] = []
  /// Whether the last line has its end.
  private var isWhole = true

  private static let sizeLimit = 16 << 20

  /// Reads the marks; where there is no such file, there are none.
  init(at path: String) throws {
    self.path = path
    guard TranscriptStore.exists(path) else { return }
    let bytes = try readFile(path, limit: Self.sizeLimit)
    isWhole = bytes.last.map { $0 == UInt8(ascii: "\n") } ?? true
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let id = line.prefix { $0 != UInt8(ascii: " ") }
      if id.count == 32, id.allSatisfy(Self.digits.contains) {
        ids.insert(String(decoding: id, as: UTF8.self))
      } else {
        badLines.append(index + 1)
      }
    }
  }

  /// What is to be said of lines that are no marks: the rest counts without them.
  var problem: InboxSource.Skipped? {
    guard let first = badLines.first else { return nil }
    let more = badLines.count - 1
    return .init(
      path: "\(path):\(first)",
      why: "this is no mark of a note"
        + (more == 0 ? "" : "; nor \(more == 1 ? "is 1 other line" : "are \(more) other lines")"),
      help: "the other marks count; take the line out, or restore the file from a copy")
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
    let marks = new.map { "\($0) \(moment.utc)\n" }.joined()
    let lines = Array(((isWhole ? "" : "\n") + marks).utf8)
    let before = lseek(descriptor, 0, SEEK_END)
    guard write(descriptor, lines, lines.count) == lines.count, fsync(descriptor) == 0 else {
      let reason = String(cString: strerror(errno == 0 ? ENOSPC : errno))
      ftruncate(descriptor, before)
      throw Failure(
        .inputOutput, "\(path): cannot be written: \(reason)",
        help: "nothing was marked; see whether the disk has room")
    }
    syncFolder(Places.folder(of: path))
    isWhole = true
    ids.formUnion(new)
  }
}
