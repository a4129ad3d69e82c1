// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Sealing

/// The spellings that the format is made of: each text for one run of bytes only.
struct SpellingTests {
  @Test func `base 64 of every length comes back, and no other text gives the same bytes`() {
    var bytes: [UInt8] = []
    for length in 0..<70 {
      let text = Base64.encode(bytes)
      #expect(text.count == (length * 4 + 2) / 3)
      #expect(Base64.decode(text) == bytes)
      #expect(Base64.decode(text + [UInt8(ascii: "=")]) == nil)
      // Of all texts that differ in the last letter, none is taken for these bytes.
      for letter in UInt8.min...UInt8.max where !text.isEmpty && letter != text[text.count - 1] {
        let other = Base64.decode(text.dropLast() + [letter])
        #expect(other != bytes)
        #expect(
          other.map { Base64.encode($0) } ?? text.dropLast() + [letter]
            == text.dropLast() + [letter])
      }
      bytes.append(UInt8(truncatingIfNeeded: length &* 151 &+ 7))
    }
  }

  @Test(arguments: [
    ("", ""), ("Zg", "f"), ("Zm8", "fo"), ("Zm9v", "foo"), ("Zm9vYg", "foob"),
    ("Zm9vYmFy", "foobar"),
  ])
  func `base 64 is that of its standard`(text: String, plain: String) {
    #expect(Base64.decode(Array(text.utf8)) == Array(plain.utf8))
    #expect(Base64.encode(Array(plain.utf8)) == Array(text.utf8))
  }

  @Test(arguments: ["Z", "Zh", "Zm9", "Zm9v=", "Zm-_", "Zm 9", "Zm9v\n", "Zm9vY", "Zg=="])
  func `what base 64 would not write is not read`(text: String) {
    #expect(Base64.decode(Array(text.utf8)) == nil)
  }

  /// From the standard's own list.
  @Test(arguments: [
    "A12UEL5L", "a12uel5l",
    "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
    "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
    "11qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqc8247j",
    "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "?1ezyfcl",
  ])
  func `keys' letters are those of their standard`(text: String) {
    // Some of these carry digits that are no whole bytes: then the checksum alone is right.
    let decoded = Bech32.decode(Array(text.utf8))
    if let decoded {
      #expect(Bech32.encode(prefix: decoded.prefix, decoded.bytes) == Array(text.utf8))
    } else {
      #expect(["abcdef1q", "11qqqqqq", "split1ch"].contains(text.prefix(8)))
    }
    var changed = Array(text.utf8)
    changed[changed.count - 1] = changed.last == UInt8(ascii: "q") ? 0x70 : 0x71
    #expect(Bech32.decode(changed) == nil)
  }

  @Test(arguments: [
    " 1nwldj5", "\u{7F}1axkwrx", "pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3",
    "A1G7SGD8", "10a06t8", "1qzzfhee", "A12uEL5L",
  ])
  func `what is wrong in the standard's list is not read`(text: String) {
    #expect(Bech32.decode(Array(text.utf8)) == nil)
  }

  @Test func `armour of every length comes back, and has the length that was said`() throws {
    for length in 0..<200 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37) }
      let text = Armour.encode(bytes)
      #expect(text.count == Armour.size(of: length))
      #expect(try Armour.decode(text) == bytes)
      #expect(text.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    }
  }

  @Test func `a stanza is written as it is read`() throws {
    for length in [0, 1, 32, 47, 48, 49, 96, 100] {
      let stanza = Stanza(
        arguments: [Array("some-type".utf8), Array("x".utf8)],
        body: [UInt8](repeating: 7, count: length))
      let header = try Header(
        reading: Array("age-encryption.org/v1\n".utf8) + stanza.text + Array("--- ".utf8)
          + [UInt8](repeating: 0x41, count: 43) + [0x0A])
      #expect(header.stanzas == [stanza])
    }
  }
}
