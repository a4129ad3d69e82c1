// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Why a journal, or the scenario kept with it, cannot be read or written.
public struct JournalError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    case notThere
    case alreadyThere
    /// There is something else in its place: a folder, a pipe, a device, a link.
    case notAFile(String)
    /// There is something else in the place of a folder.
    case notAFolder(String)
    case notPermitted
    /// A folder belongs to another account than it must.
    case wrongOwner(UInt32)
    /// A folder's mode lets others see or do more than they must.
    case wrongMode(UInt32, wanted: UInt32)
    case cannotCreate
    case tooLarge
    case cannotRead
    /// Nothing was kept of what was to be written.
    case cannotWrite
    /// Whether it was kept is not known; the journal takes no more.
    case cannotSync
    /// Another process held the lock for too long.
    case busy
    /// The file has another length than was expected: somebody else wrote to it.
    case movedOn(length: Int)
    /// Another file stands where ours was opened.
    case replaced
    /// An earlier write failed in such a way that none may follow.
    case stopped
    /// The scenario with this digest was not kept beside the transcript.
    case scenarioMissing(digest: String)
    /// The kept scenario has another digest than its name says.
    case scenarioChanged(found: String)
    /// No file of a scenario can be called so.
    case badFileName(String)
  }

  public var kind: Kind
  public var path: String
  /// The system's number for the error; 0 where it has no part in it.
  public var number: Int32

  public init(_ kind: Kind, _ path: String, number: Int32 = 0) {
    self.kind = kind
    self.path = path
    self.number = number
  }
}

extension JournalError {
  /// An error of the system, by what was tried.
  ///
  /// What is missing, forbidden or in the way says so itself; all else is `kind`.
  static func system(_ kind: Kind, _ path: String, number: Int32 = errno) -> Self {
    switch number {
    case ENOENT where kind == .cannotRead: Self(.notThere, path, number: number)
    case EEXIST: Self(.alreadyThere, path, number: number)
    case EACCES, EPERM, EROFS: Self(.notPermitted, path, number: number)
    case ELOOP: Self(.notAFile("a symbolic link"), path, number: number)
    case EISDIR: Self(.notAFile("a folder"), path, number: number)
    default: Self(kind, path, number: number)
    }
  }
}
