// SPDX-License-Identifier: GPL-3.0-or-later

import TranscriptFormat
import Understanding

/// Checks what can be told of a transcript without its scenario: that it is whole, and its times.
public struct FormChecker {
  private let selection: CheckSelection
  private var form = FindingList()
  private var times = TimesCheck()

  public init(_ selection: CheckSelection) { self.selection = selection }

  /// Whether no other check is selected, so that no scenario is needed.
  ///
  /// - Parameter selection: Which checks are looked at.
  /// - Returns: Whether a `FormChecker` does for them.
  public static func suffices(for selection: CheckSelection) -> Bool {
    let names = [NamedCheck.form.rawValue, NamedCheck.times.rawValue]
    return !selection.only.isEmpty
      && selection.only.allSatisfy { names.contains($0) || selection.skip.contains($0) }
  }

  /// Takes a record whose form was found right.
  public mutating func take(_ form: RecordForm) {
    if selection.contains(.times) { times.take(form.sequence, form.moment, line: form.line) }
  }

  /// Takes damage.
  public mutating func take(_ finding: TranscriptFinding) {
    form.add(at: finding.line, CheckFinding(finding))
    times.skip()
  }

  /// Takes the end of a transcript that is a write which was cut short.
  public mutating func takeTorn(line: Int, bytes: Int) {
    form.add(at: line, .torn(line: line, bytes: bytes))
    times.skip()
  }

  /// What became of the checks that are selected; damage is told even if it is not.
  public func finish() -> [CheckResult] {
    var results: [CheckResult] = []
    if selection.contains(.form) || !form.isEmpty {
      results.append(CheckResult("form", form.isEmpty ? .held : .unreadable, form.all))
    }
    if selection.contains(.times) {
      let findings = times.findings
      results.append(CheckResult("times", findings.isEmpty ? .held : .failed, findings.all))
    }
    return results
  }
}

extension CheckFinding {
  /// Damage, as a reader of transcripts tells it.
  public init(_ finding: TranscriptFinding) {
    self.init(
      finding.code.rawValue, line: finding.line, column: finding.column, finding.cause,
      help: finding.help)
  }

  /// The end of a transcript that is a write which was cut short.
  ///
  /// - Parameters:
  ///   - line: Where it begins.
  ///   - bytes: How much there is of it.
  /// - Returns: The finding.
  public static func torn(line: Int, bytes: Int) -> CheckFinding {
    CheckFinding(
      "torn", line: line,
      "the last \(bytes == 1 ? "byte is" : "\(bytes) bytes are") a write that was cut short",
      help: "the file ends in the middle of a record; whoever goes on with it has that set aside: "
        + "comentor chat --transcript FILE")
  }
}
