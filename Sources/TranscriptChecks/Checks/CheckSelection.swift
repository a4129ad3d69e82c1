// SPDX-License-Identifier: GPL-3.0-or-later

/// Which checks are looked at: all, or only some, but for those left out.
public struct CheckSelection: Hashable, Sendable {
  /// All others are left out; empty for none.
  public var only: [String]
  public var skip: [String]

  public init(only: [String] = [], skip: [String] = []) {
    self.only = only
    self.skip = skip
  }

  /// Whether the check of this name is looked at.
  public func contains(_ name: String) -> Bool {
    (only.isEmpty || only.contains(name)) && !skip.contains(name)
  }

  func contains(_ check: NamedCheck) -> Bool { contains(check.rawValue) }
}
