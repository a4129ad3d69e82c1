// SPDX-License-Identifier: GPL-3.0-or-later

import Programme
import Sealing
import Testing
import Understanding

@Suite struct EnrolmentTests {
  @Test func `an enrolment is what the invitation said, for one account, and is read again`() throws
  {
    let enrolment = Enrolment(Sample.invite(), account: 1003)
    #expect(enrolment.readers == Sample.readers && enrolment.secret == Sample.secret)
    #expect(enrolment.folder == "/srv/comentor" && enrolment.programme == "acme-mentoring")
    #expect(enrolment.person == "p4xk2m" && enrolment.pair == "k7" && enrolment.name == "Ines")
    #expect(try Enrolment(reading: enrolment.text) == enrolment)
    #expect(throws: Misread.self) { try Enrolment(reading: Sample.invite().text) }
  }

  @Test func `every cut and every altered byte of an enrolment is refused`() {
    let bytes = Sample.enrolment.text
    for index in bytes.indices {
      #expect(throws: Misread.self) { try Enrolment(reading: Array(bytes[..<index])) }
      for bit in 0..<8 where index % 8 == bit || index % 16 == 0 {
        var other = bytes
        other[index] ^= 1 << UInt8(bit)
        #expect(throws: Misread.self) { try Enrolment(reading: other) }
      }
    }
  }

  @Test(arguments: ["-1", "4294967296", "ines"])
  func `an account is a number`(account: String) throws {
    var enrolment = String(decoding: Sample.enrolment.text, as: UTF8.self)
    enrolment = enrolment.replacing("account: 1003", with: "account: \(account)")
    let error = #expect(throws: Misread.self) { try Enrolment(reading: Array(enrolment.utf8)) }
    #expect(error?.line == 7 && error?.cause == "'account' is not the number of an account")
  }

  @Test func `other keys are a change of keys, another name is not`() {
    let other = MentoringProgramme.Reader(
      role: .recovery, name: "the works council's safe", key: Identity().recipient)
    func changes(_ readers: [MentoringProgramme.Reader]) -> [ReaderChange] {
      Sample.enrolment.changes(
        in: MentoringProgramme(id: "a", title: "A", readers: readers, contacts: []))
    }
    #expect(changes(Sample.readers).isEmpty && changes(Sample.readers.reversed()).isEmpty)
    #expect(changes(Sample.readers + [other]) == [.added(other)])
    #expect(changes([Sample.readers[0]]) == [.removed(Sample.readers[1])])
    #expect(
      changes([Sample.readers[0], other]) == [.removed(Sample.readers[1]), .added(other)])
    var renamed = Sample.readers
    renamed[0].name = "Maria Lopez-Ruiz"
    #expect(changes(renamed) == [.renamed(Sample.readers[0], renamed[0])])
    #expect(changes(renamed).allSatisfy { !$0.isOfKeys })
    #expect(changes([]).count == 2 && changes([]).allSatisfy(\.isOfKeys))
  }

  @Test func `a receipt is a note with the account, under a name that follows from the secret`()
    throws
  {
    let receipt = Note(
      of: Sample.enrolment, id: String(repeating: "a", count: 32), login: "ines",
      at: Sample.moment)
    let text = try receipt.text(secret: Sample.secret)
    let read = try Note(reading: text)
    #expect(read == receipt && read.isReceipt && !Sample.note().isReceipt)
    #expect(read.account == .init(number: 1003, login: "ines") && read.kind == "enrolment")
    #expect(String(decoding: text, as: UTF8.self).contains("\naccount: 1003 ines\n"))
    #expect(text.count == Note.bucket && Note.isAuthentic(text, under: Sample.secret))
    // Computed with Python's hmac; the shape of any note's name.
    #expect(Note.receiptName(under: Sample.secret) == "47dfab0607e3f0f7033f9d79ab6dcd3f.age")
    #expect(
      Note.receiptName(under: Sample.secret.reversed()) != "47dfab0607e3f0f7033f9d79ab6dcd3f.age")
  }
}

@Suite struct RegistrationTests {
  private func registration() throws -> Registration {
    let text = Registration.text(of: Sample.secret, for: "p4xk2m")
    let sealed = try AgeFile.seal(text, to: Sample.readers.map(\.key))
    return Registration(
      person: "p4xk2m", pair: "k7", name: "Ines", account: nil,
      invitations: [
        .init(made: Sample.moment, keys: Sample.readers.map(\.key), sealedSecret: sealed)
      ])
  }

  @Test func `an entry of the register is read again, with the secret for any recipient`() throws {
    var entry = try registration()
    #expect(try Registration(reading: entry.text) == entry)
    entry.account = "ines"
    entry.invitations.append(try registration().invitations[0])
    #expect(try Registration(reading: entry.text) == entry)
    for identity in [Sample.coordinator, Sample.recovery] {
      let opened = try AgeFile.open(entry.sealedSecret, with: [identity])
      #expect(try Registration.secret(in: opened, of: "p4xk2m") == Sample.secret)
      #expect(throws: Misread.self) { try Registration.secret(in: opened, of: "p4xk2n") }
    }
    #expect(entry.sealedSecret == entry.invitations[1].sealedSecret)
  }

  @Test func `an entry says for which keys each invitation was made`() throws {
    var entry = try registration()
    let text = String(decoding: entry.text, as: UTF8.self)
    let lines = Sample.readers.map { "reader: \($0.key.text)\n" }.joined()
    #expect(text.contains("\(lines)-----BEGIN AGE ENCRYPTED FILE-----\n"))
    #expect(entry.isFor(Sample.readers) && entry.isFor(Sample.readers.reversed()))
    var renamed = Sample.readers
    renamed[0].name = "Maria Beck"
    #expect(entry.isFor(renamed))
    var others = Sample.readers
    others[0].key = Identity().recipient
    #expect(!entry.isFor(others) && !entry.isFor([Sample.readers[0]]))
    #expect(!entry.isFor(Sample.readers + [others[0]]))
    // The one in force is what counts.
    var later = entry.invitations[0]
    later.keys = others.map(\.key)
    entry.invitations.append(later)
    #expect(entry.isFor(others) && !entry.isFor(Sample.readers))
    #expect(try Registration(reading: entry.text) == entry)
    entry.invitations[0].keys = []
    #expect(throws: Misread.self) { try Registration(reading: entry.text) }
  }

  @Test func `no secret stands open in the register`() throws {
    let text = String(decoding: try registration().text, as: UTF8.self)
    let hex = String(
      decoding: Registration.text(of: Sample.secret, for: "p4xk2m"), as: UTF8.self
    ).split(separator: "\n")[2].dropFirst("secret: ".count)
    #expect(hex.utf8.count == 64 && !text.contains(hex))
  }

  @Test func `every cut of an entry is refused, and so is what was altered`() throws {
    let bytes = try registration().text
    for end in bytes.indices {
      #expect(throws: Misread.self) { try Registration(reading: Array(bytes[..<end])) }
    }
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var other = bytes
      other[index] ^= 1
      #expect(throws: Misread.self) { try Registration(reading: other) }
    }
  }
}
