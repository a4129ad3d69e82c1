// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import ScenarioFormat
import Terminal

/// `comentor scenario schema`: what editors need to help with scenario files.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a JSON Schema of scenario files, for editors that complete and explain keys.",
    discussion: """
      Keep it beside your scenario and name it in the first line of each file, as in \
      # yaml-language-server: $schema=scenario.schema.json; an editor with a YAML language server \
      then completes keys, explains them, and marks those that are wrong. It knows the shape of a \
      file; names, conditions and texts are looked through by comentor lint.

      Examples:
        comentor scenario schema
      """)

  func run() throws {
    let output = Output(STDOUT_FILENO)
    try output.write(text: ScenarioSchema.json.indented + "\n")
    try output.flush()
  }
}
