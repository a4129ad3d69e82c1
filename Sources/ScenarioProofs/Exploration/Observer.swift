// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Finds, for a state of a session, where it stands in the exploration.
struct Observer {
  let compiler: Compiler

  /// A state as the exploration sees it.
  struct Sight {
    var spot: Int
    /// By bit.
    var bits: [Bool]
  }

  private var scenario: Scenario { compiler.scenario }

  /// Where a state stands; nil where it is over, or where the graph has no such spot.
  ///
  /// - Parameters:
  ///   - state: Of a session that waits for somebody.
  ///   - root: What the session began with: the start, or a note.
  ///   - me: For whom that was.
  /// - Returns: The spot, and what is kept of the state.
  func sight(of state: State, root: Context.Root = .start, me: Person? = nil) -> Sight? {
    guard !state.frames.isEmpty else { return nil }
    var frames = state.frames[...]
    var root = root
    var me = me
    if let command = state.frames.lastIndex(where: \.isDigression) {
      frames = state.frames[command...]
      guard let first = frames.first,
        let index = scenario.commands.firstIndex(where: { $0.flow == first.flow })
      else { return nil }
      root = .command(index)
      me = first.me
    }
    guard let (spot, hands) = spot(of: frames, state, root, me),
      let index = compiler.graph.indices[spot]
    else { return nil }
    return Sight(spot: index, bits: bits(of: state, hands))
  }

  private func spot(
    of frames: ArraySlice<Frame>, _ state: State, _ root: Context.Root, _ me: Person?
  ) -> (Spot, [Looking.Record: Frame.Item])? {
    guard let first = frames.first else { return nil }
    var context = Context(
      root: root, flow: first.flow, me: me, caller: nil, item: nil, bindsItem: false, held: [])
    var entry: Frame.Item?
    var hands: [Looking.Record: Frame.Item] = [:]
    for (place, frame) in zip(frames.indices, frames) {
      guard let index = compiler.graph.contextIndices[context] else { return nil }
      var record: Looking.Record?
      if let item = frame.item {
        let isOwn = item != entry
        let own = isOwn ? compiler.record(of: item.cell / 2, in: context) : context.item
        record = own
        if let own { hands[own] = item }
      }
      let spot = Spot(
        context: index, item: record, mentor: state.mentor, step: frame.step,
        phase: phase(of: frame, state))
      guard place + 1 < frames.endIndex else { return (spot, hands) }
      var held = context.held
      if let record, record != context.item || context.bindsItem { held.append(record) }
      let callee = frames[place + 1]
      var caller = spot
      caller.mentor = nil
      var bindsItem = false
      entry = frame.item
      switch scenario.steps[frame.step].action {
      case .call: caller.phase = .call(turn: frame.progress.turns)
      case .forEach(let list, _, _):
        caller.phase = .loop
        bindsItem = true
        var holder = context
        holder.held = held
        record = compiler.record(of: list.slot, in: holder)
        let cell = State.cell(list.slot, of: list.party == nil ? nil : callee.me)
        entry = Frame.Item(cell: cell, row: frame.progress.turns - 1)
        if let record { hands[record] = entry }
      default: caller.phase = .loop
      }
      context = Context(
        root: root, flow: callee.flow, me: callee.me, caller: caller, item: record,
        bindsItem: bindsItem, held: held)
    }
    return nil
  }

  private func phase(of frame: Frame, _ state: State) -> Spot.Phase {
    if state.isBetweenMeetings { return .betweenMeetings }
    let steps = scenario.flows[frame.flow].steps
    guard steps.contains(frame.step) else { return .over }
    switch scenario.steps[frame.step].action {
    case .ask(let ask):
      let turn = ask.to == .each ? min(frame.progress.turns, 1) : 0
      let order: [Person] = state.meeting % 2 == 1 ? [.first, .second] : [.second, .first]
      let looking = Looking(
        compiler.space, compiler.survey, me: frame.me, mentor: state.mentor, item: nil)
      let speaker: Person? =
        switch ask.to {
        case .both: nil
        case .each: frame.progress.speaker ?? order[turn]
        case .one(let party): looking.person(party)
        }
      let waiting = frame.progress.unconfirmed.map { value in
        let classes = Compiler.classes(of: ask, at: frame.step, compiler.survey)
        return Domain(cases: classes).index(of: value)
      }
      return .ask(turn: turn, speaker, waiting: waiting)
    case .floor: return .floor(isEnding: frame.progress.finished != nil)
    case .browse: return .browse
    default: return .enter
    }
  }

  private func bits(of state: State, _ hands: [Looking.Record: Frame.Item]) -> [Bool] {
    var bits = Array(repeating: false, count: compiler.space.bitCount)
    for entry in compiler.space.entries {
      let value: Int
      switch entry.variable {
      case .isOdd: value = state.meeting % 2
      case .meeting: value = entry.domain.index(of: .number(state.meeting))
      case .cell(let cell): value = entry.domain.index(of: state.cells[cell])
      case .count(let cell): value = entry.domain.index(of: .number(state.lists[cell].count))
      case .field(let list, let level, let field):
        guard let item = hands[Looking.Record(list: list, level: level)] else { continue }
        let rows = state.lists[item.cell]
        value = entry.domain.index(
          of: rows.indices.contains(item.row) ? rows[item.row][field] : nil)
      case .window: continue
      }
      for (offset, bit) in entry.bits.enumerated() { bits[bit] = value >> offset & 1 == 1 }
    }
    return bits
  }
}

extension Explorer {
  /// Whether what was seen is among what was reached.
  func contains(_ sight: Observer.Sight) -> Bool {
    contains(reached[sight.spot], sight)
  }

  func contains(_ set: Diagram, _ sight: Observer.Sight) -> Bool {
    diagrams.contains(set) { sight.bits[$0] }
  }
}
