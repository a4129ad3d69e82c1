// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Glibc
import Programme
import Sealing
import Terminal
import Understanding

/// An inbox with where it was read from: what could not be read, and where marks are kept.
struct InboxReading {
  private(set) var inbox: Inbox
  private(set) var marks: HandledMarks
  private var skipped: [InboxSource.Skipped]
  private let readers: [MentoringProgramme.Reader]
  private let identities: [Identity]
  /// The programme's; nil where none is known.
  let folder: String?

  /// Reads everything.
  ///
  /// - Parameters:
  ///   - folder: The programme's, where one is known.
  ///   - files: What was named in place of what is dropped there.
  ///   - identities: Those to open with.
  /// - Throws: A `Failure` where nothing at all can be read, not where a note cannot.
  init(folder: String?, files: [String], identities: [Identity]) throws {
    (self.identities, self.folder) = (identities, folder)
    let programme = try folder.map { try Deployment.read(in: $0).programme }
    readers = programme?.readers ?? []
    var source = InboxSource()
    if files.isEmpty, let folder {
      try source.readDrop(of: folder)
    } else {
      for file in files { try source.read(named: file) }
    }
    let register = try folder.map { try Register(of: $0, with: identities) }
    marks = try HandledMarks(
      at: folder.map { "\($0)/register/\(Register.marks)" }
        ?? "\(Places.pairs())/\(Register.marks)")
    inbox = Inbox(
      source.files,
      of: KnownProgramme(
        id: programme?.id, readers: programme?.readers.count, people: register?.people ?? [:],
        unopened: register?.unopened ?? []),
      handled: marks.ids, with: identities)
    skipped = source.skipped + (register?.skipped ?? []) + (marks.problem.map { [$0] } ?? [])
  }

  /// Whether something could not be read.
  var hasProblems: Bool { !inbox.problems.isEmpty || !skipped.isEmpty }

  /// Stops where the keys are simply not those that the notes are for.
  func refuseWrongIdentity(_ files: [String]) throws {
    let ours = Set(identities.map(\.recipient))
    guard inbox.entries.isEmpty, inbox.receipts.isEmpty,
      inbox.problems.allSatisfy(\.cause.isForOtherKeys),
      readers.isEmpty
        ? !inbox.problems.isEmpty : !readers.contains(where: { ours.contains($0.key) })
    else { return }
    let names = readers.map {
      "\($0.name) (\($0.key.fingerprint.words.prefix(3).joined(separator: " ")) …)"
    }
    throw Failure(
      .configuration,
      "\(printable(files.joined(separator: ", "))): this key opens none of the notes"
        + (readers.isEmpty ? "" : ", and is none of the programme's"),
      help: readers.isEmpty
        ? "give the file of the secret key that they were sealed for"
        : "give the key of one of: \(names.joined(separator: "; ")); see which one a file has: "
          + "\(Pair.command) key show FILE")
  }

  /// Says beside the output what could not be read, each with its file and cause.
  ///
  /// Somebody else may have chosen the names: each stays in its line.
  func tellProblems() throws {
    let problems =
      inbox.problems.map { ($0.path, $0.cause.message, $0.cause.nextStep) }
      + skipped.map { ($0.path, $0.why, $0.help) }
    try tell(
      problems.map { path, why, help in
        "comentor: \(printable("\(path): \(why)"))\n  \(printable(help))\n"
      }.joined())
  }

  /// Says beside the alerts how much is not in them, in one line, and nothing of what or whose it
  /// is: it may be mailed.
  func tellCounts() throws {
    let unread = inbox.problems.count + skipped.count
    let forged = inbox.entries.count(where: \.verdict.isForged)
    let counts = [
      unread == 0
        ? nil : "\(unread) \(unread == 1 ? "thing" : "things") in the drop could not be read",
      forged == 0 ? nil : "\(forged) forged \(forged == 1 ? "note was" : "notes were") left out",
    ].compactMap(\.self)
    guard !counts.isEmpty else { return }
    try tell(
      "comentor: \(counts.joined(separator: ", ")); see which: "
        + "\(Pair.command) inbox --identity …\n")
  }

  private func tell(_ text: String) throws {
    guard !text.isEmpty else { return }
    let errors = Output(STDERR_FILENO)
    try errors.write(text: text)
    try errors.flush()
  }

  /// Marks notes as dealt with.
  mutating func mark(_ ids: [String], at moment: Moment) throws {
    if !marks.path.hasSuffix("/register/\(Register.marks)") {
      try makePrivateFolder(Places.folder(of: marks.path))
    }
    try marks.mark(ids, at: moment)
    for id in ids { inbox.markHandled(id) }
  }
}
