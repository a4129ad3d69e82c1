// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Glibc

/// What whoever runs a programme has decided of a pair: taken up when the pair opens its
/// conversation, in the words that every ending has.
enum Order: String, CaseIterable {
  case close, pause

  /// The event that the conversation ends with.
  var event: Event.Kind {
    switch self {
    case .close: .closedByProgramme
    case .pause: .pausedByProgramme
    }
  }

  /// The whole of the file.
  var text: String { "comentor-order 1\n\(rawValue)\n" }

  /// Takes back the order for a pair, whether or not it was taken up.
  ///
  /// - Throws: A `Failure` where there is none.
  static func withdraw(from pair: String, in folder: String) throws {
    let path = path(for: pair, in: folder)
    guard unlink(path) == 0 else {
      let isNone = errno == ENOENT || errno == ENOTDIR
      throw Failure(
        isNone ? .damaged : .permission,
        isNone
          ? "there is no order for '\(pair)' in \(Places.folder(of: path))"
          : "\(path): cannot be taken back: \(String(cString: strerror(errno)))",
        help: isNone
          ? "nothing was changed; an order is left by: \(Pair.command) pair close, or pause"
          : "use the account that runs the programme")
    }
    syncFolder(Places.folder(of: path))
  }

  /// Where the order for a pair lies.
  static func path(for pair: String, in folder: String) -> String { "\(folder)/orders/\(pair)" }

  /// The order that waits for a pair; nil where there is none.
  ///
  /// One that an earlier conversation ended with is used up: a paused pair may begin again.
  /// - Throws: A `Failure` where something lies there that is not from whoever runs the programme.
  static func waiting(for host: Deployment.Host) throws -> Order? {
    let path = path(for: host.enrolment.pair, in: host.folder)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw refused(path, String(cString: strerror(errno)))
    }
    defer { Glibc.close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw refused(path, "it is not a regular file")
    }
    guard status.st_uid == host.owner || status.st_uid == 0 else {
      throw refused(path, "it belongs to account \(status.st_uid), not to the coordinator")
    }
    if let previous = host.home.previous {
      var end = stat()
      // It was written last when the order was taken up.
      if lstat(previous, &end) == 0, !isBefore(end.st_mtim, status.st_mtim) { return nil }
    }
    let bytes = try readAll(descriptor, named: path, limit: 4096)
    guard let order = allCases.first(where: { Array($0.text.utf8) == bytes }) else {
      throw refused(path, "it says neither 'close' nor 'pause' in the way that comentor writes it")
    }
    return order
  }

  private static func isBefore(_ one: timespec, _ other: timespec) -> Bool {
    (one.tv_sec, one.tv_nsec) < (other.tv_sec, other.tv_nsec)
  }

  private static func refused(_ path: String, _ why: String) -> Failure {
    Failure(
      .configuration, "\(path): this order is not taken up: \(why)",
      help: "tell whoever runs the programme; nothing was changed")
  }
}
