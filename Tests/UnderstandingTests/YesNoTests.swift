// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

struct YesNoTests {
  @Test(
    arguments: [
      "yes", "Yes", "YES!", "y", "Y.", " yes. ", "yeah", "yep", "yup", "sure", "ok", "OK.", "okay",
      "yes please", "yes, please", "yes, that's it", "yes that’s it", "thats it", "that is it",
      "of course", "definitely", "yes yes", "yes of course", "ok let's go", "yes sir", "oh yes",
      "well, yes", "hmm... yes", "I'd say yes",
      "\"yes\"", "yes :)", "yes 👍", "uh-huh", "I think so", "right", "sounds good", "and yes",
    ])
  func `the usual ways of saying yes are yes`(words: String) {
    #expect(reading(words, as: .yesNo) == .value(.yesNo(true)))
  }

  @Test(
    arguments: [
      "no", "No.", "NO", "n", "nope", "nah", "not really", "Not really.", "no thanks", "no, thanks",
      "no thank you", "not yet", "no, not yet", "no not really", "not at all", "not quite",
      "I don't think so", "I dont think so", "never", "no no no", "not really no",
      "no of course not", "well, no", "um no",
      "absolutely not",
      "actually, no", "that's not it",
    ])
  func `the usual ways of saying no are no`(words: String) {
    #expect(reading(words, as: .yesNo) == .value(.yesNo(false)))
  }

  @Test(
    arguments: [
      ("yes, from Monday", true),
      ("yes. I asked her, no answer", true),
      ("yes but only on Mondays", true),
      ("yes, no problem", true),
      ("yes, no one objected", true),
      ("yes I did", true),
      ("yes, I don't know why", true),
      ("sure, why not", true),
      ("yes - from Monday", true),
      ("yes—from Monday", true),
      ("yes\nwe did", true),
      ("no, I forgot", false),
      ("no I don't", false),
      ("no but I forgot to", false),
      ("no, I don't know how", false),
      ("nope, sorry", false),
      ("not yet, on Friday", false),
    ])
  func `a leading yes or no counts, with more words after it`(words: String, isYes: Bool) {
    #expect(reading(words, as: .yesNo) == .value(.yesNo(isYes)))
  }

  @Test(
    arguments: [
      "I don't know", "I dont know", "don't know", "yes and no", "Yes and no.", "yes or no",
      "yes/no",
      "y/n", "maybe", "perhaps", "not sure", "I'm not sure", "it depends", "both", "neither",
      "no problem", "no worries", "no idea", "no one did", "no doubt", "never mind", "nobody",
      "know", "now", "not", "nothing", "north", "yesterday", "eyes", "yes?", "yes? no?", "no?",
      "ok?",
      "yes, no", "no, yes", "yes, and no", "no, yes I did", "yes, not really", "yes, or no",
      "yes no",
      "yes, no wait", "yes, maybe", "no, maybe", "no, I don't know", "yes but I don't know",
      "no I don't know", "yes would be a lie", "I can't say yes", "not no", "why?", "what",
      "I thought I was here to be mentored", "same", "fine", "7", "?", "!!", "right now", "sure?",
      "no, that's it", "you know", "on", "yes if Tomasz agrees", "no but I will",
    ])
  func `words that are neither are not read as yes or no`(words: String) {
    #expect(reading(words, as: .yesNo) == .unclear(.notYesOrNo))
  }
}
