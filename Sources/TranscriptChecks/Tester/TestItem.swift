// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// A thing in a script: what happens, or what is expected.
///
/// Its words stay where they are, as ranges of its file's bytes: a test that passes needs hardly
/// any of them as text.
struct TestItem: Sendable {
  enum Kind: Sendable, Hashable {
    /// The coach is to say this.
    case coach
    /// The place of a private note is to come.
    case place
    /// Any number of lines may come.
    case elision
    /// Somebody says this.
    case said
    /// What nobody says: a meeting begins, the programme closes, another edition is moved to.
    case happened
    /// The clock is moved to the time in `text`.
    case now
    /// The next block is for the private note that `text` names.
    case note
    /// Index into the script's expectations.
    case expectation(Int)
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// A line of the coach that may be missing.
    static let optional = Flags(rawValue: 1)
    /// A line of the coach with a pattern in it, or `...`.
    static let patterned = Flags(rawValue: 2)
    /// Words with a backslash in them.
    static let escaped = Flags(rawValue: 4)
    /// Words of several lines.
    static let multiline = Flags(rawValue: 8)
    /// A private note that nobody reads, as where there is nobody to seal it to.
    static let unread = Flags(rawValue: 16)
  }

  var kind: Kind
  var flags: Flags = []
  /// Index into the script's sources.
  var source = 0
  var line: Int
  /// All its bytes, the last LF included.
  var range: Range<Int>
  /// The step's id; empty where it is left out.
  var step = 0..<0
  /// Who speaks, without the sign of a private note.
  var speaker = 0..<0
  /// The words, from the first one to the end of the last line of them.
  var text = 0..<0
  /// What follows from the mark of a record; of a line, with its LF.
  var markLine = 0..<0
  /// Index into the script's marks; -1 for none.
  var mark = -1
  /// When it was recorded; nil in a tester's file.
  var moment: Moment?
  /// The block of lines about a private note that it belongs to; 0 for what both share.
  var block = 0

  init(_ kind: Kind, line: Int, _ range: Range<Int>) {
    self.kind = kind
    self.line = line
    self.range = range
  }

  /// Whether the shared conversation goes on by it.
  var isInput: Bool { block == 0 && (kind == .said || kind == .happened) }

  /// Whether it is compared with what the machine does to the latest input.
  var isExpected: Bool { kind == .coach || kind == .elision || kind == .place }
}
