// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Programme
import ScenarioFormat
import Testing

@Suite struct ProgrammeExplanationTests {
  private func findings(_ example: Explanation.Example) -> [Diagnostic] {
    MentoringProgramme.read(
      SourceText(name: "programme.yaml", bytes: example.file), isTable: false
    ).findings
  }

  @Test func `every code of programmes has an explanation, and none that another file has`() {
    let codes = Explanation.ofProgrammes.map(\.code)
    #expect(codes == Diagnostic.Code.ofProgrammes)
    #expect(Set(codes).isDisjoint(with: Explanation.all.map(\.code)))
  }

  @Test(arguments: Explanation.ofProgrammes.map(\.code.rawValue))
  func `the bad example has the mistake, the good one has none`(code: String) throws {
    let explanation = try #require(Explanation.ofProgrammes.first { $0.code.rawValue == code })
    let bad = findings(explanation.bad)
    #expect(bad.contains { $0.code.rawValue == code && $0.severity == explanation.severity })
    #expect(findings(explanation.good).isEmpty)
    let text = explanation.description
    #expect(text.split(separator: "\n").count < 60 && !text.contains("accepted"))
    let kind = explanation.severity == .error ? "an error" : "a warning"
    #expect(text.hasPrefix("\(code): \(kind) in programme.yaml\n"))
  }
}
