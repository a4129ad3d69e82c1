// SPDX-License-Identifier: GPL-3.0-or-later

/// The command that invites somebody, to be copied; what is not known stands in capitals.
struct InviteLine {
  var name: String?
  var person: String?
  var pair: String?
  /// The login or the number of the account.
  var account: String?
  var folder: String
  var output: String?

  var text: String {
    var words = [Pair.command, "invite", name.map(shellWord) ?? "NAME"]
    if let person { words += ["--person", person] }
    words += ["--programme", shellWord(folder)]
    if let pair { words += ["--pair", pair] }
    words += ["--account", account.map(shellWord) ?? "LOGIN"]
    if let output { words += ["-o", output] }
    return words.joined(separator: " ")
  }
}
