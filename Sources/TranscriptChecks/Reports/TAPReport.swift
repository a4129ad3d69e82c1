// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// The report in the Test Anything Protocol: a test point a transcript, with its checks as the
/// points of a subtest before it.
///
/// Drift does not fail: it is a point with the directive that says so. The plan comes last, for
/// how many transcripts there are is known only then.
enum TAPReport {
  /// The version line; version 12 has none.
  static func beginning(version: Int) -> String {
    version > 12 ? "TAP version \(version)\n" : ""
  }

  /// The subtest of a transcript, and its point.
  static func point(_ number: Int, on verdict: Verdict) -> String {
    let name = escaped(verdict.name)
    var text = "# Subtest: \(name)\n"
    for (index, result) in verdict.results.enumerated() {
      text += line(index + 1, of: result)
      text += diagnostics(of: result, in: verdict)
    }
    text += "    1..\(verdict.results.count)\n"
    text += "\(verdict.state == .held ? "" : "not ")ok \(number) - \(name)\n"
    if verdict.state != .held { text += block(outline(of: verdict), indent: 2) }
    return text
  }

  /// The plan, and the counts for whoever looks at the bytes.
  static func end(of tally: Tally) -> String {
    // A harness takes a plan of nothing for a test that is skipped; nothing checked is no test.
    guard tally.count > 0 else {
      return "1..0 # SKIP \(tally.summary)\nBail out! \(tally.summary)\n"
    }
    return "1..\(tally.count)\n# \(tally.summary)\n"
  }

  private static func line(_ number: Int, of result: CheckResult) -> String {
    let name = escaped(printable(result.name))
    return switch result.status {
    case .held: "    ok \(number) - \(name)\n"
    case .failed, .unreadable: "    not ok \(number) - \(name)\n"
    case .drifted: "    not ok \(number) - \(name) # TODO drift\n"
    case .notChecked(let reason):
      "    ok \(number) - \(name) # SKIP \(escaped(printable(reason)))\n"
    }
  }

  /// The findings of a check that does not hold, as YAML.
  private static func diagnostics(of result: CheckResult, in verdict: Verdict) -> String {
    guard !result.findings.isEmpty else { return "" }
    var lines = ["severity: \(result.severity)", "findings:"]
    for finding in result.findings {
      lines += item(finding, in: verdict).enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
    }
    return block(lines, indent: 6)
  }

  private static func item(_ finding: CheckFinding, in verdict: Verdict) -> [String] {
    var lines = [
      "message: \(quoted(finding.message))", "code: \(quoted(finding.code))",
      "file: \(quoted(finding.file ?? verdict.source))",
    ]
    if finding.line > 0 { lines.append("line: \(finding.line)") }
    if let column = finding.column { lines.append("column: \(column)") }
    if let help = finding.help { lines.append("help: \(quoted(help))") }
    if !finding.difference.isEmpty {
      lines.append("difference:")
      lines += finding.difference.map {
        let number = $0.line.map { "\($0) " } ?? ""
        return "  - \(quoted("\(number)\($0.side.rawValue) \($0.text)"))"
      }
    }
    return lines
  }

  /// What a harness that passes over subtests shows of a transcript that does not hold.
  private static func outline(of verdict: Verdict) -> [String] {
    var lines = ["file: \(quoted(verdict.source))", "line: \(verdict.line)"]
    for (key, status) in [("failed", CheckResult.Status.failed), ("unreadable", .unreadable)] {
      let names = verdict.names(status)
      if !names.isEmpty { lines += ["\(key):"] + names.map { "  - \(quoted($0))" } }
    }
    return lines
  }

  private static func block(_ lines: [String], indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return (["---"] + lines + ["..."]).map { "\(margin)\($0)\n" }.joined()
  }

  /// A text as a YAML scalar in double quotes; printable, so that no escape is needed that one
  /// reader knows and another does not.
  ///
  /// YAML can hold all that JSON can, but for two characters.
  private static func quoted(_ text: String) -> String {
    JSON.string(printable(text)).line
      .replacing("\u{FFFE}", with: "\\uFFFE").replacing("\u{FFFF}", with: "\\uFFFF")
  }

  /// A description, in which a hash begins no directive.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      if character == "\\" || character == "#" { escaped += "\\" }
      escaped.unicodeScalars.append(character)
    }
    return escaped
  }
}
