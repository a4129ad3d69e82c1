// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue

/// All checks that there are, in the order in which they are listed and reported.
public struct CheckList: Hashable, Sendable {
  /// A check by its name, and what holds in one line.
  public struct Entry: Hashable, Sendable {
    public var name: String
    public var title: String
  }

  public let entries: [Entry]

  /// The checks of every transcript, then those of scenarios, each name once.
  public init(of scenarios: some Sequence<Scenario> = [Scenario]()) {
    var entries = NamedCheck.allCases.map { Entry(name: $0.rawValue, title: $0.title) }
    for check in scenarios.flatMap(\.checks) where !entries.contains(where: { $0.name == check.id })
    {
      entries.append(Entry(name: check.id, title: check.title))
    }
    self.entries = entries
  }

  /// A name that no check has.
  public struct Unknown: Hashable, Sendable {
    public var name: String
    /// The check that was probably meant.
    public var nearest: String?
  }

  /// The names of a selection that no check has, in order.
  public func unknown(in selection: CheckSelection) -> [Unknown] {
    let names = entries.map(\.name)
    return (selection.only + selection.skip).filter { !names.contains($0) }.map {
      Unknown(name: $0, nearest: nearest($0, among: names))
    }
  }

  /// The list as lines, the titles in a column where they fit beside the longest name.
  public func lines(width: Int = 80) -> [String] {
    let longest = entries.map(\.name.count).max() ?? 0
    let fits = entries.allSatisfy { longest + 2 + $0.title.count <= width }
    return entries.flatMap { entry in
      fits
        ? [entry.name + String(repeating: " ", count: longest + 2 - entry.name.count) + entry.title]
        : [entry.name, "  \(entry.title)"]
    }
  }
}
