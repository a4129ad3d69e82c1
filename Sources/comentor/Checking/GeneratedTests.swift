// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dialogue
import Glibc
import ScenarioFormat
import ScenarioProofs
import Terminal
import TranscriptChecks

/// A set of tests that is made up so that it comes to all of a scenario.
struct GeneratedTests {
  /// The scenario's main file; nil for the one that comes with the program.
  let scenario: String?
  /// Where the tests go; it is made.
  let folder: String
  /// The language of the tests; nil for the scenario's own.
  let language: String?

  /// Makes them up, writes them, runs them, and says what they come to.
  ///
  /// - Throws: A `Failure` where something is there already or cannot be written; `ExitCode` where
  ///   a test that was made up does not hold.
  func write() throws {
    let files = try files()
    guard mkdir(folder, 0o755) == 0 else {
      throw Failure(
        .cannotCreate, "\(folder): cannot be made: \(String(cString: strerror(errno)))",
        help: "name a folder that is not there yet, in one that is")
    }
    let errors = Output(STDERR_FILENO)
    let isWatched = Terminal.isTerminal(STDERR_FILENO)
    let made = Generator.generate(files.scenario) { progress in
      guard isWatched else { return }
      try? errors.write(
        raw: "\(progress.reached) of \(progress.total) places, after \(progress.conversations) "
          + "conversations\n")
      try? errors.flush()
    }
    let writer = TestWriter(files.scenario, named: try nameForTests(files.scenario))
    let digits = max("\(made.conversations.count)".count, 2)
    var paths: [String] = []
    var known: Set<String> = []
    for (index, conversation) in made.conversations.enumerated() {
      let number = "\(index + 1)"
      let name = String(repeating: "0", count: digits - number.count) + number
      let path = "\(folder)/\(name).txt"
      let comment = Self.comment(
        "test \(number) of \(made.conversations.count)", conversation, &known)
      try createFile(path, writer.file(conversation, comment: comment))
      paths.append(path)
    }
    try run(paths, made, files)
  }

  /// What a test says of itself: which steps it is the first to come by.
  private static func comment(
    _ title: String, _ conversation: HeldConversation, _ known: inout Set<String>
  ) -> String {
    let notes = conversation.turns.compactMap(\.note)
    let lines =
      conversation.opening + conversation.turns.flatMap(\.lines) + notes.flatMap(\.opening)
      + notes.flatMap(\.turns).flatMap(\.lines)
    var new: [String] = []
    for line in lines where known.insert(line.step).inserted { new.append(line.step) }
    let shown = new.prefix(12).joined(separator: ", ") + (new.count > 12 ? ", …" : "")
    return """
      Made up by comentor test --generate, \(title). What people say in it means nothing.
      \(new.isEmpty ? "It takes other ways through the steps of the tests before it." : "New in it, \(new.count) \(new.count == 1 ? "step" : "steps"): \(shown)")
      """
  }

  private func files() throws -> ScenarioFiles {
    let wanted = WantedLanguage(option: language)
    let choice: LanguageChoice = language == nil ? .own : wanted.wanted
    let files = try scenario.map { try ScenarioFiles.read($0, choice) } ?? .builtin(choice)
    if language != nil { try wanted.check(files) }
    return files
  }

  /// What the tests call their scenario: the id of the one that comes with the program, in
  /// whatever version; otherwise the file, as it is seen from the folder.
  private func nameForTests(_ scenario: Scenario) throws -> String {
    guard let path = self.scenario else { return scenario.id }
    if path.hasPrefix("/") { return path }
    let parts = folder.split(separator: "/").filter { $0 != "." }
    // Where a link is on the way, what is above is not where it seems.
    if !folder.hasPrefix("/"), !parts.contains(".."), let here = Self.whole("."),
      Self.whole(folder) == "\(here == "/" ? "" : here)/\(parts.joined(separator: "/"))"
    {
      return String(repeating: "../", count: parts.count) + path
    }
    return Self.whole(path) ?? path
  }

  /// A path from the root, with all links followed; nil where there is nothing.
  private static func whole(_ path: String) -> String? {
    guard let whole = realpath(path, nil) else { return nil }
    defer { free(whole) }
    return String(cString: whole)
  }

  /// Runs what was written, so that a set that does not hold is never handed over in silence.
  private func run(_ paths: [String], _ made: Generator.Result, _ files: ScenarioFiles) throws {
    let scenarios = TestScenarios(try ScenarioShelf([], isTracing: true), forced: nil)
    var suite = TestSuite(scenarios, try Report(try ReportOptions.parse([])), isVisiting: true)
    for path in paths { try suite.test(path) }
    let coverage = suite.covered.all.first { $0.digest == files.digest }?.coverage ?? Coverage()
    let count = CoverageCount(coverage, of: files.scenario, within: made.reach)
    let lines = CoverageLines(files.places, of: files.scenario)
    let tests = paths.count == 1 ? "1 test" : "\(paths.count) tests"
    try suite.report.end(
      "\(tests) written to \(folder); run them: comentor test \(shellWord(folder))/*.txt\n\n"
        + CoverageTable(count, lines).text)
    if suite.report.exitCode != 0 { throw ExitCode(suite.report.exitCode) }
  }
}
