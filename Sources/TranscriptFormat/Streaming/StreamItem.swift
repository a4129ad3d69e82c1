// SPDX-License-Identifier: GPL-3.0-or-later

/// What a `StreamReader` comes upon next.
public enum StreamItem: Sendable {
  /// A transcript begins at this line, and its header is as it was written.
  indirect case transcript(Header, line: Int)
  /// Something begins here that is no transcript, or whose header is damaged: what is wrong
  /// follows, and all up to the next header is left out.
  case unreadable(line: Int)
  /// A record that is as it was written, in sequence, and tied to the one before.
  ///
  /// Only right after a finding `badGutter` it could not be tied to anything.
  case record(RecordForm)
  /// Something is wrong; lines are counted over the whole stream.
  indirect case finding(TranscriptFinding)
  /// The transcript ends with a write that was cut short, as in `TranscriptFile.torn`.
  case torn(line: Int, bytes: Int)
  /// The transcript, or what was unreadable, is over; it had these lines.
  case end(lines: Range<Int>)
}
