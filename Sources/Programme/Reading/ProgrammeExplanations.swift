// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import ScenarioFormat

extension Explanation {
  /// What can be wrong in a `programme.yaml` alone, in the order in which it is looked through.
  public static let ofProgrammes: [Explanation] = [
    programme(
      .noRecipients,
      "In a programme people have accounts of their own, and somebody has to be able to read what "
        + "they write in a private note.",
      "Write two recipients at least; `comentor key new` makes a key and prints its `age1…`.",
      bad: file(recipients: nil), good: file()),
    programme(
      .oneRecipient,
      "With one recipient alone, the day that this key is lost no note can be read any more.",
      "Add a second one with the role `recovery`, and keep its secret key offline, in a safe.",
      bad: file(recipients: [coordinator]), good: file()),
    programme(
      .missingRole,
      "One key is for reading notes from day to day, and one for the day that it is lost; people "
        + "are told which is which.",
      "Give each recipient the role that it has.",
      bad: file(recipients: [
        coordinator, recovery.replacing("role: recovery", with: "role: coordinator"),
      ]), good: file()),
    programme(
      .sameRecipient,
      "A key that is there twice is one key: lost once, it is lost.",
      "Make a second key, or take one of the two lines out.",
      bad: file(recipients: [coordinator, recovery.replacing(second, with: first)]), good: file()),
    programme(
      .tooManyRecipients,
      "A note is sealed for 128 recipients at most, so that a file stays small.",
      "Keep to those who read notes, and one key in a safe.",
      bad: file(recipients: Array(repeating: coordinator, count: 129), shown: 2), good: file()),
    programme(
      .secretKey,
      "Everybody can read this file, and whoever has a secret key can open every note that is "
        + "sealed for it.",
      "Take the key out wherever it stands, make a new one, and write its `age1…` here.",
      bad: file(recipients: [coordinator.replacing(first, with: "AGE-SECRET-KEY-1…"), recovery]),
      good: file()),
    programme(
      .sshKey,
      "Notes are sealed for keys of the age format, and keys of SSH's are others.",
      "Make a key with `comentor key new`, and write its `age1…` here.",
      bad: file(recipients: [coordinator.replacing(first, with: "ssh-ed25519 AAAAC3Nz"), recovery]),
      good: file()),
    programme(
      .recipientFile,
      "What stands here is the key itself, so that nobody can exchange a file that it names.",
      "Write what stands in that file behind `public key:`.",
      bad: file(recipients: [coordinator.replacing(first, with: "keys/maria.txt"), recovery]),
      good: file()),
    programme(
      .unsupportedRecipient,
      "Keys of the age format's own kind are known here; those that need a plugin, or are of the "
        + "post-quantum kind, are not.",
      "Make a key with `comentor key new`, and write its `age1…` here.",
      bad: file(recipients: [
        coordinator.replacing(first, with: "age1yubikey1qqqqqqqqqqqqqqqqqq"), recovery,
      ]), good: file()),
    programme(
      .badRecipient,
      "A recipient is `age1` and 58 letters and digits, the last of which show whether one of the "
        + "others is wrong.",
      "Copy it again, whole.",
      bad: file(recipients: [coordinator.replacing(first, with: "\(first.dropLast())"), recovery]),
      good: file()),
    programme(
      .badLocale,
      "Contacts are for a language, and perhaps for one country of it.",
      "Write two or three small letters, and for a country a hyphen and two capital ones.",
      bad: file(locale: "english"), good: file(locale: "en")),
  ]

  // MARK: - Files

  private static let first = "age1d89w9m9ffkwkzqv46n59mfc9gu2c23c94rpthwerapzwna0ksd2s56yuq3"
  private static let second = "age13k0wlfzdcmcyqlfkrd7eu8mca2x8klmrf2jvcfswsgla2jjduqhqxw42yu"
  private static let coordinator = "{role: coordinator, name: Maria Lopez, key: \(first)}"
  private static let recovery = "{role: recovery, name: the safe, key: \(second)}"

  private static func programme(
    _ code: Diagnostic.Code, _ rule: String,
    _ remedy: String, bad: Example, good: Example
  ) -> Explanation {
    let isWarning = [.oneRecipient, .missingRole].contains(code)
    return Explanation(
      code, isWarning ? .warning : .error, of: "programme.yaml", rule, remedy, bad: bad, good: good)
  }

  /// A file with some recipients, of which perhaps only the first are shown.
  private static func file(
    recipients: [String]? = [coordinator, recovery], shown: Int = .max, locale: String = "en"
  ) -> Example {
    func text(_ recipients: [String]?, more: String) -> String {
      let list = recipients.map { list in
        "recipients:\n" + list.map { "  - \($0)\n" }.joined() + more
      }
      return """
        programme: acme
        title: Mentoring at Acme
        \(list ?? "")contacts:
          \(locale):
            emergency: "112"
            helpline: 116 123, at any hour
            independent: the advice centre, 555 01
            alternate: the works council, 555 02
        """
    }
    guard let recipients, recipients.count > shown else {
      return .whole(text(recipients, more: ""))
    }
    let whole = text(recipients, more: "")
    return .shown(
      text(Array(recipients.prefix(shown)), more: "  # and so on\n"), as: { Array(whole.utf8) })
  }
}
