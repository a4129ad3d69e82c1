// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes a report while the verdicts come in, and keeps none of them.
///
/// What it gives are whole lines, to be written one after the other: ``begin()``, then
/// ``add(_:)`` for each transcript in its order, then ``end()``. The same verdicts give the same
/// bytes: there is no time in a report, and no colour.
public struct ReportWriter: Sendable {
  public let format: ReportFormat
  /// Whether transcripts that are in order are named as well; for people only.
  public let isVerbose: Bool
  /// The version that the first line of a TAP report states; see ``init(_:isVerbose:tapVersion:)``.
  public let tapVersion: Int
  /// The transcripts so far.
  public private(set) var tally = Tally()

  /// A report with nothing in it yet.
  ///
  /// - Parameters:
  ///   - format: How it is written.
  ///   - isVerbose: Whether a report for people names transcripts that are in order, too.
  ///   - tapVersion: What a TAP report says it is. A harness older than version 14 refuses a
  ///     report of it for that line alone, and tells in `TAP_VERSION` what it takes; apart from
  ///     the line the report is the same, and such a harness passes over what is indented.
  public init(_ format: ReportFormat, isVerbose: Bool = false, tapVersion: Int = 14) {
    self.format = format
    self.isVerbose = isVerbose
    self.tapVersion = tapVersion
  }

  /// What comes before the first transcript.
  public func begin() -> String {
    switch format {
    case .text, .json: ""
    case .tap: TAPReport.beginning(version: tapVersion)
    case .junit: JUnitReport.beginning
    }
  }

  /// What is said of a transcript.
  public mutating func add(_ verdict: Verdict) -> String {
    tally.add(verdict)
    return switch format {
    case .text: TextReport.lines(on: verdict, isVerbose: isVerbose)
    case .tap: TAPReport.point(tally.count, on: verdict)
    case .junit: JUnitReport.suite(on: verdict)
    case .json: JSONReport.object(on: verdict).line + "\n"
    }
  }

  /// What comes after the last transcript.
  public func end() -> String {
    switch format {
    case .text: TextReport.end(of: tally)
    case .tap: TAPReport.end(of: tally)
    case .junit: JUnitReport.end(of: tally)
    case .json: ""
    }
  }
}
