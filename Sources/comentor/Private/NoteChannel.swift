// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Glibc
import Journal
import Programme
import Sealing

/// The way that a private note takes: sealed to whom, and filed where.
struct NoteChannel {
  /// Those who can open it; one at least.
  let readers: [MentoringProgramme.Reader]
  let drop: Drop
  /// What proves whose note it is; nil at a table.
  let secret: [UInt8]?
  let programme: String?

  /// The way from here; nil where there is nobody to seal to.
  ///
  /// - Throws: A `Failure` where the drop's folder cannot be made.
  init?(_ deployment: Deployment, _ home: PairHome) throws {
    switch deployment {
    case .table(let table):
      guard let known = table.programme, !known.readers.isEmpty else { return nil }
      readers = known.readers
      drop = Drop(root: home.folder, steps: [Drop.Step(PairHome.notes)])
      secret = nil
      programme = known.id
    case .host(let host):
      // Those that the person was shown, not those that somebody may have written there since.
      readers = host.enrolment.readers
      drop = host.drop
      secret = host.enrolment.secret
      programme = host.programme.id
    }
  }

  /// The bytes of every sealed note.
  private var size: Int { AgeFile.armouredSize(of: Note.bucket, recipients: readers.count) }

  /// Takes the room for a note.
  func reserve() throws(JournalError) -> Reservation { try drop.reserve(bytes: size) }

  /// Seals a note.
  func seal(_ note: Note) throws -> [UInt8] {
    do {
      return try AgeFile.seal(try note.text(secret: secret), to: readers.map(\.key))
    } catch let error as NoteError {
      throw Failure(.inputOutput, "the note: \(error.message)", help: Self.reportFault)
    } catch let error as SealingError {
      throw Failure(.inputOutput, "the note: \(error.message)", help: Self.reportFault)
    }
  }

  private static let reportFault = "nothing was kept; this is a fault of the program: report it"

  /// The readers' names, as people are told of them: with what they have a key for.
  func names(_ wording: Wording) -> String {
    let names = readers.map { reader in
      wording(
        reader.role == .coordinator ? .privateReaderCoordinator : .privateReaderRecovery,
        [.name: reader.name])
    }
    return Self.joined(names, wording)
  }

  /// The names of those who read notes from day to day; of all, where nobody does.
  func coordinators(_ wording: Wording) -> String {
    let names = readers.filter { $0.role == .coordinator }.map(\.name)
    return Self.joined(names.isEmpty ? readers.map(\.name) : names, wording)
  }

  private static func joined(_ names: [String], _ wording: Wording) -> String {
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return "\(names.dropLast().joined(separator: ", ")) \(wording(.and)) \(last)"
  }
}

extension Deployment.Host {
  /// Where the person's own notes are dropped, with the modes that keep the other from seeing it.
  var drop: Drop {
    Drop(
      root: folder,
      steps: [
        Drop.Step("drop", mode: 0o711), Drop.Step(enrolment.person, mode: 0o710),
        Drop.Step("in", mode: 0o1730),
      ], owners: [owner, 0])
  }

  /// Checks that the pair's group is not that of the person's drop: its modes would then keep the
  /// other one out of nothing.
  func checkGroups() throws {
    var (pairs, drop) = (stat(), stat())
    let path = "\(folder)/drop/\(enrolment.person)"
    guard stat(home.folder, &pairs) == 0, lstat(path, &drop) == 0, pairs.st_gid == drop.st_gid
    else { return }
    throw Failure(
      .configuration,
      "\(path): has the group of the pair, so the other one could see when you write",
      help: "nothing was asked; whoever runs the machine mends it with what "
        + "'\(Pair.command) doctor' prints")
  }

  /// Checks that notes are sealed to those whom the person was shown.
  ///
  /// - Parameters:
  ///   - wording: In which words it is said.
  ///   - help: Where to turn in place of a note.
  /// - Throws: A `Failure` that shows the keys' words, old and new.
  func checkReaders(_ wording: Wording, _ help: HelpPage) throws {
    let changes = enrolment.changes(in: programme).filter(\.isOfKeys)
    guard !changes.isEmpty else { return }
    var (before, now): ([String], [String]) = ([], [])
    for change in changes {
      switch change {
      case .removed(let reader): before.append(Self.shown(reader))
      case .added(let reader): now.append(Self.shown(reader))
      // The same key under another name.
      case .renamed: break
      }
    }
    let lines =
      [wording(.privateKeysChanged)]
      + before.map { wording(.privateKeysBefore, [.text: $0]) }
      + now.map { wording(.privateKeysNow, [.text: $0]) }
    let contacts = help.contacts(for: .harassment, wording).dropFirst()
    throw Failure(
      .configuration, told: lines.joined(separator: "\n"),
      help: contacts.joined(separator: "\n"))
  }

  private static func shown(_ reader: MentoringProgramme.Reader) -> String {
    "\(reader.name): \(reader.key.fingerprint.words.joined(separator: " "))"
  }
}
