// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@testable import Terminal

/// A file in a new directory of its own, for as long as `body` runs.
private func withFile(_ body: (String) throws -> Void) rethrows {
  let folder = TemporaryFolder()
  try withExtendedLifetime(folder) { try body(folder / "lines") }
}

@Suite struct HistoryTests {
  @Test(arguments: [("a", true), ("last", false), ("", false), (" secret", false), ("a ", true)])
  func `only what is new and not begun with a space is kept`(line: String, isKept: Bool) {
    var history = History(["first", "last"])
    let kept = history.record(line)
    #expect(kept == isKept)
    #expect(history.lines == ["first", "last"] + (isKept ? [line] : []))
  }

  @Test func `the oldest go when there are too many`() {
    var history = History((1...600).map(String.init))
    #expect(history.lines.first == "101")
    _ = history.record("more")
    #expect(history.lines.count == 500 && history.lines.first == "102")
  }

  @Test func `a file keeps entries with line breaks and backslashes, for its owner alone`() {
    withFile { path in
      let file = HistoryFile(path: path)
      #expect(file.read() == [])
      let entries = ["plain", "two\nlines", "a\\nb", "\\", "日本"]
      entries.forEach(file.append)
      #expect(file.read() == entries)
      var status = stat()
      stat(path, &status)
      #expect(status.st_mode & 0o777 == 0o600)
    }
  }

  @Test func `a file that others can read is closed to them`() {
    withFile { path in
      close(open(path, O_CREAT | O_WRONLY, 0o644))
      chmod(path, 0o644)
      HistoryFile(path: path).append("a")
      var status = stat()
      stat(path, &status)
      #expect(status.st_mode & 0o777 == 0o600)
    }
  }

  @Test func `a file that has grown is cut back to the newest`() {
    withFile { path in
      let file = HistoryFile(path: path)
      (1...1001).forEach { file.append("\($0)") }
      #expect(file.read() == (502...1001).map(String.init))
      var status = stat()
      stat(path, &status)
      #expect(status.st_size < 2500)
      #expect(file.read().count == 500)
    }
  }

  @Test func `an entry is forgotten wherever it stands, and nothing else is`() {
    withFile { path in
      let file = HistoryFile(path: path)
      let entries = ["kept", "gone", "two\nlines", "gone", "gone too"]
      entries.forEach(file.append)
      file.remove("gone")
      #expect(file.read() == ["kept", "two\nlines", "gone too"])
      file.remove("two\nlines")
      file.remove("never there")
      #expect(file.read() == ["kept", "gone too"])
      var history = History(entries)
      history.forget("gone")
      #expect(history.lines == ["kept", "two\nlines", "gone too"])
    }
  }

  @Test func `where an entry cannot be taken out, all of them go`() {
    withFile { path in
      let file = HistoryFile(path: path)
      ["kept", "gone"].forEach(file.append)
      // What a program that was killed may have left is in the way.
      close(open(path + ".new", O_CREAT | O_WRONLY, 0o600))
      file.remove("gone")
      #expect(file.read() == [])
    }
  }

  @Test func `a link is not followed, and failing is silent`() {
    withFile { path in
      symlink("/dev/null", path)
      HistoryFile(path: path).append("a")
      #expect(HistoryFile(path: path).read() == [])
      HistoryFile(path: "/nowhere/at/all").append("a")
    }
  }
}
