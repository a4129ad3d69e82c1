// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a source.
public struct Span: Hashable, Sendable {
  /// The bytes it covers; may be empty, may reach over several lines.
  public var range: Range<Int>
  /// The 1-based line of its beginning.
  public var line: Int
  /// The 1-based column of its beginning, in characters as people count them.
  public var column: Int

  public init(range: Range<Int>, line: Int, column: Int) {
    self.range = range
    self.line = line
    self.column = column
  }
}
