// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import Testing

@testable import ScenarioProofs

/// The scenario that comes with comentor.
enum Shipped {
  static let walks = 10_000

  static func scenario() throws -> Scenario {
    let files = BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    return try #require(ScenarioReader.read(files, main: BuiltinScenarios.main).scenario)
  }

  static func explorer(_ scenario: Scenario) -> Explorer {
    let diagrams = Diagrams(limit: 20_000_000)
    let compiler = Compiler(scenario, diagrams, mostSpots: 100_000)
    compiler.compile()
    let explorer = Explorer(compiler)
    explorer.explore()
    return explorer
  }
}
