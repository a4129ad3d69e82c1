// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Where a way leads, and the records that are taken and put back on it.
extension Explorer {
  /// Where a way leads from some states.
  func image(of states: Diagram, over edge: Edge) -> Diagram {
    var states = states
    for change in edge.changes {
      states = apply(change, to: states)
      if states.isNone { return states }
    }
    return states
  }

  func apply(_ change: Edge.Change, to states: Diagram) -> Diagram {
    switch change {
    case .only(let allowed): return diagrams.and(states, allowed)
    case .assign(let variable, let alternatives):
      let entry = space.entries[variable]
      var result = Diagram.none
      var rest = states
      for (guarding, cases) in alternatives {
        if guarding == .all { rest = .none } else { rest = diagrams.minus(rest, guarding) }
        let part = diagrams.andForget(entry.cube, states, guarding)
        guard !part.isNone else { continue }
        let values = cases.count == 1 ? entry.cases[cases[0]] : space.states(variable, in: cases)
        result = diagrams.or(result, diagrams.and(part, values))
      }
      return diagrams.or(result, rest)
    case .take(let record):
      guard let known = records[record.list] else { return .none }
      return diagrams.and(diagrams.forget(cube(of: record), in: states), raised(known, to: record))
    case .fresh(let record):
      var result = diagrams.forget(cube(of: record), in: states)
      for variable in fields(of: record) {
        result = diagrams.and(result, space.entries[variable].cases[0])
      }
      return result
    case .show(let record):
      show(record, states)
      return states
    case .release(let record):
      show(record, states)
      return diagrams.forget(cube(of: record), in: states)
    }
  }

  /// The variables of a record's fields, in the order of their bits.
  func fields(of record: Looking.Record) -> [Int] {
    guard case .records(let fields) = compiler.scenario.slots[record.list].type else { return [] }
    return fields.indices.compactMap {
      space.index(of: .field(list: record.list, level: record.level, $0))
    }.sorted { space.entries[$0].firstBit < space.entries[$1].firstBit }
  }

  func cube(of record: Looking.Record) -> Diagrams.Cube {
    diagrams.cube(fields(of: record).flatMap { space.entries[$0].bits })
  }

  /// Notes what a record at hand may hold.
  func show(_ record: Looking.Record, _ states: Diagram) {
    guard !states.isNone else { return }
    let own = Set(fields(of: record).flatMap { space.entries[$0].bits })
    let others = diagrams.cube((0..<space.bitCount).filter { !own.contains($0) })
    let seen = lowered(diagrams.forget(others, in: states), from: record)
    let all = diagrams.or(records[record.list] ?? .none, seen)
    guard all != records[record.list] else { return }
    records[record.list] = all
    for spot in takers[record.list] ?? [] where !reached[spot].isNone { queue.add(spot) }
  }

  /// What records hold, over the bits of one that is further in.
  func raised(_ set: Diagram, to record: Looking.Record) -> Diagram {
    guard record.level > 0 else { return set }
    return diagrams.rename(set, mapping(from: 0, to: record.level, record.list))
  }

  private func lowered(_ set: Diagram, from record: Looking.Record) -> Diagram {
    guard record.level > 0 else { return set }
    return diagrams.rename(set, mapping(from: record.level, to: 0, record.list))
  }

  private func mapping(from: Int, to: Int, _ list: SlotIndex) -> [Int32] {
    var mapping = (0..<space.bitCount).map { Int32($0) }
    let old = fields(of: Looking.Record(list: list, level: from))
    let new = fields(of: Looking.Record(list: list, level: to))
    for (one, other) in zip(old, new) {
      for (bit, target) in zip(space.entries[one].bits, space.entries[other].bits) {
        mapping[bit] = Int32(target)
      }
    }
    return mapping
  }
}
