// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// What can be wrong with a `programme.yaml`, beside what can be with any file of its kind;
/// scripts and tests may rely on these names.
extension Diagnostic.Code {
  static let noRecipients = Self("no-recipients")
  static let oneRecipient = Self("one-recipient")
  static let missingRole = Self("missing-role")
  static let sameRecipient = Self("same-recipient")
  static let tooManyRecipients = Self("too-many-recipients")
  static let secretKey = Self("secret-key")
  static let sshKey = Self("ssh-key")
  static let recipientFile = Self("recipient-file")
  static let unsupportedRecipient = Self("unsupported-recipient")
  static let badRecipient = Self("bad-recipient")
  static let badLocale = Self("bad-locale")

  /// Those that are found in a `programme.yaml` alone.
  public static let ofProgrammes: [Self] = [
    .noRecipients, .oneRecipient, .missingRole, .sameRecipient, .tooManyRecipients, .secretKey,
    .sshKey, .recipientFile, .unsupportedRecipient, .badRecipient, .badLocale,
  ]
}
