// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dialogue
import Glibc
import Terminal
import TranscriptChecks

/// `comentor check`: verifies what must hold of every transcript.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify what must hold of every transcript that comentor wrote.",
    discussion: """
      Each FILE is a transcript, or several one after the other; - is standard input, as is no \
      FILE at all. Every transcript is held again, answer for answer, in its scenario, which is found by the digest \
      that it names: the one of --scenario, the one that comes with comentor, or the one in the \
      folder scenarios beside the file.

      What is said or read otherwise today than it was then has drifted: that is reported apart, \
      and is a fault only with --strict.

      Exit codes: 0 all hold, 1 something does not, or there is no transcript, 65 something could \
      not be read.

      Examples:
        comentor check transcript.txt
        comentor check --list
        comentor check --only form,moves --json - < transcript.txt
        comentor check --skip wording --scenario book-club.yaml first.txt second.txt
        comentor check --tap first.txt second.txt
      """)

  @Argument(
    help: "The transcripts; - is standard input.", completion: .file(extensions: ["txt"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Look at these checks only, by their names.", valueName: "names"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Leave these checks out.", valueName: "names"))
  var skip: [String] = []

  @Flag(help: "List the checks, those of the scenarios of --scenario among them.")
  var list = false

  @Flag(help: "Take drift for a fault.")
  var strict = false

  @Option(
    help: ArgumentHelp("A scenario that transcripts may have been held in.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: [String] = []

  @OptionGroup var report: ReportOptions
  @OptionGroup var coverage: CoverageOptions

  func validate() throws {
    if !list, files.isEmpty, Terminal.isTerminal(STDIN_FILENO) {
      throw ValidationError("Name a transcript, or - for standard input.")
    }
  }

  func run() throws {
    var shelf = try ScenarioShelf(scenario)
    let selection = CheckSelection(only: names(only), skip: names(skip))
    let checks = try CheckList(of: shelf.scenarios())
    if list { return try printList(checks) }
    if let unknown = checks.unknown(in: selection).first {
      throw Failure(
        .usage, "there is no check '\(unknown.name)'",
        help: unknown.nearest.map { "did you mean '\($0)'?" }
          ?? "see which there are: comentor check --list; those of another scenario are known "
          + "with --scenario FILE")
    }
    guard checks.entries.contains(where: { selection.contains($0.name) }) else {
      throw Failure(
        .usage, "--only and --skip leave no check to look at", help: "leave out one of them")
    }
    try coverage.prepare()
    var run = CheckRun(
      selection, shelf, try Report(report, isStrict: strict), isVisiting: coverage.isWanted)
    for file in files.isEmpty ? ["-"] : files { try run.check(file) }
    try coverage.end(run.report, run.covered, files: run.files)
  }

  /// Names, however they are parted.
  private func names(_ words: [String]) -> [String] {
    words.flatMap { $0.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init) }
  }

  private func printList(_ checks: CheckList) throws {
    let output = Output(STDOUT_FILENO)
    let width = windowWidth(STDOUT_FILENO) ?? 100
    try output.write(text: checks.lines(width: width).map { "\($0)\n" }.joined())
    try output.flush()
  }
}
