// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import Understanding

@testable import ScenarioProofs

@Suite struct GenerationTests {
  @Test func `explore`() throws {
    let scenario = try Shipped.scenario()
    let clock = ContinuousClock()
    let t0 = clock.now
    let reach = try #require(Reach(exploring: scenario))
    print("reach", reach.places.count, "of", scenario.places.count, reach.steps.mapValues(\.count), clock.now - t0)
    for p in scenario.places where !reach.places.contains(p) { print("unreachable", p, p.stepIndex.map { scenario.steps[$0].id } ?? "") }
    let t1 = clock.now
    var lim = Generator.Limits(); lim.starts = 12; let result = Generator.generate(scenario, within: lim) { print("progress", $0.reached, $0.total, $0.conversations, clock.now - t1) }
    print("done", clock.now - t1, result.conversations.map { ($0.turns.count, $0.seed) })
    for v in result.notShown { print("not shown", v, v.place.stepIndex.map { scenario.steps[$0].id } ?? "") }
  }
}
