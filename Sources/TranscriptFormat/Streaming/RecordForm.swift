// SPDX-License-Identifier: GPL-3.0-or-later

import Understanding

/// A record that was read from a stream, before Strings are made of it.
///
/// It points into the buffer of its `StreamReader`, and is good until more bytes are appended.
public struct RecordForm: Sendable {
  /// The line of the stream that it begins at, from 1.
  public internal(set) var line = 0
  /// How many lines it has.
  public internal(set) var lineCount = 1
  /// 1 for the first of its transcript.
  public internal(set) var sequence = 0
  public internal(set) var moment = Moment(seconds: 0)
  public internal(set) var check: UInt32 = 0
  /// Whether the coach speaks.
  public internal(set) var isCoach = false
  /// What it was taken as, as far as the bytes tell.
  var kind = Kind.none
  /// Whether nothing in it is escaped, and `kind` is known.
  var isPlain = true
  /// Where things begin and end in the buffer.
  var step = 0..<0
  var speaker = 0..<0
  /// The words of its first line.
  var words = 0..<0
  /// Where the last line of the text ends, before its LF.
  var textEnd = 0
  /// What follows the kind of its mark.
  var payload = 0..<0
  /// Where the record ends.
  var end = 0

  /// Whether it has a mark: it is no coach's, and was understood.
  public var isMarked: Bool { kind != .none }

  /// The kinds of marks that are read off the bytes.
  enum Kind: UInt8 {
    case none, text, yes, no, choice, scale, number, date, cadence, name, list
    case pass, next, backFirst, backSecond, command, confidential, opened, closed, paused, moved
    /// One that only `Body` reads.
    case other
  }
}
