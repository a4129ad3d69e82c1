// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// Where a scenario's places stand in its files; whoever has read the files makes it.
public struct CoverageLines: Sendable {
  /// A line of a file.
  public struct Line: Hashable, Sendable {
    public var file: String
    /// From 1.
    public var line: Int

    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  private let lines: [Visit.Place: Line]

  /// - Parameter lines: A line for each place; what has none of its own stands with its step.
  public init(_ lines: [Visit.Place: Line]) { self.lines = lines }

  /// Only the steps' lines, by their ids.
  public init(steps: [String: Line], of scenario: Scenario) {
    lines = Dictionary(
      uniqueKeysWithValues: scenario.steps.enumerated().compactMap { index, step in
        steps[step.id].map { (.step(index), $0) }
      })
  }

  subscript(place: Visit.Place) -> Line? {
    lines[place] ?? place.stepIndex.flatMap { lines[.step($0)] }
  }
}
