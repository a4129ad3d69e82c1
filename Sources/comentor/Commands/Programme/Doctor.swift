// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import Programme
import Sealing
import Terminal

/// `comentor doctor`: whether what people are told of who can read what is true here.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "See whether everything is as it has to be, and what to do where it is not.",
    discussion: """
      Looks at the programme that is named, at the one that you are enrolled in, or at your own \
      table. Prints a line for each thing that it looked at: 'ok', 'warn', or 'mend' for what has \
      to be mended; then the commands that mend it, for the administrator of the machine. Whoever \
      is enrolled sees what concerns them, and no commands. Changes nothing. With a key, tries \
      whether it still opens what is sealed today.

      Examples:
        comentor doctor
        comentor doctor --programme acme
        comentor doctor --programme acme --identity comentor-key.txt

      Exits with 1 where something has to be mended.
      """)

  @OptionGroup var options: ProgrammeOptions

  @Option(
    help: ArgumentHelp("The file of a secret key; may be given again.", valueName: "file"),
    completion: .file(extensions: ["txt"]))
  var identity: [String] = []

  func run() throws {
    harden()
    let identities = try identity.flatMap { try IdentityFile.read($0) }
    var checkup = Checkup()
    let enrolment = checkup.enrolment()
    if let named = options.folder {
      let folder = try ProgrammeOptions.absolute(named)
      // Only whoever runs the programme or the machine can look at all of it.
      let isOwn = enrolment.map { $0.folder == folder } ?? false
      if isOwn, access("\(folder)/register", R_OK) != 0, let enrolment {
        try checkup.own(enrolment)
      } else {
        try checkup.whole(folder, identities)
      }
    } else if let enrolment {
      try checkup.own(enrolment)
    } else if !checkup.hasFaults {
      try checkup.table(identities)
    }
    let output = Output(STDOUT_FILENO)
    try output.write(text: checkup.text { fitted($0, to: output) })
    try output.flush()
    if checkup.hasFaults { throw ExitCode(1) }
  }
}
