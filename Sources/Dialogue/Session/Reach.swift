// SPDX-License-Identifier: GPL-3.0-or-later

/// What of a scenario a conversation can come to: what coverage is counted against.
public struct Reach: Sendable {
  /// Where conversations can come to.
  public var places: Set<Visit.Place>
  /// The steps that can be done while this person, or nobody yet, is mentor.
  public var steps: [Person?: Set<StepIndex>]

  public init(places: Set<Visit.Place> = [], steps: [Person?: Set<StepIndex>] = [:]) {
    self.places = places
    self.steps = steps
  }

  /// Everything that is written: each place, and each step whoever is mentor.
  public static func everything(in scenario: Scenario) -> Reach {
    let steps = Set(scenario.steps.indices)
    return Reach(
      places: Set(scenario.places), steps: [nil: steps, .first: steps, .second: steps])
  }

  /// Whether a visit is to a place that can be come to, under who is mentor then.
  public func contains(_ visit: Visit) -> Bool {
    switch visit.place {
    case .flow: true
    case .step(let step):
      places.contains(visit.place) && steps[visit.mentor]?.contains(step) ?? false
    default: places.contains(visit.place)
    }
  }
}
