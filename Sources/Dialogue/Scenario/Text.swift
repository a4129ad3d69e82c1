// SPDX-License-Identifier: GPL-3.0-or-later

/// A text with places that are filled from slots.
public struct Text: Hashable, Sendable {
  public enum Piece: Hashable, Sendable {
    case literal(String)
    /// What a path holds; `fallback` where it holds nothing.
    case path(Path, fallback: String?)
  }

  public var pieces: [Piece]

  public init(pieces: [Piece]) { self.pieces = pieces }

  /// A text without places.
  public init(_ literal: String) { pieces = [.literal(literal)] }
}
