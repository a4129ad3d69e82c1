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

      Exit codes: 0 nothing to mend, 1 something found, 65 a file could not be read.

      Examples:
        comentor lint
        comentor lint book-club.yaml
        comentor lint --no-proofs small.yaml book-club.yaml
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

  func validate() throws {
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
