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
    var firstLine: Int
    var tester: Tester
    var run: TestRun
    /// The folder that what it includes is in.
    var folder: String

    /// What comes of it with other bytes in its place.
    func again(_ bytes: [UInt8]) throws -> [CheckResult] {
      do {
        let script = try TestSuite.read(bytes, firstLine: firstLine, beside: folder)
        return named(tester.run(script).results)
      } catch let malformed as TestScript.Malformed {
        return [CheckResult("form", .unreadable, named(malformed.findings))]
      }
    }

    /// The results, with what is included named so that it is found from here.
    func named(_ results: [CheckResult]) -> [CheckResult] {
      results.map { result in
        var result = result
        result.findings = named(result.findings)
        return result
      }
    }

    func named(_ findings: [CheckFinding]) -> [CheckFinding] {
      TestSuite.named(findings, in: folder)
    }
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
  /// - Throws: A `Failure` where the report cannot be written.
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
    let tested: Tested
    do {
      if piece.isTooLong { throw Self.tooLong(piece.line) }
      let script = try Self.read(piece.bytes, firstLine: piece.line, beside: pieces.folder)
      verdict.pair = script.header.pair?.value
      let tester = try scenarios.tester(for: script.header, beside: pieces.folder)
      verdict.digest = tester.edition.digest
      let run = tester.run(script)
      tested = Tested(
        script: script, bytes: piece.bytes, firstLine: piece.line, tester: tester, run: run,
        folder: pieces.folder)
    } catch let malformed as TestScript.Malformed {
      let findings = Self.named(malformed.findings, in: pieces.folder)
      verdict.results = [CheckResult("form", .unreadable, findings)]
      return try report.add(verdict)
    } catch let unusable as TestScenarios.Unusable {
      let findings = Self.named([unusable.finding], in: pieces.folder)
      verdict.results = [CheckResult("scenario", .unreadable, findings)]
      return try report.add(verdict)
    }
    if isVisiting {
      covered.begin(tested.tester.edition.digest)
      let language = tested.tester.edition.machine.scenario.language
      for (digest, visits) in tested.run.visits { covered.insert(visits, digest, in: language) }
    }
    verdict.results = tested.named(try look(tested))
    try report.add(verdict)
  }

  /// Findings, with the files that were included named so that they are found from here.
  private static func named(_ findings: [CheckFinding], in folder: String) -> [CheckFinding] {
    findings.map { finding in
      var finding = finding
      if let file = finding.file, !file.contains("/") {
        finding.file = Places.path(of: file, in: folder)
      }
      return finding
    }
  }

  private static func tooLong(_ line: Int) -> TestScript.Malformed {
    TestScript.Malformed(findings: [
      CheckFinding(
        "too-long", line: line, "this is longer than \(TranscriptSplitter.mostBytes >> 20) MiB",
        help: "is it a transcript? years of meetings are a hundredth of that")
    ])
  }

  /// A beginning may have a beginning, but not for ever.
  private static let mostIncludes = 32

  /// A script, with the beginnings that it includes put in.
  private static func read(
    _ bytes: [UInt8], firstLine: Int, beside folder: String
  ) throws -> TestScript {
    let script = try TestScript.parse(bytes, firstLine: firstLine).get()
    guard script.included != nil else { return script }
    var parts: [String: TestScript] = [:]
    var last = (script, nil as String?)
    while let name = last.0.included, parts[name] == nil {
      guard parts.count < Self.mostIncludes else {
        throw TestScript.Malformed(findings: [
          CheckFinding(
            "include-too-deep", line: last.0.header.include?.line ?? 1,
            "more than \(Self.mostIncludes) files include one another",
            help: "put what they begin with into one file", file: last.1)
        ])
      }
      // One that is missing is told where it is named.
      guard TranscriptStore.exists(Places.path(of: name, in: folder)) else { break }
      let part = try include(name, from: last.1, last.0.header.include?.line ?? 1, in: folder)
      parts[name] = part
      last = (part, name)
    }
    return try script.including(parts).get()
  }

  /// A beginning that a line of a file names.
  private static func include(
    _ name: String, from file: String?, _ line: Int, in folder: String
  ) throws -> TestScript {
    do {
      let bytes = try readFile(
        Places.path(of: name, in: folder), limit: TranscriptSplitter.mostBytes)
      return try TestScript.parse(bytes).get()
    } catch let failure as Failure {
      throw TestScript.Malformed(findings: [
        CheckFinding("bad-include", line: line, failure.message, help: failure.help, file: file)
      ])
    } catch let malformed as TestScript.Malformed {
      throw TestScript.Malformed(
        findings: malformed.findings.map { finding in
          var finding = finding
          finding.file = name
          return finding
        })
    }
  }
}
