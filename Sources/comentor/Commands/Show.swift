// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import Terminal
import TranscriptFormat

/// `comentor show`: prints a transcript.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a transcript for people, or for programs.",
    discussion: """
      Examples:
        comentor show transcript.txt
        comentor show --json transcript.txt
      """)

  @Argument(help: "The transcript.", completion: .file(extensions: ["txt"]))
  var file: String

  @Flag(help: "One JSON object a line: the header, then each record.")
  var json = false

  @Flag(help: "Do not page, whatever the output is (also ACCESSIBLE=1).")
  var plain = false

  func run() throws {
    let transcript = try TranscriptStore.read(file)
    let output = Output(STDOUT_FILENO)
    if json {
      try output.write(raw: jsonLines(transcript.records, transcript.header))
      try output.flush()
    } else {
      let text = readable(transcript.records, transcript.header)
      let isPlain = plain || environment("ACCESSIBLE").map { $0 != "0" } ?? false
      try page(text, output: output, isPlain: isPlain)
    }
  }
}
