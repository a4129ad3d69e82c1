// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Which slots a step looks at and changes, as it is written.
extension Scenario {
  /// The slots that a step's conditions, texts and assignments look at.
  func reads(of index: StepIndex) -> [SlotIndex] {
    let step = steps[index]
    var slots: [SlotIndex] = []
    func look(_ condition: Condition?) { slots += condition?.slots ?? [] }
    func look(_ text: Text?, _ bank: BankIndex? = nil) {
      slots += text?.slots ?? []
      if let bank { slots += banks[bank].texts.flatMap(\.slots) }
    }
    look(step.guardCondition)
    for branch in step.next { look(branch.condition) }
    switch step.action {
    case .say(let text, let bank, _), .floor(let text, _, let bank): look(text, bank)
    case .ask(let ask):
      look(ask.text, ask.draw)
      for text in [ask.reask, ask.why, ask.about, ask.confirm?.text] { look(text) }
    case .browse(let text):
      look(text)
      for entry in library { look(entry.text) }
    case .repeatFlow(_, let condition): look(condition)
    case .forEach(let list, let condition, _):
      slots.append(list.slot)
      look(condition)
    case .set(let assignments):
      for each in assignments {
        switch each.source {
        case .path(let path), .sum(let path, _): slots += path.slots
        case .value, .unset: break
        }
      }
    case .confidential(_, let invite): look(invite)
    case .call, .newRecord, .swapRoles, .endMeeting, .finish, .nothing: break
    }
    return slots
  }

  /// The slots that a step changes.
  func writes(of index: StepIndex) -> [SlotIndex] {
    switch steps[index].action {
    case .ask(let ask): ask.save?.slot.map { [$0] } ?? []
    case .set(let assignments): assignments.compactMap(\.target.slot)
    case .newRecord(let list): [list.slot]
    default: []
    }
  }
}

extension Target {
  fileprivate var slot: SlotIndex? {
    switch self {
    case .pair(let slot), .person(_, let slot), .item(let slot, _): slot
    case .mentor: nil
    }
  }
}
