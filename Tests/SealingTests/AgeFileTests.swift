// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Sealing

/// What is sealed comes back, to those it is for, and in no other case.
struct AgeFileTests {
  let identities = [Identity(), Identity(), Identity()]

  private func kind(_ bytes: [UInt8], _ identities: [Identity]) -> SealingError.Kind? {
    do throws(SealingError) {
      _ = try AgeFile.open(bytes, with: identities)
      return nil
    } catch {
      return error.kind
    }
  }

  @Test(arguments: [0, 1, 15, 16, 63, 64, 65, 4096, 65_535, 65_536, 65_537, 131_072, 200_000])
  func `each recipient opens it, armoured or not, and nobody else`(size: Int) throws {
    let text = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let recipients = identities.map(\.recipient)
    let armoured = try AgeFile.seal(text, to: recipients)
    let binary = try Armour.decode(armoured)
    #expect(armoured.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    for identity in identities {
      #expect(try AgeFile.open(armoured, with: [identity]) == text)
      #expect(try AgeFile.open(binary, with: [Identity(), identity]) == text)
    }
    #expect(kind(armoured, [Identity()]) == .noMatch)
    #expect(kind(binary, []) == .noMatch)
  }

  @Test func `a file has the length that was said, whatever is in it`() throws {
    let recipients = identities.map(\.recipient)
    for size in [0, 1, 2, 3, 4096, 16_384, 65_536, 65_537, 131_073] {
      for count in 1...3 {
        let expected = AgeFile.armouredSize(of: size, recipients: count)
        for byte: UInt8 in [0, 0x20, 0xFF] {
          let file = try AgeFile.seal(
            [UInt8](repeating: byte, count: size), to: Array(recipients.prefix(count)))
          #expect(file.count == expected, "\(size) bytes for \(count)")
        }
      }
    }
  }

  @Test func `the same text is never sealed to the same bytes`() throws {
    let recipients = identities.map(\.recipient)
    let binary = try (0..<100).map { _ in try AgeFile.sealBinary([], to: recipients) }
    // Neither the keys' shares, nor what is wrapped, nor the codes, nor the nonces come again.
    let headers = try binary.map { try Header(reading: $0) }
    #expect(Set(headers.flatMap { $0.stanzas.map { $0.arguments[1] } }).count == 300)
    #expect(Set(headers.flatMap { $0.stanzas.map(\.body) }).count == 300)
    #expect(Set(headers.map(\.code)).count == 100)
    #expect(Set(zip(binary, headers).map { $0[$1.end..<($1.end + 16)] }).count == 100)
  }

  @Test func `a note for two keys is as long as it always was`() {
    #expect(AgeFile.armouredSize(of: 4096, recipients: 1) == 5886)
    #expect(AgeFile.armouredSize(of: 4096, recipients: 2) == 6020)
  }

  // MARK: - How many

  @Test func `128 recipients are taken, and one more is refused at once`() throws {
    let one = identities[0].recipient
    let file = try AgeFile.seal(
      [1], to: Array(repeating: one, count: 127) + [identities[1].recipient])
    #expect(try AgeFile.open(file, with: [identities[1]]) == [1])
    #expect(file.count == AgeFile.armouredSize(of: 1, recipients: 128))
    for count in [129, 10_000] {
      let error = #expect(throws: SealingError.self) {
        try AgeFile.seal([1], to: Array(repeating: one, count: count))
      }
      #expect(error?.kind == .tooManyRecipients(count))
      #expect(error?.message.contains("\(count)") == true)
    }
    let error = #expect(throws: SealingError.self) { try AgeFile.seal([1], to: []) }
    #expect(error?.kind == .noRecipients)
  }

  @Test func `a header for more keys than anybody has is not worked through`() throws {
    let key = FileKey()
    let stanza = try key.wrapped(for: identities[0].recipient)
    let nonce = [UInt8](repeating: 1, count: 16)
    for (count, expected) in [
      (128, nil), (129, SealingError.Kind.headerFailure), (10_000, .headerFailure),
    ] {
      let file =
        try Header(Array(repeating: stanza, count: count), key: key).text + nonce
        + Payload(key: key.payloadKey(nonce: nonce)).sealed([7])
      #expect(kind(file, [identities[0]]) == expected)
    }
    // Nor is one of other types that goes on and on.
    let long = Stanza(arguments: [Array("x".utf8)], body: [UInt8](repeating: 0, count: 300_000))
    #expect(kind(Header([long, stanza], key: key).text + nonce, identities) == .headerFailure)
  }

  // MARK: - Damage

  /// Files to damage: for one key and for three, as text and as bytes.
  private func samples() throws -> [[UInt8]] {
    let text = Array("What I would not say aloud.".utf8)
    return try [1, 3].flatMap { count in
      let recipients = identities.prefix(count).map(\.recipient)
      return try [AgeFile.seal(text, to: recipients), AgeFile.sealBinary(text, to: recipients)]
    }
  }

  @Test func `every flipped bit is found`() throws {
    var count = 0
    var missed: [Int] = []
    for file in try samples() {
      // The last key, so that the others have been tried before.
      let identity = kind(file, [identities[2]]) == nil ? identities[2] : identities[0]
      try #require(kind(file, [identity]) == nil)
      for bit in 0..<(file.count * 8) {
        var flipped = file
        flipped[bit / 8] ^= 1 << (bit % 8)
        if kind(flipped, [identity]) == nil { missed.append(bit) }
        count += 1
      }
    }
    #expect(missed == [])
    print("flipped bits refused: \(count)")
    #expect(count > 10_000)
  }

  @Test func `every cut is found, but for the line's end behind the text form`() throws {
    for file in try samples() {
      for length in 0..<file.count {
        let isOnlyTheLineEnd = Armour.isMeant(in: file) && length == file.count - 1
        #expect((kind(Array(file[..<length]), [identities[0]]) == nil) == isOnlyTheLineEnd)
      }
      for byte: UInt8 in [0, 0x41, 0xFF] {
        #expect(kind(file + [byte], [identities[0]]) != nil)
      }
    }
  }

  @Test func `chunks that are cut, swapped, doubled or left out are found`() throws {
    let text = [UInt8](repeating: 5, count: 3 * 65_536)
    let file = try AgeFile.sealBinary(text, to: [identities[0].recipient])
    let start = try Header(reading: file).end + 16
    let chunk = 65_536 + 16
    let head = file[..<start]
    let chunks = (0..<3).map { file[(start + $0 * chunk)..<(start + ($0 + 1) * chunk)] }
    #expect(kind(Array(head + chunks[0] + chunks[1] + chunks[2]), [identities[0]]) == nil)
    for order in [
      [0], [0, 1], [1, 2], [0, 2], [2], [1, 0, 2], [0, 1, 1, 2], [0, 1, 2, 2], [],
    ] {
      let changed = head + order.flatMap { chunks[$0] }
      #expect(kind(Array(changed), [identities[0]]) == .payloadFailure, "\(order)")
    }
    for place in stride(from: start, to: file.count, by: 1021) {
      var flipped = file
      flipped[place] ^= 1
      #expect(kind(flipped, [identities[0]]) == .payloadFailure)
    }
  }

  @Test func `what a stanza for somebody else says cannot be changed either`() throws {
    let key = FileKey()
    let ours = try key.wrapped(for: identities[0].recipient)
    let theirs = try key.wrapped(for: identities[1].recipient)
    var header = Header([ours, theirs], key: key)
    let nonce = [UInt8](repeating: 3, count: 16)
    let rest = nonce + (try Payload(key: key.payloadKey(nonce: nonce)).sealed([1, 2]))
    #expect(try AgeFile.open(header.text + rest, with: [identities[0]]) == [1, 2])
    header.covered = Header([ours], key: key).covered
    #expect(kind(header.text + rest, [identities[0]]) == .hmacFailure)
  }

  @Test(arguments: [
    ("", SealingError.Kind.notAge), ("hello\n", .notAge), ("age-encryption.org/v1", .headerFailure),
    ("age-encryption.org/v1\n", .headerFailure),
    ("age-encryption.org/v2\n", .unsupportedVersion("v2")),
    ("age-encryption.org/\n", .headerFailure),
    ("age-encryption.org/v1\n--- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n", .headerFailure),
    ("-----BEGIN AGE ENCRYPTED FILE-----\n", .armourFailure),
    ("-----BEGIN PGP MESSAGE-----\n", .armourFailure),
    ("Dear Maria,\n-----BEGIN AGE ENCRYPTED FILE-----\n", .armourFailure),
  ])
  func `what is no sealed file is called what it is`(text: String, expected: SealingError.Kind) {
    #expect(kind(Array(text.utf8), identities) == expected)
  }

  @Test func `every kind of failure says what happened and what to do`() {
    let all: [SealingError] = [
      .notAge, .unsupportedVersion("v2"), .unsupportedRecipients(["scrypt"]), .noMatch,
      .header("x"), .armour("x"), .hmacFailure, .payload("x"), .encryptedIdentity,
      .tooManyRecipients(500), .noRecipients,
    ]
    for error in all {
      #expect(!error.message.isEmpty && !error.message.hasSuffix("."))
      #expect(!error.nextStep.isEmpty && !error.nextStep.hasSuffix("."))
    }
    #expect(Set(all.map(\.message)).count == all.count)
  }
}
