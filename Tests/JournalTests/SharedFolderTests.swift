// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Journal
import TestSupport
import Testing

/// What is made in a folder that a group shares is for the group; elsewhere for its owner alone.
struct SharedFolderTests {
  let folder = TemporaryFolder()

  /// Everything that is made beside a transcript, with its mode; names of chance are cut.
  private func made(in folder: String) throws -> [String: mode_t] {
    let mask = umask(0o077)
    defer { umask(mask) }
    let journal = try Journal.create(at: "\(folder)/k7/transcript.txt", contents: [0x61, 0x62])
    _ = try journal.repair(cuttingAt: 1, ifStillAt: 2)
    let store = ScenarioStore(folder: "\(folder)/k7")
    let digest = try store.keep([(name: "scenario.yaml", bytes: [0x61])])
    let names = [
      "k7", "k7/transcript.txt", "k7/transcript.txt.torn", "k7/scenarios",
      "k7/scenarios/\(digest)", "k7/scenarios/\(digest)/scenario.yaml",
    ]
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        var status = stat()
        let mode = lstat("\(folder)/\(name)", &status) == 0 ? status.st_mode & 0o7777 : 0
        return (name.replacing(digest, with: "DIGEST"), mode)
      })
  }

  private static let folders = ["k7", "k7/scenarios", "k7/scenarios/DIGEST"]

  @Test func `in a folder that a group shares`() throws {
    try #require(chmod(folder.path, 0o2770) == 0)
    for (name, mode) in try made(in: folder.path) {
      #expect(mode == (Self.folders.contains(name) ? 0o2770 : 0o660), "\(name)")
    }
  }

  @Test(arguments: [0o700, 0o770, 0o2750] as [mode_t])
  func `elsewhere, for its owner alone`(mode: mode_t) throws {
    try #require(chmod(folder.path, mode) == 0)
    for (name, mode) in try made(in: folder.path) {
      #expect(mode & 0o777 == (Self.folders.contains(name) ? 0o700 : 0o600), "\(name)")
    }
  }
}
