// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// What types say about comparing and assigning.
extension SlotType {
  /// As scenarios write it.
  var name: String {
    switch self {
    case .text: "text"
    case .yesNo: "yes-no"
    case .choice: "choice"
    case .scale: "scale"
    case .number: "number"
    case .date: "date"
    case .cadence: "cadence"
    case .name: "name"
    case .list: "list"
    case .person: "person"
    case .records: "records"
    }
  }

  var options: [AnswerType.Option]? {
    if case .choice(let options) = self { options } else { nil }
  }

  var fields: [Field]? {
    if case .records(let fields) = self { fields } else { nil }
  }

  var isNumeric: Bool {
    switch self {
    case .scale, .number: true
    default: false
    }
  }

  var isDate: Bool {
    if case .date = self { true } else { false }
  }

  /// Whether values of both can be the same.
  func isComparable(to other: SlotType) -> Bool {
    switch (self, other) {
    case (.text, .text), (.yesNo, .yesNo), (.scale, .scale), (.number, .number), (.date, .date),
      (.cadence, .cadence), (.name, .name), (.person, .person):
      true
    case (.choice(let left), .choice(let right)):
      left.contains { option in right.contains { $0.id == option.id } }
    default: false
    }
  }

  /// Whether values of both have an order.
  func isOrdered(with other: SlotType) -> Bool {
    isNumeric && other.isNumeric || isDate && other.isDate
  }

  /// Whether a slot of this type can take every value of another.
  func takes(_ other: SlotType) -> Bool {
    switch (self, other) {
    case (.list, .list): true
    case (.choice(let mine), .choice(let theirs)):
      theirs.allSatisfy { option in mine.contains { $0.id == option.id } }
    default: isComparable(to: other)
    }
  }

  /// The limits of a scale, or of a number that has some.
  var range: ClosedRange<Int>? {
    switch self {
    case .scale(let range): range
    case .number(let range): range
    default: nil
    }
  }

  /// A number as a value of this type.
  func value(of number: Int) -> Value {
    if case .scale = self { .scale(number) } else { .number(number) }
  }
}
