// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import ScenarioFormat

/// What was found in some scenarios, as people and programs read it.
struct LintReport {
  var scenarios: [LintedScenario] = []
  /// Files that could not be read at all, and why.
  var failures: [Failure] = []

  /// 0 where there is nothing to mend, 1 where there is, 65 where something could not be read.
  var exitCode: Int32 {
    if !failures.isEmpty || scenarios.contains(where: \.isUnreadable) {
      return Failure.Code.damaged.rawValue
    }
    return scenarios.allSatisfy { $0.judgement.open.isEmpty } ? 0 : 1
  }

  /// Every finding with its place and remedy, and a line about each scenario.
  var text: String { scenarios.map { "\($0.text)\n" }.joined(separator: "\n") }

  /// One object for each finding, each on a line.
  var json: String {
    scenarios.map { scenario in
      let judgement = scenario.judgement
      let open = judgement.open.map { $0.json(accepted: nil, run: scenario.runs[$0]?.text) }
      let accepted = judgement.accepted.map { finding, reason in
        finding.json(accepted: reason, run: scenario.runs[finding]?.text)
      }
      return (open + accepted).map { "\($0.line)\n" }.joined()
    }.joined()
  }
}

extension LintedScenario {
  fileprivate var text: String {
    let findings = judgement.open.map { finding in
      let run = runs[finding].map { "\n\($0.ending)" } ?? ""
      return "\(finding.rendered())\(run)\n"
    }
    let accepted = judgement.accepted.map { finding, reason in
      "\(finding.sourceName):\(finding.span.line):\(finding.span.column): accepted: "
        + "\(finding.code), because: \(reason)"
        + (runs[finding]?.file.map { "\n  (shown by: comentor show \(shellWord($0)))" } ?? "")
    }
    return (findings + accepted + remarks.map { "\(name): \($0)" } + [summary])
      .joined(separator: "\n")
  }

  private var summary: String {
    func count(_ number: Int, _ one: String, _ many: String) -> String? {
      number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
    }
    let errors = judgement.open.count(where: \.isError)
    let counts = [
      count(errors, "error", "errors"),
      count(judgement.open.count - errors, "warning", "warnings"),
      count(judgement.accepted.count, "finding accepted", "findings accepted"),
    ].compactMap(\.self)
    let found = counts.isEmpty ? "nothing to mend" : counts.joined(separator: ", ")
    let size = size.map { " in \($0.flows) flows with \($0.steps) steps" } ?? ""
    return "\(name): \(found)\(size)"
  }
}

extension Diagnostic {
  fileprivate func json(accepted reason: String?, run: String?) -> JSON {
    let end = source.span(span.range.upperBound..<span.range.upperBound)
    return .object([
      ("file", .string(source.name)), ("line", .number(span.line)),
      ("column", .number(span.column)), ("end-line", .number(end.line)),
      ("end-column", .number(end.column)), ("severity", .string(severity.rawValue)),
      ("code", .string(code.rawValue)), ("message", .string(message)),
      ("help", .optional(help)), ("accepted", .optional(reason)), ("run", .optional(run)),
    ])
  }
}
