// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptChecks

/// Runs the tests of one source after the other, and reports each.
struct TestSuite {
  private let scenarios: TestScenarios
  private let isVisiting: Bool
  var report: Report
  /// What was visited; empty unless that is wanted.
  private(set) var covered = CoveredScenarios()

  /// A test as it was read, with what tests it and what came of it.
  struct Tested {
    var script: TestScript
    /// As it stands in its source.
    var bytes: [UInt8]
    var tester: Tester
    var run: TestRun
  }

  /// - Parameters:
  ///   - scenarios: Where scenarios are found.
  ///   - report: Where it is said what became of each test.
  ///   - isVisiting: Whether it is counted what of their scenarios the tests come to.
  init(_ scenarios: TestScenarios, _ report: Report, isVisiting: Bool) {
    self.scenarios = scenarios
    self.report = report
    self.isVisiting = isVisiting
  }

  /// The files of a scenario that a test was held in.
  func files(_ digest: String) -> ScenarioFiles? { scenarios.files(digest) }

  /// Runs every test of a source, `-` for standard input.
  ///
  /// - Parameters:
  ///   - path: The source.
  ///   - look: What is done with each test that could be run, before it is reported; returns its
  ///     results, which may be other ones then.
  mutating func test(
    _ path: String, _ look: (Tested) throws -> [CheckResult] = { $0.run.results }
  ) throws {
    let before = report.count
    do {
      var pieces = try Pieces(path)
      defer { pieces.close() }
      var splitter = TranscriptSplitter()
      while try pieces.next({ splitter.append($0) }) {
        while let piece = splitter.next() { try test(piece, of: pieces, look) }
        try report.flush()
      }
      splitter.finish()
      while let piece = splitter.next() { try test(piece, of: pieces, look) }
      if report.count == before { try report.addEmpty(pieces.name) }
    } catch let failure as Failure {
      try report.add(failure, source: path == "-" ? "standard input" : path)
    }
    try report.flush()
  }

  private mutating func test(
    _ piece: TranscriptSplitter.Piece, of pieces: Pieces, _ look: (Tested) throws -> [CheckResult]
  ) throws {
    var verdict = Verdict(source: pieces.name, line: piece.line, results: [])
    do {
      let script = try read(piece, beside: pieces.folder)
      verdict.pair = script.header.pair?.value
      let tester = try scenarios.tester(for: script.header, beside: pieces.folder)
      verdict.digest = tester.edition.digest
      let run = tester.run(script)
      if isVisiting {
        let language = tester.edition.machine.scenario.language
        for (digest, visits) in run.visits { covered.insert(visits, digest, in: language) }
      }
      verdict.results = try look(
        Tested(script: script, bytes: piece.bytes, tester: tester, run: run))
    } catch let malformed as TestScript.Malformed {
      verdict.results = [CheckResult("form", .unreadable, malformed.findings)]
    } catch let missing as TestScenarios.Missing {
      verdict.results = [CheckResult("scenario", .unreadable, [missing.finding])]
    } catch let failure as Failure {
      let finding = CheckFinding(
        "bad-scenario", line: piece.line, failure.message, help: failure.help)
      verdict.results = [CheckResult("scenario", .unreadable, [finding])]
    }
    try report.add(verdict)
  }

  /// A script, with the beginnings that it includes put in.
  private func read(
    _ piece: TranscriptSplitter.Piece, beside folder: String
  ) throws -> TestScript {
    guard !piece.isTooLong else {
      let most = TranscriptSplitter.mostBytes >> 20
      throw TestScript.Malformed(findings: [
        CheckFinding(
          "too-long", line: piece.line, "this is longer than \(most) MiB",
          help: "is it a transcript? years of meetings are a hundredth of that")
      ])
    }
    let script = try TestScript.parse(piece.bytes, firstLine: piece.line).get()
    guard script.included != nil else { return script }
    var parts: [String: TestScript] = [:]
    var next = script.included
    while let name = next, parts[name] == nil {
      let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
      // One that is missing is told where it is named.
      guard TranscriptStore.exists(path) else { break }
      let bytes = try readFile(path, limit: TranscriptSplitter.mostBytes)
      do {
        parts[name] = try TestScript.parse(bytes).get()
      } catch {
        throw TestScript.Malformed(
          findings: error.findings.map { finding in
            var finding = finding
            finding.file = path
            return finding
          })
      }
      next = parts[name]?.included
    }
    return try script.including(parts).get()
  }
}
