// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// What two X25519 keys give when each is combined with the other's public half.
struct SharedSecretOfTwo {
  let value: SharedSecret

  /// Combines them; nil where the result is all zeros, which is no secret.
  init?(_ ours: Curve25519.KeyAgreement.PrivateKey, _ theirs: Curve25519.KeyAgreement.PublicKey) {
    guard let value = try? ours.sharedSecretFromKeyAgreement(with: theirs) else { return nil }
    // The library refuses it too; that is not what the refusal should rest on.
    guard value.withUnsafeBytes({ $0.reduce(0, |) }) != 0 else { return nil }
    self.value = value
  }
}
