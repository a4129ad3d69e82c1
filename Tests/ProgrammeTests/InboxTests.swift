// SPDX-License-Identifier: GPL-3.0-or-later

import Sealing
import Testing

@testable import Programme

/// Notes as they were found: which can be believed, and in which order they are looked at.
struct InboxTests {
  private static let other = (0..<32).map { UInt8($0 * 5 + 3) }
  private static let old = (0..<32).map { UInt8($0 * 3 + 2) }

  /// A registration whose invitations carry these secrets, oldest first.
  private func registration(
    _ person: String = "p4xk2m", pair: String = "k7", name: String = "Ines",
    account: String? = nil,
    secrets: [[UInt8]] = [Sample.secret]
  ) throws -> Registration {
    let readers = Sample.readers.map(\.key)
    return Registration(
      person: person, pair: pair, name: name, account: account,
      invitations: try secrets.map { secret in
        let text = Registration.text(of: secret, for: person)
        return .init(
          made: Sample.moment, keys: readers, sealedSecret: try AgeFile.seal(text, to: readers))
      })
  }

  private func known(_ registration: Registration, account: UInt32? = nil) throws -> KnownPerson {
    try KnownPerson(registration, account: account, with: [Sample.coordinator])
  }

  /// A note with an id of its own.
  private func note(_ number: Int, _ change: (inout Note) -> Void = { _ in }) -> Note {
    var note = Sample.note()
    let digits = String(number, radix: 16)
    note.id = String(repeating: "0", count: 32 - digits.count) + digits
    note.wantsContact = false
    note.written.seconds += number * 60
    change(&note)
    return note
  }

  private func file(
    _ note: Note, secret: [UInt8]? = Sample.secret, person: String? = "p4xk2m",
    owner: UInt32? = 1003, path: String? = nil
  ) throws -> InboxFile {
    let text = try note.text(secret: secret)
    return InboxFile(
      path: path ?? "drop/\(person ?? "-")/in/\(note.id.suffix(4)).age", person: person,
      owner: owner, bytes: try AgeFile.seal(text, to: Sample.readers.map(\.key)))
  }

  private func inbox(
    _ files: [InboxFile], _ people: [String: KnownPerson], handled: Set<String> = []
  ) -> Inbox {
    Inbox(
      files, of: KnownProgramme(id: "acme-mentoring", readers: 2, people: people),
      handled: handled, with: [Sample.coordinator])
  }

  private func verdict(_ file: InboxFile, _ people: [String: KnownPerson]) -> Verdict? {
    inbox([file], people).entries.first?.verdict
  }

  // MARK: - Whose it is

  @Test func `a note with the proof of its person, in that drop, of that account, is proved`()
    throws
  {
    let people = ["p4xk2m": try known(try registration(), account: 1003)]
    #expect(try verdict(file(note(1)), people) == .proved)
    // Where the coordinator has named no account, and nobody has enrolled, there is none to check.
    let unbound = ["p4xk2m": try known(try registration())]
    #expect(try verdict(file(note(1), owner: 55), unbound) == .proved)
  }

