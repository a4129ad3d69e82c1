// SPDX-License-Identifier: GPL-3.0-or-later

/// A step that was done, or a flow that was begun; only told by a machine that traces.
public struct Visit: Hashable, Sendable {
  public enum Place: Hashable, Sendable {
    case step(StepIndex)
    case flow(FlowIndex)
  }

  public var place: Place
  /// The person whom `me` names there.
  public var me: Person?
  public var mentor: Person?
}
