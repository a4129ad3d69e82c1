// SPDX-License-Identifier: GPL-3.0-or-later

import Sealing
import Understanding

/// What the coordinator keeps of a person: one file `register/PERSON.txt`.
public struct Registration: Equatable, Sendable {
  /// An invitation, with the secret that came with it.
  public struct Invitation: Equatable, Sendable {
    public var made: Moment
    /// The keys that the person is shown with it, and whose notes are sealed to: one at least.
    public var keys: [Recipient]
    /// An armoured file, sealed to the programme's recipients, with ``Registration/text(of:for:)``
    /// in it.
    public var sealedSecret: [UInt8]

    public init(made: Moment, keys: [Recipient], sealedSecret: [UInt8]) {
      self.made = made
      self.keys = keys
      self.sealedSecret = sealedSecret
    }
  }

  public var person: String
  public var pair: String
  /// What the person is called.
  public var name: String
  /// The login or the number of the account, where the coordinator has named one.
  public var account: String?
  /// Oldest first, one at least; each but the last was replaced by the one after it.
  public var invitations: [Invitation]

  public init(
    person: String, pair: String, name: String, account: String?, invitations: [Invitation]
  ) {
    self.person = person
    self.pair = pair
    self.name = name
    self.account = account
    self.invitations = invitations
  }

  /// The sealed secret that is in force.
  public var sealedSecret: [UInt8] { invitations.last?.sealedSecret ?? [] }

  /// Whether the invitation in force was made for just the keys of some readers: where it was not,
  /// the person cannot write a note before they have enrolled again.
  public func isFor(_ readers: [MentoringProgramme.Reader]) -> Bool {
    Set(invitations.last?.keys ?? []) == Set(readers.map(\.key))
  }

  private static let begin = "-----BEGIN AGE ENCRYPTED FILE-----"
  private static let end = "-----END AGE ENCRYPTED FILE-----"

  /// The registration as it is kept.
  public var text: [UInt8] {
    var writer = FieldWriter(.registration)
    writer.field("person", person)
    writer.field("pair", pair)
    writer.field("name", name)
    if let account { writer.field("account", account) }
    for invitation in invitations {
      writer.field("invited", invitation.made)
      for key in invitation.keys { writer.field("reader", key.text) }
      writer.block(invitation.sealedSecret)
    }
    return writer.checked()
  }

  /// Reads a registration.
  public init(reading bytes: [UInt8]) throws(Misread) {
    var reader = try FieldReader(bytes, .registration)
    person = try reader.id("person")
    pair = try reader.id("pair")
    name = try reader.person("name")
    account =
      reader.isNext("account: ")
      ? try reader.field("account", form: "an account") { Invite.isAccount($0) ? $0 : nil } : nil
    invitations = []
    repeat {
      let made = try reader.moment("invited")
      var keys: [Recipient] = []
      repeat {
        keys.append(try reader.field("reader", form: "a recipient's key") { try? Recipient($0) })
      } while reader.isNext("reader: ")
      let sealed = try reader.block(from: Self.begin, to: Self.end)
      invitations.append(Invitation(made: made, keys: keys, sealedSecret: sealed))
    } while reader.isNext("invited: ")
    try reader.check()
    guard text == bytes else { throw reader.notCanonical() }
  }

  // MARK: - The secret

  /// A secret as it stands in the sealed part, with whose it is.
  public static func text(of secret: [UInt8], for person: String) -> [UInt8] {
    var writer = FieldWriter(.secret)
    writer.field("person", person)
    writer.field(secret: secret)
    return writer.checked()
  }

  /// The secret in an opened sealed part.
  ///
  /// - Throws: `Misread`, where it is another person's, too.
  public static func secret(in bytes: [UInt8], of person: String) throws(Misread) -> [UInt8] {
    var reader = try FieldReader(bytes, .secret)
    guard try reader.id("person") == person else {
      throw Misread(line: 2, "this secret belongs to another person's entry of the register")
    }
    let secret = try reader.secret()
    try reader.check()
    return secret
  }
}
