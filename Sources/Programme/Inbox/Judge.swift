// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells whether notes are from whom they say.
struct Judge {
  private let known: KnownProgramme
  /// The pairs of those people.
  private let pairs: Set<String>
  /// The accounts that people have enrolled with, by person, each with its secret's number.
  private var accounts: [String: [Int: UInt32]] = [:]

  init(
    _ known: KnownProgramme, receipts: [(file: InboxFile, note: Note, text: [UInt8])]
  ) {
    self.known = known
    pairs = Set(known.people.values.map(\.pair))
    for (file, note, text) in receipts {
      guard let known = known.people[note.person], file.person ?? note.person == note.person,
        let secret = known.secretOf(text), let account = note.account?.number,
        file.owner.map({ $0 == account }) ?? true, known.account.map({ $0 == account }) ?? true
      else { continue }
      accounts[note.person, default: [:]][secret] = account
    }
  }

  func verdict(of note: Note, _ text: [UInt8], in file: InboxFile) -> Verdict {
    if let drop = file.person, drop != note.person { return .forged(.otherDrop(drop)) }
    guard let person = known.people[note.person] else {
      return verdict(ofUnknown: note, hasProof: Note.hasProof(text), in: file)
    }
    if let programme = known.id, note.programme != programme {
      return .forged(.otherProgramme(note.programme))
    }
    guard let secret = person.secretOf(text) else {
      return .forged(Note.hasProof(text) ? .wrongProof : .noProof)
    }
    // Whoever has a secret can write anything above the proof.
    if note.pair != person.pair { return .forged(.otherPair(person.pair)) }
    let name = PersonName.fitted(person.name)
    let isNamed = note.name.utf8.elementsEqual(name.utf8)
    let enrolled = accounts[note.person]?[secret]
    guard secret == person.secrets.count - 1 else {
      // The name and the account that the register has are those of a later invitation. Whoever
      // found an old one has its secret; the account shows that it was the person.
      let isBound = file.owner.map { $0 == (person.account ?? enrolled) } ?? false
      return isBound && isNamed ? .proved : .unproved(.replacedInvitation)
    }
    if !isNamed { return .forged(.otherName(name)) }
    if let owner = file.owner, let account = person.account ?? enrolled, owner != account {
      return .forged(.otherAccount(owner, expected: account))
    }
    return .proved
  }

  /// What can be said of a note whose person the register does not have, or not so that a proof
  /// could be held against it.
  private func verdict(ofUnknown note: Note, hasProof: Bool, in file: InboxFile) -> Verdict {
    let other = note.programme.flatMap { $0 == known.id ?? $0 ? nil : $0 }
    // A table has a programme of its own; what lies in a drop here is of this one.
    if let other, file.person != nil { return .forged(.otherProgramme(other)) }
    // Whoever is registered, or was, has a secret; what comes from a table is of another pair.
    let isUnopened = known.unopened.contains(note.person)
    let isOurs = isUnopened || pairs.contains(note.pair)
    if isOurs, !hasProof { return .forged(.noProof) }
    if isOurs, !isUnopened, file.person == nil { return .forged(.stranger(note.pair)) }
    if file.person == nil, note.isFromTable { return .unproved(.table) }
    return .unproved(other.map(Verdict.Reason.otherProgramme) ?? .unregistered)
  }
}

extension KnownPerson {
  /// Which of the secrets a note was written with, the newest first; nil for none.
  fileprivate func secretOf(_ text: [UInt8]) -> Int? {
    secrets.indices.reversed().first { index in
      secrets[index].map { Note.isAuthentic(text, under: $0) } ?? false
    }
  }
}

extension Inbox.Entry {
  /// Whether it was written where two share an account.
  public var isFromTable: Bool { note.isFromTable }
}

extension Note {
  fileprivate var isFromTable: Bool { ["first", "second", "someone"].contains(person) }
}
