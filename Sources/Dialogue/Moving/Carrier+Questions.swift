// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// What waits in each frame: a question, a meeting's end, or a flow that was called.
extension Carrier {
  /// Makes a frame's progress fit its new step, and notes what is new about its question.
  mutating func settle(_ index: Int, of machine: Machine) throws(Stays) {
    drawAgain(index)
    let isLast = index + 1 == from.frames.count
    guard isLast || from.frames[index + 1].isDigression else { return }
    let before = old.steps[from.frames[index].step]
    let action = new.steps[to.frames[index].step].action
    guard from.phase == .running || !isLast else {
      guard case .endMeeting = action else {
        throw stays(.endsNoMeeting, "the step '\(before.id)' no longer ends a meeting")
      }
      return
    }
    guard action.asks else {
      throw stays(.asksNothing, "the step '\(before.id)' asks nothing any more")
    }
    let start = news.count
    let isFresh = begin(index, before.action, action)
    let asked = Run(machine, below(index, from)).question()
    let asks = Run(self.machine, below(index, to)).question()
    guard let asked, let asks else {
      throw stays(.asksNothing, "the step '\(before.id)' asks nothing any more")
    }
    var known = Set(news[start...].map(\.code))
    // What is begun again begins with whoever comes first.
    if isFresh { known.insert(.newAddressee) }
    compare(asked, asks, besides: known)
    if isLast { asksAgain = isFresh || asked.isSeen(otherwiseThan: asks) }
  }

  /// The state as it is when what runs above a frame is done.
  private func below(_ index: Int, _ state: State) -> State {
    var state = state
    state.phase = .running
    state.frames.removeSubrange((index + 1)...)
    return state
  }

  private mutating func note(_ code: MoveReason.Code, _ text: String) {
    news.append(MoveReason(code, text))
  }

  // MARK: - Draws

  /// A text that is gone is replaced by another of its bank.
  private mutating func drawAgain(_ index: Int) {
    let frame = from.frames[index]
    if let draw = frame.drawn, to.frames[index].drawn == nil {
      let id = old.banks[draw.bank].id
      if let bank = banks[id] {
        self.draw(from: bank, for: index)
        losses.append(
          MoveReason(.drawnAnew, "the text drawn from '\(id)' is gone: another is drawn"))
      } else {
        losses.append(MoveReason(.drawnGone, "there is no bank '\(id)' any more to draw from"))
      }
    }
    let bank: BankIndex? =
      switch new.steps[to.frames[index].step].action {
      case .ask(let ask): ask.draw
      case .floor(_, _, let bank): bank
      default: nil
      }
    if let bank, to.frames[index].drawn?.bank != bank { draw(from: bank, for: index) }
  }

  private mutating func draw(from bank: BankIndex, for index: Int) {
    var run = Run(machine, below(index, to))
    run.draw(from: bank)
    to.draws = run.state.draws
    to.drawn = run.state.drawn
    to.frames[index] = run.frame
  }

  // MARK: - Questions

  /// Keeps what was said to a question so far where that still fits; true where it is begun
  /// again.
  private mutating func begin(_ index: Int, _ before: Action, _ action: Action) -> Bool {
    let id = old.steps[from.frames[index].step].id
    let progress = from.frames[index].progress
    var turns = 0
    switch (before, action) {
    case (.ask(let one), .ask(let other)):
      let saves = (one.save.map { old.outline(of: $0) }, other.save.map { new.outline(of: $0) })
      if saves.0 != saves.1 { note(.newSlot, "the answer to '\(id)' goes elsewhere") }
      if one.to != other.to { note(.newAddressee, "'\(id)' is put to somebody else") }
      if one.confirm?.by != other.confirm?.by {
        note(.newConfirmation, "somebody else has to say yes to the answer to '\(id)'")
      }
      let isSameType = one.type.outline == other.type.outline
      if !isSameType { note(.newType, "'\(id)' takes another kind of answer") }
      if isSameType, saves.0 == saves.1, one.to == other.to, one.confirm?.by == other.confirm?.by {
        return false
      }
      if saves.0 == saves.1, one.to == other.to, stands(one.save) { turns = progress.turns }
    case (.floor, .floor), (.browse, .browse): return false
    default: note(.newKind, "'\(id)' asks in another way")
    }
    if progress.turns > turns || progress.finished != nil {
      losses.append(
        MoveReason(.begunAgain, "'\(id)' is begun again, though one of the two has answered it"))
    }
    if progress.unconfirmed != nil {
      losses.append(
        MoveReason(.unconfirmed, "the answer to '\(id)' that waited for a yes is dropped"))
    }
    to.frames[index].progress = Frame.Progress()
    to.frames[index].progress.begun = true
    to.frames[index].progress.turns = turns
    if case .floor(_, let opener, _) = action {
      to.frames[index].progress.speaker = Run(machine, below(index, to)).person(opener)
    }
    return true
  }

  /// Whether what has been answered into a slot is there as it was.
  private func stands(_ target: Target?) -> Bool {
    let slot: SlotIndex
    switch target {
    case .pair(let index), .person(_, let index): slot = index
    case .item, .mentor, nil: return false
    }
    guard let other = slots[old.slots[slot].id] else { return false }
    return Person.allCases.allSatisfy { person in
      from.cells[State.cell(slot, of: person)] == to.cells[State.cell(other, of: person)]
    }
  }

  /// Notes what those who are asked see of the change.
  private mutating func compare(
    _ asked: Question, _ asks: Question, besides known: Set<MoveReason.Code>
  ) {
    let id = asked.stepID
    var isWorded = asked.text != asks.text
    // To another person, the same words are said with another name.
    if asked.speaker != asks.speaker, case .ask(let one) = old.steps[asked.step].action,
      case .ask(let other) = new.steps[asks.step].action
    {
      isWorded = old.outline(of: one.text) != new.outline(of: other.text)
    }
    if isWorded { note(.newWords, "'\(id)' is worded differently") }
    if asked.speaker != asks.speaker, !known.contains(.newAddressee) {
      note(.newAddressee, "'\(id)' is put to somebody else")
    }
    let isOther =
      asked.type != asks.type || asked.isLong != asks.isLong || asked.mayPass != asks.mayPass
    if isOther, known.isDisjoint(with: [.newType, .newKind]) {
      note(.newType, "'\(id)' offers other answers, or takes them in another way")
    }
  }
}

extension Action {
  /// Whether somebody is asked something.
  fileprivate var asks: Bool {
    switch self {
    case .ask, .floor, .browse: true
    default: false
    }
  }
}

extension Question {
  /// Whether those who are asked would see another question.
  fileprivate func isSeen(otherwiseThan other: Question) -> Bool {
    text != other.text || speaker != other.speaker || kind != other.kind || type != other.type
      || isLong != other.isLong || mayPass != other.mayPass
  }
}
