// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import Sealing
import Terminal

/// `comentor key new`: makes a key.
struct KeyNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a key for somebody who reads private notes.",
    discussion: """
      Writes a file with the secret key, for your account alone, and prints the public half: \
      the recipient that programme.yaml names. A file that is there is left as it is. Programs \
      of the age format (age, rage) read the file, too.

      Examples:
        comentor key new
        comentor key new -o recovery-key.txt
      """)

  @Option(
    name: .shortAndLong, help: "The file of the secret key.",
    completion: .file(extensions: ["txt"]))
  var output = "comentor-key.txt"

  func run() throws {
    var clock = try Clock(reading: nil)
    let identity = Identity()
    let moment = clock.tick()
    let created = "\(moment.utc.dropLast())+00:00"
    try createDurably(
      output, Array(IdentityFile.text(of: identity, created: created).utf8), mode: 0o600)
    let screen = Output(STDOUT_FILENO)
    let recipient = identity.recipient
    try screen.write(
      text: fitted(
        "\(output) is there: a secret key. No other ordinary account can read it; the administrator "
          + "of this machine (root) can.\n\n", to: screen))
    // A key is copied: it is never wrapped.
    try screen.write(text: "Its public half, the recipient:\n\(recipient.text)\n")
    try screen.write(text: fitted(text(about: recipient), to: screen))
    try screen.flush()
  }

  /// What to do with a key.
  private func text(about recipient: Recipient) -> String {
    """
    In words, to be compared aloud or on paper:
    \(recipient.fingerprint)

    What to do now:
    \(isForRecovery ? recovery : daily) If all keys are lost, nobody can read the notes.

    """
  }

  /// Whether it is meant for the day that another one is lost: its file is called so.
  private var isForRecovery: Bool {
    (output.split(separator: "/").last ?? "").lowercased().contains("recovery")
  }

  private var daily: String {
    """
    1. Leave \(output) where no other ordinary account can read it, and keep a copy where nobody else gets at it. \
    Whoever has it can open every note that is sealed for it.
    2. Write the recipient, the word that begins with age1, into programme.yaml, under \
    'recipients:'.
    3. Make a second key for the day that this one is lost (comentor key new -o \
    recovery-key.txt), write its recipient there as well, with 'role: recovery', and take that \
    file off this computer: on a stick in a safe, say.
    """
  }

  private var recovery: String {
    """
    1. Keep \(output) where no other ordinary account can read it. Whoever has it can open every note that is \
    sealed for it.
    2. Write the recipient, the word that begins with age1, into programme.yaml, under \
    'recipients:', with 'role: recovery'.
    3. Take this file off this computer: onto a stick in a safe, say, for the day that the other \
    key is lost.
    """
  }
}
