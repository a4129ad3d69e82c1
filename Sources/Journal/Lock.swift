// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The lock that a writer holds for the time of one write.
///
/// It belongs to the open file description: a second opening of the same file, even by this
/// process, is kept out, and closing that one does not lift the lock.
enum Lock {
  /// `F_OFD_SETLK` of `fcntl.h`, which the module of the C library leaves out.
  private static let setLock: Int32 = 37

  /// Takes the lock, waiting no longer than `patience`.
  static func take(_ file: borrowing Descriptor, patience: Duration) throws(JournalError) {
    let clock = ContinuousClock()
    let deadline = clock.now + patience
    while !set(file, to: F_WRLCK) {
      guard errno == EAGAIN || errno == EACCES || errno == EINTR else {
        throw .system(.cannotWrite, file.path)
      }
      guard clock.now < deadline else { throw JournalError(.busy, file.path) }
      usleep(5_000)
    }
  }

  static func release(_ file: borrowing Descriptor) { _ = set(file, to: F_UNLCK) }

  private static func set(_ file: borrowing Descriptor, to type: Int32) -> Bool {
    var lock = flock()
    lock.l_type = Int16(type)
    lock.l_whence = Int16(SEEK_SET)
    return fcntl(file.number, setLock, &lock) == 0
  }
}
