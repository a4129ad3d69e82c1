// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// A name with its parts, `me.commitments.last.act`.
struct PathSyntax {
  struct Part {
    var name: String
    var range: Range<Int>
  }
  var parts: [Part]
  var range: Range<Int>

  /// Its only part, where it has one.
  var word: String? { parts.count == 1 ? parts[0].name : nil }
}

/// A side of a comparison as it was written.
indirect enum OperandSyntax {
  case path(PathSyntax)
  case count(PathSyntax, where: ConditionSyntax?, range: Range<Int>)
  case number(Int, Range<Int>)
  case date(CivilDate, Range<Int>)
  case quoted(String, Range<Int>)

  var range: Range<Int> {
    switch self {
    case .path(let path): path.range
    case .count(_, _, let range), .number(_, let range), .date(_, let range),
      .quoted(_, let range):
      range
    }
  }
}

/// A condition as it was written.
indirect enum ConditionSyntax {
  case isSet(OperandSyntax)
  case equals(OperandSyntax, OperandSyntax)
  case compares(OperandSyntax, Condition.Order, OperandSyntax)
  case not(ConditionSyntax)
  case and(ConditionSyntax, ConditionSyntax)
  case or(ConditionSyntax, ConditionSyntax)
}

/// What a `set` step puts into a slot, as it was written.
enum ValueSyntax {
  case operand(OperandSyntax)
  case sum(PathSyntax, Int)
  case unset
}

/// A text with its places, as it was written.
struct TextSyntax {
  enum Piece {
    case literal(String)
    case place(OperandSyntax, fallback: String?)
  }
  var pieces: [Piece]
}
