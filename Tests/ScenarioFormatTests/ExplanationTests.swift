// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import ScenarioFormat
import Testing

@Suite struct ExplanationTests {
  private func findings(_ example: Explanation.Example) -> [Diagnostic] {
    ScenarioReader.readAll(files(example), main: "example.yaml", linting: true).source
      .judged().open
  }

  /// The files of an example; the coach's phrases in German are those of the shipped table.
  private func files(_ example: Explanation.Example) -> [SourceText] {
    let source = SourceText(name: "example.yaml", bytes: example.file)
    let table = example.table.map { table in
      let phrases = Self.shipped[
        (Self.shipped.firstRange(of: "\nwording:")?.lowerBound ?? Self.shipped.endIndex)...]
      return SourceText(name: "de.yaml", text: String(decoding: table, as: UTF8.self) + phrases)
    }
    return [source, wording] + (table.map { [$0] } ?? [])
  }

  private static let shipped = String(
    decoding: BuiltinScenarios.files.first { $0.name == "de.yaml" }?.bytes ?? [], as: UTF8.self)

  @Test func `every code has an explanation, and only one`() {
    let explained = Explanation.all.map(\.code)
    #expect(Set(explained).count == explained.count)
    let known =
      Diagnostic.Code.ofErrors + Diagnostic.Code.ofAdvice + Diagnostic.Code.ofProofs
    #expect(Set(explained) == Set(known) && known.count == explained.count)
  }

  private static let ofReader = Explanation.all.filter { explanation in
    !Diagnostic.Code.ofProofs.contains(explanation.code)
  }

  @Test(arguments: ofReader.map(\.code.rawValue))
  func `the bad example has the mistake, the good one has not`(code: String) throws {
    let explanation = try #require(Explanation.of(code))
    // The wording is the program's own, and has a test of its own.
    if code != "missing-phrase" {
      let bad = findings(explanation.bad)
      #expect(bad.contains { $0.code.rawValue == code && $0.severity == explanation.severity })
    }
    let good = findings(explanation.good)
    #expect(
      !good.contains { $0.isError || $0.code.rawValue == code },
      "\(good.map { $0.rendered() }.joined(separator: "\n"))")
  }

  @Test(arguments: Diagnostic.Code.ofProofs.map(\.rawValue))
  func `the examples of a proof are scenarios that can be used`(code: String) throws {
    let explanation = try #require(Explanation.of(code))
    for example in [explanation.bad, explanation.good] {
      let source = SourceText(name: "example.yaml", bytes: example.file)
      let reading = ScenarioReader.reading([source, wording], main: "example.yaml")
      // What is said alone cannot be shown elsewhere in a scenario that the reader takes.
      let isExpected = code == "leak" && example.text == explanation.bad.text
      #expect(
        (reading.scenario == nil) == isExpected,
        "\(reading.findings.map { $0.rendered() }.joined(separator: "\n"))")
    }
  }

  @Test func `an explanation fits a screen and says whether it can be accepted`() {
    for explanation in Explanation.all {
      #expect(explanation.description.split(separator: "\n").count < 60)
      #expect(explanation.rule.hasSuffix(".") && explanation.remedy.hasSuffix("."))
      #expect(!explanation.bad.text.isEmpty && explanation.bad.text != explanation.good.text)
      let canBe = !explanation.description.contains("cannot be accepted")
      #expect(canBe == explanation.isAcceptable)
    }
    #expect(Explanation.of("leak")?.isAcceptable == false)
    #expect(Explanation.of("get-out")?.isAcceptable == false)
    #expect(Explanation.of("silent-loop")?.isAcceptable == true)
    #expect(Explanation.of("unknown-step")?.isAcceptable == false)
  }
}
