// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Glibc

/// The scenarios that sessions are held in, kept beside their transcripts.
///
/// A scenario is a folder of files under `scenarios/`, called by its digest: it never changes,
/// and what a pair began with is what it goes on with.
public struct ScenarioStore: Sendable {
  /// The folder of the transcripts.
  public let folder: String

  /// No file of a scenario that is longer is read.
  public static let largestFile = 16 << 20

  public init(folder: String) { self.folder = folder }

  /// Where the scenario with this digest is kept.
  public func path(of digest: String) -> String { "\(folder)/scenarios/\(digest)" }

  /// Keeps a scenario's files, whole or not at all; one that is kept already is checked.
  ///
  /// - Returns: Its digest.
  /// - Throws: `JournalError`.
  public func keep(_ files: [(name: String, bytes: [UInt8])]) throws(JournalError) -> String {
    for file in files where !Self.isFileName(file.name) {
      throw JournalError(.badFileName(file.name), folder)
    }
    let digest = Self.digest(of: files)
    let path = path(of: digest)
    var status = stat()
    if lstat(path, &status) == 0 {
      _ = try load(digest)
      return digest
    }
    let parent = Folder.parent(of: path)
    try Folder.make(parent)
    let draft = "\(parent)/.\(digest.prefix(16)).\(getpid())"
    Folder.remove(draft)
    do throws(JournalError) {
      guard try Folder.makeOne(draft) else { throw .system(.cannotCreate, draft) }
      for file in files { try Folder.writeFile("\(draft)/\(file.name)", file.bytes) }
      try Descriptor.syncFolder(draft)
      guard rename(draft, path) == 0 else { throw .system(.cannotCreate, path) }
      try Descriptor.syncFolder(parent)
    } catch {
      Folder.remove(draft)
      // Another session may have kept the same scenario first.
      guard lstat(path, &status) == 0 else { throw error }
      _ = try load(digest)
    }
    return digest
  }

  /// The files of a kept scenario, in the order of their names as bytes.
  ///
  /// - Throws: `JournalError`; `.scenarioMissing`, or `.scenarioChanged` where the files are
  ///   not what the digest was taken of.
  public func load(_ digest: String) throws(JournalError) -> [(name: String, bytes: [UInt8])] {
    let path = path(of: digest)
    var files: [(name: String, bytes: [UInt8])] = []
    do throws(JournalError) {
      for name in try Folder.names(in: path) {
        let file = try Descriptor("\(path)/\(name)", O_RDONLY | O_NOFOLLOW, kind: .cannotRead)
        files.append((name, try file.readAll(upTo: Self.largestFile)))
      }
    } catch  where error.kind == .notThere {
      throw JournalError(.scenarioMissing(digest: digest), path)
    }
    let found = Self.digest(of: files)
    guard found == digest else { throw JournalError(.scenarioChanged(found: found), path) }
    return files
  }

  /// SHA-256 over the files in the order of their names as bytes, as 64 lower-case hex digits.
  public static func digest(of files: [(name: String, bytes: [UInt8])]) -> String {
    var hash = SHA256()
    for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      let name = Array("\(file.name)\n\(file.bytes.count)\n".utf8)
      for part in [name, file.bytes] { part.withUnsafeBytes { hash.update(bufferPointer: $0) } }
    }
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0\(digits)" : digits
    }.joined()
  }

  /// Whether this is a name of a plain file that is not hidden.
  private static func isFileName(_ name: String) -> Bool {
    let bytes = name.utf8
    return !bytes.isEmpty && bytes.first != UInt8(ascii: ".")
      && !bytes.contains { $0 == UInt8(ascii: "/") || $0 == 0 || $0 == UInt8(ascii: "\n") }
  }
}
