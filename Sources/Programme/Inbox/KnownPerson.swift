// SPDX-License-Identifier: GPL-3.0-or-later

import Sealing

/// What the register has of a person, opened.
public struct KnownPerson: Sendable {
  public var pair: String
  public var name: String
  /// The number of the only account that the person can have, where the coordinator has named
  /// one.
  public var account: UInt32?
  /// The secrets of the person's invitations, oldest first; nil for an earlier one that cannot be
  /// opened any more.
  ///
  /// The last is in force.
  var secrets: [[UInt8]?]

  /// Opens a registration.
  ///
  /// - Parameters:
  ///   - registration: The register's entry.
  ///   - account: The number of the account that it names, if it names one.
  ///   - identities: Those to open the secrets with.
  /// - Throws: `InboxProblem.Cause`, where the secret in force is not to be had.
  public init(_ registration: Registration, account: UInt32?, with identities: [Identity])
    throws(InboxProblem.Cause)
  {
    pair = registration.pair
    name = registration.name
    self.account = account
    secrets = []
    for (index, invitation) in registration.invitations.enumerated() {
      do throws(InboxProblem.Cause) {
        secrets.append(
          try Self.secret(in: invitation.sealedSecret, of: registration.person, with: identities))
      } catch {
        guard index < registration.invitations.count - 1 else { throw error }
        secrets.append(nil)
      }
    }
  }

  private static func secret(
    in sealed: [UInt8], of person: String, with identities: [Identity]
  ) throws(InboxProblem.Cause) -> [UInt8] {
    let text: [UInt8]
    do throws(SealingError) {
      text = try AgeFile.open(sealed, with: identities)
    } catch { throw .sealed(error) }
    do throws(Misread) {
      return try Registration.secret(in: text, of: person)
    } catch { throw .misread(error) }
  }
}

/// What there is to hold notes against: a programme, and who is in it.
public struct KnownProgramme: Sendable {
  /// Its id; nil where none is known.
  public var id: String?
  /// How many can open what is sealed in it; nil where that is not known.
  public var readers: Int?
  /// What the register has, by the ids of people.
  public var people: [String: KnownPerson]
  /// The people whose entries of the register cannot be used.
  public var unopened: Set<String>

  public init(
    id: String? = nil, readers: Int? = nil, people: [String: KnownPerson] = [:],
    unopened: Set<String> = []
  ) {
    self.id = id
    self.readers = readers
    self.people = people
    self.unopened = unopened
  }

  /// The most recipients of what somebody can have dropped: today's readers, and some who have
  /// left since.
  ///
  /// Each costs a computation before anything can be trusted, and anybody can name more.
  var mostRecipients: Int { readers.map { $0 + 8 } ?? AgeFile.mostRecipients }
}
