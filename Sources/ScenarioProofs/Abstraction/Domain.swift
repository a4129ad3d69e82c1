// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// What is known of a value without knowing the value.
enum AbstractValue: Hashable, Sendable {
  case unset
  case yesNo(Bool)
  /// An option; a person is `first` or `second`.
  case choice(String)
  /// A number or a scale within these bounds; the ends of `Int` stand for no bound.
  case number(ClosedRange<Int>)
  /// Words, a day, a list, a name: something is there.
  case something
}

/// Into which cases the values of a variable are sorted; every value is in exactly one.
struct Domain: Hashable, Sendable {
  var cases: [AbstractValue]

  /// Whether there is anything.
  static let presence = Domain(cases: [.unset, .something])

  /// Numbers, parted so that each of `points` stands alone.
  static func numbers(partedBy points: some Sequence<Int>, mayBeUnset: Bool) -> Domain {
    var cases: [AbstractValue] = mayBeUnset ? [.unset] : []
    var low = Int.min
    for point in Set(points).sorted() {
      if low < point { cases.append(.number(low...point - 1)) }
      cases.append(.number(point...point))
      low = point == Int.max ? point : point + 1
    }
    cases.append(.number(low...Int.max))
    return Domain(cases: cases)
  }

  /// Whether its cases are numbers.
  var isNumeric: Bool {
    cases.contains { if case .number = $0 { true } else { false } }
  }

  /// How many bits tell the cases apart.
  var bits: Int {
    var bits = 0
    while 1 << bits < cases.count { bits += 1 }
    return bits
  }

  /// The cases that a value known only so far may belong to.
  func cases(of value: AbstractValue) -> [Int] {
    cases.indices.filter { index in
      switch (cases[index], value) {
      case (.unset, .unset): true
      case (.unset, _), (_, .unset): false
      case (.something, _), (_, .something): true
      case (.number(let own), .number(let other)): own.overlaps(other)
      case (let own, let other): own == other
      }
    }
  }

  /// The case that a value belongs to.
  func index(of value: Value?) -> Int {
    let found = cases(of: AbstractValue(value))
    return found.first ?? 0
  }
}

extension AbstractValue {
  /// All that is to know of a value.
  init(_ value: Value?) {
    switch value {
    case nil: self = .unset
    case .yesNo(let yes): self = .yesNo(yes)
    case .choice(let id): self = .choice(id)
    case .scale(let number), .number(let number): self = .number(number...number)
    case .text, .date, .cadence, .name, .list: self = .something
    }
  }

  /// A number plus another; the bounds stay where they would overflow.
  func plus(_ addend: Int) -> AbstractValue {
    let range: ClosedRange<Int> =
      switch self {
      case .number(let range): range
      // The machine counts an unset number as 0.
      case .unset: 0...0
      case .yesNo, .choice, .something: Int.min...Int.max
      }
    func moved(_ bound: Int) -> Int {
      if bound == Int.min || bound == Int.max { return bound }
      let (sum, overflows) = bound.addingReportingOverflow(addend)
      return overflows ? (addend > 0 ? Int.max : Int.min) : sum
    }
    return .number(moved(range.lowerBound)...moved(range.upperBound))
  }
}

/// What can be said of a condition: it may hold, it may not hold, or both.
struct Verdict: OptionSet, Hashable, Sendable {
  let rawValue: Int
  static let holds = Verdict(rawValue: 1)
  static let fails = Verdict(rawValue: 2)
  static let open: Verdict = [.holds, .fails]

  static func equality(_ left: AbstractValue, _ right: AbstractValue) -> Verdict {
    switch (left, right) {
    case (.unset, _), (_, .unset): .fails
    case (.something, _), (_, .something): .open
    case (.number(let left), .number(let right)):
      if !left.overlaps(right) {
        .fails
      } else if left.lowerBound == left.upperBound, left == right {
        .holds
      } else {
        .open
      }
    default: left == right ? .holds : .fails
    }
  }

  static func order(
    _ left: AbstractValue, _ order: Condition.Order, _ right: AbstractValue
  ) -> Verdict {
    switch (left, right) {
    case (.unset, _), (_, .unset): return .fails
    case (.number(let left), .number(let right)):
      // Whether it holds for the most favourable pair, and for the least.
      let (most, least) =
        switch order {
        case .less:
          (left.lowerBound < right.upperBound, left.upperBound < right.lowerBound)
        case .lessOrEqual:
          (left.lowerBound <= right.upperBound, left.upperBound <= right.lowerBound)
        case .greater:
          (left.upperBound > right.lowerBound, left.lowerBound > right.upperBound)
        case .greaterOrEqual:
          (left.upperBound >= right.lowerBound, left.lowerBound >= right.upperBound)
        }
      var verdict: Verdict = []
      if most { verdict.insert(.holds) }
      if !least { verdict.insert(.fails) }
      return verdict
    // Only numbers and days are compared by order; of a day only presence is known.
    case (.something, _), (_, .something): return .open
    default: return .fails
    }
  }
}
