// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// Whom something is sealed to: the public half of a key, of the age format's X25519 type.
public struct Recipient: Hashable, Sendable {
  /// The 32 bytes of the public key.
  public let bytes: [UInt8]

  /// Bytes that are known to be a usable key.
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a recipient as `age-keygen` prints it, `age1…`.
  ///
  /// - Throws: `SealingError` of kind `badRecipient`, which says what it is instead.
  public init(_ text: String) throws(SealingError) {
    let written = Array(text.utf8)
    guard let decoded = Bech32.decode(written), decoded.prefix == Self.prefix,
      decoded.bytes.count == 32
    else { throw .badRecipient(BadKey(takenForRecipient: written)) }
    guard Self.isUsable(decoded.bytes) else { throw .badRecipient(.unusable) }
    bytes = decoded.bytes
  }

  /// The recipient as it is written everywhere, `age1…`.
  public var text: String {
    String(decoding: Bech32.encode(prefix: Self.prefix, bytes), as: UTF8.self)
  }

  /// What people compare.
  public var fingerprint: Fingerprint { Fingerprint(of: self) }

  /// The key, as the library has it.
  var key: Curve25519.KeyAgreement.PublicKey {
    get throws(SealingError) {
      do { return try Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes) } catch {
        throw .badRecipient(.unusable)
      }
    }
  }

  private static let prefix = Array("age".utf8)

  /// Whether a secret can be shared with the holder of these bytes, and only by this one text.
  ///
  /// A number that is not below the field's prime has a second way to be written; a point of
  /// small order gives everybody the same secret, nothing but zeros.
  private static func isUsable(_ bytes: [UInt8]) -> Bool {
    let isWrapped = bytes[31] & 0x7F == 0x7F && bytes[1..<31].allSatisfy { $0 == 0xFF }
    guard bytes[31] < 0x80, !(isWrapped && bytes[0] >= 0xED) else { return false }
    guard let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes) else {
      return false
    }
    return SharedSecretOfTwo(Curve25519.KeyAgreement.PrivateKey(), key) != nil
  }
}

extension Recipient: CustomStringConvertible {
  public var description: String { text }
}
