// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import Understanding

@testable import ScenarioProofs

@Suite struct ReachTests {
  @Test func `what is dead in a scenario is not in reach, and all else is`() throws {
    let scenario = try Sample.scenario(Sample.dead)
    let reach = try #require(Reach(exploring: scenario))
    let out = scenario.places.filter { !reach.places.contains($0) }
    func step(_ id: String) throws -> Int {
      try #require(scenario.steps.firstIndex { $0.id == id })
    }
    #expect(
      out == [
        .step(try step("never")), .skipped(try step("always")), .branch(try step("way"), 1),
        .branch(try step("way"), 3), .step(try step("never-1")),
        .unlooped(try step("looped")), .looped(try step("unlooped")),
        .looped(try step("empty")), .step(try step("act-said")),
      ])
  }

  @Test func `who can be mentor at a step is told`() throws {
    let scenario = try Sample.scenario(Sample.whole)
    let reach = try #require(Reach(exploring: scenario))
    func mentors(_ id: String) throws -> [Person?] {
      let step = try #require(scenario.steps.firstIndex { $0.id == id })
      return [nil, .first, .second].filter { reach.steps[$0]?.contains(step) ?? false }
    }
    #expect(try mentors("names") == [nil, .first, .second])
    #expect(try mentors("review-each") == [.first, .second])
    #expect(try mentors("note-consent") == [nil])
    // The ending is said whoever is mentor.
    #expect(try mentors("closed") == [nil, .first, .second])
  }

  @Test func `whatever walks visit is in reach`() throws {
    let scenarios = try Sample.all() + [("shipped", Shipped.scenario())]
    for (name, scenario) in scenarios {
      let reach = try #require(Reach(exploring: scenario), "\(name)")
      let machine = Machine(scenario, isTracing: true)
      let known = Set(scenario.places)
      var unknown: Set<Visit> = []
      var visits = 0
      for seed in 0..<UInt64(300) {
        var walker = Walker(machine: machine, seed: seed)
        for _ in 0..<(seed % 10 == 0 ? 1_000 : 60) {
          walker.go()
          visits += walker.visits.count
          unknown.formUnion(walker.visits.filter { !reach.contains($0) || $0.isStrange(to: known) })
        }
        for visit in walker.alone() + walker.closed() {
          visits += 1
          if !reach.contains(visit) { unknown.insert(visit) }
        }
      }
      #expect(unknown == [], "\(name)")
      #expect(visits > 1_000, "\(name)")
    }
  }

  @Test func `with too little room nothing is said to be in reach or out of it`() throws {
    let scenario = try Synthetic.scenario(stages: 8)
    #expect(Reach(exploring: scenario, within: ProofLimits(spots: 50)) == nil)
  }
}

extension Visit {
  /// Whether it is to a place that the scenario does not have.
  fileprivate func isStrange(to places: Set<Place>) -> Bool {
    if case .flow = place { return false }
    return !places.contains(place)
  }
}
