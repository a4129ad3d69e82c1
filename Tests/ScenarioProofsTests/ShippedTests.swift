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
    let diagrams = Diagrams(limit: 4_000_000)
    var compiler = Compiler(scenario, diagrams, mostSpots: 100_000)
    let clock = ContinuousClock()
    let t0 = clock.now
    compiler.compile()
    let t1 = clock.now
    let explorer = Explorer(compiler)
    explorer.explore()
    let t2 = clock.now
    print("spots", compiler.graph.spots.count, "edges", compiler.graph.edges.map(\.count).reduce(0, +), "bits", explorer.space.bitCount, "visits", explorer.visits, "nodes", diagrams.count, "size", explorer.size)
    print(t1 - t0, t2 - t1, diagrams.isFull)
  }
}
