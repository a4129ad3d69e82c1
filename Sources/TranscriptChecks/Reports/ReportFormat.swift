// SPDX-License-Identifier: GPL-3.0-or-later

/// How the verdicts on transcripts are written.
public enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  /// For people: only what is not in order, and how many transcripts there were.
  case text
  /// The Test Anything Protocol, version 14.
  case tap
  /// The XML that continuous integration reads as JUnit's.
  case junit
  /// An object a line, one for each transcript.
  case json
}
