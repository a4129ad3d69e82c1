// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import Terminal

/// `comentor lint`: says everything that is wrong with scenarios.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the mistakes in scenarios, before a pair meets them.",
    discussion: """
      Each FILE is the main file of a scenario; what it includes is looked through with it. \
      Without a FILE, the scenario that comes with comentor is. What a finding means is told by \
      comentor explain CODE.

      What all conversations have in common is proved; where something can be seen in a \
      conversation, the end of one follows the finding. With --runs, each of them is written whole, \
      as a transcript for comentor show, to FOLDER/CODE-STEP.txt; no file is written over.

      Exit codes: 0 nothing to mend, 1 something found, 65 a file could not be read, 73 a file of \
      --runs is there already.

      Examples:
        comentor lint
        comentor lint book-club.yaml
        comentor lint --no-proofs small.yaml book-club.yaml
        comentor lint --runs shown small.yaml
        comentor lint --json
        comentor lint --sarif book-club.yaml
      """)

  @Argument(
    help: "The main files of the scenarios.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  @Flag(help: "One JSON object a line for each finding.")
  var json = false

  @Flag(help: "One SARIF 2.1.0 log, as code scanners and editors take it.")
  var sarif = false

  @Flag(name: .customLong("no-proofs"), help: "Leave out the proofs.")
  var noProofs = false

  @Option(
    help: ArgumentHelp(
      "Write the conversations that show what the proofs found, whole, to this folder.",
      valueName: "folder"),
    completion: .directory)
  var runs: String?

  func validate() throws {
    if noProofs, runs != nil {
      throw ValidationError("--runs writes what proofs show; leave out --no-proofs.")
    }
    if json, sarif { throw ValidationError("--json and --sarif are two forms; choose one.") }
  }

  func run() throws {
    var report = LintReport()
    for file in files.isEmpty ? [nil] : files.map(Optional.some) {
      do {
        report.scenarios.append(try LintedScenario(file, proving: !noProofs))
      } catch let failure as Failure {
        report.failures.append(failure)
      }
    }
    if let runs { try RunFolder(path: runs).write(&report) }
    let output = Output(STDOUT_FILENO)
    try output.write(
      text: json ? report.json : sarif ? Sarif.log(of: report).indented + "\n" : report.text)
    try output.flush()
    let errors = Output(STDERR_FILENO)
    for failure in report.failures {
      try errors.write(text: "comentor: \(failure.message)\n  \(failure.help)\n")
    }
    try errors.flush()
    if report.exitCode != 0 { throw ExitCode(report.exitCode) }
  }
}
