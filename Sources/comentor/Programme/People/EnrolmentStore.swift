// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme

/// Where an account's enrolment is kept, and how a new one gets there: in two steps, with the
/// receipt in the programme's folder between them, so that a crash leaves nothing half done.
struct EnrolmentStore {
  private let folder: String
  private let path: String
  /// What is about to become the enrolment.
  private let draft: String
  /// What is there; nil where nothing is, or what is there cannot be read.
  let stored: Enrolment?
  /// Why what is there cannot be read.
  let damage: Misread?
  /// What a run before this one had begun with.
  private let begun: [UInt8]?

  private static let sizeLimit = 1 << 20

  init() throws {
    folder = try Places.configuration()
    path = try Places.enrolment()
    draft = "\(path).new"
    begun = try Self.bytes(draft)
    guard let bytes = try Self.bytes(path) else {
      (stored, damage) = (nil, nil)
      return
    }
    do throws(Misread) {
      stored = try Enrolment(reading: bytes)
      damage = nil
    } catch {
      stored = nil
      damage = error
    }
  }

  private static func bytes(_ path: String) throws -> [UInt8]? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(
        .configuration, "\(path): is not a regular file",
        help: "see what it is, and move it away: ls -l \(shellWord(path))")
    }
    return try readFile(path, limit: sizeLimit)
  }

  /// Whether this enrolment was begun before, from here, and not ended.
  func isBegun(_ enrolment: Enrolment) -> Bool {
    stored == enrolment || begun == enrolment.text
  }

  /// Refuses to put an enrolment in the place of somebody else's.
  func check(_ enrolment: Enrolment) throws {
    guard let stored,
      stored.programme != enrolment.programme || stored.person != enrolment.person
        || stored.account != enrolment.account
    else { return }
    throw Failure(
      .configuration,
      "\(path): this account is enrolled already: \(stored.name), person \(stored.person) of the "
        + "programme '\(stored.programme)'",
      help: "an account is one person's in one programme; use another account, or, if that "
        + "programme is over, move the file away: mv \(shellWord(path)) \(shellWord(path)).old")
  }

  /// Writes the enrolment where it does not count yet.
  func begin(_ enrolment: Enrolment) throws {
    // What a run before this one left is not touched: its receipt may be there.
    if begun == enrolment.text { return }
    try makePrivateFolder(folder)
    unlink(draft)
    try createDurably(draft, enrolment.text)
  }

  /// Makes what was begun count; a damaged one that is there is kept beside it.
  ///
  /// - Returns: Where the damaged one is; nil where there was none.
  func end() throws -> String? {
    var aside: String?
    if damage != nil, rename(path, "\(path).damaged") == 0 { aside = "\(path).damaged" }
    guard rename(draft, path) == 0 else {
      throw Failure(
        .inputOutput, "\(path): cannot be made: \(String(cString: strerror(errno)))",
        help: "run the same command again once that is mended; the invitation is still good")
    }
    syncFolder(folder)
    return aside
  }

  /// Takes back what was begun.
  func cancel() { unlink(draft) }
}
