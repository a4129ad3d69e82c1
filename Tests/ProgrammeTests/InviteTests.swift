// SPDX-License-Identifier: GPL-3.0-or-later

import Programme
import Sealing
import Testing
import Understanding

@Suite struct InviteTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `an invitation is read as it was written`() throws {
    for account in [nil, "1003", "ines"] {
      let invite = Sample.invite(account: account)
      #expect(try Invite(reading: invite.text) == invite)
    }
    let lines = text(Sample.invite().text).split(separator: "\n")
    #expect(
      lines.dropLast(1) == [
        "comentor-invite 1", "folder: /srv/comentor", "programme: acme-mentoring",
        "title: Reciprocal mentoring at Acme", "person: p4xk2m", "pair: k7", "name: Ines",
        "account: 1003", "made: 2027-01-12T08:00:31Z +01:00",
        "recipient coordinator: \(Sample.coordinator.recipient.text) Maria López",
        "recipient recovery: \(Sample.recovery.recipient.text) the works council's safe",
        "secret: \(Sample.secret.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())",
      ])
    #expect(lines.last?.hasPrefix("check: sha256 ") == true)
  }

  @Test func `names and titles with anything in them are read again`() throws {
    for title in [
      "a\nb", "x: y", "\\", "\u{1b}[2J", "\u{202e}", " x ", "check: sha256 0", "é e\u{301}",
    ] {
      var invite = Sample.invite()
      (invite.title, invite.folder) = (title, "/srv/\(title)")
      invite.readers[0].name = title
      let read = try Invite(reading: invite.text)
      #expect(read == invite && Array(read.title.utf8) == Array(title.utf8))
      #expect(text(invite.text).unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    }
  }

  @Test func `every cut and every altered byte of an invitation is refused`() {
    let bytes = Sample.invite().text
    for end in 0..<bytes.count {
      #expect(throws: Misread.self) { try Invite(reading: Array(bytes[..<end])) }
    }
    for index in bytes.indices {
      // Each byte in one of its bits, and each bit of some bytes.
      for bit in 0..<8 where index % 8 == bit || index % 16 == 0 {
        var other = bytes
        other[index] ^= 1 << UInt8(bit)
        #expect(throws: Misread.self) { try Invite(reading: other) }
      }
    }
    #expect(throws: Misread.self) { try Invite(reading: bytes + [0x0A]) }
  }

  @Test func `a cut invitation says at which line it ends`() throws {
    let whole = text(Sample.invite().text)
    let cut = whole[..<(try #require(whole.firstRange(of: "secret: ")).lowerBound)]
    let error = #expect(throws: Misread.self) { try Invite(reading: Array(cut.utf8)) }
    #expect(
      error?.rendered(path: "invite.txt") == """
        invite.txt:12: error: the text ends before 'secret'
           = help: it was cut or altered on its way; get another copy of it
        """)
  }

  @Test(arguments: [
    ("folder: /srv", "folder: srv", 2, "'folder' is not an absolute path"),
    ("programme: acme-mentoring", "programme: a b", 3, "'programme' is not an id"),
    ("title: Reciprocal mentoring at Acme", "title: ", 4, "'title' is empty"),
    ("title: R", "title: \u{1b}R", 4, "a control character that is not written as"),
    ("title: R", "title: \\xR", 4, "this backslash begins no escape"),
    ("person: p4xk2m", "person: ../x", 5, "'person' is not an id"),
    ("name: Ines", "name: second", 7, "'name' is not a name"),
    ("account: 1003", "account: a:b", 8, "'account' is not an account"),
    ("made: 2027-01-12T", "made: 2027-13-12T", 9, "'made' is not a time"),
    ("recipient coordinator: age1", "recipient coordinator: age2", 10, "is not a recipient's key"),
    ("recipient coordinator", "recipient boss", 10, "here belongs 'recipient coordinator"),
    ("secret: ", "secret: 00", 12, "'secret' is not 64"),
    ("check: sha256 ", "check: sha256 0", 13, "its check does not fit"),
    ("name: Ines", "name: Inés", 13, "its check does not fit"),
    ("comentor-invite 1", "comentor-invite 9", 1, "another version of the format"),
    ("comentor-invite 1", "comentor-enrolment 1", 1, "this is an enrolment, not an invitation"),
    ("comentor-invite 1", "PK", 1, "this is not an invitation"),
  ])
  func `a wrong line is named, and why it is wrong`(
    old: String, new: String, line: Int, cause: String
  ) throws {
    let other = text(Sample.invite().text).replacing(old, with: new, maxReplacements: 1)
    let error = #expect(throws: Misread.self) { try Invite(reading: Array(other.utf8)) }
    let refused = try #require(error)
    #expect(refused.line == line && refused.cause.contains(cause), "\(refused)")
  }

  @Test func `bytes that are no text are refused`() {
    #expect(throws: Misread.self) { try Invite(reading: [0xFF, 0xFE]) }
    #expect(throws: Misread.self) { try Invite(reading: []) }
    let large = Array(repeating: UInt8(ascii: "x"), count: 2 << 20)
    #expect(throws: Misread.self) { try Invite(reading: large) }
  }

  @Test func `a used invitation says so, and nothing of it is left`() throws {
    let whole = Sample.invite().text
    let burnt = Invite.burnt(whole, at: Sample.moment)
    #expect(burnt.count == whole.count)
    #expect(text(burnt).hasPrefix("comentor-invite 1\nused: 2027-01-12T08:00:31Z +01:00\n"))
    #expect(!text(burnt).contains(text(whole).split(separator: "\n")[11]))
    #expect(Invite.use(of: burnt) == Sample.moment && Invite.use(of: whole) == nil)
    // Cut to what matters, or only begun to be overwritten: known all the same.
    #expect(Invite.use(of: Array(burnt.prefix(52))) == Sample.moment)
    #expect(Invite.use(of: Array(burnt.prefix(60)) + whole.dropFirst(60)) == Sample.moment)
    let error = #expect(throws: Misread.self) { try Invite(reading: burnt) }
    #expect(error?.cause == "this invitation was used on 2027-01-12")
    #expect(Invite.use(of: Invite.burnt([], at: Sample.moment)) == Sample.moment)
  }
}
