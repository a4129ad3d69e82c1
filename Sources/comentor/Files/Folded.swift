// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

/// What the records of a transcript lead to, through every edition of the scenario that it was
/// held in.
struct Folded {
  var session: Session
  /// Oldest first; never empty.
  private(set) var editions: [Edition]

  /// The edition that the conversation is in now.
  var edition: Edition { editions[editions.count - 1] }

  /// Folds all records of a transcript.
  ///
  /// - Parameters:
  ///   - records: All of them.
  ///   - header: What stands above them.
  ///   - path: The transcript; the folder of its scenarios is beside it.
  /// - Throws: A `Failure` where a scenario is not as it was kept, or a record is no move that
  ///   its scenario allows.
  init(_ records: [Record], _ header: Header, beside path: String) throws {
    let language = header.language
    let first = try ScenarioFiles.kept(header.digest, in: language, beside: path).edition
    editions = [first]
    let start = records.first?.moment ?? Moment(seconds: 0)
    session = first.machine.begin(seed: header.seed, at: start).0
    for record in records {
      if case .moved(let digest) = record.line.mark {
        let next = try ScenarioFiles.kept(digest, in: language, beside: path).edition
        try move(to: next, record, path)
      } else if let event = record.event {
        let effects = edition.machine.step(&session, event)
        guard case .record(let line)? = effects.first, line.step == record.line.step,
          line.speaker == record.line.speaker, line.mark == record.line.mark
        else { throw damage(record, path, "is no move that its scenario allows there") }
      }
    }
  }

  private mutating func move(to next: Edition, _ record: Record, _ path: String) throws {
    let move = Move(of: session, from: edition, to: next)
    guard let moved = move.session, move.lines.first == record.line else {
      throw damage(record, path, "moves to a scenario that it cannot be moved to there")
    }
    session = moved
    editions.append(next)
  }

  private func damage(_ record: Record, _ path: String, _ what: String) -> Failure {
    Failure(
      .damaged,
      "\(path): record \(record.sequence) ([\(record.line.step)] \(record.line.speaker)) \(what)",
      help: "the file, or scenarios/\(edition.digest) beside it, is not as it was written; "
        + "restore both from a copy")
  }
}
