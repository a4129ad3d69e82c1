// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TranscriptChecks

/// TAP reports as Perl's harness and node-tap's parser read them.
struct TAPConsumerTests {
  static let verdicts = SampleVerdicts.some(160)

  /// What a harness counts at the top level of a report.
  private struct Counts: Equatable {
    var passed: Int
    var failed: Int
    var errors: Int
  }

  /// The newest version that this Perl's harness takes, as it tells a program that it runs.
  private func versionOfHarness() async throws -> Int {
    let run = try await Tool("perl").run(
      ["-MTAP::Parser", "-e", "print $ENV{TAP_VERSION}"], on: [])
    return try #require(Int(run.output))
  }

  /// Asks Perl's parser, and whatever it says of single points.
  private func parse(_ report: String) async throws -> (counts: Counts, names: [String]) {
    let script = """
      my $parser = TAP::Parser->new({source => $ARGV[0]});
      my @names;
      while (my $result = $parser->next) { push @names, $result->description if $result->is_test }
      print join("\\0", scalar $parser->passed, scalar $parser->failed,
        scalar $parser->parse_errors, @names);
      """
    let run = try await Tool("perl").run(
      ["-MTAP::Parser", "-e", script], on: [("a.tap", Array(report.utf8))])
    let parts = run.output.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
    try #require(parts.count > 2, "\(run.errors)")
    let numbers = try parts[..<3].map { try #require(Int($0)) }
    return (
      Counts(passed: numbers[0], failed: numbers[1], errors: numbers[2]), Array(parts[3...])
    )
  }

  /// Runs `prove`, as a stage of continuous integration does.
  private func prove(_ report: String) async throws -> Tool.Run {
    try await Tool("prove").run(["-e", "cat"], on: report)
  }

  @Test func `Perl's harness counts the transcripts as we do`() async throws {
    let expected = Expected(Self.verdicts)
    let version = try await versionOfHarness()
    let report = SampleVerdicts.report(Self.verdicts, .tap, tapVersion: version)
    let (counts, names) = try await parse(report)
    #expect(
      counts
        == Counts(
          passed: expected.held, failed: expected.failed + expected.unreadable, errors: 0))
    #expect(expected.held > 20 && expected.failed > 20 && expected.unreadable > 10)
    #expect(names.count == Self.verdicts.count && Set(names).count > 30)
    let run = try await prove(report)
    #expect(run.code == 1 && run.output.contains("Failed \(counts.failed)/160 subtests"))
  }

  @Test func `prove passes a report in which all hold, drift included`() async throws {
    let verdicts = Self.verdicts.filter { $0.state == .held }
    #expect(verdicts.contains { $0.results.contains { $0.status == .drifted } })
    let version = try await versionOfHarness()
    let run = try await prove(SampleVerdicts.report(verdicts, .tap, tapVersion: version))
    #expect(run.code == 0 && run.output.contains("Tests=\(verdicts.count)"))
    #expect(run.output.contains("Result: PASS"))
  }

  @Test func `prove fails for a run without transcripts`() async throws {
    let run = try await prove(SampleVerdicts.report([], .tap, tapVersion: 13))
    #expect(run.code != 0)
    #expect((run.output + run.errors).contains("No transcript was found"))
  }

  @Test(arguments: [
    ("ok 2 - ", "ok 3 - "), ("\n1..160\n", "\n1..161\n"), ("\n1..160\n", "\n"),
    ("TAP version 13", "TAP version 99"),
  ])
  func `prove refuses a report that is not whole`(piece: String, instead: String) async throws {
    let report = SampleVerdicts.report(
      Self.verdicts.map { Verdict(source: $0.source, results: [CheckResult("form", .held)]) }, .tap,
      tapVersion: 13)
    #expect(try await prove(report).code == 0)
    let range = try #require(report.ranges(of: piece).last)
    let broken = report.replacingCharacters(in: range, with: instead)
    #expect(try await parse(broken).counts.errors > 0)
    #expect(try await prove(broken).code != 0)
  }

