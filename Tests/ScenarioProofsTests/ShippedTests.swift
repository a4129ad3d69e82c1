// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import Testing

@testable import ScenarioProofs

@Suite struct ShippedTests {
  @Test func `explore`() throws {
    let files = BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    let scenario = try #require(ScenarioReader.read(files, main: BuiltinScenarios.main).scenario)
    let diagrams = Diagrams(limit: 30_000_000)
    var compiler = Compiler(scenario, diagrams, mostSpots: 100_000)
    let clock = ContinuousClock()
    let t0 = clock.now
    compiler.compile()
    let t1 = clock.now
    let explorer = Explorer(compiler)
    explorer.explore()
    var heavy: [(Int, Int)] = []
    for (i, set) in explorer.reached.enumerated() { heavy.append((diagrams.weight(set), i)) }
    heavy.sort { $0.0 > $1.0 }
    for (w, i) in heavy.prefix(12) { let s = explorer.graph.spots[i]; print(w, scenario.steps[min(s.step, scenario.steps.count - 1)].id, s.phase) }
    for (w, i) in [heavy[0], heavy[200], heavy[600], heavy[1500]] {
        print("==", scenario.steps[explorer.graph.spots[i].step].id, w)
        let set = explorer.reached[i]
        for e in explorer.space.entries {
          let w = diagrams.weight(diagrams.forget(e.cube, in: set))
          if w * 100 < diagrams.weight(set) * 95 {
            var name = "\(e.variable)"
            if case .cell(let c) = e.variable { name = scenario.slots[c / 2].id + " \(c % 2)" }
            if case .count(let c) = e.variable { name = "#" + scenario.slots[c / 2].id + " \(c % 2)" }
            print("  ", name, e.domain.cases.count, w, e.firstBit) }
        }
    }
    let t2 = clock.now
    print("spots", compiler.graph.spots.count, "edges", compiler.graph.edges.map(\.count).reduce(0, +), "bits", explorer.space.bitCount, "visits", explorer.visits, "nodes", diagrams.count, "size", explorer.size)
    print("apart", explorer.takenApartSpots.count)
    print(t1 - t0, t2 - t1, diagrams.isFull)
  }
}
