// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TranscriptChecks

/// JUnit reports as junitparser and Python's XML parser read them.
struct XMLConsumerTests {
  static let verdicts = SampleVerdicts.some(160)

  /// Reads a report with junitparser, and counts; the counts that a suite states are added up
  /// apart from those of the cases that are there.
  private func junitparser(_ report: String) async throws -> Tool.Run {
    let script = """
      import sys
      from junitparser import JUnitXml, Failure, Error, Skipped
      report = JUnitXml.fromfile(sys.argv[1])
      suites = list(report)
      cases = [case for suite in suites for case in suite]
      def having(kind): return sum(any(isinstance(r, kind) for r in case.result) for case in cases)
      print(len(suites), len(cases), having(Failure), having(Error), having(Skipped),
            sum(1 for case in cases if case.system_out and case.system_out.startswith("drift")))
      print(*(sum(getattr(suite, name) for suite in suites)
              for name in ("tests", "failures", "errors", "skipped")))
      """
    return try await Tool.python.run(["-c", script], on: report)
  }

  @Test func `junitparser counts suites and cases as we do`() async throws {
    let expected = Expected(Self.verdicts)
    let run = try await junitparser(SampleVerdicts.report(Self.verdicts, .junit))
    let counts = [
      expected.points, expected.failedPoints, expected.unreadablePoints, expected.skippedPoints,
    ].map { "\($0)" }.joined(separator: " ")
    #expect(
      run.output == "\(Self.verdicts.count) \(counts) \(expected.driftedPoints)\n\(counts)\n",
      "\(run.errors)")
  }

  @Test func `a run without transcripts is an error for junitparser`() async throws {
    let run = try await junitparser(SampleVerdicts.report([], .junit))
    #expect(run.output == "1 1 0 1 0 0\n1 0 1 0\n", "\(run.errors)")
  }

  @Test func `an XML parser finds what was meant, character for character`() async throws {
    let script = """
      import sys, xml.etree.ElementTree as tree
      for element in tree.parse(sys.argv[1]).iter():
          if element.tag == "testsuite": print(ascii(element.get("name")))
          if element.tag in ("failure", "error"): print(ascii(element.get("message")))
      """
    let words = ["a<b>&\"c\" 'd' ]]> é 名", "two\nlines", "\u{FFFE}\u{FFFF}\u{0}\u{1F}\u{9F}"]
    let verdicts = words.map {
      Verdict(
        source: $0,
        results: [CheckResult("form", .failed, [CheckFinding("form", line: 1, $0)])])
    }
    let run = try await Tool.python.run(
      ["-c", script], on: SampleVerdicts.report(verdicts, .junit))
    let shown = [
      #"'a<b>&"c" \'d\' ]]> \xe9 \u540d'"#, #"'two\\u{a}lines'"#,
      #"'\\u{fffe}\\u{ffff}\\u{0}\\u{1f}\\u{9f}'"#,
    ]
    #expect(
      run.output == shown.flatMap { [$0, $0] }.map { $0 + "\n" }.joined(), "\(run.errors)")
  }

  @Test(arguments: [
    ("</testsuites>", ""), ("  </testsuite>\n", ""), ("&quot;", "\""), ("&lt;", "<"),
    ("plain words", "plain \u{1}words"), ("plain words", "plain \u{FFFE}words"),
  ])
  func `junitparser refuses a report that is not XML`(piece: String, instead: String) async throws {
    let report = SampleVerdicts.report(Self.verdicts, .junit)
    let range = try #require(report.firstRange(of: piece))
    let run = try await junitparser(report.replacingCharacters(in: range, with: instead))
    #expect(run.code != 0 && run.output.isEmpty)
  }
}
