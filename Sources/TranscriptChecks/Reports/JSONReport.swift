// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// The report as JSON lines: an object for each transcript, with all that is known of it.
enum JSONReport {
  static func object(on verdict: Verdict) -> JSON {
    .object([
      ("source", .string(verdict.source)),
      ("line", .number(verdict.line)),
      ("pair", .optional(verdict.pair)),
      ("digest", .optional(verdict.digest)),
      ("state", .string(name(of: verdict.state))),
      ("drift", .bool(verdict.hasDrift)),
      ("checks", .array(verdict.results.map(object(on:)))),
    ])
  }

  private static func object(on result: CheckResult) -> JSON {
    var members: [(name: String, value: JSON)] = [("name", .string(result.name))]
    switch result.status {
    case .held: members.append(("status", .string("held")))
    case .failed: members.append(("status", .string("failed")))
    case .drifted: members.append(("status", .string("drifted")))
    case .unreadable: members.append(("status", .string("unreadable")))
    case .notChecked(let reason):
      members += [("status", .string("not-checked")), ("reason", .string(reason))]
    }
    if !result.findings.isEmpty {
      members.append(("findings", .array(result.findings.map(object(on:)))))
    }
    return .object(members)
  }

  private static func object(on finding: CheckFinding) -> JSON {
    var members: [(name: String, value: JSON)] = [("code", .string(finding.code))]
    if let file = finding.file { members.append(("file", .string(file))) }
    if finding.line > 0 { members.append(("line", .number(finding.line))) }
    if let column = finding.column { members.append(("column", .number(column))) }
    members.append(("message", .string(finding.message)))
    if let help = finding.help { members.append(("help", .string(help))) }
    if !finding.difference.isEmpty {
      members.append(("difference", .array(finding.difference.map(object(on:)))))
    }
    return .object(members)
  }

  private static func object(on line: DifferenceLine) -> JSON {
    var members: [(name: String, value: JSON)] = [("side", .string(line.side.rawValue))]
    if let number = line.line { members.append(("line", .number(number))) }
    members.append(("text", .string(line.text)))
    return .object(members)
  }

  private static func name(of state: Verdict.State) -> String {
    switch state {
    case .held: "held"
    case .failed: "failed"
    case .unreadable: "unreadable"
    }
  }
}
