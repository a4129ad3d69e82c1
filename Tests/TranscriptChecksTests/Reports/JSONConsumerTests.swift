// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import TranscriptChecks

/// Reports as JSON lines, as jq and Python's reader take them.
struct JSONConsumerTests {
  static let verdicts = SampleVerdicts.some(160)
  static let program = """
    [inputs] | [
      length, (map(select(.state == "held")) | length), (map(select(.state == "failed")) | length),
      (map(select(.state == "unreadable")) | length), (map(select(.drift)) | length),
      ([.[].checks[]] | length), ([.[].checks[] | select(.status == "not-checked")] | length)
    ] | join(" ")
    """

  @Test func `jq counts the transcripts as we do`() async throws {
    let expected = Expected(Self.verdicts)
    let report = SampleVerdicts.report(Self.verdicts, .json)
    let run = try await Tool("jq").run(["-n", "-r", Self.program], on: report)
    let counts = [
      160, expected.held, expected.failed, expected.unreadable, expected.drifted, expected.points,
      expected.skippedPoints,
    ]
    #expect(run.output == counts.map { "\($0)" }.joined(separator: " ") + "\n", "\(run.errors)")
    #expect(report.utf8.filter { $0 == 0x0A }.count == 160)
  }

  @Test func `every line is an object by itself, and its words are those of the verdict`()
    async throws
  {
    let script = """
      import json, sys
      for line in open(sys.argv[1], encoding="utf-8", newline="\\n"):
          verdict = json.loads(line)
          print(json.dumps([verdict["source"], verdict["line"], verdict["pair"],
              [[c["name"], [[f["message"], f.get("help"), [d["text"] for d in f.get("difference", [])]]
                            for f in c.get("findings", [])]] for c in verdict["checks"]]]))
      """
    let report = SampleVerdicts.report(Self.verdicts, .json)
    let run = try await Tool.python.run(["-c", script], on: report)
    // Python writes other characters as their numbers, as this does.
    func ascii(_ text: String) -> String {
      var json = "\""
      for unit in text.utf16 {
        switch unit {
        case 0x22: json += "\\\""
        case 0x5C: json += "\\\\"
        case 0x0A: json += "\\n"
        case 0x0D: json += "\\r"
        case 0x09: json += "\\t"
        case 0x20..<0x7F: json.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
        default:
          let digits = String(unit, radix: 16)
          json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
      return json + "\""
    }
    func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }
    let lines = Self.verdicts.map { verdict in
      list([
        ascii(verdict.source), "\(verdict.line)", verdict.pair.map(ascii) ?? "null",
        list(
          verdict.results.map { result in
            list([
              ascii(result.name),
              list(
                result.findings.map {
                  list([
                    ascii($0.message), $0.help.map(ascii) ?? "null",
                    list($0.difference.map { ascii($0.text) }),
                  ])
                }),
            ])
          }),
      ]) + "\n"
    }
    let read = run.output.split(separator: "\n").map { $0 + "\n" }
    #expect(read.count == lines.count, "\(run.errors)")
    for (line, expected) in zip(read, lines) { #expect(line == expected) }
  }

  @Test(arguments: ["}\n", "\"", ","])
  func `jq refuses a report that is not JSON`(piece: String) async throws {
    let report = SampleVerdicts.report(Self.verdicts, .json)
    let range = try #require(report.ranges(of: piece).dropFirst(20).first)
    let run = try await Tool("jq").run(
      ["-n", "-r", Self.program], on: report.replacingCharacters(in: range, with: ""))
    #expect(run.code != 0 && run.output.isEmpty)
  }

  @Test func `a run without transcripts has no line`() {
    #expect(SampleVerdicts.report([], .json).isEmpty)
  }
}
