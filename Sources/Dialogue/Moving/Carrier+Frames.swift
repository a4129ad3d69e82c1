// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// The place in the scenario: the same flows and steps by their ids, called in the same way.
extension Carrier {
  /// The frame that stands for one of the old ones.
  func frame(_ index: Int) throws(Stays) -> Frame {
    let frame = from.frames[index]
    let flowID = old.flows[frame.flow].id
    let stepID = old.steps[frame.step].id
    guard let flow = flows[flowID] else {
      throw stays(.flowGone, "there is no flow '\(flowID)' any more, with its step '\(stepID)'")
    }
    if index == 0, flow != new.start {
      throw stays(.beginsElsewhere, "a pair no longer begins with the flow '\(flowID)'")
    }
    guard let step = steps[stepID] else {
      throw stays(.stepGone, "there is no step '\(stepID)' any more")
    }
    guard new.steps[step].flow == flow else {
      let other = new.flows[new.steps[step].flow].id
      throw stays(.stepElsewhere, "the step '\(stepID)' is in the flow '\(other)' now")
    }
    if index + 1 < from.frames.count { try checkCall(of: from.frames[index + 1], at: step, frame) }
    var result = Frame(flow: flow, step: step, me: frame.me, item: try item(of: frame))
    result.isDigression = frame.isDigression
    result.progress = frame.progress
    result.drawn = draw(of: frame)
    if let place = ItemUse(scenario: new).mismatch(
      from: step, item: result.item.map { $0.cell / 2 })
    {
      throw stays(
        .recordMissing,
        "the step '\(new.steps[place].id)' uses a record that this conversation, at "
          + "'\(stepID)', has not begun")
    }
    return result
  }

  func stays(_ code: MoveReason.Code, _ text: String) -> Stays {
    Stays(reason: MoveReason(code, text))
  }

  /// Whether the step still calls the flow that is being run above it.
  private func checkCall(of above: Frame, at step: StepIndex, _ frame: Frame) throws(Stays) {
    let flowID = old.flows[above.flow].id
    if above.isDigression {
      guard new.commands.contains(where: { new.flows[$0.flow].id == flowID }) else {
        throw stays(.commandGone, "no command runs the flow '\(flowID)' any more")
      }
      return
    }
    let stepID = old.steps[frame.step].id
    let called: FlowIndex
    switch (old.steps[frame.step].action, new.steps[step].action) {
    case (.call(_, let before), .call(let flow, let target)):
      guard before == target else {
        throw stays(.otherPersons, "the step '\(stepID)' runs '\(flowID)' for somebody else now")
      }
      called = flow
    case (.repeatFlow, .repeatFlow(let flow, _)): called = flow
    case (.forEach(let before, _, _), .forEach(let list, _, let flow)):
      guard old.describe(before) == new.describe(list) else {
        throw stays(.recordsDiffer, "the step '\(stepID)' goes through another list now")
      }
      called = flow
    default:
      throw stays(.leadsElsewhere, "the step '\(stepID)' no longer runs the flow '\(flowID)'")
    }
    guard new.flows[called].id == flowID else {
      throw stays(
        .leadsElsewhere, "the step '\(stepID)' runs '\(new.flows[called].id)' now, not '\(flowID)'")
    }
  }

  /// The record at hand, which every row of its list has been carried for.
  private func item(of frame: Frame) throws(Stays) -> Frame.Item? {
    guard let item = frame.item else { return nil }
    let slot = old.slots[item.cell / 2]
    guard let other = slots[slot.id], new.slots[other].owner == slot.owner,
      case .records = new.slots[other].type
    else {
      throw stays(
        .recordsDiffer, "the record at hand is of '\(slot.id)', which is no such list now")
    }
    return Frame.Item(cell: other * 2 + item.cell % 2, row: item.row)
  }

  private func draw(of frame: Frame) -> Frame.Draw? {
    guard let draw = frame.drawn, let bank = banks[old.banks[draw.bank].id] else { return nil }
    return places(of: old.banks[draw.bank], in: new.banks[bank])[draw.text]
      .map { Frame.Draw(bank: bank, text: $0) }
  }
}
