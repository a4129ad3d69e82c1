// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import Understanding

@testable import ScenarioProofs

@Suite struct SoundnessTests {
  @Test func `every state that ten thousand walks meet was explored`() throws {
    let scenario = try Shipped.scenario()
    let explorer = Shipped.explorer(scenario)
    let observer = Observer(compiler: explorer.compiler)
    let machine = Machine(scenario)
    var met = 0
    var unknown: [String] = []
    walks: for seed in 0..<UInt64(Shipped.walks) {
      var walker = Walker(machine: machine, seed: seed)
      while walker.turns < (seed % 40 == 0 ? 1_500 : 30) {
        guard let sight = observer.sight(of: walker.session.state) else {
          if walker.session.state.isEnded { break }
          unknown.append("no spot for \(walker.place) in walk \(seed)")
          break walks
        }
        met += 1
        if !explorer.contains(sight) {
          unknown.append(
            "\(walker.place) \(explorer.graph.spots[sight.spot].phase) in walk \(seed)")
          break walks
        }
        walker.go()
      }
    }
    #expect(unknown == [])
    #expect(met > 300_000)
  }
}
