// SPDX-License-Identifier: GPL-3.0-or-later

import Sealing
import Testing

/// A `programme.yaml` with one mistake, which must be found where `▸` stands.
struct PlantedProgramme: CustomTestStringConvertible {
  let code: String
  let text: String
  var help: String?
  var isTable = false

  var testDescription: String { "\(code): \(text.split(separator: "▸").last?.prefix(40) ?? "")" }

  /// The sample with a part replaced.
  private init(
    _ code: String, _ old: String, _ new: String, help: String? = nil, isTable: Bool = false
  ) {
    self.code = code
    precondition(Sample.programme.contains(old), "nothing to plant in: \(old)")
    text = Sample.programme.replacing(old, with: new, maxReplacements: 1)
    self.help = help
    self.isTable = isTable
  }

  private init(_ code: String, text: String, help: String? = nil) {
    self.code = code
    self.text = text
    self.help = help
  }

  /// The sample without one of its top keys and what is below it.
  static func without(_ key: String) -> String {
    var isIn = false
    return Sample.programme.split(separator: "\n", omittingEmptySubsequences: false).filter {
      if $0.first?.isLetter == true { isIn = $0.hasPrefix("\(key):") }
      return !isIn
    }.joined(separator: "\n") + "\n"
  }

  private static let key = "key: \(Sample.coordinator.recipient.text)"
  private static let other =
    "  - {role: recovery, name: the works council's safe, key: "
    + "\(Sample.recovery.recipient.text)}\n"
  private static let ssh = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJqW4Zkx maria@acme"

  static let all: [PlantedProgramme] = ofShape + ofRecipients + ofContacts

  private static let ofShape: [PlantedProgramme] = [
    .init("empty-file", text: "▸# nothing\n"),
    .init("wrong-shape", text: "▸- programme: acme\n"),
    .init("yaml-syntax", text: "programme: acme\ntitle: ▸\"Acme\n"),
    .init("unknown-key", "title: R", "▸tilte: x\ntitle: R", help: "did you mean 'title'?"),
    .init("duplicate-key", "title: R", "title: x\n▸title: R", help: "it is first at line 2"),
    .init("missing-key", text: "▸" + without("programme")),
    .init("missing-key", text: "▸" + without("title")),
    .init("missing-key", text: "▸" + without("contacts")),
    .init(
      "bad-id", "acme-mentoring", "▸Acme Mentoring",
      help: "an id has 1 to 32 of a-z, 0-9 and the hyphen"),
    .init("bad-id", "acme-mentoring", "▸" + String(repeating: "a", count: 33)),
    .init("empty", "Reciprocal mentoring at Acme", "▸\"\""),
    .init("bad-value", "Reciprocal mentoring at Acme", "▸\"two\\nlines\""),
    .init("bad-value", "Reciprocal mentoring at Acme", "▸" + String(repeating: "x", count: 201)),
    .init("control-character", "Reciprocal mentoring", "\"▸\u{1b}[31m\" #"),
  ]

  private static let ofRecipients: [PlantedProgramme] = [
    .init("no-recipients", text: "▸" + without("recipients")),
    .init("no-recipients", text: without("recipients") + "recipients: ▸[]\n"),
    .init("wrong-shape", text: without("recipients") + "recipients: ▸{a: b}\n"),
    .init("wrong-shape", text: without("recipients") + "recipients: [▸age1]\n"),
    .init(
      "one-recipient", other, "",
      help: "add a second one, role 'recovery', whose secret key is kept offline"
    )
    .marking("recipients:\n  ", "- {role: c"),
    .init("missing-role", "role: recovery", "role: coordinator")
      .marking("recipients:\n  ", "- {role: c"),
    .init("missing-role", "role: coordinator", "role: recovery")
      .marking("recipients:\n  ", "- {role: r"),
    .init(
      "same-recipient", Sample.recovery.recipient.text, "▸\(Sample.coordinator.recipient.text)",
      help: "it is first at line 4; two people have two keys"),
    .init(
      "too-many-recipients",
      text: without("recipients") + "recipients:\n"
        + String(repeating: "  - {}\n", count: 128) + "  - ▸{}\n"),
    .init("secret-key", key, "key: ▸\(Sample.coordinator.text)"),
    .init("ssh-key", key, "key: ▸\(ssh)"),
    .init("recipient-file", key, "key: ▸/srv/keys/maria.pub"),
    .init("recipient-file", key, "key: ▸maria.txt"),
    .init("unsupported-recipient", key, "key: ▸age1pq1qqqqqqqqqqqqqqqqqqqqqq"),
    .init("unsupported-recipient", key, "key: ▸age1yubikey1qqqqqqqqqqqqqqqqqq"),
    .init("bad-recipient", key, "key: ▸" + key.dropFirst(5).dropLast()),
    .init("bad-recipient", key, "key: ▸maria"),
    .init("bad-recipient", key, "key: ▸\"\""),
    .init("wrong-shape", key, "key: ▸[\(Sample.coordinator.recipient.text)]"),
    .init("missing-key", ", \(key)", "").marking("  - ", "{role: coordinator"),
    .init("missing-key", "role: coordinator, ", "").marking("  - ", "{name: Maria"),
    .init("missing-key", "name: Maria López, ", "").marking("  - ", "{role: coordinator"),
    .init("bad-value", "role: coordinator", "role: ▸boss"),
    .init(
      "bad-value", "role: coordinator", "role: ▸coordinater", help: "did you mean 'coordinator'?"),
    .init("unknown-key", key, "\(key), ▸rool: x", help: "did you mean 'role'?"),
    .init("empty", "name: Maria López", "name: ▸\"\""),
  ]

  private static let ofContacts: [PlantedProgramme] = [
    .init("empty", text: without("contacts") + "contacts: ▸{}\n"),
    .init("wrong-shape", text: without("contacts") + "contacts: ▸112\n"),
    .init("wrong-shape", text: without("contacts") + "contacts:\n  en: ▸112\n"),
    .init("bad-locale", "  de-AT:", "  ▸german:"),
    .init("bad-locale", "  de-AT:", "  ▸de_AT:", help: "did you mean 'de-AT'?"),
    .init("missing-key", "    emergency: \"112\"\n    helpline: Helpline", "    helpline: Helpline")
      .marking("  ", "en:"),
    .init("missing-key", "    alternate: Betriebsrat, 4711\n", "").marking("  ", "de-AT:"),
    .init("missing-key", "    independent: Beratungsstelle, 01 23 45\n", "")
      .marking("  ", "de-AT:"),
    .init("missing-key", "    helpline: Telefonseelsorge, 142\n", "").marking("  ", "de-AT:"),
    .init("empty", "\"112\"", "▸\"\""),
    .init("unknown-key", "    policy:", "    ▸police:", help: "did you mean 'policy'?"),
  ]

  /// With a mark between two parts of the text.
  private func marking(_ before: String, _ after: String) -> Self {
    precondition(text.contains(before + after), "no place for the mark: \(before)\(after)")
    return Self(
      code, text: text.replacing(before + after, with: "\(before)▸\(after)", maxReplacements: 1),
      help: help)
  }
}
