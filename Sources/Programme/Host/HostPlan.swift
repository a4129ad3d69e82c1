// SPDX-License-Identifier: GPL-3.0-or-later

/// What a host has to have, so that what people are told of who can see what is true: groups, and
/// folders with their owners and modes.
public struct HostPlan: Equatable, Sendable {
  /// Somebody of the register.
  public struct Person: Equatable, Sendable {
    public var id: String
    public var pair: String
    /// The account; nil where it is not known yet.
    public var account: Note.Account?

    public init(id: String, pair: String, account: Note.Account?) {
      self.id = id
      self.pair = pair
      self.account = account
    }
  }

  /// Whose a folder is.
  public enum Owner: Equatable, Sendable { case root, coordinator }

  public struct Folder: Equatable, Sendable {
    /// Below the programme's folder: `drop/p4xk2m`.
    public var path: String
    public var owner: Owner
    /// The group that decides who gets in; nil where none does.
    public var group: String?
    public var mode: UInt32
  }

  public struct Group: Equatable, Sendable {
    public var name: String
    /// Those who have to be in it.
    public var people: [Person]
    /// How many accounts can be in it at most.
    public var limit: Int
  }

  public var groups: [Group] = []
  public var folders: [Folder] = []
  public var people: [Person]

  /// The group of a pair.
  public static func group(ofPair id: String) -> String { "cm-pair-\(id)" }

  /// The group that a person is alone in.
  public static func group(ofPerson id: String) -> String { "cm-own-\(id)" }

  /// The plan for some people.
  ///
  /// - Parameters:
  ///   - people: Those of the register, or the one who asks.
  ///   - isWhole: Whether it is for whoever runs the programme: with what is nobody's own.
  public init(for people: [Person], isWhole: Bool) {
    self.people = people
    if isWhole {
      folders = [
        Folder(path: "pairs", owner: .root, group: nil, mode: 0o711),
        Folder(path: "drop", owner: .coordinator, group: nil, mode: 0o711),
        Folder(path: "register", owner: .coordinator, group: nil, mode: 0o700),
        Folder(path: "orders", owner: .coordinator, group: nil, mode: 0o711),
      ]
    }
    var pairs: [String] = []
    for person in people where !pairs.contains(person.pair) { pairs.append(person.pair) }
    for pair in pairs {
      let group = Self.group(ofPair: pair)
      groups.append(Group(name: group, people: people.filter { $0.pair == pair }, limit: 2))
      folders.append(Folder(path: "pairs/\(pair)", owner: .root, group: group, mode: 0o2770))
    }
    for person in people {
      let group = Self.group(ofPerson: person.id)
      groups.append(Group(name: group, people: [person], limit: 1))
      folders.append(
        Folder(path: "drop/\(person.id)", owner: .coordinator, group: group, mode: 0o710))
      folders.append(
        Folder(path: "drop/\(person.id)/in", owner: .coordinator, group: group, mode: 0o1730))
    }
  }
}
