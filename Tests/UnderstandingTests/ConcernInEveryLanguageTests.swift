// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

/// Clear words are found in whichever language they come, and nothing more than that.
struct ConcernInEveryLanguageTests {
  @Test(arguments: ConcernTests.selfHarm + GermanConcernTests.selfHarm)
  func `self-harm is found without saying the language`(words: String) {
    #expect(concern(in: words) == .selfHarm)
  }

  @Test(arguments: ConcernTests.harassment + GermanConcernTests.harassment)
  func `harassment is found without saying the language`(words: String) {
    #expect(concern(in: words) == .harassment)
  }

  @Test(arguments: ConcernTests.nearMisses + GermanConcernTests.nearMisses)
  func `what only sounds like it in one language is nothing in another`(words: String) {
    #expect(concern(in: words) == nil)
  }

  @Test func `words of one language stand among those of another`() {
    let mixed = [
      "Ich weiß nicht, wie ich es sagen soll: I want to die",
      "Es geht mir schlecht.\nI want to kill myself.\nDas ist alles.",
      "I don't know how to say it. Ich will nicht mehr leben.",
    ]
    for words in mixed {
      #expect(concern(in: words) == .selfHarm, "\(words)")
    }
    #expect(concern(in: mixed[0], language: .german) == nil)
    #expect(concern(in: mixed[2], language: .english) == nil)
    #expect(concern(in: "Mein Mentor: he touched me.") == .harassment)
    #expect(concern(in: "My mentor: er hat mich angefasst.") == .harassment)
  }

  @Test func `of two languages' concerns the one that cannot wait is told`() {
    #expect(concern(in: "He threatened me. Ich will sterben.") == .selfHarm)
    #expect(concern(in: "I want to die. Er hat mich bedroht.") == .selfHarm)
    #expect(concern(in: "") == nil)
  }
}
