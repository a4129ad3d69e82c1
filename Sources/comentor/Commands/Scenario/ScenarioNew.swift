// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import ScenarioFormat
import ScenarioViews
import Terminal

/// `comentor scenario new`: starts a scenario.
struct ScenarioNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a scenario of your own.",
    discussion: """
      Writes NAME.yaml, a small conversation that is whole as it stands, with comments that \
      tell what to change. A file that is there is left as it is.

      Examples:
        comentor scenario new lunch-pairs
        comentor scenario new lunch-pairs --folder .
      """)

  @Argument(help: "The id of the scenario: small letters of English, digits and hyphens.")
  var name: String

  @Option(help: "The folder to write it in; by default the current one.", completion: .directory)
  var folder: String?

  func run() throws {
    guard StarterScenario.isName(name) else {
      throw Failure(
        .usage, "'\(name)' cannot be the name of a scenario",
        help: "take up to 32 small letters (a to z), digits and hyphens, such as lunch-pairs")
    }
    let file = "\(name).yaml"
    guard file != ScenarioReader.wordingFile else {
      throw Failure(
        .usage, "the file \(file) belongs to comentor's own phrases", help: "take another name")
    }
    let path = folder.map { $0.hasSuffix("/") ? "\($0)\(file)" : "\($0)/\(file)" } ?? file
    try createFile(path, Array(StarterScenario.yaml(named: name).utf8))
    let output = Output(STDOUT_FILENO)
    try output.write(
      text: """
        \(path) is there: a small conversation, whole as it stands.
        Open it in a text editor, make it yours, then:

          comentor lint \(shellWord(path))
          comentor chat --scenario \(shellWord(path)) --transcript try.txt

        """)
    try output.flush()
  }
}
