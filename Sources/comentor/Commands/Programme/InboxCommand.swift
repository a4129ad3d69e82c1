// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Glibc
import Programme
import Sealing
import Terminal

/// `comentor inbox`: the notes that people have sealed, for those who hold a key.
struct InboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox",
    abstract: "Read private notes with your key, and see who needs you.",
    discussion: """
      Reads what lies in everybody's drop of a programme, or the notes that are named. Get-outs \
      come first, then wishes to be contacted, then the rest by time. Of each note it says whether \
      it is proved to be from that person. At a terminal: a number shows a note, 'handled 3' \
      marks one, Enter leaves. Nothing follows from a note by itself: you decide.

      Examples:
        comentor inbox --identity comentor-key.txt --programme acme
        comentor inbox --identity comentor-key.txt --programme acme --alerts
        comentor inbox --identity comentor-key.txt --programme acme --ratings > ratings.csv
        comentor inbox --identity comentor-key.txt --programme acme --read 2
        comentor inbox --identity comentor-key.txt --programme acme --handled 3f9a01bc
        comentor inbox --identity comentor-key.txt notes

      --alerts prints a line for each pair that needs a person, in categories alone: no name and \
      nothing of what was written. It is silent and exits with 0 where there is none, and with 1 \
      where there is one, so cron can mail it. What could not be read, and forged notes, it only \
      counts; with 65 not everything could be read.
      """)

  @Option(
    help: ArgumentHelp("The file of a secret key; may be given again.", valueName: "file"),
    completion: .file(extensions: ["txt"]))
  var identity: [String] = []

  @OptionGroup var programme: ProgrammeOptions

  @Argument(
    help: "Notes that were handed over, or folders of them, in place of those that were dropped.",
    completion: .file(extensions: ["age"]))
  var files: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Print the note of this number in the list, or whose id begins so: the receipt has eight "
        + "digits of it.", valueName: "id"))
  var read: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Mark the note whose id begins so as dealt with; the list has eight digits of it.",
      valueName: "id"))
  var handled: [String] = []

  @Flag(help: "Print which pairs need a person, and why in categories.")
  var alerts = false

  @Flag(help: "Print the ratings of all notes as CSV: ids and numbers alone.")
  var ratings = false

  @Flag(help: "One JSON object a line for each note; nothing of what was written.")
  var json = false

  @Flag(help: "No redraw, no screen of its own: for screen readers (also ACCESSIBLE=1).")
  var plain = false

  func validate() throws {
    if identity.isEmpty { throw ValidationError("Name the file of your key: --identity FILE") }
    let forms = [alerts, ratings, json, !read.isEmpty].count(where: \.self)
    if forms > 1 {
      throw ValidationError("--read, --alerts, --ratings and --json are four forms; choose one.")
    }
  }

  func run() throws {
    harden()
    let folder = programme.folder
    guard folder != nil || !files.isEmpty else {
      throw Failure(
        .usage, "there is nothing to read: neither a programme nor a note is named",
        help: "name the programme's folder (--programme FOLDER), or files of notes")
    }
    let identities = try identity.flatMap { try IdentityFile.read($0) }
    var reading = try InboxReading(folder: folder, files: files, identities: identities)
    try reading.refuseWrongIdentity(identity)
    try show(&reading, folder)
    // Alerts are why somebody looks; that not everything could be read is graver still.
    if reading.hasProblems { throw ExitCode(Failure.Code.damaged.rawValue) }
    if alerts, !reading.inbox.alerts.pairs.isEmpty { throw ExitCode(1) }
  }

  private func show(_ reading: inout InboxReading, _ folder: String?) throws {
    let output = Output(STDOUT_FILENO)
    let isPlain = plain || environment("ACCESSIBLE").map { $0 != "0" } ?? false
    let isLive = Terminal.isTerminal(STDIN_FILENO) && Terminal.isTerminal(STDOUT_FILENO)
    if !handled.isEmpty { try mark(&reading, output) }
    if alerts {
      try output.write(text: reading.inbox.alerts.pairs.map { "\($0.line)\n" }.joined())
      try reading.tellCounts()
    } else if ratings {
      try output.write(text: reading.inbox.ratings)
      try reading.tellProblems()
    } else if json {
      try output.write(raw: reading.inbox.entries.map { "\($0.json.line)\n" }.joined())
      try reading.tellProblems()
    } else if !read.isEmpty {
      let entries = try read.map { try reading.inbox.entry($0) }
      try reading.tellProblems()
      let width = windowWidth(output.descriptor)
      let texts = entries.map { InboxView.text(of: $0, width: width, in: folder) }.joined(
        separator: "\n\n")
      try PrivatePages(output: output, isPlain: isPlain || !isLive).show(texts)
    } else if handled.isEmpty {
      try reading.tellProblems()
      var dialogue = InboxDialogue(reading: reading, output: output, isPlain: isPlain)
      if isLive { try dialogue.run() } else { try dialogue.list() }
    } else {
      try reading.tellProblems()
    }
    try output.flush()
  }

  private func mark(_ reading: inout InboxReading, _ output: Output) throws {
    let entries = try handled.map { word in
      guard word.utf8.count >= 8 else {
        throw Failure(
          .usage, "'\(printable(word))' may be another note by now than in the list that you saw",
          help: "give the first eight digits of its id, which stand in the list; nothing was marked"
        )
      }
      return try reading.inbox.entry(word)
    }
    var clock = try Clock(reading: nil)
    let old = reading.marks.ids
    try reading.mark(entries.map(\.note.id), at: clock.tick())
    for entry in entries {
      let was = old.contains(entry.note.id) ? "was marked as handled already" : "handled"
      try output.write(text: "\(InboxView.shortID(entry.note)): \(was)\n")
    }
  }
}

extension Inbox {
  /// The note of this number in the list, or whose id begins so.
  fileprivate func entry(_ word: String) throws -> Entry {
    if (1...4).contains(word.utf8.count), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      guard let number = Int(word), entries.indices.contains(number - 1) else {
        throw Failure(
          .usage, "there is no note \(word): the list has \(entries.count)",
          help: "give a number of the list, or the first eight digits of an id")
      }
      return entries[number - 1]
    }
    let start = word.lowercased()
    let found = (entries + receipts).filter { $0.note.id.hasPrefix(start) }
    guard start.utf8.count >= 8, let entry = found.first else {
      throw Failure(
        .usage, "there is no note whose id begins with '\(printable(word))'",
        help: "give a number of the list, or the first eight digits of an id")
    }
    guard found.count == 1 else {
      throw Failure(
        .usage, "\(found.count) notes have ids that begin with '\(word)'",
        help: "give more of its digits: \(found.map(\.note.id).joined(separator: ", "))")
    }
    return entry
  }
}

extension Inbox.Entry {
  /// What programs are told of a note: nothing of what was written.
  fileprivate var json: JSON {
    .object([
      ("id", .string(note.id)), ("pair", .string(note.pair)), ("person", .string(note.person)),
      ("name", .string(note.name)), ("kind", .string(note.kind)),
      ("meeting", note.meeting.map { .number($0) } ?? .null),
      ("written", .string(note.written.utc)), ("leaving", .bool(note.isLeaving)),
      ("contact", .bool(note.wantsContact)), ("handled", .bool(isHandled)),
      ("verdict", .string(verdict.word)), ("because", .string(verdict.explanation)),
      ("file", .string(path)), ("copies", .array(copies.map { .string($0.path) })),
    ])
  }
}
