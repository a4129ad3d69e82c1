// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A transcript on the disk, open to be added to.
///
/// Nothing is locked between two writes: two terminals may hold the same journal, and each
/// write says at which length of the file it was meant.
public final class Journal {
  public let path: String
  private let file: Descriptor
  /// After an error that leaves the file's state unknown, nothing more is written.
  private var isStopped = false
  /// How long a write waits for another one to end.
  public var patience = Duration.seconds(2)

  /// No file that is longer is read.
  public static let largest = 2 << 30

  private init(path: String, file: consuming Descriptor) {
    self.path = path
    self.file = file
  }

  /// Makes a new file with its first contents: the header and what was said first.
  ///
  /// The folder is made if it is missing. If anything fails, no file stays behind. It is for its
  /// owner alone; in a folder that hands its group on and lets it write, for that group as well.
  ///
  /// - Parameters:
  ///   - path: Where there is nothing yet, not even a link.
  ///   - contents: The first bytes.
  /// - Returns: The journal, open to be added to.
  /// - Throws: `JournalError`; `.alreadyThere` where there is something.
  public static func create(at path: String, contents: [UInt8]) throws(JournalError) -> Journal {
    let folder = Folder.parent(of: path)
    try Folder.make(folder)
    let file = try Folder.create(path, O_RDWR | O_APPEND)
    do throws(JournalError) {
      try file.writeAll(contents)
      try file.sync()
      try Descriptor.syncFolder(folder)
    } catch {
      unlink(path)
      throw error
    }
    return Journal(path: path, file: file)
  }

  /// Opens a file to be added to, and reads it.
  ///
  /// A symbolic link is refused: what people say in confidence goes where they see it go.
  ///
  /// - Throws: `JournalError`; `.notThere` where there is nothing.
  public static func open(at path: String) throws(JournalError) -> (Journal, contents: [UInt8]) {
    let file = try Descriptor(path, O_RDWR | O_APPEND | O_NOFOLLOW, kind: .cannotRead)
    let contents = try file.readAll(upTo: largest)
    return (Journal(path: path, file: file), contents)
  }

  /// Reads a file without opening it to be added to; links are followed.
  public static func read(at path: String) throws(JournalError) -> [UInt8] {
    try Descriptor(path, O_RDONLY, kind: .cannotRead).readAll(upTo: largest)
  }

  /// Adds bytes at the end, and waits until the disk has them.
  ///
  /// - Parameters:
  ///   - bytes: Whole records.
  ///   - length: The file's length as the caller knows it.
  /// - Throws: `JournalError`. After `.busy`, `.movedOn`, `.replaced` and `.cannotWrite` the
  ///   file is as it was, and the write may be tried again; after any other nothing more is
  ///   taken.
  public func append(_ bytes: [UInt8], ifStillAt length: Int) throws(JournalError) {
    try locked(at: length) { () throws(JournalError) in
      do throws(JournalError) {
        try file.writeAll(bytes)
      } catch {
        // A full disk takes the front of a write first; nothing of it may stay.
        guard ftruncate(file.number, off_t(length)) == 0 else {
          isStopped = true
          throw JournalError(.cannotSync, path, number: errno)
        }
        throw error
      }
      try syncOrStop()
    }
  }

  /// Cuts a torn end off, and keeps it in a file of its own.
  ///
  /// - Parameters:
  ///   - offset: Where the last whole record ends.
  ///   - length: The file's length as the caller knows it.
  /// - Returns: The path of the file with the bytes that were cut off.
  /// - Throws: `JournalError`; the end is still there then.
  public func repair(cuttingAt offset: Int, ifStillAt length: Int) throws(JournalError) -> String {
    precondition((0...length).contains(offset), "the cut must lie within the file")
    return try locked(at: length) { () throws(JournalError) in
      let cut = Array(try file.readAll(upTo: Self.largest)[offset...])
      let saved = try save(torn: cut)
      guard ftruncate(file.number, off_t(offset)) == 0 else { throw .system(.cannotWrite, path) }
      try syncOrStop()
      return saved
    }
  }

  /// Does something under the lock, if the file is the one we know, at the length we know.
  private func locked<Result>(
    at length: Int, _ body: () throws(JournalError) -> Result
  ) throws(JournalError) -> Result {
    guard !isStopped else { throw JournalError(.stopped, path) }
    try Lock.take(file, patience: patience)
    defer { Lock.release(file) }
    let ours = try file.status()
    var there = stat()
    guard lstat(path, &there) == 0, there.st_ino == ours.st_ino, there.st_dev == ours.st_dev
    else { throw JournalError(.replaced, path) }
    guard ours.st_size == length else { throw JournalError(.movedOn(length: ours.st_size), path) }
    return try body()
  }

  /// A failed sync may succeed when it is tried again, with the data lost: so it is not.
  private func syncOrStop() throws(JournalError) {
    guard retrying({ fdatasync(file.number) }) == 0 else {
      isStopped = true
      throw JournalError(.cannotSync, path, number: errno)
    }
  }

  /// Saves bytes as `PATH.torn`, or `PATH.torn.2` and so on where that is taken.
  private func save(torn bytes: [UInt8]) throws(JournalError) -> String {
    var count = 1
    while true {
      let path = count == 1 ? "\(path).torn" : "\(path).torn.\(count)"
      do throws(JournalError) {
        try Folder.writeFile(path, bytes)
        try Descriptor.syncFolder(Folder.parent(of: path))
        return path
      } catch  where error.kind == .alreadyThere && count < 1000 {
        count += 1
      }
    }
  }
}
