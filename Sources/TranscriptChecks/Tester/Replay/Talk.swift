// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// A conversation while it is replayed: the one that both share, or a private note.
struct Talk {
  var machine: Machine
  var session: Session
  /// Who writes, where it is a private note.
  let writer: Person?
  /// What the machine did at the latest input, and where in it the coach's part begins.
  var effects: [Effect] = []
  var first = 0
  /// The latest input; nil at the beginning.
  var input: Input?

  /// Something that people said, as the machine took it.
  struct Input {
    /// Index into the script's items.
    var item: Int
    /// The record of it; nil where it was no event, and a notice said why.
    var record: Line?
    /// Whether it was an answer.
    var isAnswer: Bool

    /// Whether words were not understood.
    var isRefused: Bool { isAnswer && record.map { $0.mark == nil } ?? true }
  }

  /// What came after the latest input, in order.
  var came: [Came] {
    effects[first...].compactMap { effect in
      switch effect {
      case .record(let line): Came(line: line, isNotice: false)
      case .notice(let text):
        Came(line: Line(step: "", speaker: "coach", text: text), isNotice: true)
      case .certificate, .meetingOver, .ended, .stuck, .visited: nil
      }
    }
  }

  /// The step that ran on for ever, where one did.
  var stuckStep: String? {
    for case .stuck(let step) in effects { return step }
    return nil
  }
}

/// A line that came.
struct Came {
  var line: Line
  /// Whether it is shown, but kept in no transcript.
  var isNotice: Bool
}
