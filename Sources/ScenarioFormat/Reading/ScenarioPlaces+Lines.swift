// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

extension ScenarioPlaces {
  /// The line at which something that a conversation can come to is written.
  ///
  /// - Parameter place: A place of the scenario that was read from these files.
  /// - Returns: The file's name, and the line from 1: the condition's for a step that is left
  ///   out, the way's for a way on, and the step's own for all else of it.
  public func line(of place: Visit.Place) -> (file: String, line: Int) {
    let subject: ScenarioSubject =
      switch place {
      case .skipped(let step): .step(step, .guard)
      case .branch(let step, let way): .step(step, .branch(way))
      case .command(let index): .command(index)
      case .flow(let index): .flow(index)
      case .step(let step), .looped(let step), .unlooped(let step), .option(let step, _),
        .settled(let step, _), .passed(let step), .askedAgain(let step):
        .step(step, .whole)
      }
    let found = self[subject]
    let source = sources[found.file]
    return (source.name, source.line(at: found.range.lowerBound))
  }
}
