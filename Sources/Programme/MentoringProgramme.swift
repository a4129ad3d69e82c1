// SPDX-License-Identifier: GPL-3.0-or-later

import Sealing

/// What a programme is to the program: who can open its notes, and where help is to be had.
public struct MentoringProgramme: Equatable, Sendable {
  /// Somebody who holds a key.
  public struct Reader: Equatable, Sendable {
    /// What the key is for.
    public enum Role: String, CaseIterable, Sendable { case coordinator, recovery }

    public var role: Role
    /// Who holds it, as people are told: "Maria Lopez".
    public var name: String
    public var key: Recipient

    public init(role: Role, name: String, key: Recipient) {
      self.role = role
      self.name = name
      self.key = key
    }
  }

  /// `[a-z0-9-]{1,32}`.
  public var id: String
  public var title: String
  /// In the order of the file; a table may have none.
  public var readers: [Reader]
  /// One for each locale, in the order of the file; never empty.
  public var contacts: [Contacts]

  public init(id: String, title: String, readers: [Reader], contacts: [Contacts]) {
    self.id = id
    self.title = title
    self.readers = readers
    self.contacts = contacts
  }
}
