// SPDX-License-Identifier: GPL-3.0-or-later

/// A set of states, as the root of a reduced ordered binary decision diagram in ``Diagrams``.
///
/// Two sets are equal when their roots are: the diagrams are shared and canonical.
/// (Bryant, "Graph-based algorithms for Boolean function manipulation", 1986.)
struct Diagram: Hashable, Sendable {
  var node: Int32

  /// No state.
  static let none = Diagram(node: 0)
  /// Every state.
  static let all = Diagram(node: 1)

  var isNone: Bool { node == 0 }
}
