// SPDX-License-Identifier: GPL-3.0-or-later

/// A step that was done, for whom, and who was mentor; only told by a machine that traces.
public struct Visit: Hashable, Sendable {
  public var step: StepIndex
  public var me: Person?
  public var mentor: Person?
}
