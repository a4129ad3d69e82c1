// SPDX-License-Identifier: GPL-3.0-or-later

/// Why something cannot be sealed or opened, or is no key.
public struct SealingError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// The file is none of the format's.
    case notAge
    case unsupportedVersion(String)
    /// None of the identities fits, and the file is also for types of keys not known here.
    case unsupportedRecipients([String])
    /// The file is for other keys.
    case noMatch
    /// The start of the file is damaged.
    case headerFailure
    /// The file's text form is damaged.
    case armourFailure
    /// The start of the file was changed after it was sealed.
    case hmacFailure
    /// The rest of the file is damaged.
    case payloadFailure
    case badRecipient(BadKey)
    case badIdentity(BadKey)
    /// The file of identities is itself sealed, with a passphrase.
    case encryptedIdentity
    case tooManyRecipients(Int)
    case noRecipients
  }

  public var kind: Kind
  /// What exactly is wrong, where the kind does not say all of it.
  var detail: String?
  /// The line of the file of identities that it is about, the first being 1.
  public var line: Int?

  init(_ kind: Kind, _ detail: String? = nil) {
    self.kind = kind
    self.detail = detail
  }

  /// Whether a file that was once whole has been damaged or changed.
  public var isDamage: Bool {
    switch kind {
    case .headerFailure, .armourFailure, .hmacFailure, .payloadFailure: true
    default: false
    }
  }
}

extension SealingError {
  static var notAge: Self { Self(.notAge) }
  static func unsupportedVersion(_ version: String) -> Self { Self(.unsupportedVersion(version)) }
  static func unsupportedRecipients(_ types: [String]) -> Self {
    Self(.unsupportedRecipients(types))
  }
  static var noMatch: Self { Self(.noMatch) }
  static func header(_ detail: String) -> Self { Self(.headerFailure, detail) }
  static func armour(_ detail: String) -> Self { Self(.armourFailure, detail) }
  static var hmacFailure: Self { Self(.hmacFailure) }
  static func payload(_ detail: String) -> Self { Self(.payloadFailure, detail) }
  static func badRecipient(_ key: BadKey) -> Self { Self(.badRecipient(key)) }
  static func badIdentity(_ key: BadKey) -> Self { Self(.badIdentity(key)) }
  static var encryptedIdentity: Self { Self(.encryptedIdentity) }
  static func tooManyRecipients(_ count: Int) -> Self { Self(.tooManyRecipients(count)) }
  static var noRecipients: Self { Self(.noRecipients) }
}