  // MARK: - With subtests

  /// What node-tap counts, points of subtests apart; and whether it found anything wrong.
  private func tapParser(_ report: String) async throws -> (counts: [String: Int], names: [String])
  {
    let shell = "tap-parser --strict -j 0 <\"$1\""
    var tool = Tool("sh")
    tool.environment = Tool.tapParser.environment
    let run = try await tool.run(["-c", shell, "sh"], on: report)
    let counting = """
      import json, sys
      counts = dict.fromkeys(("points", "failed", "todo", "skip", "top", "topfailed", "bad", "diag"), 0)
      names = []
      def walk(events, depth):
          for kind, *rest in events:
              if kind == "child": walk(rest[0], depth + 1)
              elif kind == "extra" or kind == "bailout": counts["bad"] += 1
              elif kind == "complete" and depth: counts["bad"] += any("tapError" in f for f in rest[0]["failures"])
              elif kind == "assert":
                  point = rest[0]
                  if depth == 0:
                      counts["top"] += 1; counts["topfailed"] += not point["ok"]; names.append(point["name"])
                  else:
                      counts["points"] += 1
                      if point.get("todo"): counts["todo"] += 1
                      elif point.get("skip"): counts["skip"] += 1
                      elif not point["ok"]: counts["failed"] += 1
                      if "diag" in point: counts["diag"] += len(point["diag"]["findings"])
              elif kind == "complete": counts["bad"] += any("tapError" in f for f in rest[0]["failures"])
      walk(json.load(open(sys.argv[1])), 0)
      print("\\0".join("%s=%d" % pair for pair in counts.items()))
      print("\\0".join(names), end="")
      """
    let counted = try await Tool.python.run(["-c", counting], on: run.output)
    let parts = counted.output.split(separator: "\n", maxSplits: 1)
    try #require(parts.count == 2, "\(run.errors) \(counted.errors)")
    let pairs = parts[0].split(separator: "\0").map { $0.split(separator: "=") }
    return (
      Dictionary(uniqueKeysWithValues: pairs.map { (String($0[0]), Int($0[1]) ?? -1) }),
      parts[1].split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
    )
  }

  @Test func `a parser of TAP 14 counts every check as we do`() async throws {
    let expected = Expected(Self.verdicts)
    let (counts, names) = try await tapParser(SampleVerdicts.report(Self.verdicts, .tap))
    #expect(counts["top"] == Self.verdicts.count && counts["points"] == expected.points)
    #expect(counts["topfailed"] == expected.failed + expected.unreadable)
    #expect(counts["failed"] == expected.failedPoints + expected.unreadablePoints)
    #expect(counts["todo"] == expected.driftedPoints && expected.driftedPoints > 10)
    #expect(counts["skip"] == expected.skippedPoints && expected.skippedPoints > 10)
    #expect(counts["diag"] == Self.verdicts.flatMap(\.results).map(\.findings.count).reduce(0, +))
    #expect(counts["bad"] == 0)
    #expect(names.count == Self.verdicts.count)
    // A name that could pass for a directive comes back as the name that it is.
    #expect(names.contains { $0.contains("k7 # TODO not ours") })
  }

  @Test(arguments: [("    1..4\n", "    1..5\n"), ("    ok 1 - form\n", "    ok 7 - form\n")])
  func `a parser of TAP 14 refuses a subtest that is not whole`(
    piece: String, instead: String
  ) async throws {
    let report = SampleVerdicts.report(Self.verdicts, .tap)
    let range = try #require(report.firstRange(of: piece))
    let broken = report.replacingCharacters(in: range, with: instead)
    #expect(try await tapParser(broken).counts["bad"] != 0)
  }
}

extension String {
  /// The text with something else in place of a piece of it.
  func replacingCharacters(in range: Range<Index>, with piece: String) -> String {
    String(self[..<range.lowerBound]) + piece + self[range.upperBound...]
  }
}
