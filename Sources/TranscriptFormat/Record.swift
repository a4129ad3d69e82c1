// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// A line of a conversation, in its place in the file.
public struct Record: Hashable, Sendable {
  /// 1 for the first.
  public var sequence: Int
  public var moment: Moment
  /// What ties it to the record before.
  public var check: UInt32
  public var line: Line

  public init(sequence: Int, moment: Moment, check: UInt32, line: Line) {
    self.sequence = sequence
    self.moment = moment
    self.check = check
    self.line = line
  }
}

extension Record {
  /// What a session changes by when this record is folded again.
  ///
  /// Nil for the coach's lines, for words that could not be read, for the places of
  /// confidential notes, and for a move, which is no event of a machine but changes it.
  public var event: Event? {
    guard line.speaker != "coach", let mark = line.mark else { return nil }
    let kind: Event.Kind? =
      switch mark {
      case .value(let value): .answered(line.text, read: value)
      case .pass: .passed
      case .next: .next
      case .back(let person): .back(person)
      case .command(let name): .command(name)
      case .confidential, .moved: nil
      case .opened: .opened
      case .closed: .closedByProgramme
      case .paused: .pausedByProgramme
      }
    return kind.map { Event($0, at: moment) }
  }
}
