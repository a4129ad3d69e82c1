// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import TestSupport
import Testing

@testable import TranscriptChecks

/// The example on the page about testing, done.
struct TestingPageTests {
  /// The blocks of the page, by what they say they are.
  private func block(_ kind: String) throws -> String {
    // This file is a folder further down than those that `root` is for.
    let path = "\(SourceTree.root())/../Sources/comentor/comentor.docc/Testing.md"
    let page = String(decoding: try #require(SourceTree.bytes(of: path)), as: UTF8.self)
    let parts = page.split(separator: "```", omittingEmptySubsequences: false)
      .filter { $0.hasPrefix("\(kind)\n") }
    #expect(parts.count == 1, "\(kind)")
    return String(try #require(parts.first).dropFirst(kind.count + 1))
  }

  private func tester(_ yaml: String) throws -> Tester {
    let files = [
      SourceText(name: "lunch.yaml", bytes: Array(yaml.utf8)),
      SourceText(name: "wording.yaml", bytes: BuiltinScenarios.wording),
    ]
    let (scenario, findings) = ScenarioReader.read(files, main: "lunch.yaml")
    let read = try #require(scenario, "\(findings.map { $0.rendered() })")
    return Tester(Edition(Machine(read), digest: TestingBench.digest))
  }

  @Test func `the example passes, and fails as the page says once the scenario is changed`() throws
  {
    let yaml = try block("yaml")
    let script = try TestScript.parse(Array(try block("text").utf8)).get()
    #expect(script.header.scenario?.value == .file("lunch.yaml"))
    #expect(try tester(yaml).run(script).results == [CheckResult("conversation", .held)])

    let changed = yaml.replacing("how are you, 1", with: "how do you feel, 1")
    #expect(changed != yaml)
    let run = try tester(changed).run(script)
    var writer = ReportWriter(.text)
    let shown = writer.add(Verdict(source: "lunch.test.txt", results: run.results))
    let said = try block("output")
    #expect(shown == said)
  }
}
