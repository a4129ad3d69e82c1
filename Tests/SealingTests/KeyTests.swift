// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Sealing

/// Recipients and identities as they are written, and what else is found in their place.
struct KeyTests {
  /// The pair of keys that the format's specification shows.
  static let identity = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
  static let recipient = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"

  @Test func `the keys of the specification are read and written back`() throws {
    let identity = try Identity(Self.identity)
    #expect(identity.text == Self.identity)
    #expect(identity.recipient.text == Self.recipient)
    #expect(try Recipient(Self.recipient) == identity.recipient)
    #expect(Array(identity.key.rawRepresentation) == [UInt8](repeating: 0x42, count: 32))
  }

  @Test func `new keys differ, and are read back`() throws {
    let keys = (0..<50).map { _ in Identity() }
    #expect(Set(keys.map(\.text)).count == keys.count)
    for key in keys {
      #expect(try Identity(key.text).recipient == key.recipient)
      #expect(try Recipient(key.recipient.text) == key.recipient)
    }
  }

  @Test func `a secret is not printed by accident`() {
    let identity = Identity()
    var dumped = ""
    dump(identity, to: &dumped)
    for text in ["\(identity)", String(reflecting: identity), dumped] {
      #expect(!text.uppercased().contains("AGE-SECRET-KEY") && !text.contains("rawRep"))
    }
  }

  @Test func `a key with any one letter changed, left out or doubled is refused`() {
    for (text, isRecipient) in [(Self.recipient, true), (Self.identity, false)] {
      let letters = Array(text.utf8)
      var changed: [[UInt8]] = []
      for place in letters.indices {
        for bit in 0..<7 {
          changed.append(letters)
          changed[changed.count - 1][place] ^= 1 << bit
        }
        changed.append(letters)
        changed[changed.count - 1].remove(at: place)
        changed.append(letters)
        changed[changed.count - 1].insert(letters[place], at: place)
      }
      for bytes in changed where bytes != letters {
        let other = String(decoding: bytes, as: UTF8.self)
        if isRecipient {
          #expect(throws: SealingError.self) { try Recipient(other) }
        } else {
          #expect(throws: SealingError.self) { try Identity(other) }
        }
      }
    }
  }

  static let pq = "AGE-SECRET-KEY-PQ-1HZLGZUPT4ETPKDEV8HSGFDCYZ4E522W0A7PU2LHT8EH9W6YLNC3SW78XKG"

  @Test(arguments: [
    ("", BadKey.missing), (identity, .secretKey), (pq, .postQuantum),
    ("age1pq1x34nzsvr0rxjsgdn8zgyhfe8j7ce", .postQuantum),
    ("age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t", .plugin("yubikey")),
    ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW maria@acme", .sshKey),
    ("ssh-rsa AAAAB3NzaC1yc2E", .sshKey), ("maria.pub", .fileName),
    ("/home/maria/comentor-key.txt", .fileName), ("keys/maria", .fileName),
    (String(recipient.dropLast()), .mistyped), (recipient.uppercased(), .mistyped),
    (" \(recipient)", .unknown), ("Maria Lopez", .unknown), ("age1", .mistyped),
    ("\(recipient)\n", .mistyped), ("a\0b\u{1B}[31m", .unknown),
  ])
  func `what is no recipient is called what it is`(text: String, found: BadKey) {
    let error = #expect(throws: SealingError.self) { try Recipient(text) }
    #expect(error?.kind == .badRecipient(found))
  }

  @Test(arguments: [
    ("", BadKey.missing), (recipient, .publicKey), (pq, .postQuantum),
    (String(identity.dropLast()), .mistyped), (identity.lowercased(), .mistyped),
    ("AGE-PLUGIN-YUBIKEY-1QGGQXQ8GQVZYR2Z8CQYZ9QVZ", .plugin("yubikey")),
    ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW maria@acme", .sshKey),
    ("my secret", .unknown),
  ])
  func `what is no identity is called what it is`(text: String, found: BadKey) {
    let error = #expect(throws: SealingError.self) { try Identity(text) }
    #expect(error?.kind == .badIdentity(found))
  }

  @Test func `a key with which everybody would share the same secret is refused`() {
    // Points of small order, and numbers that have a second way to be written.
    var weak: [[UInt8]] = [[UInt8](repeating: 0, count: 32)]
    weak.append([1] + [UInt8](repeating: 0, count: 31))
    weak.append([0xEC] + [UInt8](repeating: 0xFF, count: 30) + [0x7F])
    weak.append([0xED] + [UInt8](repeating: 0xFF, count: 30) + [0x7F])
    weak.append([0xF6] + [UInt8](repeating: 0xFF, count: 30) + [0x7F])
    weak.append([9] + [UInt8](repeating: 0, count: 30) + [0x80])
    for bytes in weak {
      let text = String(decoding: Bech32.encode(prefix: Array("age".utf8), bytes), as: UTF8.self)
      let error = #expect(throws: SealingError.self) { try Recipient(text) }
      #expect(error?.kind == .badRecipient(.unusable), "\(bytes)")
    }
    let good = [9] + [UInt8](repeating: 0, count: 31)
    let text = String(decoding: Bech32.encode(prefix: Array("age".utf8), good), as: UTF8.self)
    #expect((try? Recipient(text)) != nil)
  }

