// SPDX-License-Identifier: GPL-3.0-or-later

import TranscriptChecks

/// Verdicts of every kind, with names and words that a report could stumble over.
enum SampleVerdicts {
  /// What somebody could call a file, or say in one.
  static let hostile = [
    "k7.txt", "plain words.txt", "k7 # TODO not ours", "k7 # SKIP", "a\\b.txt", "a\\",
    "two\nlines", "\r\n", "\u{1B}[31mred\u{1B}[0m", "nul\u{0}.txt", "\u{7F}", "\"quoted\" 'twice'",
    "]]>", "<b>&amp;</b>", "<!-- -->", "\u{FFFE}\u{FFFF}", "\u{202E}txt.exe", "Zoë 👩‍👩‍👧 名",
    "ok 3 - x", "not ok", "Bail out!", "1..0", "--- ", "...", "  indented", "7 days", "", " ",
    "- item", "{a: b}", "#", "tab\tbed", "\u{E0041}tag", "\u{2028}", "null", "~", "a: b", "%d%s",
  ]

  /// The verdicts on as many transcripts, the same each time.
  static func some(_ count: Int) -> [Verdict] {
    (0..<count).map { number in
      let name = hostile[number % hostile.count]
      let other = hostile[(number * 7 + 3) % hostile.count]
      let finding = CheckFinding(
        "wording", line: 40 + number, column: number % 3 == 0 ? number + 1 : nil, "came: \(other)",
        help: number % 2 == 0 ? "say \(other)" : nil, file: number % 5 == 0 ? other : nil,
        difference: [
          DifferenceLine(.both, line: 39 + number, "[welcome] coach: \(name)"),
          DifferenceLine(.expected, line: 40 + number, other), DifferenceLine(.actual, name),
        ])
      let first: CheckResult =
        number % 11 == 10
        ? CheckResult("form", .unreadable, [CheckFinding("wrong-check", line: 3, other)])
        : CheckResult("form", .held)
      return Verdict(
        source: name, line: number % 4 == 0 ? 1 : number * 100, pair: number % 3 == 0 ? nil : "k7",
        digest: number % 2 == 0 ? "5f1d" : nil,
        results: [
          first,
          number % 5 == 4
            ? CheckResult("moves", .failed, [finding, finding]) : CheckResult("moves", .held),
          number % 7 == 6
            ? CheckResult("wording", .drifted, [finding]) : CheckResult("wording", .held),
          number % 2 == 1
            ? CheckResult("roles", .notChecked("because \(other)")) : CheckResult("roles", .held),
        ])
    }
  }

  /// A report on verdicts, whole.
  static func report(
    _ verdicts: [Verdict], _ format: ReportFormat, isVerbose: Bool = false, tapVersion: Int = 14
  ) -> String {
    var writer = ReportWriter(format, isVerbose: isVerbose, tapVersion: tapVersion)
    var report = writer.begin()
    for verdict in verdicts { report += writer.add(verdict) }
    return report + writer.end()
  }
}

/// What a report should count up to, told from the verdicts by themselves.
struct Expected: Equatable {
  var held = 0
  var failed = 0
  var unreadable = 0
  var drifted = 0
  /// Of single checks, in the same way.
  var points = 0
  var failedPoints = 0
  var unreadablePoints = 0
  var driftedPoints = 0
  var skippedPoints = 0

  init(_ verdicts: [Verdict]) {
    for verdict in verdicts {
      let statuses = verdict.results.map(\.status)
      if statuses.contains(.unreadable) {
        unreadable += 1
      } else if statuses.contains(.failed) {
        failed += 1
      } else {
        held += 1
      }
      if statuses.contains(.drifted) { drifted += 1 }
      points += statuses.count
      for status in statuses {
        switch status {
        case .held: break
        case .failed: failedPoints += 1
        case .unreadable: unreadablePoints += 1
        case .drifted: driftedPoints += 1
        case .notChecked: skippedPoints += 1
        }
      }
    }
  }
}
