// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// A way from one spot to another, and what becomes of the state on it.
struct Edge: Sendable {
  enum Change: Sendable {
    /// Only these states go this way.
    case only(Diagram)
    /// A variable takes one of some cases: in these states any of these; in others it stays.
    case assign(Int, [(states: Diagram, cases: [Int])])
    /// Any record of the list is put in the hand.
    case take(Looking.Record)
    /// A new record, with nothing in it, is put in the hand.
    case fresh(Looking.Record)
    /// The record at hand is seen by others.
    case show(Looking.Record)
    /// The record at hand is put back.
    case release(Looking.Record)
  }

  var target: Int
  /// What somebody does on it, by number; nil where nobody does anything.
  ///
  /// Those of one spot with the same number are one thing done, with more than one outcome.
  var input: Int?
  /// By which of its ways on the step of the spot is left, as `Visit.Place.branch` counts them;
  /// nil where the step is not left by one.
  var branch: Int?
  var changes: [Change]
}
