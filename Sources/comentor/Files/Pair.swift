// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Journal
import TranscriptFormat
import Understanding

/// A pair's conversation, opened: where it stands, and where its next records go.
struct Pair {
  let path: String
  let header: Header
  /// The editions of the scenario that it was held in, oldest first.
  let editions: [Edition]
  /// That of the edition that it is in now.
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
  ///
  /// - Parameters:
  ///   - transcript: The file; nil for a new one in the folder of all conversations.
  ///   - scenario: The scenario's file; nil for the one of the transcript, or the built-in one.
  ///   - language: That of a new conversation.
  ///   - seed: Decides what is drawn from banks, in a new conversation.
  ///   - clock: Kept after the times in the file.
  ///   - id: The pair's id in a programme; nil where it has none.
  /// - Returns: The pair.
  /// - Throws: A `Failure` where the transcript or the scenario cannot be used.
  static func open(
    transcript: String?, scenario: String?, language: WantedLanguage, seed: UInt64,
    clock: inout Clock, id: String? = nil
  ) throws -> Pair {
    guard let transcript, TranscriptStore.exists(transcript) else {
      return try Pair(
        beginning: transcript, scenario: scenario, language: language, seed: seed,
        zone: clock.zone, id: id)
    }
    let pair = try Pair(resuming: transcript, clock: &clock)
    try language.check(pair.header.language, of: transcript)
    if let scenario,
      try ScenarioFiles.read(scenario, .preferring([pair.header.language])).digest
        != pair.editions.last?.digest
    {
      throw Failure(
        .configuration,
        "\(transcript): this conversation is in another scenario than \(scenario)",
        help: "leave out --scenario to go on with its own; to see whether it can be moved: "
          + "\(command) scenario migrate \(shellWord(scenario)) --plan \(shellWord(transcript))")
    }
    return pair
  }

  /// Prepares a new conversation.
  private init(
    beginning transcript: String?, scenario: String?, language: WantedLanguage, seed: UInt64,
    zone: String, id: String?
  ) throws {
    let files = try language.scenario { choice in
      try scenario.map { try ScenarioFiles.read($0, choice) } ?? .builtin(choice)
    }
    try language.check(files)
    let id = id ?? Self.pairID(seed: seed)
    path = try transcript ?? "\(Places.pairs())/\(id)/transcript.txt"
    guard !TranscriptStore.exists(path) else {
      throw Failure(
        .cannotCreate, "\(path): there is a conversation of this seed already",
        help: "go on with it: comentor chat --transcript \(shellWord(path))")
    }
    header = Header(
      scenarioID: files.scenario.id, scenarioVersion: files.scenario.version,
      digest: files.digest, language: files.scenario.language, pair: id, zone: zone, seed: seed)
    editions = [files.edition]
    machine = editions[0].machine
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
    keeper = Keeper(goingOn: stored, path: path)
    let folded = try Folded(stored.records, stored.header, beside: path)
    session = folded.session
    editions = folded.editions
    machine = folded.edition.machine
    if let last = records.last { clock.stayAfter(last.moment) }
  }

  /// What the two are called.
  var names: [String] {
    let wording = machine.scenario.wording
    return Person.allCases.map { person in
      session.state.name(of: person)
        ?? wording(person == .first ? .firstOfYou : .secondOfYou)
    }
  }

  /// Where in the records the conversation was moved since somebody last said something; nil
  /// where it was not.
  private var lastMove: Int? {
    var found: Int?
    for (index, record) in records.enumerated().reversed() where record.line.speaker != "coach" {
      guard case .moved = record.line.mark else { break }
      found = index
    }
    return found
  }

  /// Whether the questions were renewed since somebody last said something.
  var isRenewed: Bool { lastMove != nil }

  /// When the last words were said in the conversation.
  var lastMoment: Moment? { records[..<(lastMove ?? records.count)].last?.moment }

  /// What the coach said when the programme ended the conversation; nothing where it did not.
  var endingWords: [String] {
    guard session.state.isEnded,
      let end = records.lastIndex(where: { $0.line.mark == .closed || $0.line.mark == .paused })
    else { return [] }
    return records[end...].filter { $0.line.speaker == "coach" }.map(\.line.text)
  }

  /// Whether the programme has paused the conversation.
  var isPaused: Bool {
    session.state.isEnded
      && records.last { $0.line.mark == .closed || $0.line.mark == .paused }?.line.mark == .paused
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
