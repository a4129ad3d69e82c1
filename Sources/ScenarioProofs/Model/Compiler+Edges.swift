// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// The ways out of each spot, as `Run` in `Dialogue` takes them.
extension Compiler {
  func edges(from index: Int) -> [Edge] {
    let spot = graph.spots[index]
    switch spot.phase {
    case .enter: return enter(spot)
    case .ask(let turn, let speaker, let waiting): return ask(spot, turn, speaker, waiting)
    case .floor(let isEnding):
      let end =
        isEnding ? goOn(spot, .unset, []) : [Way(to: self.index(of: spot, .floor(isEnding: true)))]
      // Who has had enough may find something all the same.
      return labelled(0, end)
        + (isEnding ? labelled(1, [Way(to: self.index(of: spot, .floor(isEnding: false)))]) : [])
    case .browse: return labelled(0, goOn(spot, .unset, []))
    case .loop: return loop(spot)
    case .call(let turn): return call(spot, turn)
    case .betweenMeetings: return labelled(0, openMeeting(spot))
    case .over: return []
    }
  }

  /// A way that is not yet known to be somebody's doing.
  struct Way {
    var changes: [Edge.Change]
    var target: Int
    /// See `Edge.branch`.
    var branch: Int?

    init(_ changes: [Edge.Change] = [], to target: Int, by branch: Int? = nil) {
      self.changes = changes
      self.target = target
      self.branch = branch
    }

    /// The same way, with something that comes first.
    func after(_ first: [Edge.Change]) -> Way { Way(first + changes, to: target, by: branch) }
  }

  func labelled(_ input: Int?, _ ways: [Way]) -> [Edge] {
    ways.map { Edge(target: $0.target, input: input, branch: $0.branch, changes: $0.changes) }
  }

  func looking(_ spot: Spot, answer: AbstractValue = .unset) -> Looking {
    var looking = Looking(
      space, survey, me: graph.contexts[spot.context].me, mentor: spot.mentor, item: spot.item)
    looking.answer = answer
    return looking
  }

  // MARK: - Steps

  private func enter(_ spot: Spot) -> [Edge] {
    let step = scenario.steps[spot.step]
    guard let condition = step.guardCondition else { return labelled(nil, perform(spot, step)) }
    let ways = perform(spot, step)
    let below = go(spot, to: spot.step + 1, [])
    // Where it makes no difference whether the step was left out, nothing need be looked at.
    if ways.count == 1, ways[0].changes.isEmpty, below.changes.isEmpty,
      ways[0].target == below.target
    {
      return labelled(nil, ways)
    }
    let verdict = looking(spot).look(at: condition)
    return labelled(
      nil,
      ways.map { $0.after([.only(verdict.holds)]) } + [below.after([.only(verdict.fails)])])
  }

  private func perform(_ spot: Spot, _ step: Step) -> [Way] {
    switch step.action {
    case .say, .nothing, .confidential: return goOn(spot, .unset, [])
    case .ask(let ask):
      return speakers(ask.to, spot).map { speaker in
        Way(
          [.only(speaker.states)],
          to: index(of: spot, .ask(turn: 0, speaker.value, waiting: nil)))
      }
    case .floor: return [Way(to: index(of: spot, .floor(isEnding: false)))]
    case .browse: return [Way(to: index(of: spot, .browse))]
    case .call(let flow, _):
      if isLeftOut(flow, at: spot) { return goOn(spot, .unset, []) }
      return [Way(to: index(of: spot, .call(turn: 0)))]
    case .repeatFlow(let flow, _), .forEach(_, _, let flow):
      if isLeftOut(flow, at: spot) { return goOn(spot, .unset, []) }
      return [Way(to: index(of: spot, .loop))]
    case .newRecord(let list): return addRecord(spot, to: list)
    case .set(let assignments):
      return set(spot, assignments[...], [])
    case .swapRoles:
      var swapped = spot
      swapped.mentor = (spot.mentor ?? .first).partner
      return goOn(swapped, .unset, [])
    case .endMeeting: return [Way(to: index(of: spot, .betweenMeetings))]
    case .finish: return [Way(endOfWatch(), to: over(spot))]
    }
  }

  /// Whether a flow does not matter to what is watched; what a command runs always may.
  private func isLeftOut(_ flow: FlowIndex, at spot: Spot) -> Bool {
    guard let watch, !watch.keeps(flow) else { return false }
    return graph.rootContext(of: spot.context).root == .start
  }

  /// Everything is over.
  private func over(_ spot: Spot) -> Int {
    let root = graph.rootContext(of: spot.context)
    // The end of the programme is one place, whatever it was reached from.
    let isCommand = if case .command = root.root { true } else { false }
    let context =
      graph.contexts.firstIndex { isCommand ? $0.root == .start && $0.caller == nil : $0 == root }
      ?? 0
    return index(
      of: Spot(
        context: context, item: nil, mentor: nil,
        step: scenario.flows[graph.contexts[context].flow].steps.upperBound, phase: .over))
  }

