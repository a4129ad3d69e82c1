// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Sealing

/// What a table has, and what an account has been enrolled with.
extension Checkup {
  /// Looks at what a table knows.
  mutating func table(_ identities: [Identity]) throws {
    let path = try Places.tableProgramme()
    add(
      .ok,
      "this is a table: two people share this account\nwhoever has this account can read the "
        + "conversation, see that notes are there and when they were written, delete them, and "
        + "change the keys they are sealed for; what is sealed only the holders of the keys can "
        + "open")
    closing = (
      "If you run a programme on this machine:", "\(Pair.command) doctor --programme FOLDER"
    )
    guard TranscriptStore.exists(path) else {
      add(
        .warn,
        "\(path): is not there, so nobody is told where help is to be had\nmake its folder, and "
          + "write it:",
        copied: ["mkdir -p -m 0700 \(shellWord(Places.folder(of: path)))"] + Self.example)
      return noReaders()
    }
    guard let programme = programme(at: path, isTable: true) else { return }
    readers(of: programme, isTable: true)
    canary(programme, identities)
    contacts(of: programme, scenario: nil, isWarning: false)
    let pairs = try Places.pairs()
    if TranscriptStore.exists(pairs) { fileSystem(at: pairs) }
  }

  private static let example = """
    programme: our-table
    title: The two of us
    # Without recipients nobody can read private notes; comentor key new makes a key.
    # recipients:
    #   - {role: coordinator, name: "…", key: "age1…"}
    #   - {role: recovery, name: "…", key: "age1…"}
    contacts:
      en:
        emergency: "112"
        # somebody to talk to: name and number
        helpline: "…"
        # somebody outside of your team, for harassment and threats
        independent: "…"
        # whom to turn to where it is about the person who runs this
        alternate: "…"
    """.split(separator: "\n").map(String.init)

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
        + "\(enrolment.pair); no other ordinary account can read it")
    return enrolment
  }
}
