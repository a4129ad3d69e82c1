// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto

/// A recipient in a form that people can compare, aloud or on paper.
public struct Fingerprint: Hashable, Sendable {
  /// How many words are said: 80 bits, more than anybody can search through for a second key.
  public static let wordCount = 10

  /// The SHA-256 of the recipient's 32 bytes.
  let digest: [UInt8]

  init(of recipient: Recipient) { digest = Array(SHA256.hash(data: recipient.bytes)) }

  /// Ten words, each for a byte of the digest, from its start.
  public var words: [String] { digest.prefix(Self.wordCount).map { Self.list[Int($0)] } }

  /// The whole digest, in 64 hexadecimal digits.
  public var hex: String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension Fingerprint: CustomStringConvertible {
  public var description: String { words.joined(separator: " ") }
}
