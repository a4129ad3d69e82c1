// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import ScenarioFormat
import Sealing
import TranscriptFormat

extension MentoringProgramme {
  /// Reads a `programme.yaml`.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - isTable: Whether it is that of a table, which may do without recipients.
  /// - Returns: The programme, nil where there is an error; and all findings by place. What a
  ///   finding shows of the file has no secret key in it.
  public static func read(
    _ source: SourceText, isTable: Bool
  ) -> (programme: MentoringProgramme?, findings: [Diagnostic]) {
    let (masked, secrets) = SecretKeys.masked(source)
    let findings = Findings([masked])
    for range in secrets {
      findings.error(
        .secretKey, at: Place(file: 0, range: range),
        "this is a secret key: whoever can read this file can open every note",
        help: "take it out, make a new key (comentor key new), and write its 'age1…' here")
    }
    let programme = NodeBuilder.tree(file: 0, findings: findings).flatMap { node in
      ProgrammeReader(findings: findings, isTable: isTable).programme(node)
    }
    return (findings.hasErrors ? nil : programme, findings.sorted())
  }
}

/// Finds the parts of a programme in a tree.
struct ProgrammeReader {
  /// The most characters of a line that people are shown.
  static let lineLimit = 200

  let findings: Findings
  let isTable: Bool

  /// The programme; nil where a part of it is missing or wrong, which has been reported.
  func programme(_ node: Node) -> MentoringProgramme? {
    guard let entries = findings.mapping(node, "a programme") else { return nil }
    findings.checkKeys(entries, .programme)
    let id = require("programme", of: entries, node, "a programme").flatMap(self.id)
    let title = require("title", of: entries, node, "a programme").flatMap { line($0, "a title") }
    let readers = readers(entries["recipients"], node)
    let contacts = require("contacts", of: entries, node, "a programme").flatMap(self.contacts)
    guard let id, let title, let contacts else { return nil }
    return MentoringProgramme(id: id, title: title, readers: readers, contacts: contacts)
  }

  // MARK: - Recipients

  private func readers(_ node: Node?, _ root: Node) -> [MentoringProgramme.Reader] {
    guard let node else {
      if !isTable { reportNone(at: root.place) }
      return []
    }
    guard let nodes = findings.sequence(node, "'recipients'") else { return [] }
    guard !nodes.isEmpty else {
      reportNone(at: node.place)
      return []
    }
    guard nodes.count <= AgeFile.mostRecipients else {
      findings.error(
        .tooManyRecipients, at: nodes[AgeFile.mostRecipients].place,
        "\(nodes.count) recipients; a note is sealed for \(AgeFile.mostRecipients) at most",
        help: "keep to those who read notes, and one key in a safe")
      return []
    }
    var known: [Recipient: Place] = [:]
    let readers = nodes.compactMap { reader($0, &known) }
    // Where some are wrong, there is no telling how many will be left.
    if readers.count == nodes.count { checkRoles(readers, at: node.place) }
    return readers
  }

  private func reportNone(at place: Place) {
    findings.error(
      .noRecipients, at: place, "there is nobody who could open a note",
      help: "write two at least under 'recipients:', the coordinator's key and one for recovery; "
        + "'comentor key new' makes a key")
  }

  private func checkRoles(_ readers: [MentoringProgramme.Reader], at place: Place) {
    if readers.count == 1 {
      findings.warning(
        .oneRecipient, at: place, "there is one recipient: with that key lost, no note can be read",
        help: "add a second one, role 'recovery', whose secret key is kept offline")
      return
    }
    for role in MentoringProgramme.Reader.Role.allCases
    where !readers.contains(where: { $0.role == role }) {
      findings.warning(
        .missingRole, at: place, "none of the recipients has the role '\(role.rawValue)'",
        help: role == .recovery
          ? "add one whose secret key is kept offline, for the day that another is lost"
          : "say who reads notes from day to day")
    }
  }

  private func reader(
    _ node: Node, _ known: inout [Recipient: Place]
  ) -> MentoringProgramme.Reader? {
    guard let entries = findings.mapping(node, "a recipient") else { return nil }
    findings.checkKeys(entries, .recipient)
    let roles = MentoringProgramme.Reader.Role.allCases.map(\.rawValue)
    let role = require("role", of: entries, node, "a recipient")
      .flatMap { findings.choice($0, among: roles) }
      .flatMap { MentoringProgramme.Reader.Role(rawValue: $0) }
    let name = require("name", of: entries, node, "a recipient").flatMap { line($0, "a name") }
    guard let keyNode = require("key", of: entries, node, "a recipient"),
      let key = key(keyNode)
    else { return nil }
    if let first = known[key] {
      findings.error(
        .sameRecipient, at: keyNode.place, "this key is here twice",
        help: "it is first at \(findings.line(of: first)); two people have two keys")
      return nil
    }
    known[key] = keyNode.place
    guard let role, let name else { return nil }
    return MentoringProgramme.Reader(role: role, name: name, key: key)
  }

