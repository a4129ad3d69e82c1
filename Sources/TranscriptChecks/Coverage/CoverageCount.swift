// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// A coverage held against a scenario: what of it was reached, and what was not.
///
/// Counted is each place of the scenario once (`Scenario.places`), and each step once more for
/// each of the two as mentor. With a reach, what no conversation can come to is left out; what
/// was come to all the same counts.
public struct CoverageCount: Sendable {
  public let scenario: Scenario
  public let coverage: Coverage
  /// One share for each kind, in the order of `CoverageKind.allCases`.
  public private(set) var shares: [CoverageKind: CoverageShare] = [:]
  /// The places that were not reached and count, in the order of the scenario.
  public private(set) var missing: [Visit] = []
  /// How many places no conversation can come to, so that they do not count.
  public private(set) var excluded = 0
  /// Of the places that count, how many were reached in each language.
  public private(set) var languages: [(code: String, share: CoverageShare)] = []

  /// Holds a coverage against a scenario.
  ///
  /// - Parameters:
  ///   - coverage: What was counted.
  ///   - scenario: The scenario, in any of its languages.
  ///   - reach: What can be come to; nil where everything that is written counts.
  ///   - languages: The languages that the scenario is there in, each with its own share; those
  ///     that the coverage has are added.
  public init(
    _ coverage: Coverage, of scenario: Scenario, within reach: Reach? = nil,
    languages: [String] = []
  ) {
    self.scenario = scenario
    self.coverage = coverage
    let places = scenario.places
    for kind in CoverageKind.allCases { shares[kind] = CoverageShare(reached: 0, of: 0) }
    for place in places {
      guard let kind = CoverageKind(place) else { continue }
      count(
        Visit(place: place), as: kind, isReached: coverage.count(of: place) > 0,
        counts: reach?.places.contains(place) ?? true)
    }
    for kind in CoverageKind.allCases {
      guard let mentor = kind.mentor else { continue }
      for step in scenario.steps.indices {
        count(
          Visit(place: .step(step), mentor: mentor), as: kind,
          isReached: coverage.count(ofStep: step, under: mentor) > 0,
          counts: reach.map { $0.steps[mentor]?.contains(step) ?? false } ?? true)
      }
    }
    let codes = languages + coverage.languages.filter { !languages.contains($0) }
    self.languages = codes.map { code in
      let reached = places.filter { coverage.count(of: $0, in: code) > 0 }
      let counting = places.filter {
        (reach?.places.contains($0) ?? true) || coverage.count(of: $0) > 0
      }
      return (code, CoverageShare(reached: reached.count, of: counting.count))
    }
  }

  private mutating func count(
    _ visit: Visit, as kind: CoverageKind, isReached: Bool, counts: Bool
  ) {
    guard counts || isReached else {
      if kind.mentor == nil { excluded += 1 }
      return
    }
    let one = CoverageShare(reached: isReached ? 1 : 0, of: 1)
    shares[kind] = (shares[kind] ?? CoverageShare(reached: 0, of: 0)) + one
    if !isReached { missing.append(visit) }
  }

  /// Everything that counts, of all kinds together; languages do not.
  public var total: CoverageShare {
    shares.values.reduce(CoverageShare(reached: 0, of: 0), +)
  }

  /// Of all that counts, how much was reached: whole percent, 100 only where all of it was.
  public var percent: Int { total.percent }

  /// Whether nothing that counts is missing.
  public var isComplete: Bool { missing.isEmpty }

  /// The languages in which anything was reached, of all that were asked for.
  public var languageShare: CoverageShare {
    CoverageShare(
      reached: languages.count { $0.share.reached > 0 }, of: languages.count)
  }
}
