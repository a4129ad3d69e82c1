// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// A conversation so far: where it stands, and what can still be corrected.
public struct Session: Hashable, Sendable {
  public internal(set) var state: State
  /// Where the pair stood after the last thing that cannot be taken back.
  var checkpoint: State
  /// What has counted since the checkpoint, oldest first.
  var history: [Exchange] = []
  /// Whether the last event was one that cannot be taken back; the history before it is kept
  /// until the next event, then dropped.
  var isSettled = false
  /// An answer that `/back` has opened, and what came after it.
  var reopened: Reopened?

  init(at state: State) {
    self.state = state
    checkpoint = state
  }
}

/// An event that counted.
struct Exchange: Hashable, Sendable {
  /// Always with the value that was read, never `.back`, `.opened` or the programme's events.
  var kind: Event.Kind
  var moment: Moment
  var speaker: Speaker
  /// The step that it was said to.
  var step: StepIndex

  /// Whether it answers a question, so that it can be opened again.
  var isAnswer: Bool {
    switch kind {
    case .answered, .passed: true
    default: false
    }
  }
}

/// What `/back` has put aside.
struct Reopened: Hashable, Sendable {
  /// What identifies a question across two ways of reaching it.
  struct Key: Hashable, Sendable {
    var step: StepIndex
    var speaker: Speaker
    var wording: String
    var subject: Value?

    init(_ question: Question) {
      step = question.step
      speaker = question.speaker
      wording = question.text
      subject = question.subject
    }
  }

  /// The answer that is open again; nil once it was given anew.
  var answer: Exchange?
  /// Later answers, oldest first: each counts again where its question is reached again.
  var later: [Kept]
  /// What the coach said since the checkpoint, so that only what has changed is said again.
  var said: Set<Line>

  struct Kept: Hashable, Sendable {
    var key: Key
    var exchange: Exchange
  }
}
