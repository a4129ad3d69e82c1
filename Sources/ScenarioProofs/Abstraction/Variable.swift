// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Something of a state that an exploration keeps apart.
enum Variable: Hashable, Sendable {
  /// Whether the number of the meeting is odd, which decides who is asked first.
  case isOdd
  /// The number of the meeting, where conditions compare it.
  case meeting
  /// A slot of the pair or of a person: its place in `State.cells`.
  case cell(Int)
  /// How many records a list has: its place in `State.lists`.
  case count(Int)
  /// A field of a record that is at hand; `level` counts records of one list that are at hand
  /// at once, from the outermost.
  case field(list: SlotIndex, level: Int, FieldIndex)
  /// What a proof about roles keeps count of.
  case window(Window)

  enum Window: Int, Hashable, Sendable, CaseIterable {
    /// How many meetings have been looked at; off where none is.
    case meetings
    /// How much oftener the first person was mentor.
    case balance
    /// Whether the first, the second person was mentor.
    case first, second
    /// Whether there was a round in this meeting.
    case happened
  }
}
