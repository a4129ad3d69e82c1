// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Counts, beside an exploration, who was mentor in some meetings in a row, for one rule.
///
/// At any meeting's beginning the count may start; it goes on for as many meetings with a round
/// as the rule says, and is given up where the rule's condition no longer holds, or where
/// somebody changes roles by a command.
struct Watch {
  let rule: RoleRule
  /// Flows that matter for who is mentor; calls of others are left out.
  let flows: Set<FlowIndex>
  let variables: Set<Variable>
  let survey: Survey
  /// How far a balance is counted.
  static let mostBalance = 4

  func keeps(_ flow: FlowIndex) -> Bool { flows.contains(flow) }
  func keeps(_ variable: Variable) -> Bool { variables.contains(variable) }

  func addVariables(to space: inout Space) {
    let flag = Domain(cases: [.yesNo(false), .yesNo(true)])
    // Off, then none counted so far, one, …
    space.add(
      .window(.meetings),
      Domain(cases: [.unset] + (0..<rule.meetings).map { .number($0...$0) }))
    space.add(.window(.happened), flag)
    switch rule.share {
    case .equal:
      space.add(
        .window(.balance),
        Domain(cases: (-Self.mostBalance...Self.mostBalance).map { .number($0...$0) }))
    case .each:
      space.add(.window(.first), flag)
      space.add(.window(.second), flag)
    }
  }

  private func entry(_ window: Variable.Window, _ space: Space) -> (index: Int, cases: [Diagram])? {
    space.index(of: .window(window)).map { ($0, space.entries[$0].cases) }
  }

  private func running(_ space: Space) -> Diagram {
    entry(.meetings, space).map { space.diagrams.not($0.cases[0]) } ?? .none
  }

  /// A round begins.
  func entering(_ flow: FlowIndex, _ space: Space, _ mentor: Person?) -> [Edge.Change] {
    guard flow == rule.round else { return [] }
    let diagrams = space.diagrams
    let isOn = running(space)
    let first = mentor == .second ? .none : isOn
    let second = mentor == .second ? isOn : .none
    var changes = keepingToCondition(space)
    if let happened = entry(.happened, space) {
      changes.append(.assign(happened.index, [(isOn, [1])]))
    }
    if let balance = entry(.balance, space) {
      let last = balance.cases.count - 1
      changes.append(
        .assign(
          balance.index,
          balance.cases.enumerated().flatMap { index, states in
            [
              (states: diagrams.and(states, first), cases: [min(index + 1, last)]),
              (states: diagrams.and(states, second), cases: [max(index - 1, 0)]),
            ]
          }.filter { !$0.states.isNone }))
    }
    for (window, states) in [(Variable.Window.first, first), (.second, second)] {
      if let seen = entry(window, space) { changes.append(.assign(seen.index, [(states, [1])])) }
    }
    return changes
  }

  /// A meeting is over: one with a round counts; with the last of them the count is over.
  func closing(_ space: Space) -> [Edge.Change] {
    guard let meetings = entry(.meetings, space), let happened = entry(.happened, space) else {
      return []
    }
    let diagrams = space.diagrams
    return keepingToCondition(space) + [
      .assign(
        meetings.index,
        meetings.cases.enumerated().dropFirst().map { index, states in
          (
            diagrams.and(states, happened.cases[1]),
            [index + 1 < meetings.cases.count ? index + 1 : 0]
          )
        }.filter { !$0.0.isNone }),
      .assign(happened.index, [(.all, [0])]),
    ]
  }

  /// The states in which the count ends with this meeting, and the promise is broken.
  func broken(_ space: Space) -> Diagram {
    guard let meetings = entry(.meetings, space), let happened = entry(.happened, space),
      let last = meetings.cases.last
    else { return .none }
    let diagrams = space.diagrams
    var unfair = Diagram.none
    if let balance = entry(.balance, space) {
      unfair = diagrams.not(balance.cases[Self.mostBalance])
    }
    for window in [Variable.Window.first, .second] {
      if let seen = entry(window, space) { unfair = diagrams.or(unfair, seen.cases[0]) }
    }
    let ends = diagrams.and(last, happened.cases[1])
    return diagrams.and(unfair, diagrams.and(ends, condition(space)))
  }

  private func condition(_ space: Space) -> Diagram {
    guard let condition = rule.condition else { return .all }
    return Looking(space, survey, me: nil, mentor: nil, item: nil).look(at: condition).holds
  }

  /// Gives the count up where the condition cannot hold.
  private func keepingToCondition(_ space: Space) -> [Edge.Change] {
    guard let meetings = entry(.meetings, space) else { return [] }
    let lost = space.diagrams.not(condition(space))
    return lost.isNone ? [] : [.assign(meetings.index, [(lost, [0])])]
  }

  /// A meeting begins: the count is off, or starts here with nothing counted.
  func starting(_ space: Space) -> [Edge.Change] {
    guard let meetings = entry(.meetings, space) else { return [] }
    let diagrams = space.diagrams
    let off = meetings.cases[0]
    var changes: [Edge.Change] = [
      .assign(meetings.index, [(diagrams.and(off, condition(space)), [0, 1])])
    ]
    let new = diagrams.or(meetings.cases[0], meetings.cases[1])
    if let balance = entry(.balance, space) {
      changes.append(.assign(balance.index, [(new, [Self.mostBalance])]))
    }
    for window in [Variable.Window.first, .second] {
      if let seen = entry(window, space) { changes.append(.assign(seen.index, [(new, [0])])) }
    }
    return changes
  }

  /// What a change by a command does to the count: it is given up.
  func givenUp(_ space: Space) -> Diagram? {
    entry(.meetings, space).map { $0.cases[0] }
  }
}
