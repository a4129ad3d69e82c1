// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TestSupport
import Testing

/// The coach's own phrases: none that is never said.
struct PhraseTests {
  @Test func `every phrase is said somewhere`() {
    let code = ["Dialogue/Machine", "comentor", "TranscriptFormat/Showing"].map {
      SourceTree.swiftCode(under: "\(Program.project)/Sources/\($0)")
    }.joined()
    #expect(code.count > 10_000)
    for phrase in Phrase.allCases {
      #expect(code.contains(".\(phrase)"), "\(phrase)")
    }
  }
}
