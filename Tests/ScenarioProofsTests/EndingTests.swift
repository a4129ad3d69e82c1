// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import Understanding

@testable import ScenarioProofs

/// What the proof of the way out says, seen in conversations.
@Suite struct EndingTests {
  @Test func `wherever walks of the shipped scenario stand, the words of the programme end it`()
    throws
  {
    let machine = Machine(try Shipped.scenario())
    var places: Set<String> = []
    for seed in 0..<UInt64(60) {
      var walker = Walker(machine: machine, seed: seed)
      while walker.turns < 400, !walker.session.state.isEnded {
        walker.go()
        guard walker.turns % 7 == 0, !walker.session.state.isEnded else { continue }
        places.insert(walker.place)
        for kind in [Event.Kind.closedByProgramme, .pausedByProgramme] {
          let (ended, effects) = machine.step(
            walker.session, Event(kind, at: walker.session.state.now))
          #expect(ended.state.isEnded, "\(walker.place) in walk \(seed)")
          let said = effects.lines.filter { $0.speaker == "coach" }.map(\.step)
          #expect(said == ["ended-here", "ended-alone", "ended-thanks"])
        }
      }
    }
    #expect(places.count > 100)
  }

  @Test func `an ending that asks, or looks at more than names, is found`() throws {
    var scenario = try Shipped.scenario()
    let step = scenario.flows[scenario.ending].steps.lowerBound
    scenario.steps[step].action = .ask(Ask(text: Text("Why?"), to: .both, type: .text(words: nil)))
    #expect(Prover.prove(scenario).findings.contains { $0.code == .getOut && $0.step == step })
  }
}
