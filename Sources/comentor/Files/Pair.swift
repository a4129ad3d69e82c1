// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Journal
import TranscriptFormat
import Understanding

/// A pair's conversation, opened: where it stands, and where its next records go.
struct Pair {
  let path: String
  let header: Header
  let machine: Machine
  let session: Session
  let keeper: Keeper
  let records: [Record]
  /// Whether nothing has been written yet.
  let isNew: Bool
  /// Where a last write is kept that was cut short, if there was one.
  let torn: String?

  /// Goes on with the transcript where there is one, otherwise prepares a new conversation;
  /// nothing is written before its first record.
  static func open(
    transcript: String?, scenario: String?, language: WantedLanguage, seed: UInt64,
    clock: inout Clock
  ) throws -> Pair {
    guard let transcript, TranscriptStore.exists(transcript) else {
      return try Pair(
        beginning: transcript, scenario: scenario, language: language, seed: seed,
        zone: clock.zone)
    }
    let pair = try Pair(resuming: transcript, clock: &clock)
    try language.check(pair.header.language, of: transcript)
    if let scenario,
      try ScenarioFiles.read(scenario, .preferring([pair.header.language])).digest
        != pair.header.digest
    {
      throw Failure(
        .configuration,
        "\(transcript): this conversation was begun with another scenario than \(scenario)",
        help: "leave out --scenario to go on with the one it was begun with, "
          + "or name a new transcript")
    }
    return pair
  }

  /// Prepares a new conversation.
  private init(
    beginning transcript: String?, scenario: String?, language: WantedLanguage, seed: UInt64,
    zone: String
  ) throws {
    let files =
      try scenario.map { try ScenarioFiles.read($0, language.wanted) }
      ?? .builtin(language.wanted)
    try language.check(files)
    let id = Self.pairID(seed: seed)
    path = try transcript ?? "\(Places.pairs())/\(id)/transcript.txt"
    guard !TranscriptStore.exists(path) else {
      throw Failure(
        .cannotCreate, "\(path): there is a conversation of this seed already",
        help: "go on with it: comentor chat --transcript \(shellWord(path))")
    }
    header = Header(
      scenarioID: files.scenario.id, scenarioVersion: files.scenario.version,
      digest: files.digest, language: files.scenario.language, pair: id, zone: zone, seed: seed)
    machine = Machine(files.scenario)
    // The first sitting begins the session again, at its own time, to show what is said.
    session = machine.begin(seed: seed, at: Moment(seconds: 0)).0
    keeper = Keeper(creating: path, header: header, files: files.files)
    records = []
    isNew = true
    torn = nil
  }

  /// Opens a transcript that is there, and folds it.
  init(resuming path: String, clock: inout Clock) throws {
    let stored = try TranscriptStore.open(path)
    self.path = path
    header = stored.header
    records = stored.records
    torn = stored.torn
    isNew = false
    machine = Machine(try ScenarioFiles.kept(for: stored.header, beside: path).scenario)
    keeper = Keeper(goingOn: stored, path: path)
    session = try Self.fold(stored.records, stored.header, machine, path)
    if let last = records.last { clock.stayAfter(last.moment) }
  }

  /// The session that a transcript's events lead to.
  private static func fold(
    _ records: [Record], _ header: Header, _ machine: Machine, _ path: String
  ) throws -> Session {
    let start = records.first?.moment ?? Moment(seconds: 0)
    var session = machine.begin(seed: header.seed, at: start).0
    for record in records {
      guard let event = record.event else { continue }
      let effects = machine.step(&session, event)
      guard case .record(let line)? = effects.first, line.step == record.line.step,
        line.speaker == record.line.speaker, line.mark == record.line.mark
      else {
        throw Failure(
          .damaged,
          "\(path): record \(record.sequence) ([\(record.line.step)] \(record.line.speaker)) is no "
            + "move that its scenario allows there",
          help: "the file, or scenarios/\(header.digest) beside it, is not as it was written; "
            + "restore both from a copy")
      }
    }
    return session
  }

  /// What the two are called.
  var names: [String] {
    let wording = machine.scenario.wording
    return Person.allCases.map { person in
      session.state.name(of: person)
        ?? wording(person == .first ? .firstOfYou : .secondOfYou)
    }
  }

  /// The last thing that was answered, and who by: under the names that they have now.
  var lastAnswer: (speaker: String, text: String)? {
    for record in records.reversed() {
      guard case .value = record.line.mark else { continue }
      let speaker = record.line.speaker
      if let person = Person(id: speaker) { return (names[person.rawValue], record.line.text) }
      let both = names.joined(separator: " \(machine.scenario.wording(.and)) ")
      return (speaker == "both" ? both : speaker, record.line.text)
    }
    return nil
  }

  /// How to come back to this conversation, as a command line.
  var comeBack: String {
    guard let pairs = try? Places.pairs(), path.hasPrefix(pairs + "/") else {
      return "\(Self.command) chat --transcript \(shellWord(path))"
    }
    return Self.command
  }

  /// How the program was started: by a script that says so, or by its name.
  static var command: String { environment("COMENTOR_COMMAND") ?? "comentor" }

  /// The transcript as people read it.
  var readable: String {
    TranscriptFormat.readable(records, header, wording: machine.scenario.wording)
  }

  /// A pair's id from its seed: six letters and digits, none of them easily mistaken.
  static func pairID(seed: UInt64) -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    var rest = (seed ^ 0x636f_6d65_6e74_6f72) &* 0x9E37_79B9_7F4A_7C15
    rest ^= rest >> 29
    var id = ""
    for _ in 0..<6 {
      id.append(letters[Int(rest % UInt64(letters.count))])
      rest /= UInt64(letters.count)
    }
    return id
  }

  /// What tells a transcript from others in a list: who speaks in it.
  static func label(of path: String) -> String {
    let folder = Places.name(of: Places.folder(of: path))
    guard let stored = try? TranscriptStore.open(path) else { return folder }
    let names = stored.records.compactMap { record -> String? in
      if case .value(.name(let name)) = record.line.mark { name } else { nil }
    }
    return names.isEmpty ? folder : "\(names.suffix(2).joined(separator: ", ")) (\(folder))"
  }
}
