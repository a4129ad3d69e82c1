// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// A conversation that was held with a machine: what happened in it, and what came of that.
public struct HeldConversation: Hashable, Sendable {
  /// Decides what is drawn from banks.
  public var seed: UInt64
  /// When the two sat down.
  public var start: Moment
  /// What was said before anybody answered.
  public var opening: [Line]
  public var turns: [Turn]

  public init(seed: UInt64, start: Moment, opening: [Line], turns: [Turn] = []) {
    self.seed = seed
    self.start = start
    self.opening = opening
    self.turns = turns
  }

  /// Something that happened.
  public struct Turn: Hashable, Sendable {
    public var event: Event
    /// What a transcript keeps of it: what a person said first, then what the coach said.
    public var lines: [Line]
    /// What was said and is kept nowhere.
    public var notices: [String]
    /// What somebody wrote alone before the next thing happened.
    public var note: Note?

    /// What happened, with all that came of it.
    public init(_ event: Event, _ effects: [Effect]) {
      self.event = event
      lines = effects.lines
      notices = effects.compactMap { if case .notice(let text) = $0 { text } else { nil } }
    }
  }

  /// A private note that was written.
  public struct Note: Hashable, Sendable {
    /// Index into `Scenario.privateNotes`.
    public var note: Int
    public var writer: Person
    /// Whether somebody can read it; otherwise nothing of it is kept.
    public var isRead = true
    public var start: Moment
    /// What was said before anything was answered.
    public var opening: [Line]
    public var turns: [Turn]

    public init(note: Int, by writer: Person, start: Moment, opening: [Line], turns: [Turn] = []) {
      self.note = note
      self.writer = writer
      self.start = start
      self.opening = opening
      self.turns = turns
    }
  }
}

extension [Effect] {
  /// What is to be appended to the transcript, in order.
  public var lines: [Line] {
    compactMap { if case .record(let line) = $0 { line } else { nil } }
  }
}
