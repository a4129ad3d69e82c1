// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What is counted together.
public enum CoverageKind: String, CaseIterable, Hashable, Sendable {
  case steps
  /// Ways on, steps that were left out, loops that ran and that did not.
  case branches
  /// Options of questions, with yes and no, and confirmations.
  case options
  case passes
  /// Questions that were asked again because the answer could not be read.
  case asksAgain = "asked again"
  case commands
  /// Steps while the first, the second person was mentor.
  case mentorFirst = "mentor first"
  case mentorSecond = "mentor second"

  /// The kind of a place; nil for a flow, which is not counted.
  public init?(_ place: Visit.Place) {
    switch place {
    case .step: self = .steps
    case .skipped, .branch, .looped, .unlooped: self = .branches
    case .option, .settled: self = .options
    case .passed: self = .passes
    case .askedAgain: self = .asksAgain
    case .command: self = .commands
    case .flow: return nil
    }
  }

  /// Under whom steps are counted; nil where that does not matter.
  var mentor: Person? {
    switch self {
    case .mentorFirst: .first
    case .mentorSecond: .second
    default: nil
    }
  }
}

/// So many of so many.
public struct CoverageShare: Hashable, Sendable {
  public var reached: Int
  public var total: Int

  public init(reached: Int, of total: Int) {
    self.reached = reached
    self.total = total
  }

  /// Whole percent, never rounded up: 100 only where everything was reached.
  public var percent: Int { total == 0 ? 100 : reached * 100 / total }

  /// Whether at least so many percent were reached, without rounding.
  public func isAtLeast(_ percent: Int) -> Bool { reached * 100 >= percent * total }

  static func + (one: Self, other: Self) -> Self {
    CoverageShare(reached: one.reached + other.reached, of: one.total + other.total)
  }
}
