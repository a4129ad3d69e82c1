// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Journal
import TestSupport
import Testing

struct JournalTests {
  let folder = TemporaryFolder()
  var path: String { folder / "pairs/k7.transcript" }
  let first = Array("first\n".utf8)
  let second = Array("second\n".utf8)

  @Test func `a new journal is private, and holds what was said first`() throws {
    let journal = try Journal.create(at: path, contents: first)
    #expect(journal.path == path)
    #expect(permissions(path) == 0o600)
    #expect(permissions(folder / "pairs") == 0o700)
    #expect(try Journal.read(at: path) == first)
  }

  @Test func `a new journal takes no place that is taken`() throws {
    _ = try Journal.create(at: path, contents: first)
    #expect(throws: JournalError(.alreadyThere, path, number: EEXIST)) {
      try Journal.create(at: path, contents: second)
    }
    symlink(folder / "elsewhere", folder / "link")
    #expect(throws: JournalError(.alreadyThere, folder / "link", number: EEXIST)) {
      try Journal.create(at: folder / "link", contents: second)
    }
    #expect(try Journal.read(at: path) == first)
    #expect(!exists(folder / "elsewhere"))
  }

  @Test func `a journal cannot be created below a file`() {
    put([], at: folder / "file")
    #expect(throws: JournalError(.cannotCreate, folder / "file/k7", number: ENOTDIR)) {
      try Journal.create(at: folder / "file/k7", contents: first)
    }
  }

  @Test func `what is appended is there when the journal is opened again`() throws {
    let created = try Journal.create(at: path, contents: first)
    try created.append(second, ifStillAt: first.count)
    let (journal, contents) = try Journal.open(at: path)
    #expect(contents == first + second)
    try journal.append(first, ifStillAt: contents.count)
    #expect(try Journal.read(at: path) == first + second + first)
  }

  @Test func `a write that was meant for another length is refused`() throws {
    let one = try Journal.create(at: path, contents: first)
    let (other, contents) = try Journal.open(at: path)
    try one.append(second, ifStillAt: first.count)
    let length = first.count + second.count
    #expect(throws: JournalError(.movedOn(length: length), path)) {
      try other.append(second, ifStillAt: contents.count)
    }
    try other.append(second, ifStillAt: length)
    #expect(try Journal.read(at: path) == first + second + second)
  }

  @Test func `a write to a file that was replaced is refused`() throws {
    let journal = try Journal.create(at: path, contents: first)
    put(first, at: folder / "new")
    rename(folder / "new", path)
    #expect(throws: JournalError(.replaced, path)) {
      try journal.append(second, ifStillAt: first.count)
    }
    unlink(path)
    #expect(throws: JournalError(.replaced, path)) {
      try journal.append(second, ifStillAt: first.count)
    }
  }

  @Test func `a write waits for another one, but not for ever`() throws {
    let journal = try Journal.create(at: path, contents: first)
    journal.patience = .milliseconds(30)
    let other = open(path, O_RDWR)
    defer { close(other) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    try #require(fcntl(other, 37, &lock) == 0)
    #expect(throws: JournalError(.busy, path)) {
      try journal.append(second, ifStillAt: first.count)
    }
    #expect(try Journal.read(at: path) == first)

    // Reading and closing the file lifts nobody's lock; unlocking it does.
    #expect(throws: JournalError(.busy, path)) {
      try journal.append(second, ifStillAt: first.count)
    }
    lock.l_type = Int16(F_UNLCK)
    try #require(fcntl(other, 37, &lock) == 0)
    try journal.append(second, ifStillAt: first.count)
    #expect(try Journal.read(at: path) == first + second)
  }

  @Test func `a torn end is cut off and kept`() throws {
    put(first + Array("tor".utf8), at: folder / "k7")
    let (journal, contents) = try Journal.open(at: folder / "k7")
    let saved = try journal.repair(cuttingAt: first.count, ifStillAt: contents.count)
    #expect(saved == folder / "k7.torn")
    #expect(try Journal.read(at: saved) == Array("tor".utf8))
    #expect(permissions(saved) == 0o600)
    try journal.append(second, ifStillAt: first.count)
    #expect(try Journal.read(at: folder / "k7") == first + second)

    let again = try journal.repair(
      cuttingAt: first.count, ifStillAt: first.count + second.count)
    #expect(again == folder / "k7.torn.2")
    #expect(try Journal.read(at: saved) == Array("tor".utf8))
  }

  @Test func `an end that another session is writing is not cut off`() throws {
    put(first + Array("sec".utf8), at: folder / "k7")
    let (journal, contents) = try Journal.open(at: folder / "k7")
    put(first + second, at: folder / "k7")
    #expect(throws: JournalError(.movedOn(length: first.count + second.count), folder / "k7")) {
      try journal.repair(cuttingAt: first.count, ifStillAt: contents.count)
    }
    #expect(!exists(folder / "k7.torn"))
  }

  @Test func `what is no plain file is refused`() throws {
    let target = folder / "target"
    put(first, at: target)
    symlink(target, folder / "link")
    mkfifo(folder / "pipe", 0o600)
    #expect(throws: JournalError(.notAFile("a folder"), folder.path, number: EISDIR)) {
      try Journal.open(at: folder.path)
    }
    #expect(throws: JournalError(.notAFile("a folder"), folder.path)) {
      try Journal.read(at: folder.path)
    }
    #expect(throws: JournalError(.notAFile("a pipe"), folder / "pipe")) {
      try Journal.read(at: folder / "pipe")
    }
    #expect(throws: JournalError(.notAFile("a device"), "/dev/full")) {
      try Journal.open(at: "/dev/full")
    }
    #expect(throws: JournalError(.notAFile("a symbolic link"), folder / "link", number: ELOOP)) {
      try Journal.open(at: folder / "link")
    }
    #expect(try Journal.read(at: folder / "link") == first)
    #expect(throws: JournalError(.notThere, folder / "none", number: ENOENT)) {
      try Journal.open(at: folder / "none")
    }
  }

  @Test func `a file too large to be a transcript is not read`() throws {
    put(first, at: folder / "huge")
    try #require(truncate(folder / "huge", off_t(Journal.largest) + 1) == 0)
    #expect(throws: JournalError(.tooLarge, folder / "huge")) {
      try Journal.read(at: folder / "huge")
    }
  }
}
