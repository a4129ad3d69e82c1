// SPDX-License-Identifier: GPL-3.0-or-later

/// What one check has found, as much of it as somebody may want to read.
struct FindingList {
  /// After so many, the others are only counted.
  static let most = 100

  private var found: [CheckFinding] = []
  private var more = 0
  /// The line of the first that is only counted.
  private var lineOfMore = 0

  var isEmpty: Bool { found.isEmpty }

  /// Keeps a finding; it is not even made where it would only be counted.
  mutating func add(at line: Int, _ finding: @autoclosure () -> CheckFinding) {
    guard found.count == Self.most else {
      found.append(finding())
      return
    }
    if more == 0 { lineOfMore = line }
    more += 1
  }

  /// All of them, and how many more there were.
  var all: [CheckFinding] {
    more == 0
      ? found
      : found + [CheckFinding("more", line: lineOfMore, "and \(more) more of these, from here on")]
  }
}
