// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// One event being worked through: the state as it changes, and what is to be done about it.
struct Run {
  let machine: Machine
  var state: State
  var effects: [Effect] = []
  /// The line that puts the open question; last of the effects, once the run is over.
  var asking: Line?
  /// Whether something happened that cannot be taken back.
  var isSettled = false

  var program: Program { machine.program }
  var scenario: Scenario {
    @inline(__always) _read { yield machine.program.scenario }
  }

  init(_ machine: Machine, _ state: State) {
    self.machine = machine
    self.state = state
  }

  /// What to do, the open question last; leaves nothing to do.
  mutating func takeEffects() -> [Effect] {
    if let asking { effects.append(.record(asking)) }
    asking = nil
    defer { effects = [] }
    return effects
  }

  /// The flow that is being run.
  var frame: Frame {
    @inline(__always) _read { yield state.frames[state.frames.count - 1] }
    @inline(__always) _modify { yield &state.frames[state.frames.count - 1] }
  }

  var step: PreparedStep { program.steps[frame.step] }

  /// Runs steps until one waits for somebody.
  mutating func advance() {
    // The scenario's reader refuses plain loops that ask nothing; whether a guard leaves out
    // every question of another, only running it tells.
    for _ in 0..<Self.mostSteps {
      guard state.phase == .running else { return }
      guard !state.frames.isEmpty else {
        finish()
        return
      }
      if frame.step >= program.flows[frame.flow].upperBound {
        if leaveFlow() { return }
        continue
      }
      let step = self.step
      if !frame.progress.begun, let condition = step.guardCondition, !holds(condition) {
        trace(.skipped(frame.step))
        frame.step += 1
      } else if perform(step) {
        return
      }
    }
    effects.append(.stuck(step.id))
    state.phase = .ended
  }

  /// After so many steps without a question, none is expected any more.
  static let mostSteps = 100_000

  /// Back to the flow that called; true where a question is open there.
  private mutating func leaveFlow() -> Bool {
    let left = state.frames.removeLast()
    guard left.isDigression, !state.frames.isEmpty else { return false }
    ask()
    return true
  }

  /// Does what a step says; true where it waits for somebody.
  private mutating func perform(_ step: PreparedStep) -> Bool {
    let isNew = !frame.progress.begun
    frame.progress.begun = true
    if isNew { trace(.step(frame.step)) }
    switch step.action {
    case .say(let text, let bank, let certificate): say(text, from: bank, certificate: certificate)
    case .ask: return beginQuestion(isNew: isNew)
    case .floor(_, let opener, let bank): return beginFloor(opener, from: bank, isNew: isNew)
    case .browse:
      self.ask()
      return true
    case .call(let flow, let target): call(flow, for: target)
    case .repeatFlow(let flow, let condition): runAgain(flow, while: condition, isNew: isNew)
    case .forEach(let list, let condition, let flow):
      visitNext(of: list, where: condition, flow, isNew: isNew)
    case .newRecord(let list): addRecord(to: list)
    case .set(let assignments):
      for assignment in assignments { assign(assignment) }
      goOn(answer: nil)
    case .swapRoles: swapRoles()
    case .endMeeting: return endMeeting()
    case .confidential(let note, let invite): invitePrivately(to: note, invite)
    case .finish: finish()
    case .nothing: goOn(answer: nil)
    }
    return false
  }

  /// Leaves the step by the first of its branches that holds.
  mutating func goOn(answer: Value?) {
    frame.progress.answer = answer
    let branches = step.next
    let taken = branches.firstIndex { branch in branch.condition.map { holds($0) } ?? true }
    if !branches.isEmpty { trace(.branch(frame.step, taken ?? branches.count)) }
    let steps = program.flows[frame.flow]
    switch taken.map({ branches[$0].target }) ?? .below {
    case .step(let index): frame.step = index
    case .below: frame.step += 1
    case .back: frame.step = steps.upperBound
    }
    frame.progress = Frame.Progress()
  }

  /// Runs a flow, to come back to the step at hand.
  mutating func enter(_ flow: FlowIndex, me: Person? = nil, item: Frame.Item? = nil) {
    let first = program.flows[flow].lowerBound
    state.frames.append(
      Frame(flow: flow, step: first, me: me ?? frame.me, item: item ?? frame.item))
    trace(.flow(flow))
  }

  /// Tells of a place, where the machine was asked to.
  mutating func trace(_ place: Visit.Place) {
    guard machine.isTracing else { return }
    let me = state.frames.last?.me
    effects.append(.visited(Visit(place: place, me: me, mentor: state.mentor)))
  }

  private mutating func runAgain(_ flow: FlowIndex, while condition: Condition, isNew: Bool) {
    let runs = holds(condition)
    if isNew { trace(runs ? .looped(frame.step) : .unlooped(frame.step)) }
    runs ? enter(flow) : goOn(answer: nil)
  }

  private mutating func call(_ flow: FlowIndex, for target: CallTarget) {
    let turn = frame.progress.turns
    frame.progress.turns += 1
    switch target {
    case .each where turn < 2: enter(flow, me: order[turn])
    case .same where turn == 0: enter(flow)
    case .one(let party) where turn == 0: enter(flow, me: person(party))
    case .each, .same, .one: goOn(answer: nil)
    }
  }

  private mutating func visitNext(
    of list: ListPath, where condition: Condition?, _ flow: FlowIndex, isNew: Bool
  ) {
    let owner = list.party.map { person($0) }
    let cell = State.cell(list.slot, of: owner)
    if isNew { frame.progress.limit = state.lists[cell].count }
    let outer = frame.item
    while frame.progress.turns < frame.progress.limit {
      let item = Frame.Item(cell: cell, row: frame.progress.turns)
      frame.progress.turns += 1
      frame.item = item
      let isMet = condition.map { holds($0) } ?? true
      frame.item = outer
      if isMet {
        trace(.looped(frame.step))
        enter(flow, me: owner, item: item)
        return
      }
    }
    if isNew { trace(.unlooped(frame.step)) }
    goOn(answer: nil)
  }

  /// The two, in the order in which they are asked: whoever began last time is second now.
  var order: [Person] { state.meeting % 2 == 1 ? [.first, .second] : [.second, .first] }

  // MARK: - Things that cannot be taken back

  private mutating func swapRoles() {
    state.mentor = (state.mentor ?? .first).partner
    isSettled = true
    goOn(answer: nil)
  }

  private mutating func endMeeting() -> Bool {
    isSettled = true
    state.phase = .betweenMeetings
    effects.append(.meetingOver(state.meeting))
    return true
  }

  private mutating func invitePrivately(to note: Int, _ invite: Text) {
    record(render(invite))
    record("", by: "pair", mark: .confidential(scenario.privateNotes[note].id))
    isSettled = true
    goOn(answer: nil)
  }

  private mutating func finish() {
    state.phase = .ended
    state.frames = []
    isSettled = true
    effects.append(.ended)
  }
}
