// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Room for one file that will be dropped into a folder.
///
/// It is a file without a name: when the program is killed, nothing of it is left. Where the file
/// system has no such files, it is one whose name was taken away, and for the moment of filing
/// there is a hidden one.
public final class Reservation {
  /// What is written to until the file has a name.
  private let draft: Descriptor
  private let folder: Descriptor
  private let mode: mode_t
  /// Whether the draft can be given a name.
  private let isNameless: Bool
  private var isFiled = false

  /// `__O_TMPFILE` of the kernel, which the module of the C library leaves out.
  private static let nameless = 0o20_000_000 | O_DIRECTORY

  init(
    in folder: consuming Descriptor, bytes: Int, mode: mode_t, isNameless: Bool
  ) throws(JournalError) {
    let path = folder.path
    var number: Int32 = -1
    if isNameless {
      number = retrying { openat(folder.number, ".", Self.nameless | O_WRONLY | O_CLOEXEC, 0o600) }
      // Without /proc there is no way to name it.
      if number >= 0, access(Self.link(to: number), F_OK) != 0 {
        close(number)
        number = -1
        errno = EOPNOTSUPP
      }
    }
    if number < 0 {
      // Old kernels take it for the folder itself.
      let isUnknown = !isNameless || [EOPNOTSUPP, EISDIR, EINVAL, ENOSYS].contains(errno)
      guard isUnknown else { throw .system(.cannotCreate, path) }
      self.isNameless = false
      let name = Self.hidden()
      draft = try Self.create(name, in: folder)
      unlinkat(folder.number, name, 0)
    } else {
      self.isNameless = true
      draft = Descriptor(taking: number, path: path)
    }
    self.mode = mode
    self.folder = folder
    let failure = draft.reserve(bytes)
    guard failure == 0 else { throw .system(.cannotCreate, path, number: failure) }
  }

  /// Files the bytes: they are on the disk, whole and under their name, when it returns.
  ///
  /// - Parameters:
  ///   - bytes: All of the file.
  ///   - name: Its name in the folder, which nothing there may have.
  /// - Throws: `JournalError`; then there is no such file, and it may be tried again.
  public func file(_ bytes: [UInt8], as name: String) throws(JournalError) {
    precondition(!isFiled, "a reservation is for one file")
    let path = "\(folder.path)/\(name)"
    guard isNameless else { return try fileHidden(bytes, as: name, path) }
    try Self.write(bytes, to: draft, mode: mode)
    guard
      linkat(AT_FDCWD, Self.link(to: draft.number), folder.number, name, AT_SYMLINK_FOLLOW) == 0
    else { throw .system(.cannotWrite, path) }
    isFiled = true
    try syncName(of: draft)
  }

  /// The same by way of a hidden name.
  private func fileHidden(_ bytes: [UInt8], as name: String, _ path: String) throws(JournalError) {
    // What was reserved makes room for it.
    ftruncate(draft.number, 0)
    let hidden = ".\(name)"
    let file = try Self.create(hidden, in: folder)
    do throws(JournalError) {
      try Self.write(bytes, to: file, mode: mode)
      // Unlike a renaming, a link never takes the place of what is there.
      guard linkat(folder.number, hidden, folder.number, name, 0) == 0 else {
        throw .system(.cannotWrite, path)
      }
    } catch {
      unlinkat(folder.number, hidden, 0)
      throw error
    }
    unlinkat(folder.number, hidden, 0)
    isFiled = true
    try syncName(of: file)
  }

  /// Waits until the disk has the file's new name.
  ///
  /// A folder that may not be read cannot be waited for. A link changes the file as well, in one
  /// transaction with the folder, so that waiting for the file does it where there is a journal.
  private func syncName(of file: borrowing Descriptor) throws(JournalError) {
    try file.sync()
    let readable = retrying { openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard readable >= 0 else { return }
    _ = fsync(readable)
    close(readable)
  }

  private static func write(
    _ bytes: [UInt8], to file: borrowing Descriptor, mode: mode_t
  ) throws(JournalError) {
    guard lseek(file.number, 0, SEEK_SET) == 0 else { throw .system(.cannotWrite, file.path) }
    try file.writeAll(bytes)
    // The umask does not count: who may read it is part of what was promised.
    guard ftruncate(file.number, off_t(bytes.count)) == 0, fchmod(file.number, mode) == 0 else {
      throw .system(.cannotWrite, file.path)
    }
    try file.sync()
  }

  private static func create(
    _ name: String, in folder: borrowing Descriptor
  ) throws(JournalError) -> Descriptor {
    let path = "\(folder.path)/\(name)"
    let number = retrying {
      openat(
        folder.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
    guard number >= 0 else { throw .system(.cannotCreate, path) }
    return Descriptor(taking: number, path: path)
  }

  /// A name by which the system knows an open file of this process.
  private static func link(to number: Int32) -> String { "/proc/self/fd/\(number)" }

  private static func hidden() -> String {
    ".\(getpid())-\(String(UInt64.random(in: .min ... .max), radix: 36))"
  }
}
