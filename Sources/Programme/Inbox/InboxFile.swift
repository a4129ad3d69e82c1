// SPDX-License-Identifier: GPL-3.0-or-later

import Sealing

/// A file in which there may be a note, as it was found.
public struct InboxFile: Sendable {
  /// What it is called in messages.
  public var path: String
  /// In whose drop it lay; nil for one that was handed over.
  public var person: String?
  /// The number of the account that it belongs to, where that means something.
  public var owner: UInt32?
  public var bytes: [UInt8]

  public init(path: String, person: String?, owner: UInt32?, bytes: [UInt8]) {
    self.path = path
    self.person = person
    self.owner = owner
    self.bytes = bytes
  }

  /// No sealed note is larger, however many it is sealed for.
  public static let largest = AgeFile.armouredSize(
    of: Note.bucket, recipients: AgeFile.mostRecipients)
}

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

/// A file that no note could be got out of.
public struct InboxProblem: Error, Sendable {
  /// Why.
  public enum Cause: Error, Hashable, Sendable {
    case sealed(SealingError)
    case misread(Misread)

    /// Whether the file may be fine, and only the keys are others.
    public var isForOtherKeys: Bool {
      if case .sealed(let error) = self { error.kind == .noMatch } else { false }
    }

    public var message: String {
      switch self {
      case .sealed(let error): error.message
      case .misread(let error): "line \(error.line) of its text: \(error.cause)"
      }
    }

    public var nextStep: String {
      switch self {
      case .sealed(let error): error.nextStep
      case .misread:
        "ask whoever it is from; the program that wrote it was not comentor, or is newer"
      }
    }
  }

  public var path: String
  public var cause: Cause
}
