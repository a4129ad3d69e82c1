// SPDX-License-Identifier: GPL-3.0-or-later

extension Path {
  /// The slots that it looks at.
  package var slots: [SlotIndex] {
    switch self {
    case .pair(let slot), .person(_, let slot), .item(let slot, _): [slot]
    case .end(let list, _, _): [list.slot]
    case .count(let path): path.slots
    case .countRecords(let list, let condition): [list.slot] + (condition?.slots ?? [])
    case .who, .meeting, .today, .answer, .drawn, .readers: []
    }
  }
}

extension Text {
  /// The slots that its places look at.
  package var slots: [SlotIndex] {
    pieces.flatMap { piece in
      if case .path(let path, _) = piece { path.slots } else { [SlotIndex]() }
    }
  }
}

extension Condition {
  /// The slots that it looks at.
  package var slots: [SlotIndex] {
    func of(_ operand: Operand) -> [SlotIndex] {
      if case .path(let path) = operand { path.slots } else { [] }
    }
    return switch self {
    case .isSet(let path): path.slots
    case .equals(let left, let right), .compares(let left, _, let right): of(left) + of(right)
    case .not(let inner): inner.slots
    case .and(let left, let right), .or(let left, let right): left.slots + right.slots
    }
  }
}
