// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import ScenarioFormat
import TranscriptChecks

extension CoverageLines {
  /// The lines of everything that conversations may come to.
  init(_ places: ScenarioPlaces, of scenario: Scenario) {
    var lines: [Visit.Place: Line] = [:]
    for place in scenario.places {
      let (file, line) = places.line(of: place.subject(in: scenario))
      lines[place] = Line(file: file, line: line)
    }
    self.init(lines)
  }
}

extension Visit.Place {
  /// What of a scenario's files it is.
  fileprivate func subject(in scenario: Scenario) -> ScenarioSubject {
    switch self {
    case .flow(let flow): .flow(flow)
    case .command(let command): .command(command)
    case .skipped(let step): .step(step, .guard)
    case .branch(let step, let branch) where branch < scenario.steps[step].next.count:
      .step(step, .branch(branch))
    case .step(let step), .branch(let step, _), .looped(let step), .unlooped(let step),
      .option(let step, _), .settled(let step, _), .passed(let step), .askedAgain(let step):
      .step(step, .whole)
    }
  }
}
