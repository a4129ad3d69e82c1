// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Glibc
import Programme
import ScenarioFormat
import Sealing
import Understanding

/// What holds for tables and hosts: the programme's file, its keys and its contacts.
extension Checkup {
  private static let sizeLimit = 1 << 20

  /// Reads a `programme.yaml`, with every finding in it.
  mutating func programme(at path: String, isTable: Bool) -> MentoringProgramme? {
    guard let bytes = attempt({ try readFile(path, limit: Self.sizeLimit) }) else { return nil }
    let source = SourceText(name: path, bytes: bytes)
    let (programme, findings) = MentoringProgramme.read(source, isTable: isTable)
    for finding in findings { add(finding.isError ? .mend : .warn, finding.rendered()) }
    if let programme { add(.ok, "\(path): \(programme.title) (\(programme.id))") }
    return programme
  }

  /// Says what the file of a programme is, and how it gets to where it has to be.
  mutating func missing(_ path: String, in folder: String) {
    let isRoot = geteuid() == 0
    add(
      .mend,
      "\(path): is not there\nwhoever owns it is the coordinator, and changes it where it is; the "
        + "command below puts it there\nwrite a programme.yaml with your own words:",
      copied: Self.hostExample,
      [
        [
          "install", "-m", "0644", "-o", isRoot ? "LOGIN" : Account.own.login, "programme.yaml",
          path,
        ]
      ])
  }

  private static let hostExample = """
    programme: our-programme
    title: Reciprocal mentoring
    recipients:
      # comentor key new makes a key; the second one is kept offline
      - {role: coordinator, name: "…", key: "age1…"}
      - {role: recovery, name: "…", key: "age1…"}
    contacts:
      en:
        emergency: "112"
        # somebody to talk to: name and number
        helpline: "…"
        # somebody outside of the programme, for harassment and threats
        independent: "…"
        # whom to turn to where it is about the coordinator
        alternate: "…"
    """.split(separator: "\n").map(String.init)

  /// Who can read notes.
  mutating func readers(of programme: MentoringProgramme, isTable: Bool) {
    for reader in programme.readers { add(.ok, "can read notes: \(reader.lines)") }
    guard programme.readers.count < 2 else { return }
    if programme.readers.isEmpty {
      noReaders()
    } else if !isTable {
      add(
        .mend,
        "there is one recipient: with that key lost, no note can be read\nadd a second one "
          + "with 'role: recovery', and keep its secret key offline")
    }
  }

  mutating func noReaders() {
    add(
      .warn,
      "nobody can read notes: whoever wants to write one is told so first, and nothing of it is "
        + "kept")
  }

  /// Seals something to everybody, and opens it with the keys that were given.
  mutating func canary(_ programme: MentoringProgramme, _ identities: [Identity]) {
    guard !programme.readers.isEmpty, !identities.isEmpty else { return }
    let canary = Array("comentor-canary 1\n".utf8)
    guard
      let sealed = attempt({
        do throws(SealingError) {
          return try AgeFile.seal(canary, to: programme.readers.map(\.key))
        } catch { throw Failure(.configuration, error.message, help: error.nextStep) }
      })
    else { return }
    for identity in identities {
      guard let reader = programme.readers.first(where: { $0.key == identity.recipient }) else {
        add(
          .mend, "the key \(identity.recipient) is none of this programme's: it opens no note")
        continue
      }
      do throws(SealingError) {
        let opened = try AgeFile.open(sealed, with: [identity])
        let isWhole = opened == canary
        add(isWhole ? .ok : .mend, "the key of \(reader.title) opens what is sealed now")
      } catch {
        add(.mend, "the key of \(reader.title) opens nothing: \(error.message)")
      }
    }
    let given = Set(identities.map(\.recipient))
    for reader in programme.readers where !given.contains(reader.key) {
      add(
        .warn,
        "the key of \(reader.title) was not tried; from time to time, let its holder run "
          + "this with --identity")
    }
  }

  /// Whether there are contacts for each language that people can talk in.
  ///
  /// - Parameters:
  ///   - programme: What has the contacts.
  ///   - scenario: The programme's own; nil where it is the one that comes with comentor.
  ///   - isWarning: Whether to warn of a language that has none: whoever runs the programme can
  ///     add them.
  mutating func contacts(
    of programme: MentoringProgramme, scenario: SourceText?, isWarning: Bool
  ) {
    let builtin = BuiltinScenarios.files.first { $0.name == BuiltinScenarios.main }
      .map { SourceText(name: $0.name, bytes: $0.bytes) }
    let languages = (scenario ?? builtin).map(ScenarioReader.languages) ?? []
    for language in languages {
      let chosen = Contacts.choose(programme.contacts, locale: language)
      let held = Self.names[language].map { "\($0) (\(language))" } ?? "'\(language)'"
      if WantedLanguage.code(chosen.locale) == language {
        add(.ok, "contacts for conversations in \(held): as written under '\(chosen.locale)'")
      } else if isWarning {
        add(
          .warn,
          "contacts for conversations in \(held): there are none, so people get those under "
            + "'\(chosen.locale)'\nadd '\(language):' under 'contacts:' in programme.yaml")
      }
    }
  }

  /// The languages that comentor knows itself; a scenario may have others.
  private static let names = ["en": "English", "de": "German"]

  /// Whether the files are where locks and links work.
  mutating func fileSystem(at path: String) {
    if let sharing = FolderFacts.sharing(at: path) {
      add(
        .warn,
        "\(path): is on \(sharing)\nlocks, owners and modes may not mean there what they "
          + "mean on a disk of this machine's; keep a programme on such a disk")
    } else {
      add(.ok, "\(path): is on a file system of this machine's own")
    }
  }
}
