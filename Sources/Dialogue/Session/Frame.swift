// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// A flow that is being run, and how far.
struct Frame: Hashable, Sendable {
  /// The record that `item` names.
  struct Item: Hashable, Sendable {
    /// Where its list stands in `State.lists`.
    var cell: Int
    var row: Int
  }

  var flow: FlowIndex
  /// The step at hand; past the flow's last when all are done.
  var step: StepIndex
  var me: Person?
  var item: Item?
  /// Whether a command called the flow: when it is done, the question below is put again.
  var isDigression = false
  /// The text drawn last in this flow.
  var drawn: Draw?
  var progress = Progress()

  /// How far the step at hand is; begins anew with each step.
  struct Progress: Hashable, Sendable {
    /// Whether the step's guard was tested and its draw made.
    var begun = false
    /// How many of the step's turns are done: persons of `each`, records, runs.
    var turns = 0
    /// How many records there were when a `for-each` began.
    var limit = 0
    /// What this step's question was answered last; nil when it was passed.
    var answer: Value?
    /// An answer that waits for somebody's yes.
    var unconfirmed: Value?
    /// On an open floor: who speaks, and who has no more.
    var speaker: Person?
    var finished: Person?
  }

  /// A text of a bank.
  struct Draw: Hashable, Sendable {
    var bank: BankIndex
    var text: Int
  }

  init(flow: FlowIndex, step: StepIndex, me: Person? = nil, item: Item? = nil) {
    self.flow = flow
    self.step = step
    self.me = me
    self.item = item
  }
}
