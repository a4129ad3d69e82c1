// SPDX-License-Identifier: GPL-3.0-or-later

/// What a transcript file holds, and what is wrong with it.
///
/// A file without findings is as it was written. Its end may be torn all the same: a write
/// that was cut short is no damage, and can be cut off.
public struct TranscriptFile: Hashable, Sendable {
  /// Nil where there is a finding in it.
  public internal(set) var header: Header?
  /// The records that are whole, in the order of the file.
  public internal(set) var records: [Record] = []
  /// What is wrong, from the top; no more than `mostFindings`.
  public internal(set) var findings: [TranscriptFinding] = []
  /// Where the last whole record ends (the header, before the first).
  public internal(set) var tail = 0
  /// The bytes of a last write that was cut short, up to the file's end.
  public internal(set) var torn: Range<Int>?
  /// What the next record must follow; nil without a header.
  public internal(set) var chain: Chain?

  /// After so many findings, no more are looked for.
  public static let mostFindings = 100

  /// Whether nothing is wrong, the end included.
  public var isWhole: Bool { findings.isEmpty && torn == nil }
}
