// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// The report for people, who want to know what is not in order.
enum TextReport {
  /// What is not in order in a transcript; nothing where all is, unless `isVerbose`.
  static func lines(on verdict: Verdict, isVerbose: Bool) -> String {
    let isInOrder = verdict.state == .held && !verdict.hasDrift
    if isInOrder && !isVerbose { return "" }
    var lines = [headline(on: verdict)]
    for result in verdict.results where result.status.isWrong {
      lines += findings(of: result, in: verdict)
    }
    // What has drifted is told apart: below, and not as an error.
    for result in verdict.results where result.status == .drifted {
      lines += findings(of: result, in: verdict)
    }
    lines += notChecked(in: verdict)
    return lines.map { $0 + "\n" }.joined()
  }

  /// How many there were, and what was left out.
  static func end(of tally: Tally) -> String {
    guard let leftOut = tally.leftOut else { return "\(tally.summary)\n" }
    return "\(tally.summary)\n\(leftOut)\n"
  }

  private static func headline(on verdict: Verdict) -> String {
    var parts: [String] = []
    func add(_ words: String, _ names: [String]) {
      if !names.isEmpty { parts.append("\(words): \(names.joined(separator: ", "))") }
    }
    add("could not be read", verdict.names(.unreadable))
    add("does not hold", verdict.names(.failed))
    if parts.isEmpty { parts.append("holds") }
    add("drift", verdict.names(.drifted))
    let pair = verdict.pair.map { " (pair \(printable($0)))" } ?? ""
    return "\(verdict.place): \(parts.joined(separator: "; "))\(pair)"
  }

  private static func findings(of result: CheckResult, in verdict: Verdict) -> [String] {
    result.findings.flatMap { verdict.lines(of: $0, by: result.name, result.severity) }
  }

  /// What was not looked at, a line for each reason.
  private static func notChecked(in verdict: Verdict) -> [String] {
    var reasons: [(reason: String, names: [String])] = []
    for result in verdict.results {
      guard case .notChecked(let reason) = result.status else { continue }
      if let index = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[index].names.append(printable(result.name))
      } else {
        reasons.append((reason, [printable(result.name)]))
      }
    }
    return reasons.map {
      "  not checked: \($0.names.joined(separator: ", ")) (\(printable($0.reason)))"
    }
  }
}

extension CheckResult.Status {
  /// Whether it keeps the transcript from holding.
  var isWrong: Bool { state != .held }
}
