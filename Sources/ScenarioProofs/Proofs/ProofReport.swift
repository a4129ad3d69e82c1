// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

/// What came of proving a scenario.
public struct ProofReport: Sendable {
  public var findings: [ProofFinding] = []
  /// The proofs that hold.
  public var proved: Set<Proof> = []
  /// How many places a conversation can stand in were looked at.
  public var spots = 0
  /// How many states those were reached in.
  public var states = Magnitude(0)
  /// Whether nothing was left out for want of room; only then is anything proved.
  public var isExhaustive = true
  /// In how many places states are known part by part only, which may bring findings that
  /// cannot be replayed, and hides none.
  public var takenApart = 0
}

/// How much room a proof may take.
public struct ProofLimits: Hashable, Sendable {
  /// Places of a conversation.
  public var spots: Int
  /// Nodes of decision diagrams, 16 bytes each.
  public var nodes: Int
  /// Nodes of one set of states before it is taken apart.
  ///
  /// Where something stays open because of that, all is explored once more with many times as
  /// much.
  public var nodesOfSet: Int

  public init(spots: Int = 50_000, nodes: Int = 16_000_000, nodesOfSet: Int = 150) {
    self.spots = spots
    self.nodes = nodes
    self.nodesOfSet = nodesOfSet
  }

  public static let standard = ProofLimits()
}
