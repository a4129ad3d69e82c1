// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Makes a new file, whole and on the disk or not at all; what is there is never touched.
///
/// - Parameters:
///   - path: Where nothing is yet, not even a link.
///   - bytes: All of the file.
///   - mode: Who may read it, whatever the umask says.
/// - Throws: A `Failure` that says why it cannot be made, and what to do.
func createDurably(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o600) throws {
  // Unlike a renaming, a link never takes the place of what is there.
  try writeDurably(path, bytes, mode: mode) { link($0, path) == 0 }
}

/// Makes a file, in the place of the one that is there, if one is; either is there whole.
func replaceDurably(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o600) throws {
  try writeDurably(path, bytes, mode: mode) { rename($0, path) == 0 }
}

private func writeDurably(
  _ path: String, _ bytes: [UInt8], mode: mode_t, _ name: (String) -> Bool
) throws {
  let folder = Places.folder(of: path)
  // Under a hidden name until it is whole: nobody sees a part of it.
  let draft = "\(folder)/.\(Places.name(of: path)).\(getpid())"
  let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
  guard descriptor >= 0 else { throw Failure(notMade: path, errno) }
  defer {
    close(descriptor)
    unlink(draft)
  }
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 || errno == EINTR else { throw Failure(unwritten: path, errno) }
    rest = rest.dropFirst(max(count, 0))
  }
  guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else {
    throw Failure(unwritten: path, errno)
  }
  guard name(draft) else { throw Failure(notMade: path, errno) }
  syncFolder(folder)
}

/// Waits until the disk has a folder's names, where the system can wait for that.
func syncFolder(_ folder: String) {
  let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}

extension Failure {
  /// A new file that cannot be made.
  fileprivate init(notMade path: String, _ number: Int32) {
    guard number != EEXIST else {
      self.init(
        .cannotCreate, "\(path): is there already, and nothing was changed in it",
        help: "choose another name or another folder, or move that file away")
      return
    }
    self.init(
      .cannotCreate, "\(path): cannot be made: \(String(cString: strerror(number)))",
      help: "see whether the folder is there, and who may write in it: "
        + "ls -ld \(shellWord(Places.folder(of: path)))")
  }

  /// A new file of which not everything could be written; nothing of it stays.
  fileprivate init(unwritten path: String, _ number: Int32) {
    self.init(
      .inputOutput, "\(path): cannot be written: \(String(cString: strerror(number)))",
      help: "nothing of it was kept; see whether the disk has room: df -h "
        + shellWord(Places.folder(of: path)))
  }
}

/// Makes a folder for its owner alone, and those above it, where they are missing.
///
/// - Throws: A `Failure` where that cannot be done.
func makePrivateFolder(_ path: String) throws {
  guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
  var reason = errno
  if reason == ENOENT, Places.folder(of: path) != path {
    try makePrivateFolder(Places.folder(of: path))
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    reason = errno
  }
  throw Failure(
    .cannotCreate, "\(path): cannot be made: \(String(cString: strerror(reason)))",
    help: "see who may write there: ls -ld \(shellWord(Places.folder(of: path)))")
}