  @Test func `every kind of bad key says what is wrong and what to do, and repeats no secret`() {
    let all: [BadKey] = [
      .secretKey, .publicKey, .sshKey, .postQuantum, .plugin("yubikey"), .fileName, .mistyped,
      .unusable, .missing, .unknown,
    ]
    for key in all {
      for error in [SealingError.badRecipient(key), .badIdentity(key)] {
        #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
        #expect(!error.nextStep.isEmpty && !error.nextStep.hasSuffix("."))
      }
    }
    let damaged = String(Self.identity.dropLast())
    for text in [damaged, "my very secret words", Self.pq] {
      let error = #expect(throws: SealingError.self) { try Identity(text) }
      let said = (error.map { $0.message + $0.nextStep } ?? "").lowercased()
      #expect(!said.contains("secret words") && !said.contains(text.lowercased().suffix(12)))
    }
  }

  // MARK: - Files of keys

  @Test func `a file of a new key is read back`() throws {
    let identity = Identity()
    let text = IdentityFile.text(of: identity, created: "2027-01-12T09:00:00+01:00")
    #expect(text.hasPrefix("# created: 2027-01-12T09:00:00+01:00\n# public key: age1"))
    let read = try IdentityFile.identities(in: Array(text.utf8))
    #expect(read.map(\.text) == [identity.text])
  }

  @Test func `comments, empty lines, more keys and line ends of other systems are read`() throws {
    let text = "# ours\r\n\r\n\(Self.identity)\r\n# spare\n\n\(Self.identity)"
    #expect(try IdentityFile.identities(in: Array(text.utf8)).count == 2)
  }

  @Test(arguments: [
    ("", SealingError.Kind.badIdentity(.missing), nil),
    ("# only a comment\n", .badIdentity(.missing), nil),
    ("# one\n\(identity)\nage1abc\n", .badIdentity(.publicKey), 3),
    ("\n\(identity.dropLast())\n", .badIdentity(.mistyped), 2),
    (" \(identity)\n", .badIdentity(.unknown), 1),
    ("age-encryption.org/v1\n-> scrypt", .encryptedIdentity, nil),
    ("-----BEGIN AGE ENCRYPTED FILE-----\n", .encryptedIdentity, nil),
    ("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn\n", .badIdentity(.sshKey), nil),
  ])
  func `a file that has no key says so, with its line`(
    text: String, kind: SealingError.Kind, line: Int?
  ) {
    let error = #expect(throws: SealingError.self) {
      try IdentityFile.identities(in: Array(text.utf8))
    }
    #expect(error?.kind == kind && error?.line == line)
    if let line { #expect(error?.message.hasPrefix("line \(line): ") == true) }
  }

  // MARK: - Fingerprints

  @Test func `256 short words are told apart by their first four letters`() {
    let words = Fingerprint.list
    #expect(words.count == 256 && Set(words).count == 256)
    #expect(Set(words.map { $0.prefix(4) }).count == 256)
    #expect(words.allSatisfy { (3...7).contains($0.count) })
    #expect(words.allSatisfy { $0.utf8.allSatisfy { (97...122).contains($0) } })
    #expect(words == words.sorted())
  }

  @Test func `a fingerprint is ten words of the digest, and never changes`() throws {
    let fingerprint = try Recipient(Self.recipient).fingerprint
    #expect(fingerprint.words.count == 10)
    // The digest by another program's reckoning.
    let digest = "82dab32a9aedffb4925a762f879f6fdd05b8ba0aa825a6986a85b751ff3b21e4"
    #expect(fingerprint.hex == digest)
    let said = "leaf sweater picnic chalk needle velvet zipper pilot mirror garden"
    #expect(fingerprint.description == said)
    let bytes = stride(from: 0, to: 20, by: 2).map { place in
      UInt8(String(fingerprint.hex.dropFirst(place).prefix(2)), radix: 16) ?? 0
    }
    #expect(fingerprint.words == bytes.map { Fingerprint.list[Int($0)] })
  }

  @Test func `another key has another fingerprint`() {
    let words = (0..<200).map { _ in Identity().recipient.fingerprint.words }
    #expect(Set(words).count == 200)
  }
}
