// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing

/// What a table has, and what an account has been enrolled with.
extension Checkup {
  /// Looks at what a table knows.
  mutating func table(_ identities: [Identity]) throws {
    let path = try Places.tableProgramme()
    add(.ok, "this is a table: two people share this account, and whoever has it can read it all")
    guard TranscriptStore.exists(path) else {
      add(
        .warn,
        "\(path): is not there, so nobody is told where help is to be had\nwrite it:\n"
          + Self.example)
      return
    }
    guard let programme = programme(at: path, isTable: true) else { return }
    readers(of: programme, isTable: true)
    canary(programme, identities)
    contacts(of: programme, scenario: nil)
    let pairs = try Places.pairs()
    if TranscriptStore.exists(pairs) { fileSystem(at: pairs) }
  }

  private static let example = """
      programme: our-table
      title: The two of us
      contacts:
        en:
          emergency: "112"
          helpline: "…"      # somebody to talk to: name and number
          independent: "…"   # somebody outside of your team, for harassment and threats
          alternate: "…"     # whom to turn to where it is about that person
    """

  /// Looks at the account's enrolment; nil where there is none, or none that can be used.
  mutating func enrolment() -> Enrolment? {
    guard let enrolment = attempt({ try Enrolment.own() }) ?? nil else { return nil }
    guard let path = try? Places.enrolment() else { return nil }
    guard enrolment.account == geteuid() else {
      add(
        .mend,
        "\(path): is the enrolment of \(Account.of(enrolment.account).login), and you are "
          + "\(Account.own.login)\nuse that account, or ask for an invitation for this one")
      return nil
    }
    add(
      .ok,
      "\(path): you are \(enrolment.name), person \(enrolment.person) of pair "
        + "\(enrolment.pair); only you can read it")
    return enrolment
  }
}
