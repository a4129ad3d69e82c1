// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that has to hold of every conversation that is held in a scenario.
///
/// Whoever checks a transcript evaluates it at its occasions. It changes nothing about how a
/// conversation runs.
public struct ScenarioCheck: Hashable, Sendable {
  /// When it is evaluated: always where the machine has stopped, so that what it looks at is
  /// what the pair's session holds.
  public enum Occasion: Hashable, Sendable {
    /// This step's question is put.
    case asked(StepIndex)
    case meetingOver
    /// The scenario came to its own end; not where the programme closed or paused the pair.
    case programmeOver
    /// The flow was begun, by whatever happened last.
    case entered(FlowIndex)
    /// The flow was left, by whatever happened last.
    case left(FlowIndex)
  }

  /// The name that it is chosen by; none of `reservedIDs`.
  public var id: String
  /// What holds, in one sentence.
  public var title: String
  public var occasions: [Occasion]
  /// It is evaluated only where this holds.
  public var condition: Condition?
  public var holds: Condition

  public init(
    id: String, title: String, occasions: [Occasion], if condition: Condition? = nil,
    holds: Condition
  ) {
    self.id = id
    self.title = title
    self.occasions = occasions
    self.condition = condition
    self.holds = holds
  }

  /// Names of checks that every scenario has, and of what else has a result.
  public static let reservedIDs = [
    "form", "times", "moves", "coach", "wording", "reading", "roles", "confidential",
    "conversation", "coverage",
  ]
}
