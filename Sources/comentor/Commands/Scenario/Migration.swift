// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import Journal
import TranscriptFormat
import Understanding

/// One conversation that is to go on in another edition of its scenario.
struct Migration {
  /// What a conversation comes to, and what was done about it.
  struct Sorted {
    enum Done: String { case planned, moved, left }

    let path: String
    let state: State
    let from: Edition
    let to: Edition
    let move: Move
    var done = Done.planned
    /// Where a last write is kept that was cut short, if there was one.
    var torn: String?
  }

  /// The new edition, in the language of each conversation; a language is read once.
  struct Target {
    private let source: ScenarioFiles
    private var translations: [String: ScenarioFiles] = [:]

    init(_ source: ScenarioFiles) { self.source = source }

    /// All of its files, the same in every language.
    var files: [(name: String, bytes: [UInt8])] { source.files }

    /// The edition for a conversation that is held in this language: in that language where it
    /// has it, otherwise in its own.
    mutating func edition(in language: String) throws -> Edition {
      if let known = translations[language] { return known.edition }
      let files = try source.preferring(language)
      translations[language] = files
      return files.edition
    }
  }

  let path: String

  /// Sorts the conversation; nothing is changed.
  func plan(_ target: inout Target) throws -> Sorted {
    let (header, records) = try TranscriptStore.read(path)
    return try sorted(Folded(records, header, beside: path), header, &target)
  }

  private func sorted(
    _ folded: Folded, _ header: Header, _ target: inout Target
  ) throws -> Sorted {
    let edition = try target.edition(in: header.language)
    return Sorted(
      path: path, state: folded.session.state, from: folded.edition, to: edition,
      move: Move(of: folded.session, from: folded.edition, to: edition))
  }

  /// Moves the conversation where it can be moved, and leaves the file alone otherwise.
  ///
  /// - Parameters:
  ///   - target: Where to.
  ///   - clock: Gives the time of the move.
  /// - Returns: What was done.
  /// - Throws: A `Failure`; the transcript is as it was then.
  func apply(_ target: inout Target, _ clock: inout Clock) throws -> Sorted {
    var attempts = 0
    while true {
      var sorted = try plan(&target)
      guard !sorted.move.lines.isEmpty else {
        sorted.done = .left
        return sorted
      }
      let stored = try TranscriptStore.open(path)
      // Somebody may have said something since: what is written fits what was read here.
      let folded = try Folded(stored.records, stored.header, beside: path)
      sorted = try self.sorted(folded, stored.header, &target)
      sorted.torn = stored.torn
      sorted.done = .left
      guard !sorted.move.lines.isEmpty else { return sorted }
      do throws(JournalError) {
        _ = try ScenarioStore(folder: Places.folder(of: path)).keep(target.files)
      } catch {
        throw Failure(error)
      }
      if let last = stored.records.last { clock.stayAfter(last.moment) }
      var keeper = Keeper(goingOn: stored, path: path)
      do {
        try keeper.append(sorted.move.lines.map { ($0, clock.tick()) })
        sorted.done = .moved
        return sorted
      } catch let failure as Failure where failure.code == .busy && attempts < 5 {
        attempts += 1
      }
    }
  }
}

extension Migration.Sorted {
  /// One line: for people, or an object for programs.
  func report(isJSON: Bool) -> String { isJSON ? json : words }

  private var words: String {
    let place =
      state.isEnded
      ? "ended" : state.isBetweenMeetings ? "between meetings" : "at \(move.step)"
    let reasons = move.reasons.map(\.text).joined(separator: "; ")
    let end = reasons.isEmpty ? "" : ": \(reasons)"
    let cut = torn.map { "; a last write that was cut short is in \($0)" } ?? ""
    return "\(path): \(front)\(move.kind.words), \(place)\(end)\(cut)"
  }

  private var front: String {
    switch done {
    case .planned: ""
    case .moved: "moved: "
    case .left: "not moved: "
    }
  }

  private var json: String {
    let reasons = move.reasons.map { reason in
      JSON.object([
        ("code", .string(reason.code.rawValue)), ("loss", .bool(reason.isLoss)),
        ("text", .string(reason.text)),
      ])
    }
    let place = state.isEnded ? "ended" : state.isBetweenMeetings ? "between-meetings" : "question"
    return JSON.object([
      ("transcript", .string(path)), ("class", .string(move.kind.rawValue)),
      ("place", .string(place)), ("step", .string(move.step)), ("reasons", .array(reasons)),
      ("from", .string(from.digest)), ("to", .string(to.digest)),
      ("done", .string(done.rawValue)), ("torn", .optional(torn)),
    ]).line
  }
}

extension Move.Kind {
  /// What it is called in a report.
  var words: String {
    switch self {
    case .same: "already in this scenario"
    case .wordingOnly: "wording only"
    case .stepUnchanged: "current step unchanged"
    case .stepChanged: "current step changed, to be asked again"
    case .stepGone: "step gone, stays as it is"
    case .answerOpen: "an answer is open again, stays until it is given"
    }
  }
}

extension Failure {
  /// The line of a conversation that nothing could be said of; the cause goes to the errors.
  func report(of path: String, isJSON: Bool) -> String {
    guard isJSON else { return "\(path): not read or not written, and left as it is" }
    return JSON.object([
      ("transcript", .string(path)), ("class", .null), ("error", .string(message)),
      ("help", .string(help)),
    ]).line
  }
}
