// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What was not reached of one step, or of one command.
public struct CoverageGap: Hashable, Sendable {
  public var file: String?
  /// From 1.
  public var line: Int?
  /// The step's id; a command's name with its slash.
  public var id: String
  /// What is missing, in words: `not reached`, `never passed`, `never answered 'maybe'`.
  public var what: [String]
  public var places: [Visit]
}

extension CoverageCount {
  /// What was not reached, a gap for each step and command, in the order of the scenario.
  ///
  /// Of a step that was not reached at all, nothing else is named.
  public func gaps(_ lines: CoverageLines) -> [CoverageGap] {
    var gaps: [CoverageGap] = []
    var bySubject: [Subject: Int] = [:]
    let unreached = Set(
      missing.compactMap { visit -> StepIndex? in
        if case .step(let step) = visit.place, visit.mentor == nil { step } else { nil }
      })
    for visit in missing {
      let subject = Subject(visit.place)
      if let index = bySubject[subject] {
        gaps[index].places.append(visit)
        if case .step(let step) = subject, unreached.contains(step) { continue }
        gaps[index].what.append(scenario.words(forMissing: visit))
      } else {
        bySubject[subject] = gaps.count
        let line = lines[visit.place.stepIndex.map { .step($0) } ?? visit.place]
        gaps.append(
          CoverageGap(
            file: line?.file, line: line?.line, id: scenario.id(of: visit.place),
            what: [scenario.words(forMissing: visit)], places: [visit]))
      }
    }
    return gaps.enumerated().sorted {
      (order($0.element), $0.offset) < (order($1.element), $1.offset)
    }.map(\.element)
  }

  /// Steps in their order, then commands.
  private func order(_ gap: CoverageGap) -> Int {
    gap.places.first?.place.stepIndex ?? scenario.steps.count
  }

  private enum Subject: Hashable {
    case step(StepIndex)
    case other(Visit.Place)

    init(_ place: Visit.Place) {
      self = place.stepIndex.map { .step($0) } ?? .other(place)
    }
  }
}

extension Scenario {
  /// What a place belongs to, by its id.
  func id(of place: Visit.Place) -> String {
    switch place {
    case .command(let index): "/\(commands[index].name)"
    case .flow(let index): flows[index].id
    default: place.stepIndex.map { steps[$0].id } ?? ""
    }
  }

  /// That something was not reached, in words.
  func words(forMissing visit: Visit) -> String {
    switch visit.place {
    case .step:
      return visit.mentor.map { "not with the \($0.id) as mentor" } ?? "not reached"
    case .skipped(let step):
      let condition = steps[step].guardCondition.map { ", for '\(describe($0))' always held" }
      return "never left out\(condition ?? "")"
    case .branch(let step, let way):
      guard steps[step].next.indices.contains(way) else {
        return "one of its ways on always fitted"
      }
      let branch = steps[step].next[way]
      guard let condition = branch.condition else {
        return steps[step].next.count == 1 ? "never left" : "way on \(way + 1), else, not taken"
      }
      return "way on \(way + 1), if \(describe(condition)), not taken"
    case .looped: return "never run"
    case .unlooped: return "always run"
    case .option(_, let id): return "never answered '\(id)'"
    case .settled(_, let isConfirmed):
      return isConfirmed ? "no answer was confirmed" : "no answer was declined"
    case .passed: return "never passed"
    case .askedAgain: return "never asked again"
    case .command: return "never given"
    case .flow: return "not begun"
    }
  }
}
