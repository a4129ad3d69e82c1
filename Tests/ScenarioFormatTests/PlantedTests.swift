// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import ScenarioFormat
import Testing

@Suite struct PlantedTests {
  @Test(arguments: Planted.all)
  func `a planted mistake is found at its place, and nothing else`(planted: Planted) {
    let marked = MarkedSource(planted.text)
    let reading = ScenarioReader.reading(
      [marked.source] + planted.files + [wording], main: marked.source.name,
      linting: planted.isAdvice)
    let (scenario, findings) = (reading.scenario, reading.findings)
    let found = findings.map { "\($0.code) \($0.span.line):\($0.span.column)" }
    if planted.files.isEmpty {
      #expect(found == marked.marks.map { "\(planted.code) \($0.line):\($0.column)" })
    } else {
      #expect(findings.map(\.code.rawValue) == [planted.code])
    }
    #expect((scenario == nil) == findings.contains(where: \.isError))
  }

  /// Codes whose mistakes are no text, or take more than one file; they have tests of their own.
  private static let elsewhere: Set<String> = [
    "not-utf-8", "too-many-findings", "missing-phrase", "unused-accept",
  ]

  @Test func `no code lacks a planted mistake`() {
    let planted = Set(Planted.all.map(\.code) + PlantedTranslation.all.map(\.code))
      .union(Self.elsewhere)
    #expect(planted == Set((Diagnostic.Code.ofErrors + Diagnostic.Code.ofAdvice).map(\.rawValue)))
  }
}