  /// Whom a question asks; nil for both, as one.
  private func speakers(_ to: Ask.To, _ spot: Spot) -> Looking.Alternatives<Person?> {
    let looking = looking(spot)
    switch to {
    case .both: return [(.all, nil)]
    case .one(let party): return [(.all, looking.person(party))]
    case .each: return looking.order.map { ($0.states, $0.value) }
    }
  }

  // MARK: - Going on

  /// The ways on from a step that is done.
  func goOn(
    _ spot: Spot, _ answer: AbstractValue, _ changes: [Edge.Change]
  ) -> [Way] {
    let step = scenario.steps[spot.step]
    let looking = looking(spot, answer: answer)
    var ways: [Way] = []
    var left = Diagram.all
    for (index, branch) in step.next.enumerated() {
      let verdict = branch.condition.map { looking.look(at: $0) } ?? (holds: .all, fails: .none)
      let taken = diagrams.and(left, verdict.holds)
      if !taken.isNone {
        let way = go(spot, by: branch.target)
        ways.append(Way(changes + narrowing(taken) + way.changes, to: way.target, by: index))
      }
      left = diagrams.and(left, verdict.fails)
      if left.isNone { break }
    }
    if !left.isNone {
      let way = go(spot, to: spot.step + 1, [])
      ways.append(
        Way(
          changes + narrowing(left) + way.changes, to: way.target,
          by: step.next.isEmpty ? nil : step.next.count))
    }
    return ways
  }

  private func narrowing(_ states: Diagram) -> [Edge.Change] {
    states == .all ? [] : [.only(states)]
  }

  private func go(_ spot: Spot, by target: Branch.Target) -> Way {
    switch target {
    case .step(let step): go(spot, to: step, [])
    case .below: go(spot, to: spot.step + 1, [])
    case .back: go(spot, to: scenario.flows[scenario.steps[spot.step].flow].steps.upperBound, [])
    }
  }

  /// To a step of the flow, or out of it.
  private func go(_ spot: Spot, to step: StepIndex, _ changes: [Edge.Change]) -> Way {
    let context = graph.contexts[spot.context]
    guard step >= scenario.flows[context.flow].steps.upperBound else {
      return Way(
        changes,
        to: index(
          of: Spot(
            context: spot.context, item: spot.item, mentor: spot.mentor, step: step, phase: .enter))
      )
    }
    var changes = changes
    if let item = spot.item, item != context.item || context.bindsItem {
      changes.append(.release(item))
    }
    if var caller = context.caller {
      caller.mentor = spot.mentor
      return Way(changes, to: index(of: caller))
    }
    // Who is mentor matters after a command, and to nobody after the end.
    let isCommand = if case .command = context.root { true } else { false }
    if case .start = context.root { changes += endOfWatch() }
    return Way(
      changes,
      to: index(
        of: Spot(
          context: spot.context, item: nil, mentor: isCommand ? spot.mentor : nil, step: step,
          phase: .over))
    )
  }

  // MARK: - Calls and loops

  private func enterFlow(
    _ flow: FlowIndex, from spot: Spot, back phase: Spot.Phase, me: Person?,
    taking record: Looking.Record? = nil
  ) -> Way {
    let caller = graph.contexts[spot.context]
    var held = caller.held
    if let item = spot.item, item != caller.item || caller.bindsItem { held.append(item) }
    var back = spot
    back.phase = phase
    back.mentor = nil
    let context = index(
      of: Context(
        root: caller.root, flow: flow, me: me ?? caller.me, caller: back,
        item: record ?? spot.item, bindsItem: record != nil, held: held))
    let first = Spot(
      context: context, item: record ?? spot.item, mentor: spot.mentor,
      step: scenario.flows[flow].steps.lowerBound, phase: .enter)
    return Way(watch?.entering(flow, space, spot.mentor) ?? [], to: index(of: first))
  }

  private func call(_ spot: Spot, _ turn: Int) -> [Edge] {
    guard case .call(let flow, let target) = scenario.steps[spot.step].action else { return [] }
    let callees: Looking.Alternatives<Person?>
    switch target {
    case .same where turn == 0: callees = [(.all, nil)]
    case .one(let party) where turn == 0:
      callees = [(.all, looking(spot).person(party))]
    case .each where turn < 2:
      callees = looking(spot).order.map { ($0.states, turn == 0 ? $0.value : $0.value.partner) }
    case .same, .one, .each: return labelled(nil, goOn(spot, .unset, []))
    }
    return labelled(
      nil,
      callees.map { callee in
        let way = enterFlow(flow, from: spot, back: .call(turn: turn + 1), me: callee.value)
        return way.after(narrowing(callee.states))
      })
  }

