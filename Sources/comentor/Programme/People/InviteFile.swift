// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Terminal
import Understanding

/// The file of an invitation, open from before it is read until it is burnt.
final class InviteFile {
  let path: String
  let invite: Invite
  private let descriptor: Int32
  private let bytes: [UInt8]
  /// Whether others than its owner may read it.
  let isOpenToOthers: Bool

  private static let sizeLimit = 1 << 20

  /// Opens an invitation that has not been used.
  ///
  /// - Throws: A `Failure` that says what is wrong with it; nothing is changed.
  init(_ path: String) throws {
    // Without O_NONBLOCK, a FIFO would keep the program waiting.
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Self.unopened(path, errno) }
    do {
      let (bytes, mode) = try Self.read(descriptor, path)
      (self.invite, self.bytes) = (try Self.invite(bytes, path), bytes)
      isOpenToOthers = mode & 0o077 != 0
    } catch {
      close(descriptor)
      throw error
    }
    (self.path, self.descriptor) = (path, descriptor)
  }

  deinit { close(descriptor) }

  private static func read(_ descriptor: Int32, _ path: String) throws -> ([UInt8], mode_t) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(
        .damaged, "\(path): is not a regular file", help: "name the file of the invitation itself")
    }
    return (try readAll(descriptor, named: path, limit: sizeLimit), status.st_mode)
  }

  private static func unopened(_ path: String, _ number: Int32) -> Failure {
    let reason = String(cString: strerror(number))
    switch number {
    case EACCES, EROFS, EPERM: return barred(path, reason)
    case EISDIR:
      return Failure(.damaged, "\(path): is a folder", help: "name the file of the invitation")
    default:
      return Failure(
        .damaged, "\(path): cannot be read: \(reason)",
        help: "check the name; an invitation comes from the programme's coordinator")
    }
  }

  /// Says what is barred: to read it, or to use it up.
  private static func barred(_ path: String, _ reason: String) -> Failure {
    var status = stat()
    if stat(path, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o600 != 0o600 {
      return Failure(
        .permission, "\(path): is yours, but you may not read and write it: \(reason)",
        help: "allow it, and run the same command again: chmod 600 \(shellWord(path))")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      return Failure(
        .permission, "\(path): cannot be read: \(reason)",
        help: "ask whoever gave it to you, or the administrator of this machine, who runs: "
          + "chown \(shellWord(Account.own.login)) \(shellWord(path))")
    }
    close(descriptor)
    // 'cp' would make a copy that may not be written either.
    return Failure(
      .permission, "\(path): can be read, but not used up, for you may not write to it: \(reason)",
      help: "enrol with a copy: install -m 0600 \(shellWord(path)) ~/invitation-copy.txt; the "
        + "secret stays in the original, so have that deleted afterwards")
  }

  private static func invite(_ bytes: [UInt8], _ path: String) throws -> Invite {
    if let used = Invite.use(of: bytes) {
      throw Failure(
        .configuration, "\(path): this invitation was used on \(used.utc)",
        help: "if it was not you who used it, tell the coordinator at once; for another one, ask "
          + "the coordinator, who runs: "
          + InviteLine(person: "ID", account: Account.own.login, folder: "FOLDER").text)
    }
    do throws(Misread) {
      return try Invite(reading: bytes)
    } catch {
      throw Failure(
        .damaged, error.rendered(path: path),
        help: "nothing was changed; ask the coordinator for the file again")
    }
  }

  /// Writes over all of it that it was used.
  ///
  /// - Returns: What went wrong; nil where nothing did.
  func burn(at moment: Moment) -> String? {
    let burnt = Invite.burnt(bytes, at: moment)
    var written = 0
    while written < burnt.count {
      let count = burnt[written...].withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(written))
      }
      guard count >= 0 || errno == EINTR else { return String(cString: strerror(errno)) }
      written += max(count, 0)
    }
    guard fsync(descriptor) == 0 else { return String(cString: strerror(errno)) }
    // What is left are spaces; that they cannot be cut off does no harm.
    let end = burnt.count - burnt.reversed().prefix { $0 == 0x20 || $0 == 0x0A }.count
    _ = ftruncate(descriptor, off_t(end + 1))
    _ = fsync(descriptor)
    return nil
  }
}
