// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// What the host has to do after an event, in order.
public enum Effect: Hashable, Sendable {
  /// Append this to the transcript; show it where the coach says it.
  case record(Line)
  /// Write this text to a file of its own, for this person.
  case certificate(Person, String)
  /// The meeting with this number is over; the next one begins with `.opened`.
  case meetingOver(Int)
  /// The conversation is over, for good or until the programme opens it again.
  case ended
  /// The scenario ran on from the step with this id and asked nothing: nothing of the event
  /// counts, and the conversation cannot go on.
  case stuck(String)
  /// A step was done, or a flow begun: only from a machine that traces, for proofs and coverage.
  case visited(Visit)
  /// Say this, without recording it: what was typed was no event.
  case notice(String)
}
