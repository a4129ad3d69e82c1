// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Glibc
import Terminal
import TranscriptChecks

/// `comentor test`: replays transcripts, and compares what the coach says.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replay transcripts as tests, and compare what the coach says.",
    discussion: """
      Each FILE is a transcript that comentor wrote, or one that a tester wrote, or several one \
      after the other; - is standard input, as is no FILE at all. What people say in it is said again; what the coach \
      says to it is compared. A tester's file has no numbers and times, and may have patterns and \
      lines that begin with expect.

      A test is held in the scenario that it names: by its digest, by a file beside it, or the one \
      that comes with comentor. --scenario puts another one in its place, builtin for the one \
      that comes with comentor: so a conversation of last year tells whether the scenario of today \
      still holds it.

      Exit codes: 0 all hold, 1 something does not, or there is no test, 65 something could not \
      be read.

      Examples:
        comentor test transcript.txt
        comentor test --scenario small.yaml transcript.txt
        comentor test --update --yes transcript.txt
        comentor test --coverage --fail-under 10 first.txt second.txt
        comentor test --junit - < transcript.txt
        comentor test --generate tests --scenario book-club.yaml
      """)

  @Argument(help: "The tests; - is standard input.", completion: .file(extensions: ["txt"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Hold all tests in this scenario, whatever they name.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var scenario: String?

  @Flag(help: "Take over what the coach says now, after you have looked at it.")
  var update = false

  @Flag(help: "With --update: take it over without being asked.")
  var yes = false

  @Flag(
    name: .customLong("allow-audience"),
    help: "With --update: take over a change of who sees what, too.")
  var allowAudience = false

  @Option(
    help: ArgumentHelp(
      "Write tests that cover all of the scenario, to this new folder.", valueName: "folder"),
    completion: .directory)
  var generate: String?

  @Option(
    help: ArgumentHelp(
      "With --generate: the language of the tests; by default the scenario's own.",
      valueName: "code"))
  var language: String?

  @OptionGroup var report: ReportOptions
  @OptionGroup var coverage: CoverageOptions

  func validate() throws {
    if generate != nil {
      if !files.isEmpty { throw ValidationError("--generate writes tests, and takes none.") }
      if update { throw ValidationError("--generate writes tests; leave out --update.") }
      return
    }
    if language != nil { throw ValidationError("--language is for --generate.") }
    if files.isEmpty, update || Terminal.isTerminal(STDIN_FILENO) {
      throw ValidationError(
        update ? "Name the tests to update." : "Name a test, or - for standard input.")
    }
    if update, files.contains("-") {
      throw ValidationError("--update writes files anew; standard input is none.")
    }
    if !update, yes || allowAudience {
      throw ValidationError("--yes and --allow-audience say how to --update.")
    }
    if update, !yes, !Terminal.isTerminal(STDIN_FILENO) {
      throw ValidationError(
        "--update shows what it would take over, and asks, which needs a terminal; "
          + "where you have looked at it already, say --yes.")
    }
  }

  func run() throws {
    if let generate {
      let own = scenario == "builtin" ? nil : scenario
      return try GeneratedTests(scenario: own, folder: generate, language: language).write()
    }
    try coverage.prepare()
    var shelf = try ScenarioShelf([], isTracing: coverage.isWanted)
    // One that cannot be read is said once, not for every test.
    if let scenario, scenario != "builtin" { _ = try shelf.read(scenario, in: .own) }
    let scenarios = TestScenarios(shelf, forced: scenario)
    var suite = TestSuite(scenarios, try Report(report), isVisiting: coverage.isWanted)
    for file in files.isEmpty ? ["-"] : files {
      guard update else {
        try suite.test(file)
        continue
      }
      let updating = Updating(path: file, isAgreed: yes, allowsAudience: allowAudience)
      try suite.test(file) { try updating.results(of: $0) }
    }
    try coverage.end(suite.report, suite.covered, files: suite.files)
  }
}
