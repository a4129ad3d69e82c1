// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Diagnostics
import Dialogue
import Glibc
import ScenarioProofs
import Terminal
import TranscriptChecks

/// What is told of how much of a scenario some transcripts come to.
struct CoverageOptions: ParsableArguments {
  @Flag(help: "Tell how much of their scenarios the transcripts cover, and what they leave out.")
  var coverage = false

  @Option(
    help: ArgumentHelp(
      "Write the scenario's files, each line with how often it was reached, to this new file.",
      valueName: "file"),
    completion: .file())
  var annotate: String?

  @Option(
    name: .customLong("fail-under"),
    help: ArgumentHelp("End with 1 where less than this is covered.", valueName: "percent"))
  var failUnder: Int?

  func validate() throws {
    if let failUnder, !(0...100).contains(failUnder) {
      throw ValidationError("--fail-under is from 0 to 100, not \(failUnder)")
    }
  }

  /// Whether it has to be counted.
  var isWanted: Bool { coverage || annotate != nil || failUnder != nil }

  /// Makes sure, before all else, that the annotated files can be written.
  func prepare() throws {
    if let annotate, TranscriptStore.exists(annotate) {
      throw Failure(
        .cannotCreate, "\(annotate): is there already, and nothing was changed in it",
        help: "choose another name for --annotate, or move that file away")
    }
  }

  /// Ends a report, the coverage after it.
  ///
  /// - Throws: `ExitCode` where something does not hold, or too little was come to.
  func end(
    _ report: Report, _ covered: CoveredScenarios, files: (String) -> ScenarioFiles?
  ) throws {
    var code = report.exitCode
    var more = ""
    var annotated = ""
    for (digest, coverage) in isWanted ? covered.all : [] {
      guard let files = files(digest) else { continue }
      // What no conversation can come to does not count.
      let reach = Reach(exploring: files.scenario)
      let count = CoverageCount(coverage, of: files.scenario, within: reach)
      let places = files.places
      let lines = CoverageLines(places, of: files.scenario)
      let isLittle = failUnder.map { !count.total.isAtLeast($0) } ?? false
      // In a report for programs, the table is what tells how little it is.
      if self.coverage || (isLittle && report.format == .json) {
        more += text(CoverageTable(count, lines), report.format)
      }
      annotated += AnnotatedScenario(count, lines, sources: places.sources).text
      if let failUnder, isLittle {
        more += note(
          "\(files.scenario.id): \(count.total.words), was covered; --fail-under asks for "
            + "\(failUnder) percent", report.format)
        code = max(code, 1)
      }
    }
    try report.end(more)
    if let annotate { try createFile(annotate, Array(annotated.utf8)) }
    if code != 0 { throw ExitCode(code) }
  }

  private func text(_ table: CoverageTable, _ format: ReportFormat) -> String {
    switch format {
    case .text: "\n\(table.text)"
    case .json: table.json.line + "\n"
    case .tap: table.text.split(separator: "\n").map { "# \($0)\n" }.joined()
    case .junit: "<!--\n\(commented(table.text))-->\n"
    }
  }

  private func note(_ words: String, _ format: ReportFormat) -> String {
    switch format {
    case .text: "\ncomentor: \(words)\n"
    case .tap: "# \(words)\n"
    case .junit: "<!-- \(commented(words)) -->\n"
    // The table says how much it is.
    case .json: ""
    }
  }

  /// A text as it may stand in a comment of XML, where two hyphens end it.
  private func commented(_ text: String) -> String {
    var isHyphen = false
    return text.map { character in
      defer { isHyphen = character == "-" }
      return isHyphen && character == "-" ? " -" : "\(character)"
    }.joined()
  }
}
