// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// Private notes: a block of lines that one of the two says alone.
extension Replay {
  /// Chooses the note that the next block is for.
  mutating func choose(note id: String, _ index: Int) {
    let notes = edition.machine.scenario.privateNotes
    note = notes.firstIndex { $0.id == id }
    guard note == nil else { return }
    let near = nearest(id, among: notes.map(\.id))
    failInput(
      index, "the scenario has no private note '\(id)'",
      help: near.map { "did you mean '\($0)'?" }
        ?? "it has " + (notes.isEmpty ? "none" : notes.map(\.id).joined(separator: ", ")))
  }

  /// Runs a block: the note from its beginning, answered by who writes it.
  mutating func answerNote(_ range: Range<Int>) {
    let items = script.items[range]
    guard let first = items.first(where: { $0.kind == .said }) else { return }
    let name = script.text(of: first.speaker, in: first)
    guard let note else {
      return failInput(
        range.lowerBound, "there is no private note to answer yet",
        help: "its place comes with '    = confidential ID'; or name it with '@note ID'")
    }
    guard let writer = person(called: name) else {
      let names = Person.allCases.map { talk.machine.label(of: $0, in: talk.session) }
      let near = nearest(name, among: names)
      return failInput(
        range.lowerBound, "nobody here is called '\(name)'",
        help: near.map { "did you mean '\($0)'?" } ?? "here are " + names.joined(separator: ", "))
    }
    // What is said alone is a conversation of its own; the shared one waits.
    let shared = talk
    begin(note, by: writer)
    talkAlone(range)
    talk = shared
  }

  private mutating func talkAlone(_ range: Range<Int>) {
    var index = range.lowerBound
    while true {
      let said = script.items[index..<range.upperBound].firstIndex { $0.kind == .said }
      let end = said ?? range.upperBound
      if let step = talk.stuckStep {
        return failInput(index, "the note runs on from its step '\(step)' and asks nothing")
      }
      guard compare(index..<end, block: script.items[range.lowerBound].block) == nil,
        let said
      else { return }
      say(said)
      if isStopped { return }
      index = said + 1
    }
  }

  private mutating func begin(_ note: Int, by writer: Person) {
    let (session, effects) = talk.machine.beginPrivateNote(
      note, by: writer, of: talk.session, readers: noteIsRead ? Machine.anyReaders : nil,
      at: tick())
    self.note(effects)
    talk = Talk(machine: talk.machine, session: session, writer: writer, effects: effects)
    listen(from: 0)
  }
}
