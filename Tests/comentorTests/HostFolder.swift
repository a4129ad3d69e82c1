// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing
import Testing
import Understanding

/// The folder of a programme, `acme` in a program's own folder, with two people of the pair `k7`
/// whose notes all belong to the account that runs the tests.
struct HostFolder {
  let program: Program
  let coordinator = Identity()
  let recovery = Identity()
  /// What each shares with the coordinator.
  let secrets: [String: [UInt8]] = [
    "p4xk2m": Array(1...32), "q7ab3c": Array(101...132),
  ]
  static let names = ["p4xk2m": "Ines", "q7ab3c": "Tomasz"]
  static let moment = Moment(seconds: 1_799_740_831, offset: 60)

  init(in program: Program) throws {
    self.program = program
    let contacts = """
          emergency: "112"
          helpline: "0800 111 0 111"
          independent: Advice centre
          alternate: Works council
      """
    let yaml = """
      programme: acme-mentoring
      title: Reciprocal mentoring at Acme
      recipients:
        - {role: coordinator, name: Maria López, key: \(coordinator.recipient.text)}
        - {role: recovery, name: a safe, key: \(recovery.recipient.text)}
      contacts:
        en:
      \(contacts)

      """
    for name in ["register", "pairs/k7", "notes"] + Self.names.keys.map({ "drop/\($0)/in" }) {
      try program.makeFolder(name == "notes" ? name : "acme/\(name)")
    }
    try program.write(Array(yaml.utf8), to: "acme/programme.yaml")
    try write(coordinator, to: "comentor-key.txt")
    for (person, secret) in secrets {
      let text = Registration.text(of: secret, for: person)
      let registration = Registration(
        person: person, pair: "k7", name: Self.names[person] ?? "", account: "\(getuid())",
        invitations: [
          .init(
            made: Self.moment, keys: [coordinator.recipient, recovery.recipient],
            sealedSecret: try seal(text))
        ])
      try program.write(registration.text, to: "acme/register/\(person).txt")
    }
  }

  /// Writes a key as `comentor key new` does.
  func write(_ identity: Identity, to name: String) throws {
    let text = IdentityFile.text(of: identity, created: "2027-01-12T09:00:00+01:00")
    try program.write(Array(text.utf8), to: name)
    chmod("\(program.folder)/\(name)", 0o600)
  }

  func seal(_ text: [UInt8]) throws -> [UInt8] {
    try AgeFile.seal(text, to: [coordinator.recipient, recovery.recipient])
  }

  /// A note of the pair's; its id begins with eight digits and goes on with zeros.
  func note(_ id: String, of person: String = "p4xk2m") -> Note {
    Note(
      id: id + String(repeating: "0", count: 32 - id.utf8.count), programme: "acme-mentoring",
      pair: "k7", person: person, name: Self.names[person] ?? "", kind: "pulse", meeting: 3,
      written: Self.moment, ratings: [.init(name: "heard", value: 4)],
      answers: [
        .init(
          step: "pulse-more", question: "Is there more?", words: "My kingfisher flew.",
          value: nil)
      ])
  }

  /// Puts a note into a drop; its path from the program's folder on.
  @discardableResult
  func drop(
    _ note: Note, secret: [UInt8]? = nil, in person: String? = nil, as name: String? = nil
  ) throws -> String {
    let path = "acme/drop/\(person ?? note.person)/in/\(name ?? String(note.id.prefix(8))).age"
    let bytes = try seal(try note.text(secret: secret ?? secrets[note.person]))
    try program.write(bytes, to: path)
    return path
  }

  /// A get-out of Ines's, a pulse of Tomasz's, and a pulse of hers before.
  func dropThree() throws {
    var leaving = note("3f9a01bc")
    leaving.kind = "get-out"
    leaving.isLeaving = true
    leaving.wantsContact = true
    leaving.written.seconds += 3600
    leaving.ratings = []
    try drop(leaving)
    try drop(note("a1a1a1a1", of: "q7ab3c"))
    var earlier = note("b2b2b2b2")
    earlier.written.seconds -= 3600
    try drop(earlier)
  }

  func inbox(_ arguments: String...) async throws -> Program.Run {
    try await program.run(
      ["inbox", "--identity", "comentor-key.txt", "--programme", "acme"] + arguments, input: [])
  }
}
