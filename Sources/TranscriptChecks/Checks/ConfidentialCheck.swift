// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat

/// `confidential`: nothing of a private note is in the file that both can read.
///
/// Needs no fold, so that it finds what has leaked into a damaged file as well.
struct ConfidentialCheck {
  private(set) var findings = FindingList()
  /// Names that were taken as such and end as the speaker of a note does.
  private var names: Set<String> = []

  mutating func take(_ record: Record, _ steps: PrivateSteps, line: Int) {
    let said = record.line
    if let note = steps.ofNotes[said.step] {
      report(record, line, "note-step", "is at a step of the private note '\(note)'")
    } else if said.speaker.utf8.last == UInt8(ascii: "!"), !names.contains(said.speaker) {
      report(record, line, "note-speaker", "is marked as said in a private note")
    } else if steps.places.contains(said.step), !Self.belongs(said) {
      report(
        record, line, "note-answer",
        "is said at the place of a private note, where nothing is asked")
    }
    learn(said.mark)
  }

  /// Takes a name that somebody has given.
  mutating func learn(_ mark: Mark?) {
    if case .value(.name(let name)) = mark, name.utf8.last == UInt8(ascii: "!"),
      names.count < Self.mostNames
    {
      names.insert(name)
    }
  }

  /// A name may be corrected with `/back`, but not for ever.
  private static let mostNames = 100

  /// Whether a record at a note's place may stand in the shared file.
  private static func belongs(_ line: Line) -> Bool {
    if line.speaker == "coach" { return true }
    switch line.mark {
    case .confidential, .moved, .closed, .paused: return true
    default: return false
    }
  }

  private mutating func report(_ record: Record, _ line: Int, _ code: String, _ what: String) {
    findings.add(
      at: line,
      CheckFinding(
        code, line: line, "record \(record.sequence) ([\(record.line.step)]) \(what)",
        help: "what is said alone belongs in no file that both can read: delete this copy, and "
          + "find out which program wrote the record"))
  }
}
