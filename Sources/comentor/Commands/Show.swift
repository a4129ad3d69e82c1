// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import Terminal
import TranscriptChecks
import TranscriptFormat

/// `comentor show`: prints a transcript.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a transcript for people, for programs, or as a test.",
    discussion: """
      Examples:
        comentor show
        comentor show transcript.txt
        comentor show --json transcript.txt
        comentor show --test transcript.txt > hello.txt
        comentor show - < transcript.txt
      """)

  @Argument(
    help: "The transcript; by default the only one in the folder of your conversations.",
    completion: .file(extensions: ["txt"]))
  var file: String?

  @Flag(help: "One JSON object a line: the header, then each record.")
  var json = false

  @Flag(help: "A test to be changed by hand, for comentor test: without numbers and times.")
  var test = false

  @Option(
    help: ArgumentHelp(
      "With --test: the file that the test is to name as its scenario, as it is edited.",
      valueName: "file"))
  var scenario: String?

  @Flag(help: "Also what could not be read, and what each command did.")
  var all = false

  @Flag(help: "Do not page, whatever the output is (also ACCESSIBLE=1).")
  var plain = false

  func validate() throws {
    if json, test { throw ValidationError("--json and --test are two forms; choose one.") }
    if scenario != nil, !test { throw ValidationError("--scenario is for --test.") }
  }

  func run() throws {
    let file = try Places.transcript(or: file)
    let transcript = try TranscriptStore.read(file)
    let output = Output(STDOUT_FILENO)
    if json {
      try output.write(raw: jsonLines(transcript.records, transcript.header))
      try output.flush()
    } else if test {
      // Where the program has the scenario, the test is to hold in whatever it has by then.
      let own = try ScenarioFiles.builtin().scenario.id
      let name = scenario ?? (transcript.header.scenarioID == own ? own : nil)
      let text = TestScript.text(of: transcript.records, transcript.header, scenario: name)
      try output.write(raw: String(decoding: text, as: UTF8.self))
      try output.flush()
    } else {
      // A transcript can be shown without its scenario, which has the words of its language:
      // then those of the built-in one will do.
      let header = transcript.header
      let kept =
        file == "-"
        ? nil : try? ScenarioFiles.kept(header.digest, in: header.language, beside: file)
      let wording = try (kept ?? .builtin(.preferring([header.language]))).scenario.wording
      let text = readable(transcript.records, header, all: all, wording: wording)
      let isPlain = plain || environment("ACCESSIBLE").map { $0 != "0" } ?? false
      try page(fitted(text, to: output), output: output, isPlain: isPlain)
    }
  }
}

/// A text wrapped to the width of the terminal that it goes to; as it is for a file or a pipe.
func fitted(_ text: String, to output: Output) -> String {
  windowWidth(output.descriptor).map { wrap(text, width: $0) } ?? text
}
