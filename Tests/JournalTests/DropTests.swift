// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@testable import Journal

/// What is filed is there whole and under a name of its own, or there is nothing.
struct DropTests {
  let folder = TemporaryFolder()
  private let text = Array("sealed\n".utf8)

  /// The drop of whoever tests, in a folder that is made.
  private var own: Drop { Drop(root: folder.path, steps: [Drop.Step("notes")]) }

  /// A drop of somebody else's, with the folders and modes of a host; all belong to whoever tests.
  private func collected(mode: mode_t = 0o1730, owner: uid_t = geteuid()) throws -> Drop {
    for (name, mode) in [("drop", 0o711), ("drop/p4xk2m", 0o710), ("drop/p4xk2m/in", mode)] {
      try #require(mkdir(folder / name, 0o700) == 0 && chmod(folder / name, mode) == 0)
    }
    return Drop(
      root: folder.path,
      steps: [
        Drop.Step("drop", mode: 0o711), Drop.Step("p4xk2m", mode: 0o710),
        Drop.Step("in", mode: 0o1730),
      ], owners: [owner])
  }

  @Test(arguments: [true, false])
  func `nothing can be seen before it is filed, then all of it`(isNameless: Bool) throws {
    let reservation = try own.reserve(bytes: 7, isNameless: isNameless)
    #expect(names(in: own.path) == [])
    try reservation.file(text, as: "5f.age")
    #expect(names(in: own.path) == ["5f.age"])
    #expect(SourceTree.bytes(of: "\(own.path)/5f.age") == text)
    #expect(permissions("\(own.path)/5f.age") == 0o400 && links("\(own.path)/5f.age") == 1)
    #expect(permissions(own.path) == 0o700)
  }

  @Test func `a file is as long as what was filed, whatever was reserved`() throws {
    for (bytes, name) in [(100, "more"), (3, "less")] {
      try own.reserve(bytes: bytes).file(text, as: name)
      #expect(SourceTree.bytes(of: "\(own.path)/\(name)") == text, "\(name)")
    }
  }

  @Test(arguments: [true, false])
  func `what is given up leaves nothing`(isNameless: Bool) throws {
    _ = try own.reserve(bytes: 7, isNameless: isNameless)
    #expect(names(in: own.path) == [])
  }

  @Test(arguments: [true, false])
  func `what is killed leaves nothing`(isNameless: Bool) throws {
    // A second process, as the killed program is one: what it has open ends with it.
    let reservation = try own.reserve(bytes: 4096, isNameless: isNameless)
    let open = try #require(SourceTree.names(in: "/proc/self/fd")).compactMap { name -> String? in
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = readlink("/proc/self/fd/\(name)", &buffer, buffer.count)
      let bytes = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
      return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
    let drafts = open.filter { $0.hasPrefix("\(folder.path)/notes/") }
    // The system says of each that it has no name, so nothing can be left of it.
    #expect(drafts.count == 1 && drafts.allSatisfy { $0.hasSuffix(" (deleted)") }, "\(drafts)")
    withExtendedLifetime(reservation) {}
  }

  @Test(arguments: [true, false])
  func `a name that is taken is refused, and keeps what it has`(isNameless: Bool) throws {
    try own.reserve(bytes: 7).file(text, as: "5f")
    let second = try own.reserve(bytes: 7, isNameless: isNameless)
    #expect(throws: JournalError(.alreadyThere, "\(own.path)/5f", number: EEXIST)) {
      try second.file(Array("other".utf8), as: "5f")
    }
    #expect(SourceTree.bytes(of: "\(own.path)/5f") == text && names(in: own.path) == ["5f"])
    // It is not lost: it only needs another name.
    try second.file(text, as: "60")
    #expect(names(in: own.path) == ["5f", "60"])
  }

  @Test func `a folder of a host is used where its modes are as they must be`() throws {
    let drop = try collected()
    let mask = umask(0o077)
    defer { umask(mask) }
    try drop.reserve(bytes: 7).file(text, as: "5f")
    #expect(permissions("\(drop.path)/5f") == 0o444)
    #expect(permissions(drop.path) == 0o730)
  }

  @Test(arguments: [0o1733, 0o1770, 0o730, 0o1731, 0o1777] as [mode_t])
  func `a folder that shows more than was promised is refused`(mode: mode_t) throws {
    let drop = try collected(mode: mode)
    #expect(throws: JournalError(.wrongMode(mode, wanted: 0o1730), drop.path)) {
      try drop.reserve(bytes: 7)
    }
  }

  @Test(arguments: [("drop", 0o755), ("drop/p4xk2m", 0o711)] as [(String, mode_t)])
  func `the folders above it count as well`(name: String, mode: mode_t) throws {
    let drop = try collected()
    chmod(folder / name, mode)
    let wanted: UInt32 = name == "drop" ? 0o711 : 0o710
    #expect(throws: JournalError(.wrongMode(mode, wanted: wanted), folder / name)) {
      try drop.reserve(bytes: 7)
    }
  }

  @Test func `a folder of another account is refused`() throws {
    let drop = try collected(owner: geteuid() + 1)
    #expect(throws: JournalError(.wrongOwner(geteuid()), folder / "drop")) {
      try drop.reserve(bytes: 7)
    }
  }

  @Test(arguments: ["a symbolic link", "a pipe", "a file"])
  func `what stands in the place of a folder is not gone through`(thing: String) throws {
    try #require(mkdir(folder / "elsewhere", 0o700) == 0)
    switch thing {
    case "a symbolic link": symlink(folder / "elsewhere", folder / "notes")
    case "a pipe": mkfifo(folder / "notes", 0o600)
    default: put([], at: folder / "notes")
    }
    #expect(throws: JournalError(.notAFolder(thing), folder / "notes")) {
      try own.reserve(bytes: 7)
    }
    #expect(names(in: folder / "elsewhere") == [])
  }

  @Test func `a folder of a host that is missing is not made`() throws {
    let drop = try collected()
    rmdir(drop.path)
    #expect(throws: JournalError(.notThere, drop.path, number: ENOENT)) {
      try drop.reserve(bytes: 7)
    }
    #expect(!exists(drop.path))
  }

  @Test func `a folder that went away meanwhile is told of, and another room can be taken`() throws
  {
    let reservation = try own.reserve(bytes: 7)
    rmdir(own.path)
    #expect(throws: JournalError(.cannotWrite, "\(own.path)/5f", number: ENOENT)) {
      try reservation.file(text, as: "5f")
    }
    try own.reserve(bytes: 7).file(text, as: "5f")
    #expect(SourceTree.bytes(of: "\(own.path)/5f") == text)
  }

  private func links(_ path: String) -> Int {
    var status = stat()
    return lstat(path, &status) == 0 ? Int(status.st_nlink) : 0
  }

  /// All names in a folder, hidden ones too.
  private func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
