// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Moving to another edition of the scenario.
extension Replay {
  /// Moves the conversation; whether to go on.
  mutating func move(to digest: String, _ index: Int) -> Bool {
    let item = script.items[index]
    guard let next = tester.editions(digest) else {
      unreadable = finding(
        "no-scenario", index, "the edition that is moved to here is not to be found: \(digest)",
        help: "put its files into scenarios/\(digest) beside this file")
      return false
    }
    let move = Move(of: talk.session, from: edition, to: next)
    guard let session = move.session, let record = move.lines.first else {
      let reasons = move.reasons.map(\.text).joined(separator: "; ")
      let message = "the conversation cannot be moved to that edition here: \(reasons)"
      failInput(index, message, difference: difference(of: index, nil))
      return false
    }
    let step = script.text(of: item.step, in: item)
    if !step.isEmpty, step != record.step {
      fail(
        .route, index, "the conversation stands at '\(record.step)' here, not at '\(step)'",
        difference: difference(of: index, record))
    }
    if isTaking { taken.take(record, for: item) }
    edition = next
    talk.machine = next.machine
    talk.session = session
    talk.effects = move.lines.map { .record($0) }
    talk.first = 1
    talk.input = Talk.Input(item: index, record: record, isAnswer: false)
    listen(from: 1)
    if let moment = item.moment {
      clock = Moment(seconds: moment.seconds + 1, offset: moment.offset)
    } else {
      _ = tick()
    }
    return !isStopped
  }
}
