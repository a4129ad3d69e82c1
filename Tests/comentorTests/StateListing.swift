// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Where a session stands and what it remembers, a line for each thing: two sessions with the
/// same listing go on in the same way, as far as people can tell.
struct StateListing {
  let text: String

  init(_ session: Session, _ machine: Machine) {
    let state = session.state
    var lines: [String] = []
    if let question = machine.question(session) {
      lines.append("asked: \(question.stepID), \(Self.name(of: question.speaker))")
      lines.append("words: \(Self.oneLine(question.text))")
    } else {
      lines.append(state.isEnded ? "ended" : "between meetings")
    }
    lines.append("meeting: \(state.meeting)")
    lines.append("mentor: \(state.mentor?.id ?? "nobody so far")")
    for (index, slot) in machine.scenario.slots.enumerated() {
      let owners: [Person?] = slot.owner == .pair ? [nil] : [.first, .second]
      for owner in owners {
        let name = (owner.map { "\($0.id)." } ?? "") + slot.id
        let cell = State.cell(index, of: owner)
        if case .records(let fields) = slot.type {
          for (row, values) in state.lists[cell].enumerated() {
            for (field, value) in zip(fields, values) {
              lines += Self.line("\(name)[\(row + 1)].\(field.id)", value)
            }
          }
        } else {
          lines += Self.line(name, state.cells[cell])
        }
      }
    }
    text = lines.map { "\($0)\n" }.joined()
  }

  private static func line(_ name: String, _ value: Value?) -> [String] {
    guard let value else { return [] }
    let words = if case .text(let text) = value { text } else { value.canonical }
    return ["\(name) = \(value.kind) \(oneLine(words))"]
  }

  private static func oneLine(_ text: String) -> String { text.replacing("\n", with: " ⏎ ") }

  private static func name(of speaker: Speaker) -> String {
    switch speaker {
    case .person(let person): person.id
    case .both: "both"
    }
  }
}
