// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// Works out what a condition or a path can be, where a flow stands.
struct Looking {
  /// What something is in which states; the sets may overlap where it cannot be told.
  typealias Alternatives<Value> = [(states: Diagram, value: Value)]

  let space: Space
  let survey: Survey
  /// The person whom `me` names; nil where nobody is.
  var me: Person?
  /// Who is mentor.
  var mentor: Person?
  /// The record that `item` names.
  var item: Record?
  /// What the step's question was answered.
  var answer: AbstractValue = .unset

  private var diagrams: Diagrams { space.diagrams }

  init(_ space: Space, _ survey: Survey, me: Person?, mentor: Person?, item: Record?) {
    self.space = space
    self.survey = survey
    self.me = me
    self.mentor = mentor
    self.item = item
  }

  /// A record at hand: of which list, and how many of that list are at hand outside of it.
  struct Record: Hashable, Sendable {
    /// The list, or the first of those with the same fields.
    var list: SlotIndex
    var level: Int
  }

  // MARK: - Persons

  /// Whom a party names; who is mentor is the first person until somebody is.
  func person(_ party: Party) -> Person {
    switch party {
    case .first: .first
    case .second: .second
    case .me: me ?? .first
    case .partner: (me ?? .first).partner
    case .mentor: mentor ?? .first
    case .mentee: (mentor ?? .first).partner
    }
  }

  /// The two in the order in which they are asked.
  var order: Alternatives<Person> {
    guard let odd = space.index(of: .isOdd) else { return Person.allCases.map { (.all, $0) } }
    return [(space.entries[odd].cases[1], .first), (space.entries[odd].cases[0], .second)]
  }

  // MARK: - Paths

  /// What a path may hold.
  func values(_ path: Path) -> Alternatives<AbstractValue> {
    switch path {
    case .pair(let slot): return values(.cell(State.cell(slot, of: nil)))
    case .person(let party, let slot):
      return values(.cell(State.cell(slot, of: person(party))))
    case .item(_, let field):
      guard let item else { return [(.all, .unset)] }
      return values(.field(list: item.list, level: item.level, field))
    case .end(let list, _, let field): return end(list, field)
    case .who(let party): return [(.all, .choice(person(party).id))]
    case .count(let path):
      return values(path).map {
        ($0.states, $0.value == .unset ? .number(0...0) : .number(0...Int.max))
      }
    case .countRecords(let list, where: nil): return counts(list)
    case .countRecords(let list, where: .some):
      return counts(list).map { count in
        guard case .number(let range) = count.value else { return count }
        return (count.states, .number(0...range.upperBound))
      }
    case .meeting:
      return space.index(of: .meeting) == nil
        ? [(.all, .number(1...Int.max))] : values(Variable.meeting)
    case .answer: return [(.all, answer)]
    // Nobody reads a note where nothing of it is kept.
    case .drawn, .readers: return [(.all, .unset), (.all, .something)]
    case .today: return [(.all, .something)]
    }
  }

  private func values(_ variable: Variable) -> Alternatives<AbstractValue> {
    guard let index = space.index(of: variable) else {
      return [(.all, .unset), (.all, .something)]
    }
    let entry = space.entries[index]
    return zip(entry.cases, entry.domain.cases).map { ($0, $1) }
  }

  private func counts(_ list: ListPath) -> Alternatives<AbstractValue> {
    let cell = State.cell(list.slot, of: list.party.map(person))
    return space.index(of: .count(cell)) == nil
      ? [(.all, .number(0...Int.max))] : values(.count(cell))
  }

  /// A field of a record at an end of a list: unset where there is none, else anything.
  private func end(_ list: ListPath, _ field: FieldIndex) -> Alternatives<AbstractValue> {
    var result: Alternatives<AbstractValue> = []
    let cases = survey.domain(of: .field(survey.canonical[list.slot], field)).cases
    for count in counts(list) {
      guard case .number(let range) = count.value else { continue }
      if range.lowerBound <= 0 { result.append((count.states, .unset)) }
      if range.upperBound > 0 { result += cases.map { (count.states, $0) } }
    }
    return result
  }

  // MARK: - Conditions

  /// The states in which a condition may hold, and those in which it may fail.
  func look(at condition: Condition) -> (holds: Diagram, fails: Diagram) {
    switch condition {
    case .isSet(let path):
      return collect(values(path).map { ($0.states, $0.value == .unset ? .fails : .holds) })
    case .equals(let left, let right):
      return compare(left, right) { Verdict.equality($0, $1) }
    case .compares(let left, let order, let right):
      return compare(left, right) { Verdict.order($0, order, $1) }
    case .not(let inner):
      let inner = look(at: inner)
      return (inner.fails, inner.holds)
    case .and(let left, let right):
      let (one, other) = (look(at: left), look(at: right))
      return (diagrams.and(one.holds, other.holds), diagrams.or(one.fails, other.fails))
    case .or(let left, let right):
      let (one, other) = (look(at: left), look(at: right))
      return (diagrams.or(one.holds, other.holds), diagrams.and(one.fails, other.fails))
    }
  }

  private func compare(
    _ left: Operand, _ right: Operand, _ verdict: (AbstractValue, AbstractValue) -> Verdict
  ) -> (holds: Diagram, fails: Diagram) {
    let others = values(right)
    return collect(
      values(left).flatMap { one in
        others.map { other in
          (diagrams.and(one.states, other.states), verdict(one.value, other.value))
        }
      })
  }

  private func values(_ operand: Operand) -> Alternatives<AbstractValue> {
    switch operand {
    case .path(let path): values(path)
    // Of words and days only presence is known, so a comparison with one stays open.
    case .value(let value): [(.all, AbstractValue(value))]
    }
  }

  private func collect(
    _ verdicts: [(states: Diagram, verdict: Verdict)]
  ) -> (holds: Diagram, fails: Diagram) {
    var holds = Diagram.none
    var fails = Diagram.none
    for (states, verdict) in verdicts {
      if verdict.contains(.holds) { holds = diagrams.or(holds, states) }
      if verdict.contains(.fails) { fails = diagrams.or(fails, states) }
    }
    return (holds, fails)
  }
}
