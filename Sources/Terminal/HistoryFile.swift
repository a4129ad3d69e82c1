// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A file with one person's lines, for its owner's eyes only.
///
/// One line of the file is one entry, with `\\` for a backslash and `\n` for a line break.
/// Entries are appended one by one, so that two sessions do not undo each other; reading it
/// cuts it back when it has grown. Nothing here is worth stopping for: what fails is left out.
struct HistoryFile {
  let path: String

  /// The newest entries, oldest first; none when there is no such file.
  func read() -> [String] {
    guard let file = open(O_RDONLY) else { return [] }
    defer { close(file) }
    var source = PipeSource(file, limit: 4 * defaultLimit)
    var entries: [String] = []
    var count = 0
    reading: while true {
      switch source.next() {
      case .line(let entry):
        count += 1
        entries.append(unescaped(entry))
        if entries.count == 2 * History.limit { entries.removeFirst(History.limit) }
      case .refused: count += 1
      default: break reading
      }
    }
    entries = entries.suffix(History.limit)
    if count > 2 * History.limit { replace(with: entries) }
    return entries
  }

  /// Adds one entry.
  func append(_ entry: String) {
    guard let file = open(O_WRONLY | O_APPEND | O_CREAT) else { return }
    _ = writeAll(Array((escaped(entry) + "\n").utf8), to: file)
    close(file)
  }

  /// Takes an entry out wherever it stands; where that cannot be done, all of them.
  func remove(_ entry: String) {
    let entries = read()
    let rest = entries.filter { !$0.utf8.elementsEqual(entry.utf8) }
    guard rest.count < entries.count, !replace(with: rest),
      let file = open(O_WRONLY | O_TRUNC)
    else { return }
    close(file)
  }

  /// Puts `entries` in the place of what the file has; says whether it could.
  @discardableResult
  private func replace(with entries: [String]) -> Bool {
    let draft = HistoryFile(path: path + ".new")
    guard let file = draft.open(O_WRONLY | O_CREAT | O_EXCL) else { return false }
    let text = entries.map { escaped($0) + "\n" }.joined()
    let failure = writeAll(Array(text.utf8), to: file)
    close(file)
    if failure == 0, rename(draft.path, path) == 0 { return true }
    unlink(draft.path)
    return false
  }

  /// Opens the file if it is a plain one of our own, and keeps others out of it.
  private func open(_ flags: Int32) -> Int32? {
    let file = Glibc.open(path, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    var status = stat()
    if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
      status.st_mode & 0o077 == 0 || fchmod(file, 0o600) == 0
    {
      return file
    }
    close(file)
    return nil
  }
}

private func escaped(_ entry: String) -> String {
  var result = ""
  for scalar in entry.unicodeScalars {
    switch scalar {
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func unescaped(_ entry: String) -> String {
  guard entry.utf8.contains(0x5C) else { return entry }
  var result = ""
  var scalars = entry.unicodeScalars.makeIterator()
  while let scalar = scalars.next() {
    guard scalar == "\\", let kind = scalars.next() else {
      result.unicodeScalars.append(scalar)
      continue
    }
    result.unicodeScalars.append(kind == "n" ? "\n" : kind)
  }
  return result
}
