// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Terminal

@Suite struct CompletionTests {
  static let candidates = ["keep it", "Keep on", "let it go", "Über", "/pass", "/page", "/note"]

  @Test(arguments: [
    ("k", ["keep it", "Keep on"], "keep "),
    ("KEEP I", ["keep it"], "keep it"),
    ("let it", ["let it go"], "let it go"),
    ("ü", ["Über"], "Über"),
    ("", ["keep it", "Keep on", "let it go", "Über"], ""),
    ("/", ["/pass", "/page", "/note"], "/"),
    ("/PA", ["/pass", "/page"], "/pa"),
  ])
  func `a line becomes what its candidates share`(
    line: String, matches: [String], common: String
  ) throws {
    let completion = try #require(Completion(of: line, among: Self.candidates))
    #expect(completion.matches == matches)
    #expect(completion.common == common)
  }

  @Test(arguments: ["x", "keep it ", "/x", "pass"])
  func `a line that no candidate begins with stays`(line: String) {
    #expect(Completion(of: line, among: Self.candidates) == nil)
  }
}
