// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Journal
import TestSupport
import Testing

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
}
