// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import ScenarioFormat
import Testing

@Suite struct LimitTests {
  private func codes(_ bytes: [UInt8]) -> [String] {
    let source = SourceText(name: "a.yaml", bytes: bytes)
    return ScenarioReader.read([source, wording], main: "a.yaml").findings.map(\.code.rawValue)
  }

  @Test(arguments: ["[", "{", "- ", "? ", "{a: "])
  func `ten thousand levels are refused`(opening: String) {
    let text = String(repeating: opening, count: 10_000)
    let found = codes(Array(text.utf8))
    #expect(found.count == 1 && ["too-deep", "yaml-syntax"].contains(found.first))
  }

  @Test func `indented levels are refused`() {
    let text = (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(codes(Array(text.utf8)) == ["too-deep"])
  }

  @Test func `bytes that are no text are refused at their place`() {
    let bytes = Array("title: Gr".utf8) + [0xFC] + Array("n\n".utf8)
    let source = SourceText(name: "a.yaml", bytes: bytes)
    let findings = ScenarioReader.read([source, wording], main: "a.yaml").findings
    #expect(findings.map(\.code.rawValue) == ["not-utf-8"])
    #expect(findings.first?.span.range == 9..<10 && findings.first?.span.column == 10)
  }

  @Test func `bytes at random are refused`() {
    var state: UInt64 = 42
    for _ in 0..<200 {
      let bytes = (0..<300).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      #expect(!codes(bytes).isEmpty)
    }
  }

  @Test func `a file with thousands of mistakes gets a list that ends`() {
    let keys = (0..<5_000).map { "x\($0): y\n" }.joined()
    let found = codes(Array(keys.utf8))
    #expect(found.count == 201 && found.contains("too-many-findings"))
  }

  @Test func `a text with thousands of mistakes is no trouble`() {
    let text = scenario(
      main: "    a: {say: \"\(String(repeating: "{'", count: 100_000))\"}\n    b: {finish: yes}")
    #expect(codes(Array(text.utf8)) == Array(repeating: "bad-text", count: 20))
  }

  @Test(arguments: [" and ", " or "])
  func `a condition without end is refused`(joint: String) {
    let condition = Array(repeating: "way is set", count: 100_000).joined(separator: joint)
    #expect(codes(Array(step("{say: Hi, if: \(condition)}").utf8)) == ["bad-condition"])
  }

  @Test func `a wording without a phrase is refused`() {
    let short = SourceText(name: "wording.yaml", text: "wording: {yes: yes}\n")
    let source = SourceText(name: "a.yaml", text: scenario())
    let (read, findings) = ScenarioReader.read([source, short], main: "a.yaml")
    #expect(read == nil && findings.map(\.code.rawValue) == ["missing-phrase"])
    #expect(findings.first?.sourceName == "wording.yaml")
  }

  @Test func `a wording that is not there is missed`() {
    let source = SourceText(name: "a.yaml", text: scenario())
    let found = ScenarioReader.read([source], main: "a.yaml").findings
    #expect(found.map(\.code.rawValue) == ["missing-file"])
  }

  @Test func `a main file that is not there is missed`() {
    let findings = ScenarioReader.read([wording], main: "a.yaml").findings
    #expect(findings.map(\.code.rawValue) == ["missing-file"])
  }

  /// Every byte of a scenario is left out, doubled or replaced once: whatever comes of it is
  /// a scenario or has an error, and nothing traps.
  @Test(arguments: ["", "{", "'", "\n", " ", "-", ":"])
  func `a scenario with any byte changed is read or refused`(replacement: String) {
    let bytes = Array(sample.utf8)
    let stride = 43
    for offset in Swift.stride(from: replacement.utf8.count, to: bytes.count, by: stride) {
      var changed = bytes
      changed.replaceSubrange(offset..<offset + 1, with: replacement.utf8)
      let source = SourceText(name: "a.yaml", bytes: changed)
      let (read, findings) = ScenarioReader.read([source, wording], main: "a.yaml")
      #expect((read == nil) == findings.contains(where: \.isError))
      for finding in findings { #expect(!finding.rendered().isEmpty) }
    }
  }
}
