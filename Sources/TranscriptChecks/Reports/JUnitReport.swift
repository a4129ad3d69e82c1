// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// The report as JUnit XML: a suite for each transcript, with a case for each of its checks.
///
/// There is no schema that all readers agree on; this keeps to the elements and attributes that
/// every one of them has. The counts stand on the suites, for the whole is not known when its
/// element begins.
enum JUnitReport {
  static let beginning = """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="comentor">

    """

  /// The suite of a transcript.
  static func suite(on verdict: Verdict) -> String {
    func count(_ isCounted: (CheckResult.Status) -> Bool) -> Int {
      verdict.results.count { isCounted($0.status) }
    }
    let skipped = count { if case .notChecked = $0 { true } else { false } }
    let name = quoted(verdict.name)
    var text = "  <testsuite name=\(name) tests=\"\(verdict.results.count)\""
    text += " failures=\"\(count { $0 == .failed })\" errors=\"\(count { $0 == .unreadable })\""
    text += " skipped=\"\(skipped)\">\n"
    for result in verdict.results {
      let body = body(of: result, in: verdict)
      text += "    <testcase classname=\(name) name=\(quoted(result.name))"
      text += body.isEmpty ? "/>\n" : ">\n\(body)    </testcase>\n"
    }
    return text + "  </testsuite>\n"
  }

  /// The end of the document; where there was no transcript, an error comes before it.
  static func end(of tally: Tally) -> String {
    guard tally.count == 0 else { return "</testsuites>\n" }
    return """
        <testsuite name="comentor" tests="1" failures="0" errors="1" skipped="0">
          <testcase classname="comentor" name="there is a transcript">
            <error type="empty" message="\(tally.summary)"/>
          </testcase>
        </testsuite>
      </testsuites>

      """
  }

  private static func body(of result: CheckResult, in verdict: Verdict) -> String {
    let lines = result.findings.flatMap { verdict.lines(of: $0, by: result.name, result.severity) }
    switch result.status {
    case .held: return ""
    case .failed: return problem("failure", result, lines)
    case .unreadable: return problem("error", result, lines)
    case .notChecked(let reason): return "      <skipped message=\(quoted(reason))/>\n"
    case .drifted:
      return
        "      <system-out>\(escaped((["drift"] + lines).joined(separator: "\n")))</system-out>\n"
    }
  }

  private static func problem(_ element: String, _ result: CheckResult, _ lines: [String])
    -> String
  {
    let first = result.findings.first
    let attributes =
      "type=\(quoted(first?.code ?? result.name)) "
      + "message=\(quoted(first?.message ?? "\(result.name) does not hold"))"
    return
      "      <\(element) \(attributes)>\(escaped(lines.joined(separator: "\n")))</\(element)>\n"
  }

  /// The value of an attribute, in one line.
  private static func quoted(_ text: String) -> String { "\"\(escaped(printable(text)))\"" }

  /// A text as XML holds it; what XML 1.0 has no way of writing is told by its number.
  private static func escaped(_ text: String) -> String {
    var xml = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": xml += "&amp;"
      case "<": xml += "&lt;"
      case ">": xml += "&gt;"
      case "\"": xml += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": xml += "\\u{\(String(scalar.value, radix: 16))}"
      default: xml.unicodeScalars.append(scalar)
      }
    }
    return xml
  }
}
