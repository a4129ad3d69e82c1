// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that was done, or was not; only told by a machine that traces.
public struct Visit: Hashable, Sendable {
  public enum Place: Hashable, Sendable {
    case step(StepIndex)
    case flow(FlowIndex)
    /// The step was left out, for its `if` did not hold.
    case skipped(StepIndex)
    /// The step was left by this one of its ways on, by its index in `Step.next`; their number
    /// where none of them held, so that the step below came next.
    case branch(StepIndex, Int)
    /// A loop's flow was run once at least.
    case looped(StepIndex)
    /// A loop was left without a single run of its flow.
    case unlooped(StepIndex)
    /// A question was answered: with this option of a choice, `yes` or `no`, `first` or `second`.
    case option(StepIndex, String)
    /// What somebody had answered was put to somebody else, who said yes to it, or no.
    case settled(StepIndex, Bool)
    /// A question was passed.
    case passed(StepIndex)
    /// The words that answered a question could not be read, so that it was asked again.
    case askedAgain(StepIndex)
    /// A command was given, by its index in `Scenario.commands`.
    case command(Int)
  }

  public var place: Place
  /// The person whom `me` names there.
  public var me: Person?
  public var mentor: Person?

  public init(place: Place, me: Person? = nil, mentor: Person? = nil) {
    self.place = place
    self.me = me
    self.mentor = mentor
  }
}
