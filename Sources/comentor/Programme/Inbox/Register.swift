// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import TranscriptFormat

/// What the coordinator keeps of the programme's people, opened.
struct Register {
  private(set) var people: [String: KnownPerson] = [:]
  /// The people whose entries cannot be used.
  private(set) var unopened: Set<String> = []
  /// Entries that cannot be used, and why.
  private(set) var skipped: [InboxSource.Skipped] = []

  /// The file of marks lies among the entries.
  static let marks = "handled.txt"

  private static let sizeLimit = 1 << 20

  /// Reads the register of a programme; one that is not there has nobody in it.
  init(of programme: String, with identities: [Identity]) throws {
    let folder = "\(programme)/register"
    for file in try Places.names(in: folder) where file.hasSuffix(".txt") && file != Self.marks {
      let person = String(file.dropLast(4))
      let path = "\(folder)/\(file)"
      guard Header.isPairID(person) else { continue }
      unopened.insert(person)
      do {
        let bytes = try readFile(path, limit: Self.sizeLimit)
        let registration = try Registration(reading: bytes)
        guard registration.person == person else {
          throw Misread(line: 2, "this is the entry of '\(registration.person)'")
        }
        people[person] = try KnownPerson(
          registration, account: registration.account.flatMap { Account.named($0)?.number },
          with: identities)
        unopened.remove(person)
      } catch let failure as Failure {
        skipped.append(.init(path: path, why: failure.message, help: failure.help))
      } catch let misread as Misread {
        skip(path, "line \(misread.line): \(misread.cause)", help: misread.help)
      } catch let cause as InboxProblem.Cause {
        skip(path, cause.message, help: cause.nextStep)
      }
    }
  }

  private mutating func skip(_ path: String, _ why: String, help: String?) {
    skipped.append(
      .init(path: path, why: why, help: help ?? "notes of this person cannot be proved"))
  }
}
