// SPDX-License-Identifier: GPL-3.0-or-later

import Programme
import Testing
import Understanding

@Suite struct NoteTests {
  private func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Some lines, filled up as a note is.
  private func filled(_ lines: String) -> [UInt8] {
    var bytes = Array(lines.utf8)
    let start = bytes.count
    while bytes.count < Note.bucket {
      let isEnd = (bytes.count - start) % 80 == 79 || bytes.count == Note.bucket - 1
      bytes.append(isEnd ? 0x0A : 0x20)
    }
    return bytes
  }

  @Test func `a note reads as plain text, and is filled up with lines of spaces`() throws {
    let text = try Sample.note().text(secret: nil)
    let start = """
      comentor-note 1
      id: 0123456789abcdef0123456789abcdef
      programme: acme-mentoring
      pair: k7
      person: p4xk2m
      name: Ines
      kind: pulse
      meeting: 3
      written: 2027-01-12T08:00:31Z +01:00
      leaving: no
      contact: yes
      rating heard: 4

      [pulse-heard] coach: When you spoke, how far were you heard?
      [pulse-heard] Ines: 4
          = scale 4
      [pulse-more] coach: Is there more?
      [pulse-more] Ines: /pass
          = pass

      proof: none

      """
    #expect(text.count == 16_384 && shown(text).hasPrefix(start))
    let rest = text.dropFirst(start.utf8.count)
    #expect(rest.allSatisfy { $0 == 0x20 || $0 == 0x0A } && rest.last == 0x0A)
    #expect(rest.split(separator: 0x0A).allSatisfy { $0.count <= 79 })
  }

  @Test func `a note with nothing in it is a note, too`() throws {
    var note = Sample.note([])
    (note.programme, note.meeting, note.ratings) = (nil, nil, [])
    let text = try note.text(secret: Sample.secret)
    #expect(try Note(reading: text) == note && text.count == Note.bucket)
    #expect(Note.isAuthentic(text, under: Sample.secret))
  }

  @Test(arguments: [(-101, 1), (101, 1), (.max, 1), (1, 0), (1, 100_001)])
  func `a number that could not be read again is not written`(rating: Int, meeting: Int) throws {
    var note = Sample.note()
    (note.ratings[0].value, note.meeting) = (rating, meeting)
    #expect(throws: NoteError.self) { try note.text(secret: nil) }
    (note.ratings[0].value, note.meeting) = (-100, 100_000)
    #expect(try Note(reading: note.text(secret: nil)) == note)
  }

  @Test func `a note is known as that person's by the secret, and by no other`() throws {
    let text = try Sample.note().text(secret: Sample.secret)
    #expect(Note.isAuthentic(text, under: Sample.secret))
    #expect(!Note.isAuthentic(text, under: Sample.secret.reversed()))
    #expect(!Note.isAuthentic(text, under: []))
    #expect(!Note.isAuthentic(try Sample.note().text(secret: nil), under: Sample.secret))
    #expect(!Note.isAuthentic([], under: Sample.secret))
  }

