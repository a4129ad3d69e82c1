// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// How often conversations came to each place of a scenario, by the language they were held in.
///
/// A scenario and its translations have the same places, so one coverage takes conversations in
/// all of its languages.
public struct Coverage: Sendable {
  /// How often each place was come to, and each step by who was mentor then.
  private var counts: [String: [Visit: Int]] = [:]

  public init() {}

  /// The languages that something was counted in, sorted.
  public var languages: [String] { counts.keys.sorted() }

  /// Counts one visit of a tracing machine.
  public mutating func insert(_ visit: Visit, in language: String) {
    if case .flow = visit.place { return }
    counts[language, default: [:]][visit.counted, default: 0] += 1
  }

  /// Counts the visits that a tracing machine's effects tell of.
  public mutating func insert(_ effects: [Effect], in language: String) {
    for case .visited(let visit) in effects { insert(visit, in: language) }
  }

  /// Adds all that another coverage of the same scenario has counted.
  public mutating func merge(_ other: Coverage) {
    for (language, more) in other.counts {
      counts[language, default: [:]].merge(more, uniquingKeysWith: +)
    }
  }

  /// How often a place was come to, whoever was mentor; in one language, or in all.
  public func count(of place: Visit.Place, in language: String? = nil) -> Int {
    switch place {
    case .step(let step):
      ([nil] + Person.allCases).reduce(0) { $0 + count(ofStep: step, under: $1, in: language) }
    default: count(of: Visit(place: place), in: language)
    }
  }

  /// How often a step was done while this person, or nobody yet, was mentor.
  public func count(ofStep step: StepIndex, under mentor: Person?, in language: String? = nil)
    -> Int
  {
    count(of: Visit(place: .step(step), mentor: mentor), in: language)
  }

  private func count(of visit: Visit, in language: String?) -> Int {
    if let language { return counts[language]?[visit] ?? 0 }
    return counts.values.reduce(0) { $0 + ($1[visit] ?? 0) }
  }
}

extension Visit {
  /// What of it is counted apart: for whom a flow was called is not, who was mentor for steps.
  fileprivate var counted: Visit {
    if case .step = place { return Visit(place: place, mentor: mentor) }
    return Visit(place: place)
  }
}