  private func key(_ node: Node) -> Recipient? {
    guard let text = findings.scalar(node, "a key") else { return nil }
    do throws(SealingError) {
      return try Recipient(text)
    } catch {
      // Secret keys are reported wherever they are in the file.
      guard error.kind != .badRecipient(.secretKey) else { return nil }
      findings.error(
        ProgrammeReader.code(for: error), at: node.place, error.message, help: error.nextStep)
      return nil
    }
  }

  private static func code(for error: SealingError) -> Diagnostic.Code {
    guard case .badRecipient(let key) = error.kind else { return .badRecipient }
    return switch key {
    case .sshKey: .sshKey
    case .fileName: .recipientFile
    case .postQuantum, .plugin: .unsupportedRecipient
    default: .badRecipient
    }
  }

  // MARK: - Contacts

  private func contacts(_ node: Node) -> [Contacts]? {
    guard let locales = findings.mapping(node, "'contacts'") else { return nil }
    guard !locales.isEmpty else {
      findings.error(
        .empty, at: node.place, "there are no contacts",
        help: "write a language below, such as 'en:', and where help is to be had below that")
      return nil
    }
    return locales.compactMap(contacts)
  }

  private func contacts(_ locale: Entry) -> Contacts? {
    if !Contacts.isLocale(locale.key) {
      let near = locale.key.replacing("_", with: "-")
      findings.error(
        .badLocale, at: locale.keyPlace, "'\(locale.key)' is no language",
        help: Contacts.isLocale(near)
          ? "did you mean '\(near)'?"
          : "write a language and perhaps a country, such as 'en' or 'de-AT'")
    }
    guard let entries = findings.mapping(locale.value, "the contacts of a language") else {
      return nil
    }
    findings.checkKeys(entries, .contacts)
    func needed(_ key: String) -> String? {
      guard let node = entries[key] else {
        let why = Keys.contacts.keys.first { $0.name == key }?.summary
        findings.error(
          .missingKey, at: locale.keyPlace, "the contacts of '\(locale.key)' need '\(key)'",
          help: why)
        return nil
      }
      return contact(node, key)
    }
    func wanted(_ key: String) -> String? { entries[key].flatMap { contact($0, key) } }
    let parts = [
      needed("emergency"), needed("helpline"), needed("independent"), needed("alternate"),
    ]
    let (workplace, policy) = (wanted("workplace"), wanted("policy"))
    let known = parts.compactMap(\.self)
    guard known.count == 4 else { return nil }
    return Contacts(
      locale: locale.key, emergency: known[0], helpline: known[1], workplace: workplace,
      independent: known[2], alternate: known[3], policy: policy)
  }

  /// A contact that somebody has filled in.
  private func contact(_ node: Node, _ key: String) -> String? {
    guard let text = line(node, "'\(key)'") else { return nil }
    // "112" is a contact; "…", "?" and "--" wait for one.
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.isDigit }) else {
      findings.error(
        .badValue, at: node.place, "'\(key)' is not filled in",
        help: "write who it is and how to reach them; somebody in need will be shown it")
      return nil
    }
    return text
  }

  // MARK: - Lines

  private func require(
    _ key: String, of entries: [Entry], _ node: Node, _ what: String
  ) -> Node? {
    findings.require(key, of: entries, at: node.place, in: what)
  }

  private func id(_ node: Node) -> String? {
    guard let text = findings.scalar(node, "an id") else { return nil }
    guard Header.isPairID(text) else {
      findings.error(
        .badID, at: node.place, "'\(text)' is no id",
        help: "an id has 1 to 32 of a-z, 0-9 and the hyphen")
      return nil
    }
    return text
  }

  private func line(_ node: Node, _ what: String) -> String? {
    guard let text = findings.line(node, what) else { return nil }
    guard text.count <= Self.lineLimit else {
      findings.error(
        .badValue, at: node.place,
        "\(what) has \(text.count) characters; \(Self.lineLimit) are the most")
      return nil
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType != nil }
}
