// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Verdict {
  /// Whether something is said or read otherwise than it was then.
  var hasDrift: Bool { results.contains { $0.status == .drifted } }

  /// The transcript by its file, and in a stream by its line as well; safe to show.
  var place: String { line > 1 ? "\(printable(source)):\(line)" : printable(source) }

  /// The transcript's name in reports that name each: its place, and whose it is.
  var name: String { pair.map { "\(place) (pair \(printable($0)))" } ?? place }

  /// The names of the checks that came out so.
  func names(_ status: CheckResult.Status) -> [String] {
    results.filter { $0.status == status }.map { printable($0.name) }
  }

  /// The place of a finding in this transcript, such as `k7.txt:41:3`; a line of 0 is none.
  func place(of finding: CheckFinding) -> String {
    var place = printable(finding.file ?? source)
    guard finding.line > 0 else { return place }
    place += ":\(finding.line)"
    if let column = finding.column { place += ":\(column)" }
    return place
  }

  /// A finding as people read it: where and what, what to do, and how the two sides differ.
  ///
  /// - Parameters:
  ///   - finding: One of this verdict's.
  ///   - name: The check that found it.
  ///   - severity: How bad it is, in a word.
  /// - Returns: Lines that are safe to show.
  func lines(of finding: CheckFinding, by name: String, _ severity: String) -> [String] {
    let code = finding.code == name ? name : "\(name)/\(finding.code)"
    var lines = [
      "\(place(of: finding)): \(severity): \(printable(finding.message)) [\(printable(code))]"
    ]
    let numbers = finding.difference.map { $0.line.map { "\($0)" } ?? "" }
    let width = numbers.map(\.utf8.count).max() ?? 0
    for (number, line) in zip(numbers, finding.difference) {
      let margin = String(repeating: " ", count: width - number.utf8.count)
      let text = line.text.isEmpty ? "" : " \(printable(line.text))"
      lines.append("  \(margin)\(number) \(line.side.rawValue)\(text)".trimmedRight)
    }
    if let help = finding.help { lines.append("  help: \(printable(help))") }
    return lines
  }
}

extension CheckResult {
  /// How bad its findings are, in a word.
  var severity: String {
    switch status {
    case .drifted: "drift"
    case .unreadable: "unreadable"
    case .held, .failed, .notChecked: "error"
    }
  }
}

extension String {
  /// Without the spaces at its end.
  fileprivate var trimmedRight: String {
    var text = self[...]
    while text.utf8.last == 0x20 { text.removeLast() }
    return String(text)
  }
}
