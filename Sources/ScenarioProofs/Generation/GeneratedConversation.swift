// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// A conversation of two made-up people that shows something of a scenario.
public struct GeneratedConversation: Hashable, Sendable {
  /// Decides what is drawn from banks.
  public var seed: UInt64
  /// When the two sat down.
  public var start: Moment
  /// What was said before anybody answered.
  public var opening: [Line]
  public var turns: [Turn] = []

  /// Something that happened, and what came of it.
  public struct Turn: Hashable, Sendable {
    public var event: Event
    /// What a transcript keeps of it; what a person said first, then what the coach said.
    public var lines: [Line]
    /// What was said and is kept nowhere.
    public var notices: [String]
    /// What somebody wrote alone before the next thing happened.
    public var note: Note?
  }

  /// A private note that was written.
  public struct Note: Hashable, Sendable {
    /// Index into `Scenario.privateNotes`.
    public var note: Int
    public var writer: Person
    public var moment: Moment
    public var opening: [Line]
    public var turns: [Turn]
  }
}

extension GeneratedConversation.Turn {
  init(_ kind: Event.Kind, at moment: Moment, _ effects: [Effect]) {
    event = Event(kind, at: moment)
    lines = Driver.lines(of: effects)
    notices = effects.compactMap { if case .notice(let text) = $0 { text } else { nil } }
  }
}
