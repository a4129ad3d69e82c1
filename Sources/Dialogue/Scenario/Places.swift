// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// All that a tracing machine can tell of, so that what it did not tell of can be named.
extension Scenario {
  /// Every place of the scenario once: those of its steps in their order, then its commands.
  ///
  /// Flows are not among them: where one was begun, its first step was done or left out.
  public var places: [Visit.Place] {
    steps.indices.flatMap(places(of:)) + commands.indices.map { .command($0) }
  }

  /// The places of one step: that it is done, left out, run again or not, what it can be
  /// answered, that it is passed and asked again, and its ways on.
  public func places(of index: StepIndex) -> [Visit.Place] {
    let step = steps[index]
    var places: [Visit.Place] = [.step(index)]
    if step.guardCondition != nil { places.append(.skipped(index)) }
    switch step.action {
    case .ask(let ask): places += self.places(of: ask, at: index)
    case .floor: places.append(.askedAgain(index))
    case .browse:
      places += library.map { .option(index, $0.id) }
      places.append(.askedAgain(index))
    case .repeatFlow, .forEach: places += [.looped(index), .unlooped(index)]
    case .say, .call, .newRecord, .set, .swapRoles, .endMeeting, .confidential, .finish, .nothing:
      break
    }
    return places + waysOn(from: index)
  }

  private func places(of ask: Ask, at index: StepIndex) -> [Visit.Place] {
    var places: [Visit.Place] =
      switch ask.type {
      case .yesNo: ["yes", "no"].map { .option(index, $0) }
      case .choice(let options): options.map { .option(index, $0.id) }
      case .person: Person.allCases.map { .option(index, $0.id) }
      case .text, .scale, .number, .date, .cadence, .name, .list, .records: []
      }
    if ask.confirm != nil { places += [.settled(index, true), .settled(index, false)] }
    if ask.mayPass { places.append(.passed(index)) }
    // Whatever is asked for, an empty line is no answer.
    return places + [.askedAgain(index)]
  }

  /// The ways on that are written; and that none of them held, where that can be.
  private func waysOn(from index: StepIndex) -> [Visit.Place] {
    let ways = steps[index].next
    if case .finish = steps[index].action { return [] }
    // What stands below an `else` is never come to; without one, none may hold.
    let last = ways.firstIndex { $0.condition == nil } ?? ways.count
    return ways.isEmpty ? [] : (0...last).map { .branch(index, $0) }
  }
}

extension Visit.Place {
  /// The step that it belongs to; nil for a command and a flow.
  public var stepIndex: StepIndex? {
    switch self {
    case .step(let step), .skipped(let step), .branch(let step, _), .looped(let step),
      .unlooped(let step), .option(let step, _), .settled(let step, _), .passed(let step),
      .askedAgain(let step):
      step
    case .flow, .command: nil
    }
  }
}
