// SPDX-License-Identifier: GPL-3.0-or-later

/// A promise of a scenario about who is mentor how often.
///
/// It speaks of meetings in which `round` is run, and of any `meetings` of them in a row in
/// which `condition` holds all the time and nobody has changed roles by a command.
public struct RoleRule: Hashable, Sendable {
  public enum Share: String, CaseIterable, Hashable, Sendable {
    /// Each is mentor in as many of the rounds as the other.
    case equal
    /// Each is mentor in one of the rounds at least.
    case each
  }

  /// The flow whose every run is a round of work for whoever is mentor when it begins.
  public var round: FlowIndex
  public var condition: Condition?
  public var meetings: Int
  public var share: Share

  public init(round: FlowIndex, condition: Condition?, meetings: Int, share: Share) {
    self.round = round
    self.condition = condition
    self.meetings = meetings
    self.share = share
  }
}