  @Test func `what cannot be from the person is called forged, with what shows it`() throws {
    let people = ["p4xk2m": try known(try registration(), account: 1003)]
    #expect(
      try verdict(file(note(1), person: "p9"), people) == .forged(.otherDrop("p9")))
    #expect(try verdict(file(note(1), secret: Self.other), people) == .forged(.wrongProof))
    #expect(try verdict(file(note(1), secret: nil), people) == .forged(.noProof))
    #expect(
      try verdict(file(note(1), owner: 1004), people)
        == .forged(.otherAccount(1004, expected: 1003)))
    #expect(
      try verdict(file(note(1) { $0.pair = "k9" }), people) == .forged(.otherPair("k7")))
  }

  @Test func `a proof does not make somebody another person, or of another programme`() throws {
    let people = ["p4xk2m": try known(try registration(), account: 1003)]
    for owner in [nil, 1003] as [UInt32?] {
      let drop = owner == nil ? nil : "p4xk2m"
      func verdict(_ change: (inout Note) -> Void) throws -> Verdict? {
        try self.verdict(file(note(1, change), person: drop, owner: owner), people)
      }
      #expect(try verdict { _ in } == .proved)
      #expect(try verdict { $0.name = "Tomasz" } == .forged(.otherName("Ines")))
      #expect(try verdict { $0.programme = "other" } == .forged(.otherProgramme("other")))
      #expect(try verdict { $0.programme = nil } == .forged(.otherProgramme(nil)))
    }
    // The same to look at, and other bytes.
    let accented = ["p4xk2m": try known(try registration(name: "In\u{E9}s"))]
    #expect(
      try verdict(file(note(1) { $0.name = "Ine\u{301}s" }), accented)
        == .forged(.otherName("In\u{E9}s")))
    #expect(try verdict(file(note(1) { $0.name = "In\u{E9}s" }), accented) == .proved)
    // A stranger's, too.
    #expect(
      try verdict(file(note(1) { $0.programme = "other" }), [:])
        == .forged(.otherProgramme("other")))
  }

  @Test func `the secret of an earlier invitation proves nothing about another pair`() throws {
    let twice = try registration(secrets: [Self.old, Sample.secret])
    let people = ["p4xk2m": try known(twice, account: 1003)]
    for secret in [Self.old, Sample.secret] {
      #expect(
        try verdict(file(note(1) { $0.pair = "k9" }, secret: secret), people)
          == .forged(.otherPair("k7")))
    }
  }

  @Test func `what was handed over in the name of somebody registered needs a proof`() throws {
    let people = ["p4xk2m": try known(try registration())]
    func handedOver(secret: [UInt8]?, _ change: (inout Note) -> Void) throws -> Inbox {
      let low = note(1) {
        $0.ratings = [.init(name: "heard", value: 1)]
        change(&$0)
      }
      return inbox([try file(low, secret: secret, person: nil, owner: nil)], people)
    }
    for person in ["p4xk2m", "first", "someone", "q9"] {
      let found = try handedOver(secret: nil) { $0.person = person }
      #expect(found.entries.map(\.verdict) == [.forged(.noProof)])
      #expect(found.alerts.pairs.isEmpty && found.ratings.split(separator: "\n").count == 1)
    }
    // Nor does any proof do for somebody whom the pair does not have.
    let stranger = try handedOver(secret: Self.other) { $0.person = "first" }
    #expect(stranger.entries.map(\.verdict) == [.forged(.stranger("k7"))])
    let table = try handedOver(secret: nil) {
      ($0.person, $0.pair, $0.programme) = ("first", "k8", nil)
    }
    #expect(table.entries.map(\.verdict) == [.unproved(.table)])
    #expect(table.alerts.pairs.map(\.line) == ["k8: low pulse"])
    // A table's programme is another one, and somebody there may want out.
    let named = try handedOver(secret: nil) {
      ($0.person, $0.pair, $0.programme, $0.isLeaving) = ("first", "k8", "our-table", true)
    }
    #expect(named.entries.map(\.verdict) == [.unproved(.table)])
    #expect(named.alerts.pairs.map(\.line) == ["k8: get-out used; low pulse"])
    let foreign = try handedOver(secret: Self.other) {
      ($0.person, $0.pair, $0.programme) = ("q9", "k8", "elsewhere")
    }
    #expect(foreign.entries.map(\.verdict) == [.unproved(.otherProgramme("elsewhere"))])
    // An entry that cannot be opened is no reason to call its person's proof wrong.
    let unopened = KnownProgramme(id: "acme-mentoring", readers: 2, unopened: ["p4xk2m"])
    for (secret, verdict) in [
      (Sample.secret, Verdict.unproved(.unregistered)), (nil, .forged(.noProof)),
    ] {
      let files = [try file(note(1), secret: secret)]
      let inbox = Inbox(files, of: unopened, handled: [], with: [Sample.coordinator])
      #expect(inbox.entries.map(\.verdict) == [verdict])
    }
  }

  @Test func `two enrolments of one person are told, and one is not`() throws {
    let people = ["p4xk2m": try known(registration(secrets: [Self.old, Sample.secret]))]
    func receipt(_ number: Int, account: UInt32, secret: [UInt8]) throws -> InboxFile {
      var receipt = Note(
        of: Sample.enrolment, id: note(number).id, login: "u\(account)", at: Sample.moment)
      receipt.account?.number = account
      return try file(receipt, secret: secret, owner: account)
    }
    let first = try receipt(1, account: 1003, secret: Self.old)
    #expect(inbox([first], people).repeatedEnrolments.isEmpty)
    let second = try receipt(2, account: 1004, secret: Sample.secret)
    let both = inbox([first, second], people).repeatedEnrolments
    #expect(both.map { $0.map(\.note.account?.number) } == [[1003, 1004]])
    // Of one invitation, too.
    let copied = try receipt(3, account: 1005, secret: Sample.secret)
    #expect(inbox([second, copied], people).repeatedEnrolments.map(\.count) == [2])
    // Until somebody has asked.
    let asked = inbox([first, second], people, handled: [note(1).id, note(2).id])
    #expect(asked.receipts.count == 2 && asked.repeatedEnrolments.isEmpty)
    // What is forged enrols nobody.
    let forged = try receipt(4, account: 1006, secret: Self.other)
    #expect(inbox([first, forged], people).repeatedEnrolments.isEmpty)
  }

  @Test func `what is sealed for more than can be is not opened from a drop`() throws {
    let people = ["p4xk2m": try known(try registration())]
    func sealed(_ count: Int, person: String?) throws -> Inbox {
      var file = try file(note(1), person: person, owner: nil)
      let keys = Array(repeating: Sample.coordinator.recipient, count: count)
      file.bytes = try AgeFile.seal(try note(1).text(secret: Sample.secret), to: keys)
      return inbox([file], people)
    }
    #expect(try sealed(10, person: "p4xk2m").entries.count == 1)
    let crowded = try sealed(11, person: "p4xk2m")
    #expect(crowded.entries.isEmpty && crowded.problems.count == 1)
    #expect(crowded.problems.first?.cause.message.contains("more than 10 keys") == true)
    #expect(try sealed(11, person: nil).entries.count == 1)
  }

  @Test func `the account that somebody has enrolled with is that of their notes`() throws {
    let people = ["p4xk2m": try known(try registration())]
    var receipt = Note(of: Sample.enrolment, id: note(9).id, login: "ines", at: Sample.moment)
    let enrolled = try file(receipt, owner: 1003)
    let ours = inbox([enrolled, try file(note(1), owner: 1003)], people)
    #expect(ours.entries.map(\.verdict) == [.proved] && ours.receipts.count == 1)
    let theirs = inbox([enrolled, try file(note(1), owner: 1004)], people)
    #expect(theirs.entries.map(\.verdict) == [.forged(.otherAccount(1004, expected: 1003))])
    // A receipt that another account has filed binds nobody.
    let stray = inbox([try file(receipt, owner: 1004), try file(note(1), owner: 1003)], people)
    #expect(stray.entries.map(\.verdict) == [.proved])
    // Nor does one without the secret.
    receipt.account = .init(number: 1004, login: "tomasz")
    let forged = try file(receipt, secret: Self.other, owner: 1004)
    #expect(inbox([forged, try file(note(1), owner: 1003)], people).entries[0].verdict == .proved)
  }

  @Test func `the secret of an earlier invitation proves only what the account shows as well`()
    throws
  {
    let twice = try registration(secrets: [Self.old, Sample.secret])
    let unbound = ["p4xk2m": try known(twice)]
    #expect(try verdict(file(note(1)), unbound) == .proved)
    #expect(
      try verdict(file(note(1), secret: Self.old), unbound) == .unproved(.replacedInvitation))
    let bound = ["p4xk2m": try known(twice, account: 1003)]
    #expect(try verdict(file(note(1), secret: Self.old), bound) == .proved)
    #expect(
      try verdict(file(note(1), secret: Self.old, owner: 7), bound)
        == .unproved(.replacedInvitation))
    // Somebody has been invited again under another name, and for another account: what came
    // before is no forgery.
    var renamed = twice
    renamed.name = "Inés"
    let moved = ["p4xk2m": try known(renamed, account: 1009)]
    #expect(try verdict(file(note(1), secret: Self.old), moved) == .unproved(.replacedInvitation))
    #expect(try verdict(file(note(1)), moved) == .forged(.otherName("Inés")))
  }

  @Test func `what nobody can prove is not called forged`() throws {
    let table = note(1) { $0.person = "first" }
    #expect(
      try verdict(file(table, secret: nil, person: nil, owner: nil), [:]) == .unproved(.table))
    #expect(try verdict(file(note(1)), [:]) == .unproved(.unregistered))
    // One that was handed over is proved by its proof alone.
    let people = ["p4xk2m": try known(try registration(), account: 1003)]
    #expect(try verdict(file(note(1), person: nil, owner: nil), people) == .proved)
    #expect(
      try verdict(file(note(1), secret: Self.other, person: nil, owner: nil), people)
        == .forged(.wrongProof))
  }

  @Test func `the register's secret is that of its person, for those who hold a key`() throws {
    let entry = try registration()
    for keys in [[Identity()], []] {
      let cause = #expect(throws: InboxProblem.Cause.self) {
        try KnownPerson(entry, account: nil, with: keys)
      }
      #expect(cause?.isForOtherKeys == true)
    }
    // The secret of somebody else was put into the entry.
    var swapped = entry
    swapped.invitations = try registration("p9").invitations
    let cause = #expect(throws: InboxProblem.Cause.self) { try known(swapped) }
    #expect(cause?.message.contains("another person") == true)
    // That an earlier one cannot be opened is no harm.
    var later = entry
    later.invitations.insert(
      .init(
        made: Sample.moment, keys: [Identity().recipient],
        sealedSecret: try AgeFile.seal([1], to: [Identity().recipient])),
      at: 0)
    #expect(try verdict(file(note(1)), ["p4xk2m": known(later)]) == .proved)
  }

  // MARK: - What there is

  @Test func `get-outs come first, then wishes to be contacted, then by time`() throws {
    let people = ["p4xk2m": try known(try registration())]
    let notes = [
      note(1), note(4) { $0.wantsContact = true }, note(6) { $0.isLeaving = true },
      note(3) { $0.wantsContact = true }, note(2),
      note(5) {
        $0.isLeaving = true
        $0.wantsContact = true
      },
    ]
    let ordered = inbox(try notes.map { try file($0) }, people).entries
    #expect(ordered.map { $0.note.id.suffix(1) } == ["5", "6", "3", "4", "1", "2"])
  }

  @Test func `a copy is shown once, as what can be relied on most`() throws {
    let people = ["p4xk2m": try known(try registration())]
    let original = try file(note(1))
    var copy = try file(note(1), person: "a1")
    copy.path = "drop/a1/in/copy.age"
    let both = inbox([copy, original], people)
    #expect(both.entries.count == 1 && both.entries[0].verdict == .proved)
    #expect(both.entries[0].path == original.path)
    #expect(both.entries[0].copies.map(\.path) == ["drop/a1/in/copy.age"])
    #expect(both.entries[0].copies.map(\.isSame) == [true])
    #expect(both.entries[0].copies.map(\.verdict) == [.forged(.otherDrop("a1"))])
    let twin = try file(note(1) { $0.isLeaving = true }, secret: Self.other, path: "twin.age")
    let two = inbox([twin, original], people)
    #expect(two.entries.count == 1 && !two.entries[0].note.isLeaving)
    #expect(two.entries[0].copies.map(\.isSame) == [false])
  }

  @Test func `what is damaged or for others is told by its file, and the rest is read`() throws {
    let people = ["p4xk2m": try known(try registration())]
    var damaged = try file(note(1), path: "damaged.age")
    damaged.bytes[damaged.bytes.count / 2] ^= 1
    let foreign = InboxFile(
      path: "foreign.age", person: "p4xk2m", owner: nil,
      bytes: try AgeFile.seal([], to: [Identity().recipient]))
    let letter = InboxFile(
      path: "letter.age", person: "p4xk2m", owner: nil,
      bytes: try AgeFile.seal(Array("Hello".utf8), to: Sample.readers.map(\.key)))
    let found = inbox([damaged, try file(note(2)), foreign, letter], people)
    #expect(found.entries.count == 1)
    #expect(found.problems.map(\.path) == ["damaged.age", "foreign.age", "letter.age"])
    #expect(found.problems.map(\.cause.isForOtherKeys) == [false, true, false])
    for problem in found.problems {
      #expect(!problem.cause.message.isEmpty && !problem.cause.nextStep.isEmpty)
    }
  }

  @Test func `what is forged neither alerts nor counts`() throws {
    let people = ["p4xk2m": try known(try registration())]
    let low = note(1) {
      $0.isLeaving = true
      $0.ratings = [.init(name: "heard", value: 1)]
    }
    let forged = inbox([try file(low, secret: Self.other)], people)
    // But that there is one.
    #expect(forged.alerts.pairs.map(\.line) == ["k7: a note that cannot be believed"])
    let seen = inbox([try file(low, secret: Self.other)], people, handled: [low.id])
    #expect(seen.alerts.pairs.isEmpty)
    let handed = inbox([try file(low, secret: Self.other, person: nil, owner: nil)], people)
    #expect(handed.entries[0].verdict.isForged && handed.alerts.pairs.isEmpty)
    #expect(forged.ratings.split(separator: "\n").count == 1)
    let real = inbox([try file(low)], people)
    #expect(real.alerts.pairs.map(\.line) == ["k7: get-out used; low pulse"])
    #expect(real.ratings.split(separator: "\n").count == 2)
    var handled = inbox([try file(low)], people, handled: [low.id])
    #expect(handled.entries[0].isHandled && handled.alerts.pairs.isEmpty)
    handled = inbox([try file(low)], people)
    handled.markHandled(low.id)
    #expect(handled.entries[0].isHandled && handled.alerts.pairs.isEmpty)
  }

  @Test func `every verdict says itself in words of its own`() {
    let all: [Verdict] = [
      .proved, .unproved(.table), .unproved(.unregistered), .unproved(.replacedInvitation),
      .forged(.otherDrop("a")), .forged(.otherPair("a")), .forged(.otherName("a")),
      .forged(.otherProgramme("a")), .forged(.otherProgramme(nil)), .forged(.stranger("a")),
      .forged(.otherAccount(1, expected: 2)), .forged(.noProof), .forged(.wrongProof),
    ]
    #expect(Set(all.map(\.explanation)).count == all.count)
    #expect(Set(all.map(\.word)).count == 3)
    #expect(all.filter(\.isForged).count == 9)
  }

  @Test func `a note for the most readers that there can be is not too large to be read`() throws {
    let keys = (0..<128).map { _ in Sample.coordinator.recipient }
    let bytes = try AgeFile.seal(try note(1).text(secret: nil), to: keys)
    #expect(bytes.count == InboxFile.largest)
  }
}
