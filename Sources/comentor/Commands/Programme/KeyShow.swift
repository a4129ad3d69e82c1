// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import Sealing
import Terminal

/// `comentor key show`: the public half of a key, with its words.
struct KeyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a key's recipient, and the words that people compare it by.",
    discussion: """
      Takes the file of a secret key, or a recipient itself. Never prints a secret.

      Examples:
        comentor key show comentor-key.txt
        comentor key show recovery-key.txt
      """)

  @Argument(
    help: "The file of a secret key, or a recipient (age1…).",
    completion: .file(extensions: ["txt"]))
  var key: String

  func run() throws {
    let recipients: [Recipient]
    if key.hasPrefix("age1"), !TranscriptStore.exists(key) {
      do throws(SealingError) {
        recipients = [try Recipient(key)]
      } catch {
        throw Failure(.damaged, "'\(key)': \(error.message)", help: error.nextStep)
      }
    } else {
      recipients = try IdentityFile.read(key).map(\.recipient)
    }
    let output = Output(STDOUT_FILENO)
    for (index, recipient) in recipients.enumerated() {
      // A key is copied: it is never wrapped.
      try output.write(text: "\(index > 0 ? "\n" : "")\(recipient.text)\n")
      try output.write(text: fitted("\(recipient.fingerprint)\n", to: output))
    }
    try output.flush()
  }
}
