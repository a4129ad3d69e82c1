// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import ScenarioFormat

/// Findings in the Static Analysis Results Interchange Format, version 2.1.0.
enum Sarif {
  /// A log with one run, in which every finding is a result.
  static func log(of report: LintReport) -> JSON {
    .object([
      (
        "$schema",
        .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json")
      ),
      ("version", .string("2.1.0")),
      ("runs", .array([run(report)])),
    ])
  }

  private static func run(_ report: LintReport) -> JSON {
    let results = report.scenarios.flatMap { scenario in
      scenario.judgement.open.map { result($0, accepted: nil, run: scenario.runs[$0]?.ending) }
        + scenario.judgement.accepted.map { finding, reason in
          result(finding, accepted: reason, run: scenario.runs[finding]?.ending)
        }
    }
    let driver: JSON = .object([
      ("name", .string("comentor")), ("version", .string(Comentor.configuration.version)),
      ("rules", .array(Explanation.all.map(rule))),
    ])
    return .object([
      ("tool", .object([("driver", driver)])),
      ("invocations", .array([invocation(report)])),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(results)),
    ])
  }

  /// Whether everything could be read.
  private static func invocation(_ report: LintReport) -> JSON {
    let notes = report.failures.map { failure in
      JSON.object([
        ("level", .string("error")), ("message", message("\(failure.message); \(failure.help)")),
      ])
    }
    return .object([
      ("executionSuccessful", .bool(report.failures.isEmpty)),
      ("exitCode", .number(report.exitCode)),
      ("toolExecutionNotifications", .array(notes)),
    ])
  }

  private static func rule(_ explanation: Explanation) -> JSON {
    .object([
      ("id", .string(explanation.code.rawValue)),
      ("shortDescription", message(explanation.rule)),
      ("help", message(explanation.description)),
      (
        "defaultConfiguration",
        .object([("level", .string(explanation.severity.rawValue))])
      ),
    ])
  }

  private static func result(
    _ finding: Diagnostic, accepted reason: String?, run: String?
  ) -> JSON {
    let rule = Explanation.all.firstIndex { $0.code == finding.code }
    let details = [finding.help, run].compactMap(\.self).map { "\n\($0)" }.joined()
    return .object([
      ("ruleId", .string(finding.code.rawValue)), ("ruleIndex", .number(rule ?? -1)),
      ("level", .string(finding.severity.rawValue)),
      ("message", message(finding.message + details)),
      ("locations", .array([.object([("physicalLocation", location(finding))])])),
      (
        "suppressions",
        .array(
          reason.map {
            [.object([("kind", .string("inSource")), ("justification", .string($0))])]
          } ?? [])
      ),
    ])
  }

  private static func location(_ finding: Diagnostic) -> JSON {
    let start = position(finding.span.range.lowerBound, in: finding.source)
    let end = position(finding.span.range.upperBound, in: finding.source)
    return .object([
      ("artifactLocation", .object([("uri", .string(uri(finding.sourceName)))])),
      (
        "region",
        .object([
          ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
          ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
        ])
      ),
    ])
  }

  /// A place by its line and the number of code points before it.
  private static func position(
    _ offset: Int, in source: SourceText
  ) -> (line: Int, column: Int) {
    let line = source.line(at: offset)
    let before = source.bytes[source.lineStarts[line - 1]..<min(offset, source.bytes.count)]
    return (line, before.count { $0 & 0xC0 != 0x80 } + 1)
  }

  private static func message(_ text: String) -> JSON { .object([("text", .string(text))]) }

  /// A path as a relative or absolute reference, as RFC 3986 writes it.
  static func uri(_ path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
