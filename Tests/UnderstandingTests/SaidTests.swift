// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

/// A choice that must not be guessed counts only where it is said exactly.
struct SaidTests {
  private static let keep = AnswerType.Option(
    id: "keep", label: "keep", also: ["keep it", "leave it in", "don't leave it out"])
  private static let leaveOut = AnswerType.Option(
    id: "leave-out", label: "leave out", also: ["leave it out", "don't keep it", "out"])
  private static let behalten = AnswerType.Option(
    id: "keep", label: "behalten", also: ["behalte es", "drin lassen"])
  private static let weglassen = AnswerType.Option(
    id: "leave-out", label: "weglassen", also: ["lass es weg", "löschen", "nicht behalten"])

  @Test(arguments: [
    "keep", "Keep.", "  KEEP IT  ", "“keep it”", "'keep'", "keep   it!", "yes, keep it",
    "Yes please keep it", "keep it please", "Keep it, please.", "please keep it", "keep it, thanks",
    "Don’t leave it out", "dont leave it out",
  ])
  func `what is kept is said exactly`(words: String) {
    #expect(isSaid(words, as: Self.keep, in: .english))
    #expect(!isSaid(words, as: Self.leaveOut, in: .english))
  }

  @Test(arguments: [
    "leave out", "Leave it out.", "please leave it out", "yes, leave it out please", "OUT",
    "don't keep it", "\"leave out\"", "leave out…",
  ])
  func `what is left out is said exactly`(words: String) {
    #expect(isSaid(words, as: Self.leaveOut, in: .english))
    #expect(!isSaid(words, as: Self.keep, in: .english))
  }

  @Test(arguments: [
    "Please keep him away from me", "please keep this between us", "keep quiet about it",
    "he will keep doing it", "1", "2", "the first", "ke", "kee", "leave", "leave-out it", "it",
    "keep or leave out", "keep it? no", "keep?", "do I keep it?", "not keep it", "never keep it",
    "keep, no, leave it out", "keep it but not the name", "yes", "please", "yes please", "no", "",
    "   ", "...", "keep keep", "I think keep it", "keep it and leave it out", "he is out",
    "no keep", "thanks",
  ])
  func `everything else says neither`(words: String) {
    #expect(!isSaid(words, as: Self.keep, in: .english))
    #expect(!isSaid(words, as: Self.leaveOut, in: .english))
  }

  @Test func `in German it is the same`() {
    for words in ["Behalten.", "bitte behalten", "ja, behalte es", "behalte es bitte, danke"] {
      #expect(isSaid(words, as: Self.behalten, in: .german), "\(words)")
      #expect(!isSaid(words, as: Self.weglassen, in: .german), "\(words)")
    }
    for words in ["weglassen", "Ja bitte lass es weg", "LOESCHEN", "„löschen“", "nicht behalten"] {
      #expect(isSaid(words, as: Self.weglassen, in: .german), "\(words)")
      #expect(!isSaid(words, as: Self.behalten, in: .german), "\(words)")
    }
    for words in ["ich will es für mich behalten", "er soll das weglassen", "keep", "behalten?"] {
      #expect(!isSaid(words, as: Self.behalten, in: .german), "\(words)")
      #expect(!isSaid(words, as: Self.weglassen, in: .german), "\(words)")
    }
  }

  @Test func `an option's id does not count, and a courtesy that is part of it does`() {
    let option = AnswerType.Option(id: "gone", label: "yes please", also: ["thanks"])
    #expect(isSaid("Yes, please!", as: option, in: .english))
    #expect(isSaid("thanks", as: option, in: .english))
    #expect(!isSaid("gone", as: option, in: .english))
    #expect(!isSaid("please", as: option, in: .english))
  }
}
