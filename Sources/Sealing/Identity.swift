// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// What opens a sealed file: the secret half of a key, of the age format's X25519 type.
public struct Identity: Sendable {
  let key: Curve25519.KeyAgreement.PrivateKey

  /// Draws a new one.
  public init() { key = Curve25519.KeyAgreement.PrivateKey() }

  /// Reads an identity as `age-keygen` writes it, `AGE-SECRET-KEY-1…`.
  ///
  /// - Throws: `SealingError` of kind `badIdentity`, which says what it is instead and never
  ///   repeats it.
  public init(_ text: String) throws(SealingError) { try self.init(written: Array(text.utf8)) }

  init(written: [UInt8]) throws(SealingError) {
    guard let decoded = Bech32.decode(written), decoded.prefix == Self.prefix,
      decoded.bytes.count == 32,
      let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: decoded.bytes)
    else { throw .badIdentity(BadKey(takenForIdentity: written)) }
    self.key = key
  }

  /// The identity as it is written in a file: a secret.
  public var text: String {
    String(
      decoding: Bech32.encode(prefix: Self.prefix, Array(key.rawRepresentation)), as: UTF8.self)
  }

  /// The public half.
  public var recipient: Recipient { Recipient(bytes: Array(key.publicKey.rawRepresentation)) }

  private static let prefix = Array("AGE-SECRET-KEY-".utf8)
}

extension Identity: CustomStringConvertible, CustomReflectable {
  /// Of which recipient it is; a secret is not printed by accident.
  public var description: String { "the identity of \(recipient)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
