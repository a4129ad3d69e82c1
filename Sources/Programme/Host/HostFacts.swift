// SPDX-License-Identifier: GPL-3.0-or-later

/// What was found on a host.
public struct HostFacts: Equatable, Sendable {
  /// What stands at a path.
  public enum Thing: Equatable, Sendable {
    case missing
    /// Somebody has to be asked who may look.
    case unreadable(String)
    /// A symbolic link, a file, in place of what belongs there.
    case other(String)
    case found(Status)
  }

  /// What the system says of a file or a folder.
  public struct Status: Equatable, Sendable {
    public var owner: UInt32
    /// The group's name, or its number where it has none.
    public var group: String
    public var mode: UInt32
    /// Whether a list of access rights says more than the mode.
    public var hasAccessList: Bool

    public init(owner: UInt32, group: String, mode: UInt32, hasAccessList: Bool = false) {
      self.owner = owner
      self.group = group
      self.mode = mode
      self.hasAccessList = hasAccessList
    }
  }

  /// The programme's folder, an absolute path.
  public var folder: String
  /// Whoever runs the programme: the owner of its file.
  public var coordinator: Note.Account
  /// By paths below the programme's folder.
  public var folders: [String: Thing] = [:]
  /// The accounts in each group that there is, by number.
  public var groups: [String: [UInt32]] = [:]
  /// What accounts are called.
  public var logins: [UInt32: String] = [:]

  public init(folder: String, coordinator: Note.Account) {
    self.folder = folder
    self.coordinator = coordinator
  }

  /// What an account is called, or its number.
  public func name(of account: UInt32) -> String { logins[account] ?? "account \(account)" }
}
