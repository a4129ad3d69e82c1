// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Findings, sorted by whether the scenario accepts them.
public struct Judgement: Sendable {
  /// What is to be mended, by file and place.
  public var open: [Diagnostic] = []
  /// What the scenario accepts, with its reason.
  public var accepted: [(finding: Diagnostic, reason: String)] = []
}

extension ScenarioReading {
  /// Sorts the findings of the reader, and more, by whether the scenario accepts them.
  ///
  /// - Parameter proofs: What the proofs found; nil where they were not tried, so that what is
  ///   accepted of theirs cannot be missed.
  /// - Returns: All of them, with a warning for everything accepted that was not found.
  public func judged(with proofs: [Diagnostic]? = nil) -> Judgement {
    var result = Judgement()
    var used: Set<Int> = []
    for finding in findings + (proofs ?? []) {
      let isAcceptable = Diagnostic.Code.acceptable.contains(finding.code)
      let id = isAcceptable ? places.id(at: finding) : nil
      if isAcceptable,
        let index = accepted.firstIndex(where: { $0.code == finding.code && $0.id == id })
      {
        used.insert(index)
        result.accepted.append((finding, accepted[index].reason))
      } else {
        result.open.append(finding)
      }
    }
    // After an error not everything was looked at.
    if scenario != nil {
      for (index, acceptance) in accepted.enumerated() where !used.contains(index) {
        if proofs == nil, Diagnostic.Code.ofProofs.contains(acceptance.code) { continue }
        result.open.append(unused(acceptance))
      }
    }
    result.open = sorted(result.open)
    return result
  }

  private func unused(_ acceptance: Acceptance) -> Diagnostic {
    Diagnostic(
      .warning, .unusedAccept, in: places.sources[acceptance.place.file],
      at: acceptance.place.range,
      "nothing is found of '\(acceptance.code)' at '\(acceptance.id)'",
      help: "leave this out, so that it hides nothing later on")
  }

  private func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    let order = Dictionary(places.sources.enumerated().map { ($1.name, $0) }) { first, _ in first }
    return findings.enumerated().sorted { left, right in
      let files = (order[left.element.sourceName] ?? 0, order[right.element.sourceName] ?? 0)
      let starts = (left.element.span.range.lowerBound, right.element.span.range.lowerBound)
      return (files.0, starts.0, left.offset) < (files.1, starts.1, right.offset)
    }.map(\.element)
  }
}
