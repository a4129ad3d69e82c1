// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// The 16 bytes that a file's own keys come from, drawn anew for each file.
struct FileKey {
  /// The type of the stanzas that wrap it for us.
  static let type = Array("X25519".utf8)
  static let size = 16
  /// With the tag.
  static let wrappedSize = 32

  private let bytes: SymmetricKey

  /// Draws one.
  init() { bytes = SymmetricKey(size: .bits128) }

  /// Where somebody else may choose it: tests only.
  init(bytes: [UInt8]) { self.bytes = SymmetricKey(data: bytes) }

  // MARK: - For a recipient

  /// Wraps the key for a recipient, under a secret that is drawn for this.
  func wrapped(for recipient: Recipient) throws(SealingError) -> Stanza {
    let ephemeral = Curve25519.KeyAgreement.PrivateKey()
    let share = Array(ephemeral.publicKey.rawRepresentation)
    guard let secret = SharedSecretOfTwo(ephemeral, try recipient.key) else {
      throw .badRecipient(.unusable)
    }
    let key = Self.wrapKey(secret, share: share, recipient: recipient)
    let plain = bytes.withUnsafeBytes { Array($0) }
    guard let box = try? ChaChaPoly.seal(plain, using: key, nonce: Self.noNonce()) else {
      throw .badRecipient(.unusable)
    }
    return Stanza(
      arguments: [Self.type, Base64.encode(share)], body: Array(box.ciphertext) + Array(box.tag))
  }

  /// The key out of a header, by the first identity that a stanza is for.
  ///
  /// - Throws: `SealingError`; also where a stanza of our type is not as it must be, even if it
  ///   is for somebody else.
  static func unwrapped(from stanzas: [Stanza], with identities: [Identity])
    throws(SealingError) -> FileKey
  {
    if stanzas.count > 1, stanzas.contains(where: { $0.type == "scrypt" }) {
      throw .header("a passphrase and keys are mixed")
    }
    var wrapped: [(share: Curve25519.KeyAgreement.PublicKey, body: [UInt8])] = []
    for stanza in stanzas where stanza.arguments[0] == type {
      wrapped.append(try read(stanza))
    }
    for identity in identities {
      let recipient = identity.recipient
      for (share, body) in wrapped {
        guard let secret = SharedSecretOfTwo(identity.key, share) else {
          throw .header("a key's share gives no secret")
        }
        let key = wrapKey(secret, share: Array(share.rawRepresentation), recipient: recipient)
        guard let box = try? ChaChaPoly.SealedBox(combined: noNonceBytes + body),
          let plain = try? ChaChaPoly.open(box, using: key)
        else { continue }
        return FileKey(bytes: Array(plain))
      }
    }
    let unsupported = Self.unsupported.filter { type in stanzas.contains { $0.type == type } }
    throw unsupported.isEmpty ? .noMatch : .unsupportedRecipients(unsupported)
  }

  /// Types of keys that other programs know and this one does not.
  private static let unsupported = [
    "scrypt", "mlkem768x25519", "p256tag", "mlkem768p256tag", "piv-p256", "ssh-ed25519", "ssh-rsa",
  ]

  /// The parts of a stanza of our type.
  private static func read(_ stanza: Stanza) throws(SealingError)
    -> (share: Curve25519.KeyAgreement.PublicKey, body: [UInt8])
  {
    guard stanza.arguments.count == 2, let share = Base64.decode(stanza.arguments[1]),
      share.count == 32, stanza.body.count == wrappedSize,
      let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: share)
    else { throw .header("a key's parts are not as long as they must be") }
    return (key, stanza.body)
  }

  private static func wrapKey(
    _ secret: SharedSecretOfTwo, share: [UInt8], recipient: Recipient
  ) -> SymmetricKey {
    secret.value.hkdfDerivedSymmetricKey(
      using: SHA256.self, salt: share + recipient.bytes,
      sharedInfo: Array("age-encryption.org/v1/X25519".utf8), outputByteCount: 32)
  }

  /// Each wrapping key is used once, so that its nonce can be fixed.
  private static let noNonceBytes = [UInt8](repeating: 0, count: 12)
  private static func noNonce() throws -> ChaChaPoly.Nonce {
    try ChaChaPoly.Nonce(data: noNonceBytes)
  }

  // MARK: - For the header and the payload

  /// The code over a header.
  func code(over header: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: header, using: headerKey))
  }

  /// Whether the code over a header is this one; takes as long wherever they differ.
  func isCode(_ code: [UInt8], over header: [UInt8]) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: header, using: headerKey)
  }

  /// The key that the payload is sealed under.
  func payloadKey(nonce: [UInt8]) -> SymmetricKey { derived(salt: nonce, "payload") }

  private var headerKey: SymmetricKey { derived(salt: [], "header") }

  private func derived(salt: [UInt8], _ purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: bytes, salt: salt, info: Array(purpose.utf8), outputByteCount: 32)
  }
}
