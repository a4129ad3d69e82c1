// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands where a recipient or an identity should.
public enum BadKey: Hashable, Sendable {
  /// A secret key where a public one is wanted.
  case secretKey
  /// A public key where a secret one is wanted.
  case publicKey
  /// A key of SSH's.
  case sshKey
  /// A key of the format's post-quantum type.
  case postQuantum
  /// A key that needs a plugin, by the plugin's name.
  case plugin(String)
  /// The name of a file, most likely.
  case fileName
  /// A key with a letter wrong, missing or too many.
  case mistyped
  /// A key with which nothing can be kept secret.
  case unusable
  /// Nothing at all.
  case missing
  /// Something else.
  case unknown

  init(takenForRecipient text: [UInt8]) { self.init(text, isRecipient: true) }
  init(takenForIdentity text: [UInt8]) { self.init(text, isRecipient: false) }

  private init(_ text: [UInt8], isRecipient: Bool) {
    let lowered = text.map(Bech32.lowered)
    func begins(with word: String) -> Bool { lowered.starts(with: word.utf8) }
    func contains(_ word: String) -> Bool { lowered.firstRange(of: Array(word.utf8)) != nil }
    // What stands before the last 1 says which type of key it is.
    let prefix = lowered.lastIndex(of: UInt8(ascii: "1")).map { lowered[..<$0] } ?? []
    self =
      if text.isEmpty {
        .missing
      } else if begins(with: "age-secret-key-pq-1") || begins(with: "age1pq1") {
        .postQuantum
      } else if begins(with: "age-plugin-") {
        .plugin(Self.name(prefix.dropFirst("age-plugin-".utf8.count)))
      } else if begins(with: "age-secret-key-") {
        isRecipient ? .secretKey : .mistyped
      } else if begins(with: "age1"), prefix.count > 4 {
        .plugin(Self.name(prefix.dropFirst(4)))
      } else if begins(with: "age1") {
        isRecipient ? .mistyped : .publicKey
      } else if begins(with: "ssh-") || begins(with: "ecdsa-") || begins(with: "sk-ssh-")
        || contains("begin openssh private key")
      {
        .sshKey
      } else if lowered.contains(UInt8(ascii: "/"))
        || [".txt", ".age", ".pub", ".key", ".pem"].contains(where: {
          lowered.suffix(4).elementsEqual($0.utf8)
        })
      {
        .fileName
      } else {
        .unknown
      }
  }

  /// A plugin's name, as far as it is one.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let isPlain = bytes.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    var name = bytes.drop { $0 == UInt8(ascii: "-") }.prefix(32)
    while name.last == UInt8(ascii: "-") { name.removeLast() }
    return isPlain && !name.isEmpty ? String(decoding: name, as: UTF8.self) : "another type"
  }
}
