// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A folder that files are put into, each whole or not at all, and none in another's place.
///
/// Whoever drops something need not be able to read the folder. The way to it is gone one folder
/// at a time and never through a symbolic link, so that nobody leads it elsewhere.
public struct Drop: Sendable {
  /// A folder on the way.
  public struct Step: Hashable, Sendable {
    public var name: String
    /// The most that its mode may allow its group and others; nil where that does not matter.
    public var mode: UInt32?

    public init(_ name: String, mode: UInt32? = nil) {
      self.name = name
      self.mode = mode
    }
  }

  /// The folder that the way begins at; the way to it may have links.
  public let root: String
  /// The folders below it, the last of which is dropped into.
  public let steps: [Step]
  /// Whose the folders must be, by the numbers of their accounts; nil where they are made for
  /// whoever drops something, as far as they are missing.
  public let owners: [UInt32]?

  public init(root: String, steps: [Step], owners: [UInt32]? = nil) {
    self.root = root
    self.steps = steps
    self.owners = owners
  }

  /// Where the files are put.
  public var path: String { ([root] + steps.map(\.name)).joined(separator: "/") }

  /// Takes the room for a file before there is anything to be written.
  ///
  /// What could keep it from being filed is found now. Nothing can be seen of it in the folder.
  ///
  /// - Parameter bytes: The size that the file will have.
  /// - Returns: The room; it is given back where nothing is filed.
  /// - Throws: `JournalError`: there is no such folder, or no room, or it may not be used.
  public func reserve(bytes: Int) throws(JournalError) -> Reservation {
    try reserve(bytes: bytes, isNameless: true)
  }

  /// The same, as on a file system that knows no files without names where `isNameless` is false.
  func reserve(bytes: Int, isNameless: Bool) throws(JournalError) -> Reservation {
    var folder = try Descriptor(root, Descriptor.pathOnly | O_DIRECTORY, kind: .cannotRead)
    var path = root
    for step in steps {
      path += "/\(step.name)"
      folder = try enter(step, path, from: folder)
    }
    return try Reservation(
      in: folder, bytes: bytes, mode: owners == nil ? 0o400 : 0o444, isNameless: isNameless)
  }

  private func enter(
    _ step: Step, _ path: String, from parent: borrowing Descriptor
  ) throws(JournalError) -> Descriptor {
    if owners == nil, mkdirat(parent.number, step.name, 0o700) != 0, errno != EEXIST {
      throw .system(.cannotCreate, path)
    }
    let number = retrying {
      openat(
        parent.number, step.name,
        Descriptor.pathOnly | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    guard number >= 0 else {
      let reason = errno
      guard reason == ENOTDIR || reason == ELOOP else {
        throw .system(.cannotRead, path, number: reason)
      }
      throw JournalError(.notAFolder(Self.thing(step.name, in: parent)), path)
    }
    let folder = Descriptor(taking: number, path: path)
    try check(folder, step)
    return folder
  }

  /// Whether the folder is as it has to be, so that what is said of it is true.
  private func check(_ folder: borrowing Descriptor, _ step: Step) throws(JournalError) {
    let status = try folder.status()
    if let owners, !owners.contains(status.st_uid) {
      throw JournalError(.wrongOwner(status.st_uid), folder.path)
    }
    guard let mode = step.mode else { return }
    // What its owner may do is the owner's business; setgid says only whose group files get.
    let seen = status.st_mode & 0o1077
    let isSticky = seen & 0o1000 == mode & 0o1000
    guard isSticky, seen & 0o077 & ~mode == 0 else {
      throw JournalError(.wrongMode(status.st_mode & 0o7777, wanted: mode), folder.path)
    }
  }

  /// What stands in the place of a folder.
  private static func thing(_ name: String, in parent: borrowing Descriptor) -> String {
    var status = stat()
    guard fstatat(parent.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return "something else"
    }
    return status.st_mode & S_IFMT == S_IFREG ? "a file" : Descriptor.thing(status) ?? "a folder"
  }
}
