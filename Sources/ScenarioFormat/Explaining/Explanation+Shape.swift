// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Explanation {
  /// Which keys there are, and what stands after them.
  static let ofShape: [Explanation] = [
    Explanation(
      .wrongShape,
      "Each key takes a text, a list or a mapping, and one does not stand for another.",
      "A list has a dash before each entry; a text that begins with { or [ or has a colon and a space needs double quotes.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: [Hello.]}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            hello: {say: Hello.}
            end: {finish: yes}
        """#)),
    Explanation(
      .unknownKey,
      "Only the keys of the documentation are known: a misspelt one would be left out in silence.",
      "Write the key that is suggested; within { }, put a text with a comma in double quotes.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: Hello., nexd: end}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            hello: {say: Hello., next: end}
            end: {finish: yes}
        """#)),
    Explanation(
      .missingKey,
      "Some keys have to be there.",
      "Add the key that is named.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {ask: How are you?}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            hello: {ask: How are you?, to: each}
            end: {finish: yes}
        """#)),
    Explanation(
      .misplacedKey,
      "A key belongs to some steps or types, and means nothing beside others.",
      "Leave it out, or make a step of its own for it.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: Hello., to: both}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            hello: {ask: How are you?, to: both}
            end: {finish: yes}
        """#)),
    Explanation(
      .badID,
      "An id is made of 1 to 32 of the characters a-z, 0-9 and -.",
      "Write small letters and dashes.",
      bad: .part(
        #"""
        flows:
          main:
            First_Question: {say: Hello.}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            first-question: {say: Hello.}
            end: {finish: yes}
        """#)),
    Explanation(
      .reservedID,
      "Words of the language cannot be ids: there would be no telling which is meant.",
      "Choose another word.",
      bad: .part(
        #"""
        slots:
          answer: {type: text}
        """#),
      good: .part(
        #"""
        slots:
          first-answer: {type: text}
        """#)),
    Explanation(
      .duplicateID,
      "An id is used once: transcripts and translations name a step by its id alone.",
      "Give one of the two another id, or options other words.",
      bad: .part(
        #"""
        flows:
          main:
            end: {finish: yes}
          other:
            end: {say: Bye.}
        """#),
      good: .part(
        #"""
        flows:
          main:
            end: {finish: yes}
          other:
            other-end: {say: Bye.}
        """#)),
    Explanation(
      .empty,
      "What is there has something in it.",
      "Write something, or leave the key out.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: ""}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            hello: {say: Hello.}
            end: {finish: yes}
        """#)),
    Explanation(
      .badValue,
      "Some keys take only certain words or numbers.",
      "Write one of those that are named.",
      bad: .part(
        #"""
        slots:
          sure: {type: scale, range: 1-10}
        """#),
      good: .part(
        #"""
        slots:
          sure: {type: scale, range: 1..10}
        """#)),
    Explanation(
      .badInclude,
      "`include` names other files of the same folder, each once; wording.yaml belongs to comentor.",
      "Put the file beside the main one, and write its plain name.",
      bad: .part("include: [../onboarding.yaml]"),
      good: .part(
        #"""
        banks:
          openers: [What is new?]
        """#)),
    Explanation(
      .missingFile,
      "A file that is included has to be there.",
      "Put it beside the main file, or correct its name.",
      bad: .part("include: [onboarding.yaml]"),
      good: .part(
        #"""
        banks:
          openers: [What is new?]
        """#)),
    Explanation(
      .partOfScenario,
      "A part that others include is no scenario of its own: it lacks a start and an ending.",
      "Name the main file, which includes it.",
      bad: .whole(
        #"""
        flows:
          hello:
            hello-said: {say: Hello.}
        """#),
      good: .whole(
        #"""
        scenario: example
        version: "1"
        title: An example
        start: main
        ending: goodbye
        flows:
          main:
            end: {finish: yes}
          goodbye:
            bye: {say: This is the end of it.}
        """#)),
    Explanation(
      .noAction,
      "A step does something: it says, asks, calls another flow, and so on.",
      "Add what it does; a step that only branches has `do: nothing`.",
      bad: .part(
        #"""
        flows:
          main:
            fork: {next: end}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            fork: {do: nothing, next: end}
            end: {finish: yes}
        """#)),
    Explanation(
      .severalActions,
      "A step does one thing, so that it is clear what happens when.",
      "Make two steps of it.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: Hello., ask: How are you?, to: both}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            hello: {say: Hello.}
            how: {ask: How are you?, to: both}
            end: {finish: yes}
        """#)),
    Explanation(
      .missingElse,
      "A list of branches ends with `else`, so that no answer is left without a way on.",
      "Add `- else: continue` at its end.",
      bad: .part(
        #"""
        flows:
          main:
            more: {ask: More?, to: both, type: yes-no, next: [{if: answer is yes, go: more}]}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            more: {ask: More?, to: both, type: yes-no, next: [{if: answer is yes, go: more}, {else: continue}]}
            end: {finish: yes}
        """#)),
    Explanation(
      .badExamples,
      "Examples of answers are lists, `ok` and `bad`, and none stands in both.",
      "Decide which it is.",
      bad: .part(
        #"""
        flows:
          main:
            more: {ask: More?, to: both, type: yes-no, examples: {ok: [sure], bad: [sure]}}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            more: {ask: More?, to: both, type: yes-no, examples: {ok: [sure], bad: [perhaps]}}
            end: {finish: yes}
        """#)),
    Explanation(
      .badAccept,
      "What is accepted is a warning, or what a proof has found; never an error, nor `get-out` or `leak`.",
      "Mend it.",
      bad: .part("accept: [{code: leak, at: end, because: Nobody looks.}]"),
      good: .part(
        #"""
        accept: [{code: unused-flow, at: spare, because: It is for the summer.}]
        flows:
          main:
            end: {finish: yes}
          spare:
            spare-said: {say: Summer is here.}
        """#)),
  ]
}
