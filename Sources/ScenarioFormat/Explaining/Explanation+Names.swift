// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Explanation {
  /// Names of what is defined elsewhere.
  static let ofNames: [Explanation] = [
    Explanation(
      .unknownSlot,
      "A path names a slot that is defined under `slots`.",
      "Correct the name, or define the slot.",
      bad: .part(
        #"""
        slots:
          way: {type: choice, options: {turns: in turn, both: both at once}}
        flows:
          main:
            shown: {say: "Way: {wya}"}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        slots:
          way: {type: choice, options: {turns: in turn, both: both at once}}
        flows:
          main:
            shown: {say: "Way: {way}"}
            end: {finish: yes}
        """#)),
    Explanation(
      .unknownField,
      "After `item.` stands a field of the list's records.",
      "Correct the name, or add the field.",
      bad: .part(
        #"""
        slots:
          steps: {type: records, fields: {act: {type: text}}}
        flows:
          main:
            new: {new: steps}
            shown: {say: "{item.akt}"}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        slots:
          steps: {type: records, fields: {act: {type: text}}}
        flows:
          main:
            new: {new: steps}
            shown: {say: "{item.act}"}
            end: {finish: yes}
        """#)),
    Explanation(
      .unknownOption,
      "A condition names an option of the choice by its id, and a yes-or-no answer by `yes` or `no`.",
      "Write the id, in small letters; the words that people see are its label.",
      bad: .part(
        #"""
        slots:
          way: {type: choice, options: {turns: in turn, both: both at once}}
        flows:
          main:
            shown: {if: way is turn, say: In turn.}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        slots:
          way: {type: choice, options: {turns: in turn, both: both at once}}
        flows:
          main:
            shown: {if: way is turns, say: In turn.}
            end: {finish: yes}
        """#)),
    Explanation(
      .unknownFlow,
      "`call`, `start` and the like name a flow that is defined under `flows`.",
      "Correct the name, or write the flow.",
      bad: .part(
        #"""
        flows:
          main:
            leave: {call: godbye}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            leave: {call: goodbye}
            end: {finish: yes}
        """#)),
    Explanation(
      .unknownStep,
      "`next` and `go` name a step of the same flow.",
      "Correct the name; for a step of another flow, `call` that flow.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: Hello., next: edn}
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
      .unknownBank,
      "`draw` names a bank that is defined under `banks`.",
      "Correct the name, or write the bank.",
      bad: .part(
        #"""
        banks: {openers: [What is new?]}
        flows:
          main:
            open: {say: "{drawn}", draw: opener}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        banks: {openers: [What is new?]}
        flows:
          main:
            open: {say: "{drawn}", draw: openers}
            end: {finish: yes}
        """#)),
    Explanation(
      .unknownNote,
      "`confidential` names a note that is defined under `private`.",
      "Correct the name, or write the note.",
      bad: .part(
        #"""
        flows:
          main:
            alone: {confidential: exit, invite: Run comentor alone.}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        private: {exit: {title: How it was, call: exit-questions, consent: may-i}}
        flows:
          main:
            alone: {confidential: exit, invite: Run comentor alone.}
            end: {finish: yes}
          exit-questions:
            may-i:
              ask: "{readers} Shall I ask?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: how}, {else: return}]
            how: {ask: How was it?, to: me}
        """#)),
    Explanation(
      .unknownPhrase,
      "`wording` replaces phrases that the coach has.",
      "Correct the name; wording.yaml lists all of them.",
      bad: .part("wording: {agian-empty: Pardon?}"),
      good: .part("wording: {again-empty: Pardon?}")),
    Explanation(
      .unknownPlace,
      "A phrase has only the places in braces that it is filled in with.",
      "Use those of the phrase that it replaces; wording.yaml shows them.",
      bad: .part(
        #"""
        wording: {again-range: "From {lowest} on, please."}
        """#),
      good: .part(
        #"""
        wording: {again-range: "From {low} on, please."}
        """#)),
    Explanation(
      .missingPhrase,
      "The program has every phrase of the coach's. This cannot happen with a file of yours.",
      "Install comentor again.",
      bad: .shown(
        "wording: {}   # of the program itself",
        as: {
          []
        }),
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
  ]
}
