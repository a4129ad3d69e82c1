// SPDX-License-Identifier: GPL-3.0-or-later

/// Whose lines the arrow keys bring back.
public struct HistoryKey: Hashable, Sendable {
  /// The person, by a name that does not change.
  public var person: String
  /// The file that keeps the lines between sessions, or nil to keep them in memory only.
  public var file: String?

  public init(person: String, file: String? = nil) {
    self.person = person
    self.file = file
  }
}

/// One person's lines, oldest first.
struct History: Equatable {
  /// The most lines that are kept.
  static let limit = 500

  private(set) var lines: [String]

  init(_ lines: [String] = []) { self.lines = lines.suffix(Self.limit) }

  /// Adds `line`; false when it is not for keeping: empty, the same as the last, or begun
  /// with a space.
  mutating func record(_ line: String) -> Bool {
    guard let first = line.utf8.first, first != 0x20 else { return false }
    if let last = lines.last, last.utf8.elementsEqual(line.utf8) { return false }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst(lines.count - Self.limit) }
    return true
  }

  /// Takes `line` out wherever it stands.
  mutating func forget(_ line: String) {
    lines.removeAll { $0.utf8.elementsEqual(line.utf8) }
  }
}
