// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue

extension Text {
  /// What its places read.
  var paths: [Path] {
    pieces.compactMap { piece in
      if case .path(let path, _) = piece { path } else { nil }
    }
  }
}

extension Path {
  /// Whether it means something else for each person.
  var dependsOnMe: Bool {
    switch self {
    case .person(let party, _), .who(let party): party.dependsOnMe
    case .end(let list, _, _): list.party?.dependsOnMe ?? false
    case .count(let path): path.dependsOnMe
    case .countRecords(let list, let filter):
      list.party?.dependsOnMe ?? false || filter?.dependsOnMe ?? false
    case .pair, .item, .meeting, .today, .answer, .drawn, .readers: false
    }
  }
}

extension Party {
  var dependsOnMe: Bool { self == .me || self == .partner }
}

extension Condition {
  var dependsOnMe: Bool {
    switch self {
    case .isSet(let path): path.dependsOnMe
    case .equals(let left, let right), .compares(let left, _, let right):
      left.dependsOnMe || right.dependsOnMe
    case .not(let inner): inner.dependsOnMe
    case .and(let left, let right), .or(let left, let right):
      left.dependsOnMe || right.dependsOnMe
    }
  }
}

extension Operand {
  var dependsOnMe: Bool {
    if case .path(let path) = self { path.dependsOnMe } else { false }
  }
}
