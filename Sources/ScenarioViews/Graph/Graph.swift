// SPDX-License-Identifier: GPL-3.0-or-later

/// A drawing of flows, before it is written in a language for graphs.
///
/// Everything in it stands in the order in which it was put there, so that the same scenario
/// gives the same bytes.
public struct Graph: Equatable, Sendable {
  /// Which way the arrows mostly go.
  public enum Direction: Sendable { case down, across }

  public var title: String
  public var direction: Direction
  public var clusters: [Cluster] = []
  /// Nodes that stand in no cluster.
  public var nodes: [Node] = []
  public var edges: [Edge] = []

  init(title: String, direction: Direction) {
    self.title = title
    self.direction = direction
  }

  /// A frame around what belongs together: a flow.
  public struct Cluster: Equatable, Sendable {
    /// Letters and digits, unique in the graph.
    public var key: String
    public var title: [String]
    /// Whether what is in it is answered alone.
    public var isPrivate: Bool
    public var nodes: [Node] = []
  }

  /// One thing that is drawn.
  public struct Node: Equatable, Sendable {
    /// Letters and digits, unique in the graph.
    public var key: String
    /// What it is called where a drawing can name its parts; a step's id for a step.
    public var name: String
    public var kind: Kind
    /// What stands in it, a line at a time.
    public var lines: [String]
  }

  /// An arrow, between the keys of two nodes.
  public struct Edge: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      /// What comes next.
      case next
      /// What is run, and comes back.
      case call
    }
    public var from: String
    public var to: String
    public var label: [String] = []
    public var kind = Kind.next
  }

  /// What a node stands for; each has a shape of its own.
  public enum Kind: String, CaseIterable, Sendable {
    case says
    case asksMentor, asksMentee, asksEach, asksBoth, asksOne
    case floor
    case library
    case call
    case loop
    case record
    case swap
    case meetingEnd
    case programmeEnd
    case privatePlace
    case fork
    /// Where a flow begins, or goes back to where it was called.
    case edge
    /// A whole flow, in an overview.
    case flow
    /// Something that has a flow run: the beginning, a command, the programme's end.
    case cause
  }
}
