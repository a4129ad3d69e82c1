// SPDX-License-Identifier: GPL-3.0-or-later

/// A file of secret keys, as `age-keygen` writes it: a key a line, and comments behind `#`.
public enum IdentityFile {
  /// Reads all keys of a file.
  ///
  /// - Returns: One at least.
  /// - Throws: `SealingError`, with the line; never with what stands in it.
  public static func identities(in bytes: [UInt8]) throws(SealingError) -> [Identity] {
    if bytes.starts(with: "age-encryption.org/".utf8) || Armour.isMeant(in: bytes) {
      throw bytes.firstRange(of: Array("PRIVATE KEY-----".utf8)) == nil
        ? .encryptedIdentity : .badIdentity(.sshKey)
    }
    var identities: [Identity] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard !text.isEmpty, text.first != UInt8(ascii: "#") else { continue }
      do throws(SealingError) {
        identities.append(try Identity(written: Array(text)))
      } catch {
        var error = error
        error.line = index + 1
        throw error
      }
    }
    guard !identities.isEmpty else { throw .badIdentity(.missing) }
    return identities
  }

  /// The text of a file with one key.
  ///
  /// - Parameters:
  ///   - identity: The key.
  ///   - created: When it was made, for people: `2027-01-12T09:00:00+01:00`.
  /// - Returns: Three lines, the last of which is a secret.
  public static func text(of identity: Identity, created: String) -> String {
    "# created: \(created)\n# public key: \(identity.recipient.text)\n\(identity.text)\n"
  }
}
