// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// Whom something is sealed to: the public half of a key, of the age format's X25519 type.
public struct Recipient: Hashable, Sendable {
  /// The 32 bytes of the public key.
  public let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }
}
