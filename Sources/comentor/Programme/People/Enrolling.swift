// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Glibc
import Journal
import Programme
import Sealing
import Understanding

/// An enrolment that is about to be made: everything that could stand in its way was looked at.
struct Enrolling {
  let host: Deployment.Host
  private let account: Note.Account
  private let store: EnrolmentStore
  /// Room for the receipt.
  private let room: Reservation

  /// Checks that an account can take an invitation.
  ///
  /// - Throws: A `Failure` that says why it cannot; nothing was changed.
  init(_ invite: Invite, by account: Note.Account) throws {
    self.account = account
    if let named = invite.account, Account.named(named)?.number != account.number {
      throw Failure(
        .permission,
        "this invitation is for the account '\(named)', and you are '\(account.login)'",
        help: "use that account, or ask the coordinator for an invitation for this one")
    }
    let enrolment = Enrolment(invite, account: account.number)
    let (programme, owner) = try Self.programme(of: invite)
    host = Deployment.Host(
      folder: invite.folder, programme: programme, owner: owner, enrolment: enrolment)
    store = try EnrolmentStore()
    try store.check(enrolment)
    room = try Self.room(host)
  }

  /// The programme as it is now, held against what the invitation says of it.
  private static func programme(
    of invite: Invite
  ) throws -> (programme: MentoringProgramme, owner: UInt32) {
    guard TranscriptStore.exists(invite.folder) else {
      throw Failure(
        .configuration, "\(invite.folder): the folder of the programme is not on this machine",
        help: "enrol on the machine that the programme runs on; ask the coordinator which")
    }
    let (programme, owner) = try Deployment.read(in: invite.folder)
    guard programme.id == invite.programme else {
      throw Failure(
        .configuration,
        "\(Places.programme(in: invite.folder)): this is the programme '\(programme.id)'; the "
          + "invitation is for '\(invite.programme)'",
        help: "ask the coordinator for a new invitation")
    }
    let changes = ReaderChange.changes(from: invite.readers, to: programme.readers)
      .filter(\.isOfKeys)
    guard changes.isEmpty else {
      throw Failure(
        .configuration,
        "those who can read notes have changed since the invitation was written:\n"
          + changes.map(\.lines).joined(separator: "\n"),
        help: "ask the coordinator, by telephone or in person, whether that is right; then for a "
          + "new invitation")
    }
    return (programme, owner)
  }

  private static func room(_ host: Deployment.Host) throws -> Reservation {
    let size = AgeFile.armouredSize(
      of: Note.bucket, recipients: host.enrolment.readers.count)
    do throws(JournalError) {
      return try host.drop.reserve(bytes: size)
    } catch {
      let failure = Failure(error)
      throw Failure(
        failure.code == .permission ? .permission : .configuration,
        "your place for private notes is not ready: \(failure.message)",
        help: "ask the coordinator to run: \(Pair.command) doctor --programme "
          + "\(shellWord(host.folder)); where your account was put into its groups just now, log "
          + "out and in again")
    }
  }

  /// Enrols.
  ///
  /// The enrolment is written first and does not count yet; the receipt decides; then it counts.
  /// A crash before the receipt leaves the invitation as good as it was, and one after it is made
  /// up for by running the same command again.
  ///
  /// - Returns: Where a damaged enrolment was kept that was there; nil where none was.
  /// - Throws: A `Failure`, where the invitation was used from elsewhere, too.
  func enrol(at moment: Moment) throws -> String? {
    let enrolment = host.enrolment
    let isResumed = store.isBegun(enrolment)
    let receipt = try sealedReceipt(at: moment)
    try store.begin(enrolment)
    do throws(JournalError) {
      try room.file(receipt, as: Note.receiptName(under: enrolment.secret))
    } catch {
      // It may be there all the same, only not known to be on the disk: what was begun stays.
      guard error.kind == .alreadyThere else { throw Failure(error) }
      guard isResumed else {
        store.cancel()
        throw Failure(
          .configuration, "somebody has enrolled with a copy of this invitation already",
          help: "if that was not you, tell the coordinator at once, who can invite you again with: "
            + InviteLine(
              name: enrolment.name, person: enrolment.person, account: account.login,
              folder: enrolment.folder
            ).text)
      }
    }
    return try store.end()
  }

  private func sealedReceipt(at moment: Moment) throws -> [UInt8] {
    let note = Note(of: host.enrolment, id: Note.newID(), login: account.login, at: moment)
    do {
      let text = try note.text(secret: host.enrolment.secret)
      return try AgeFile.seal(text, to: host.enrolment.readers.map(\.key))
    } catch let error as NoteError {
      throw Failure(.inputOutput, error.message, help: Self.reportFault)
    } catch let error as SealingError {
      throw Failure(.inputOutput, error.message, help: Self.reportFault)
    }
  }

  private static let reportFault = "nothing was kept; this is a fault of the program: report it"
}

extension ReaderChange {
  /// What was and what is now, with words to compare.
  var lines: String {
    switch self {
    case .added(let reader): "new: \(reader.lines)"
    case .removed(let reader): "gone: \(reader.lines)"
    case .renamed(let old, let new): "renamed: \(old.title), now \(new.lines)"
    }
  }
}
