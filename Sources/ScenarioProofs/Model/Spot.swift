// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// A place where a conversation can stand: which step, called from where, how far within it.
struct Spot: Hashable, Sendable {
  enum Phase: Hashable, Sendable {
    /// Before the step, its guard not yet tested.
    case enter
    /// A question is put to somebody (nil: both, as one); with an answer that waits for a yes.
    case ask(turn: Int, Person?, waiting: Int?)
    /// An open floor, of which one or none of the two has had enough.
    case floor(isEnding: Bool)
    case browse
    /// Before the next run of a loop.
    case loop
    /// After so many of a call's turns.
    case call(turn: Int)
    /// The meeting is over, the next has not begun.
    case betweenMeetings
    /// Everything is over: the programme, a note, a command's flow, the ending.
    case over
  }

  /// Which call of the flow it is: index into `Graph.contexts`.
  var context: Int
  /// The record at hand.
  var item: Looking.Record?
  /// Who is mentor; nil before anybody is.
  var mentor: Person?
  /// Past the flow's last step where phase is `over`.
  var step: StepIndex
  var phase: Phase

  /// Whether somebody has to do something here.
  var isWaiting: Bool {
    switch phase {
    case .ask, .floor, .browse, .betweenMeetings: true
    case .enter, .loop, .call, .over: false
    }
  }

  /// Whether a question is open here, so that a command can be given.
  var isQuestion: Bool { isWaiting && phase != .betweenMeetings }
}

/// One call of a flow.
struct Context: Hashable, Sendable {
  enum Root: Hashable, Sendable {
    case start
    case ending
    case command(Int)
    case note(Int)
  }

  var root: Root
  var flow: FlowIndex
  var me: Person?
  /// The spot to go on from when the flow is done, whoever is mentor then; nil for a root.
  var caller: Spot?
  /// The record at hand when the flow begins.
  var item: Looking.Record?
  /// Whether the call has put that record in the hand.
  var bindsItem: Bool
  /// Records that the callers have in hand, the outermost first.
  var held: [Looking.Record]
}
