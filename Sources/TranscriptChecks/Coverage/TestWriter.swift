// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

/// Writes a conversation that was held as a tester's file, which holds when it is run.
public struct TestWriter: Sendable {
  /// What follows `scenario:`, an id with its version or the name of a file.
  let scenario: String
  /// What the file is held to, where it is to be held to one edition of its scenario.
  let digest: String?
  let language: String
  /// The private notes, as `@note` names them.
  private let notes: [String]

  /// - Parameters:
  ///   - scenario: What the conversations were held in.
  ///   - name: How a file names it: a file beside it; nil for its id and version.
  ///   - digest: The one edition that it may be run with; nil for any.
  public init(_ scenario: Scenario, named name: String? = nil, digest: String? = nil) {
    self.scenario = name ?? "\(scenario.id) \(scenario.version)"
    self.digest = digest
    language = scenario.language
    notes = scenario.privateNotes.map(\.id)
  }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - conversation: What was held.
  ///   - comment: What the file says of itself; a line or several.
  /// - Returns: The file.
  public func file(_ conversation: HeldConversation, comment: String? = nil) -> [UInt8] {
    var file = header(of: conversation)
    for line in comment?.split(separator: "\n", omittingEmptySubsequences: false) ?? [] {
      file += (line.isEmpty ? "#\n" : "# \(line)\n").utf8
    }
    if comment != nil { file.append(UInt8(ascii: "\n")) }
    file += conversation.opening.flatMap { record($0) }
    var clock = conversation.start.seconds + 1
    var place: String?
    for turn in conversation.turns {
      if turn.event.moment.seconds != clock {
        file += "\n@now \(turn.event.moment.local)\n".utf8
        clock = turn.event.moment.seconds
      }
      clock += 1
      file += turn.lines.flatMap { record($0) }
      for line in turn.lines {
        if case .confidential(let id) = line.mark { place = id }
      }
      guard let note = turn.note else { continue }
      file += self.note(note, at: place)
      place = name(of: note)
      clock += 1 + note.turns.count
    }
    return file
  }

  private func header(of conversation: HeldConversation) -> [UInt8] {
    let digest = digest.map { "digest: sha256 \($0)\n" } ?? ""
    return Array(
      """
      comentor-transcript \(Header.formatVersion)
      scenario: \(scenario)
      \(digest)language: \(language)
      seed: \(conversation.seed)
      now: \(conversation.start.local)


      """.utf8)
  }

  /// A block that one of the two writes alone; empty lines keep it apart.
  private func note(_ note: HeldConversation.Note, at place: String?) -> [UInt8] {
    var block: [UInt8] = [UInt8(ascii: "\n")]
    // Without a word of it, the place that came last is meant.
    if place != name(of: note) { block += "@note \(name(of: note))\n".utf8 }
    block += note.opening.flatMap { record($0, sign: "!") }
    for turn in note.turns { block += turn.lines.flatMap { record($0, sign: "!") } }
    return block + [UInt8(ascii: "\n")]
  }

  /// What stands behind `@note`.
  private func name(of note: HeldConversation.Note) -> String {
    notes[note.note] + (note.isRead ? "" : " unread")
  }

  private func record(_ line: Line, sign: String = "") -> [UInt8] {
    Taken.record(line, speaker: line.speaker + sign, withStep: true, lines: line.handwritten)
  }
}
