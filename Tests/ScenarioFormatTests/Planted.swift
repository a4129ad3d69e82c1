// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

/// A mistake that was put into a scenario on purpose; `▸` marks where it has to be found.
struct Planted: CustomTestStringConvertible {
  var code: String
  var text: String
  var files: [SourceText]
  /// Whether it is only found when the scenario is linted.
  var isAdvice: Bool

  init(_ code: String, _ text: String, files: [SourceText] = [], isAdvice: Bool = false) {
    self.code = code
    self.text = text
    self.files = files
    self.isAdvice = isAdvice
  }

  var testDescription: String {
    let lines = text.split(separator: "\n").filter { $0.contains("▸") }
    return "\(code): \(lines.first.map { $0.drop { $0 == " " } } ?? "")"
  }

  static let all = yaml + shape + steps + names + expressions + rules + advice + examples
}

/// A check, some of which may be replaced.
func check(
  id: String = "a", at: String = "[meeting-over]", holds: String = "way is set", more: String = ""
) -> String {
  "checks:\n  \(id): {title: So it is., at: \(at), holds: \"\(holds)\"\(more)}"
}

/// A step of the flow `main` that comes before its end.
func step(_ step: String, flows: String = "", more: String = "") -> String {
  scenario(main: "    one: \(step)\n    end: {finish: yes}", flows: flows, more: more)
}
