// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Answers, and what is kept of them.
extension Compiler {
  /// The cases that an answer to a question is sorted into, without that of none.
  static func classes(of ask: Ask, at step: StepIndex, _ survey: Survey) -> [AbstractValue] {
    survey.domain(of: .answer(step)).cases.filter { value in
      switch (value, ask.type) {
      case (.unset, _): false
      case (.number(let numbers), .scale(let range)): numbers.overlaps(range)
      case (.number(let numbers), .number(let range?)): numbers.overlaps(range)
      default: true
      }
    }
  }

  func ask(
    _ spot: Spot, _ turn: Int, _ speaker: Person?, _ waiting: Int?
  ) -> [Edge] {
    guard case .ask(let ask) = scenario.steps[spot.step].action else { return [] }
    let classes = Self.classes(of: ask, at: spot.step, survey)
    var edges: [Edge] = []
    func add(_ ways: [Way], _ input: Int) {
      edges += labelled(input, ways)
    }
    if let waiting {
      add(keep(classes[waiting], ask, spot, turn, speaker), 0)
      add([Way(to: index(of: spot, .ask(turn: turn, speaker, waiting: nil)))], 1)
      return edges
    }
    for (input, value) in classes.enumerated() {
      if ask.confirm != nil {
        add([Way(to: index(of: spot, .ask(turn: turn, speaker, waiting: input)))], input)
      } else {
        add(keep(value, ask, spot, turn, speaker), input)
      }
    }
    if ask.mayPass { add(keep(.unset, ask, spot, turn, speaker), classes.count) }
    return edges
  }

  /// What becomes of an answer that counts; `unset` is a pass.
  private func keep(
    _ value: AbstractValue, _ ask: Ask, _ spot: Spot, _ turn: Int, _ speaker: Person?
  ) -> [Way] {
    var changes: [Edge.Change] = []
    if value != .unset, let target = ask.save {
      if target == .mentor {
        return appointed(by: [(.all, value)], spot).flatMap {
          kept(value, ask, $0.spot, turn, speaker, [])
        }
      }
      changes = store([(.all, value)], in: target, spot, me: speaker)
    }
    return kept(value, ask, spot, turn, speaker, changes)
  }

  private func kept(
    _ value: AbstractValue, _ ask: Ask, _ spot: Spot, _ turn: Int, _ speaker: Person?,
    _ changes: [Edge.Change]
  ) -> [Way] {
    if ask.to == .each, turn == 0, let speaker {
      return [Way(changes, to: index(of: spot, .ask(turn: 1, speaker.partner, waiting: nil)))]
    }
    return goOn(spot, value, changes)
  }

  // MARK: - Setting

  func assign(_ assignment: Assignment, _ spot: Spot) -> [Edge.Change] {
    store(values(of: assignment.source, spot), in: assignment.target, spot, me: nil)
  }

  func values(
    of source: Assignment.Source, _ spot: Spot
  ) -> Looking.Alternatives<AbstractValue> {
    let looking = looking(spot)
    switch source {
    case .value(let value): return [(.all, AbstractValue(value))]
    case .path(let path): return looking.values(path)
    case .sum(let path, let addend):
      return looking.values(path).map { ($0.states, $0.value.plus(addend)) }
    case .unset: return [(.all, .unset)]
    }
  }

  /// The spot with whoever a value makes mentor; nothing makes nobody mentor.
  func appointed(
    by values: Looking.Alternatives<AbstractValue>, _ spot: Spot
  ) -> [(states: Diagram, spot: Spot)] {
    var result: [(states: Diagram, spot: Spot)] = []
    func add(_ states: Diagram, _ mentor: Person?) {
      guard !states.isNone else { return }
      var spot = spot
      spot.mentor = mentor
      result.append((states, spot))
    }
    for value in values {
      switch value.value {
      case .choice(let id): add(value.states, Person(id: id) ?? spot.mentor)
      case .unset: add(value.states, spot.mentor)
      default: for person in Person.allCases { add(value.states, person) }
      }
    }
    return result
  }

  private func store(
    _ values: Looking.Alternatives<AbstractValue>, in target: Target, _ spot: Spot, me: Person?
  ) -> [Edge.Change] {
    switch target {
    case .pair(let slot):
      return store(values, in: .cell(State.cell(slot, of: nil)))
    case .person(let party, let slot):
      var looking = looking(spot)
      looking.me = me ?? looking.me
      return store(values, in: .cell(State.cell(slot, of: looking.person(party))))
    case .item(_, let field):
      guard let item = spot.item else { return [] }
      let change = store(
        values, in: .field(list: item.list, level: item.level, field))
      return change + alsoHeld(item, field, values, spot)
    case .mentor: return []
    }
  }

  private func store(
    _ values: Looking.Alternatives<AbstractValue>, in variable: Variable
  ) -> [Edge.Change] {
    guard let index = space.index(of: variable) else { return [] }
    let domain = space.entries[index].domain
    return [
      .assign(
        index,
        values.map { ($0.states, domain.cases(of: $0.value)) }.filter { !$0.states.isNone })
    ]
  }

  /// A record of the same list that a caller has in hand may be the same one.
  private func alsoHeld(
    _ item: Looking.Record, _ field: FieldIndex, _ values: Looking.Alternatives<AbstractValue>,
    _ spot: Spot
  ) -> [Edge.Change] {
    let held =
      graph.contexts[spot.context].held + (graph.contexts[spot.context].item.map { [$0] } ?? [])
    return Set(held).filter { $0.list == item.list && $0 != item }.flatMap { other in
      guard let index = space.index(of: .field(list: other.list, level: other.level, field)) else {
        return [Edge.Change]()
      }
      let entry = space.entries[index]
      return [
        .assign(
          index,
          zip(entry.cases, entry.domain.cases.indices).flatMap { states, own in
            values.map {
              (diagrams.and(states, $0.states), [own] + entry.domain.cases(of: $0.value))
            }
          }.filter { !$0.states.isNone })
      ]
    }
  }
}