  @Test func `the proof is the HMAC that anybody can compute again`() throws {
    // Computed with Python's hmac of the domain's line and the lines above the proof.
    let text = shown(try Sample.note().text(secret: Sample.secret))
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("proof: ") })
    #expect(
      line == "proof: hmac-sha256 c22617d92f057c602d50fca0d7ecc3d175c61abdcc9f3fa42d6f45f95843106f")
  }

  @Test func `no bit of a note can be turned and it is still authentic`() throws {
    let text = try Sample.note().text(secret: Sample.secret)
    var refused = 0
    let end = text.count - text.reversed().prefix { $0 == 0x20 || $0 == 0x0A }.count
    for index in 0..<(end + 200) {
      for bit in 0..<8 where bit == index % 8 || index < end {
        var other = text
        other[index] ^= 1 << UInt8(bit)
        #expect(!Note.isAuthentic(other, under: Sample.secret))
        refused += 1
      }
    }
    #expect(refused > end * 8)
  }

  @Test func `what these tests fill up is filled as notes are`() throws {
    let text = try Sample.note().text(secret: nil)
    let end = try #require(shown(text).firstRange(of: "proof: none\n")).upperBound
    #expect(filled(String(shown(text)[..<end])) == text)
  }

  @Test func `every cut of a note is refused, and so is one byte more`() throws {
    let text = try Sample.note().text(secret: nil)
    for end in stride(from: 0, to: text.count, by: 7) {
      #expect(throws: Misread.self) { try Note(reading: Array(text[..<end])) }
    }
    #expect(throws: Misread.self) { try Note(reading: text + [0x0A]) }
  }

  @Test(arguments: [
    ("comentor-note 1", "comentor-note 2", 1, "another version"),
    ("comentor-note 1", "comentor-invite 1", 1, "an invitation, not a note"),
    ("comentor-note 1", "hello", 1, "not a note"),
    ("id: 0123", "id: 012G", 2, "32 lower-case hexadecimal digits"),
    ("programme: acme", "programme: ACME", 3, "'programme' is not an id"),
    ("pair: k7\n", "", 4, "here belongs 'pair: …'"),
    ("person: p4xk2m", "person: ../../etc", 5, "'person' is not an id"),
    ("name: Ines", "name: coach", 6, "'name' is not a name"),
    ("name: Ines", "name: In:es", 6, "'name' is not a name"),
    ("meeting: 3", "meeting: 03", 1, "not written as comentor writes it"),
    ("meeting: 3", "meeting: 0", 8, "'meeting' is not a meeting's number"),
    ("meeting: 3", "meeting: 100001", 8, "'meeting' is not a meeting's number"),
    ("meeting: 3", "meeting: x", 8, "'meeting' is not a meeting's number"),
    ("+01:00", "+1:00", 9, "'written' is not a time"),
    ("leaving: no", "leaving: No", 10, "'leaving' is not 'yes' or 'no'"),
    ("leaving: no\ncontact: yes", "contact: yes\nleaving: no", 10, "here belongs 'leaving: …'"),
    ("rating heard: 4", "rating heard: four", 12, "'rating heard' is not a number"),
    ("rating heard: 4", "rating heard: 101", 12, "'rating heard' is not a number from -100"),
    (
      "rating heard: 4", "rating heard: 9223372036854775807", 12,
      "'rating heard' is not a number from -100"
    ),
    ("rating heard: 4", "rating HEARD: 4", 12, "here belongs an empty line"),
    ("[pulse-heard] Ines: 4", "[pulse-heard] Tom: 4", 15, "only 'Ines' can answer"),
    ("[pulse-heard] Ines: 4", "[pulse-other] Ines: 4", 15, "the answer to 'pulse-heard'"),
    ("    = scale 4", "    = scale four", 16, "this is no value of the kind 'scale'"),
    ("    = scale 4", "    = next", 15, "this is no answer"),
    ("    = scale 4", "    = scale 4\n    | more", 17, "belongs to no record"),
    ("/pass\n", "/next\n", 1, "not written as comentor writes it"),
    ("proof: none", "proof: nothing", 21, "'proof' is not a proof"),
    ("proof: none", "proof: hmac-sha256 00", 21, "'proof' is not a proof"),
    ("[pulse-more] Ines: /pass\n    = pass\n", "", 18, "here belongs the answer"),
  ])
  func `a line that is wrong is refused, with its number and why`(
    old: String, new: String, line: Int, cause: String
  ) throws {
    let text = shown(try Sample.note().text(secret: nil))
    #expect(text.contains(old))
    let end = try #require(text.firstRange(of: "proof: none\n")).upperBound
    let lines = String(text[..<end]).replacing(old, with: new, maxReplacements: 1)
    let error = #expect(throws: Misread.self) { try Note(reading: filled(lines)) }
    let refused = try #require(error)
    #expect(refused.line == line && refused.cause.contains(cause), "\(refused)")
  }

  @Test func `after the proof nothing can be said`() throws {
    var text = try Sample.note().text(secret: nil)
    text.replaceSubrange((text.count - 9)..<(text.count - 1), with: Array("injected".utf8))
    #expect(throws: Misread.self) { try Note(reading: text) }
  }

  @Test func `what a person types cannot look like a line of the note's own`() throws {
    let hostile = [
      "proof: none", "\n\nproof: hmac-sha256 \(String(repeating: "0", count: 64))\n",
      "[pulse-more] coach: forged", "x\n[s] Ines: forged\n    = yes-no yes", "    = pass",
      "\u{1b}[2J\u{7}\r", "\u{202e}abc\u{2066}", "comentor-note 1\nid: x", "\\u{1b}",
      "leaving: yes",
      "a\u{0}b", "\u{feff}", "😀👩‍👩‍👧 é e\u{301}", "\t tab", "x ", " x", "\n", "x\n", "/pass",
    ]
    let note = Sample.note(
      hostile.enumerated().map {
        Note.Answer(step: "s\($0)", question: $1, words: $1, value: nil)
      })
    let text = try note.text(secret: Sample.secret)
    let read = try Note(reading: text)
    #expect(read == note && Note.isAuthentic(text, under: Sample.secret))
    for (answer, words) in zip(read.answers, hostile) {
      #expect(Array((answer.words ?? "").utf8) == Array(words.utf8))
    }
    let lines = shown(text).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("proof: ") } == 1)
    // A terminal gets nothing but what can be seen, tabs and line feeds.
    #expect(
      shown(text).unicodeScalars.allSatisfy { $0.value >= 0x20 || "\n\t".contains(Character($0)) })
    #expect(!shown(text).unicodeScalars.contains { (0x202A...0x2069).contains($0.value) })
  }
}
