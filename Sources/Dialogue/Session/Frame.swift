// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// A flow that is being run, and how far.
package struct Frame: Hashable, Sendable {
  /// The record that `item` names.
  package struct Item: Hashable, Sendable {
    /// Where its list stands in `State.lists`.
    package var cell: Int
    package var row: Int

    package init(cell: Int, row: Int) {
      self.cell = cell
      self.row = row
    }
  }

  package var flow: FlowIndex
  /// The step at hand; past the flow's last when all are done.
  package var step: StepIndex
  package var me: Person?
  package var item: Item?
  /// Whether a command called the flow: when it is done, the question below is put again.
  package var isDigression = false
  /// The text drawn last in this flow.
  package var drawn: Draw?
  package var progress = Progress()

  /// How far the step at hand is; begins anew with each step.
  package struct Progress: Hashable, Sendable {
    /// Whether the step's guard was tested and its draw made.
    package var begun = false
    /// How many of the step's turns are done: persons of `each`, records, runs.
    package var turns = 0
    /// How many records there were when a `for-each` began.
    package var limit = 0
    /// What this step's question was answered last; nil when it was passed.
    package var answer: Value?
    /// An answer that waits for somebody's yes.
    package var unconfirmed: Value?
    /// Who is asked, of both in turn; on an open floor, who speaks, and who has no more.
    package var speaker: Person?
    package var finished: Person?
  }

  /// A text of a bank.
  package struct Draw: Hashable, Sendable {
    package var bank: BankIndex
    package var text: Int
  }

  init(flow: FlowIndex, step: StepIndex, me: Person? = nil, item: Item? = nil) {
    self.flow = flow
    self.step = step
    self.me = me
    self.item = item
  }
}
