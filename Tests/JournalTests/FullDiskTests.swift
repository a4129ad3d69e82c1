// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@testable import Journal

/// The limit on a file's size stands in for a full disk: the write is short, then refused.
@Suite(.serialized) struct FullDiskTests {
  let folder = TemporaryFolder()
  static let limit = 1 << 20

  /// Runs with files held to `limit` bytes, high enough for whatever else is tested meanwhile.
  private func withLimit<Result>(_ body: () throws -> Result) rethrows -> Result {
    signal(SIGXFSZ, SIG_IGN)
    var limits = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
    var low = limits
    low.rlim_cur = rlim_t(Self.limit)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &low)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits) }
    return try body()
  }

  @Test func `nothing stays of a write that did not fit`() throws {
    let contents = [UInt8](repeating: 0x61, count: Self.limit - 100)
    let journal = try Journal.create(at: folder / "k7", contents: contents)
    try withLimit {
      #expect(throws: JournalError(.cannotWrite, folder / "k7", number: EFBIG)) {
        try journal.append([UInt8](repeating: 0x62, count: 4000), ifStillAt: contents.count)
      }
      #expect(try Journal.read(at: folder / "k7") == contents)
      try journal.append(Array("fits\n".utf8), ifStillAt: contents.count)
    }
    #expect(try Journal.read(at: folder / "k7") == contents + Array("fits\n".utf8))
  }

  @Test func `no file stays of a journal that could not be created`() {
    withLimit {
      let contents = [UInt8](repeating: 0x61, count: Self.limit + 1)
      #expect(throws: JournalError(.cannotWrite, folder / "k7", number: EFBIG)) {
        try Journal.create(at: folder / "k7", contents: contents)
      }
    }
    #expect(!exists(folder / "k7"))
  }

  @Test func `room that is not there is told of before there is anything to be filed`() throws {
    let drop = Drop(root: folder.path, steps: [Drop.Step("notes")])
    withLimit {
      _ = #expect(throws: JournalError(.cannotCreate, folder / "notes", number: EFBIG)) {
        try drop.reserve(bytes: Self.limit + 1)
      }
    }
    #expect(try Folder.names(in: folder / "notes") == [])
  }

  @Test(arguments: [true, false])
  func `nothing half-written stays where the room goes away meanwhile`(isNameless: Bool) throws {
    let drop = Drop(root: folder.path, steps: [Drop.Step("notes")])
    let bytes = [UInt8](repeating: 0x61, count: Self.limit + 1)
    let reservation = try drop.reserve(bytes: bytes.count, isNameless: isNameless)
    withLimit {
      _ = #expect(throws: JournalError.self) { try reservation.file(bytes, as: "5f") }
    }
    #expect(access(folder / "notes/.5f", F_OK) != 0)
    #expect(try Folder.names(in: folder / "notes") == [])
    // When there is room again, the same reservation will do.
    try reservation.file(bytes, as: "5f")
    #expect(try Folder.names(in: folder / "notes") == ["5f"])
  }

  @Test(.enabled(if: geteuid() == 0, "only the administrator can mount a small disk"))
  func `what was reserved has its room on a disk that others have filled`() throws {
    for isNameless in [true, false] {
      try #require(mkdir(folder / "disk", 0o700) == 0)
      try #require(mount("tmpfs", folder / "disk", "tmpfs", 0, "size=256k") == 0)
      defer {
        umount(folder / "disk")
        rmdir(folder / "disk")
      }
      let drop = Drop(root: folder / "disk", steps: [Drop.Step("notes")])
      let bytes = [UInt8](repeating: 0x61, count: 20_000)
      let reservation = try drop.reserve(bytes: bytes.count, isNameless: isNameless)
      put([UInt8](repeating: 0x62, count: 512 << 10), at: folder / "disk/others")
      try reservation.file(bytes, as: "5f")
      #expect(SourceTree.bytes(of: folder / "disk/notes/5f") == bytes)
      // Now there is really no more room, and that is told at once.
      put([UInt8](repeating: 0x62, count: 512 << 10), at: folder / "disk/more")
      #expect(throws: JournalError(.cannotCreate, drop.path, number: ENOSPC)) {
        try drop.reserve(bytes: bytes.count, isNameless: isNameless)
      }
    }
  }
}
