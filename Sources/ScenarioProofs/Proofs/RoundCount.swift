// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Counts in a conversation that was held who was mentor in which rounds, to see a promise broken.
struct RoundCount {
  private struct Meeting {
    var rounds: [Person: Int] = [:]
    /// Whether the rule speaks of it: its condition held, and nobody changed roles by a command.
    var counts = true
  }

  /// Whether some meetings in a row break a rule.
  static func isBroken(_ rule: RoleRule, by turns: [Driver.Turn], _ machine: Machine) -> Bool {
    var meetings = [Meeting()]
    func look(at session: Session) {
      if let condition = rule.condition, !machine.holds(condition, in: session) {
        meetings[meetings.count - 1].counts = false
      }
    }
    var isOver = false
    for turn in turns {
      if turn.kinds == [.opened] {
        if let before = turn.before { look(at: before) }
        meetings.append(Meeting())
      }
      if let before = turn.before, isByCommand(turn) {
        let looked = Set(rule.condition?.slots ?? [])
        let isChanged = looked.contains { slot in
          Person.allCases.contains {
            let cell = State.cell(slot, of: $0)
            return before.state.cells[cell] != turn.after.state.cells[cell]
          }
        }
        if isChanged || before.state.mentor != turn.after.state.mentor {
          meetings[meetings.count - 1].counts = false
        }
      }
      for visit in turn.visits where visit.place == .flow(rule.round) {
        meetings[meetings.count - 1].rounds[visit.mentor ?? .first, default: 0] += 1
        look(at: turn.after)
      }
      isOver = turn.after.state.isEnded || turn.after.state.isBetweenMeetings
    }
    // One that is not over yet may still make good.
    let done = isOver ? meetings[...] : meetings.dropLast()
    let held = done.filter { !$0.rounds.isEmpty || !$0.counts }
    guard held.count >= rule.meetings else { return false }
    return (0...held.count - rule.meetings).contains { first in
      let window = held.dropFirst(first).prefix(rule.meetings)
      guard window.allSatisfy({ $0.counts && !$0.rounds.isEmpty }) else { return false }
      let sums = Person.allCases.map { person in
        window.reduce(0) { $0 + ($1.rounds[person] ?? 0) }
      }
      return rule.share == .equal ? sums[0] != sums[1] : sums.contains(0)
    }
  }

  /// Whether a turn was a command, or belongs to one.
  private static func isByCommand(_ turn: Driver.Turn) -> Bool {
    if case .command? = turn.kinds.first { return true }
    return turn.before?.state.frames.contains { $0.isDigression } ?? false
  }
}
