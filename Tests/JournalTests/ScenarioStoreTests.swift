// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Journal
import TestSupport
import Testing

struct ScenarioStoreTests {
  let folder = TemporaryFolder()
  var store: ScenarioStore { ScenarioStore(folder: folder.path) }
  let files = [(name: "b.yaml", bytes: Array("b".utf8)), (name: "a.yaml", bytes: [])]

  /// The digest of `a.yaml\n0\n` and `b.yaml\n1\nb`, by `sha256sum`.
  static let digest = "5ab26a168c55f4d0b2a66b6bf3c4d92630d5f06590a4ed85a34cf2b32bcb0b7c"

  @Test func `the digest is over names, lengths and bytes, in the order of names`() {
    #expect(ScenarioStore.digest(of: files) == Self.digest)
    #expect(ScenarioStore.digest(of: files.reversed()) == Self.digest)
    let moved = [(name: "a.yaml", bytes: Array("b".utf8)), (name: "b.yaml", bytes: [UInt8]())]
    #expect(ScenarioStore.digest(of: moved) != Self.digest)
  }

  @Test func `what is kept is loaded again, and is private`() throws {
    #expect(try store.keep(files) == Self.digest)
    #expect(try store.keep(files) == Self.digest)
    let loaded = try store.load(Self.digest)
    #expect(loaded.map(\.name) == ["a.yaml", "b.yaml"])
    #expect(loaded.map(\.bytes) == [[], Array("b".utf8)])
    #expect(permissions(store.path(of: Self.digest)) == 0o700)
    #expect(permissions(store.path(of: Self.digest) + "/a.yaml") == 0o600)
  }

  @Test func `a scenario that was changed or is gone is refused`() throws {
    let path = store.path(of: Self.digest)
    #expect(throws: JournalError(.scenarioMissing(digest: Self.digest), path)) {
      try store.load(Self.digest)
    }
    _ = try store.keep(files)
    put(Array("c".utf8), at: path + "/b.yaml")
    let changed = [(name: "a.yaml", bytes: [UInt8]()), (name: "b.yaml", bytes: Array("c".utf8))]
    let error = JournalError(.scenarioChanged(found: ScenarioStore.digest(of: changed)), path)
    #expect(throws: error) { try store.load(Self.digest) }
    #expect(throws: error) { try store.keep(files) }
  }

  @Test(arguments: ["../a", "a/b", "", ".a", "..", "a\nb", "a\0b"])
  func `a name that leads elsewhere is refused`(name: String) {
    #expect(throws: JournalError(.badFileName(name), folder.path)) {
      try store.keep([(name: name, bytes: [])])
    }
    #expect(!exists(folder / "scenarios"))
  }
}