  private func loop(_ spot: Spot) -> [Edge] {
    switch scenario.steps[spot.step].action {
    case .repeatFlow(let flow, let condition):
      let verdict = looking(spot).look(at: condition)
      let way = enterFlow(flow, from: spot, back: .loop, me: nil)
      return labelled(nil, [way.after(narrowing(verdict.holds))])
        + labelled(nil, goOn(spot, .unset, narrowing(verdict.fails)))
    case .forEach(let list, let condition, let flow):
      let owner = list.party.map(looking(spot).person)
      return labelled(nil, [visit(spot, list, condition, flow, owner)] + goOn(spot, .unset, []))
    default: return []
    }
  }

  private func visit(
    _ spot: Spot, _ list: ListPath, _ condition: Condition?, _ flow: FlowIndex, _ owner: Person?
  ) -> Way {
    let caller = graph.contexts[spot.context]
    var holder = caller
    if let item = spot.item, item != caller.item || caller.bindsItem { holder.held.append(item) }
    let record = record(of: list.slot, in: holder)
    addFields(of: record)
    var changes: [Edge.Change] = []
    // What others see of a record at hand has to be among those that are taken.
    for held in Set(holder.held + [spot.item, caller.item].compactMap(\.self)) {
      changes.append(.show(held))
    }
    if let count = space.index(of: .count(State.cell(list.slot, of: owner))) {
      changes.append(.only(diagrams.not(space.entries[count].cases[0])))
    }
    changes.append(.take(record))
    if let condition {
      let looking = Looking(
        space, survey, me: caller.me, mentor: spot.mentor, item: record)
      changes += narrowing(looking.look(at: condition).holds)
    }
    let way = enterFlow(flow, from: spot, back: .loop, me: owner, taking: record)
    return way.after(changes)
  }

  // MARK: - Meetings and roles

  private func openMeeting(_ spot: Spot) -> [Way] {
    var changes: [Edge.Change] = endOfWatch()
    if let odd = space.index(of: .isOdd) {
      let cases = space.entries[odd].cases
      changes.append(.assign(odd, [(cases[0], [1]), (cases[1], [0])]))
    }
    if let meeting = space.index(of: .meeting) { changes.append(counting(meeting, 1)) }
    for (slot, entry) in scenario.slots.enumerated() where entry.lifetime == .meeting {
      for person in Person.allCases {
        let cell = State.cell(slot, of: person)
        if let variable = space.index(of: .cell(cell)) {
          let initial = space.entries[variable].domain.index(of: entry.initial)
          changes.append(.assign(variable, [(.all, [initial])]))
        }
        if let count = space.index(of: .count(cell)) {
          changes.append(.assign(count, [(.all, [0])]))
        }
      }
    }
    // A record in the hand that lasted for the meeting is gone: nothing of it is there.
    for record in Set(graph.records(at: spot))
    where scenario.slots.contains(where: {
      $0.lifetime == .meeting && $0.type == scenario.slots[record.list].type
    }) {
      changes.append(.fresh(record))
    }
    changes += watch?.starting(space) ?? []
    return goOn(spot, .unset, changes)
  }

  /// A number, plus another.
  private func counting(_ variable: Int, _ addend: Int) -> Edge.Change {
    let entry = space.entries[variable]
    return .assign(
      variable,
      zip(entry.cases, entry.domain.cases).map { states, value in
        (states, entry.domain.cases(of: value.plus(addend)))
      })
  }

  private func endOfWatch() -> [Edge.Change] { watch?.closing(space) ?? [] }

  /// Sets one thing after the other; who becomes mentor decides where it goes on.
  private func set(
    _ spot: Spot, _ assignments: ArraySlice<Assignment>, _ changes: [Edge.Change]
  ) -> [Way] {
    guard let first = assignments.first else { return goOn(spot, .unset, changes) }
    let rest = assignments.dropFirst()
    guard first.target == .mentor else {
      return set(spot, rest, changes + assign(first, spot))
    }
    return appointed(by: values(of: first.source, spot), spot).flatMap { states, appointed in
      set(appointed, rest, changes + narrowing(states))
    }
  }

  private func addRecord(_ spot: Spot, to list: ListPath) -> [Way] {
    let context = graph.contexts[spot.context]
    let record = record(of: list.slot, in: context)
    addFields(of: record)
    var changes: [Edge.Change] = []
    let owner = list.party.map(looking(spot).person)
    if let count = space.index(of: .count(State.cell(list.slot, of: owner))) {
      changes.append(counting(count, 1))
    }
    if let item = spot.item, item != context.item || context.bindsItem {
      changes.append(.release(item))
    }
    changes.append(.fresh(record))
    var after = spot
    after.item = record
    return goOn(after, .unset, changes)
  }
}
