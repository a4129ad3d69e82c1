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

  /// Where the order for a pair lies.
  static func path(for pair: String, in folder: String) -> String { "\(folder)/orders/\(pair)" }

  /// The order that waits for a pair; nil where there is none.
  ///
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
    let bytes = try readAll(descriptor, named: path, limit: 4096)
    guard let order = allCases.first(where: { Array($0.text.utf8) == bytes }) else {
      throw refused(path, "it says neither 'close' nor 'pause' in the way that comentor writes it")
    }
    return order
  }

  private static func refused(_ path: String, _ why: String) -> Failure {
    Failure(
      .configuration, "\(path): this order is not taken up: \(why)",
      help: "tell whoever runs the programme; nothing was changed")
  }
}
