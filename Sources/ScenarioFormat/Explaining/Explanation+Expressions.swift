// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Explanation {
  /// Texts, paths and conditions.
  static let ofExpressions: [Explanation] = [
    Explanation(
      .badText,
      "In a text, { } hold a path, perhaps with `or` and words in single quotes.",
      "Write {{ and }} for braces that are to be seen.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: "Hello {first.name or friend}"}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            hello: {say: "Hello {first.name or 'friend'}"}
            end: {finish: yes}
        """#)),
    Explanation(
      .badPath,
      "A path is a slot, a person and a slot (`me.wish`), or a field of a record (`item.act`).",
      "Begin it with first, second, mentor, mentee, me, partner or item, or with a slot of the pair.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: "Hello {you.name}"}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            hello: {say: "Hello {first.name}"}
            end: {finish: yes}
        """#)),
    Explanation(
      .badCondition,
      "A condition compares: `A is B`, `A is set`, `A < B`, joined with and, or, not.",
      "Write `is` and `is not`, and texts in straight single quotes.",
      bad: .part(
        #"""
        slots:
          way: {type: choice, options: {turns: in turn, both: both at once}}
        flows:
          main:
            shown: {if: way == turns, say: In turn.}
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
      .wrongOwner,
      "A slot of each person is named with the person, one of the pair without.",
      "Write `me.wish`, `mentor.wish`…, or give the slot `per: person`.",
      bad: .part(
        #"""
        slots: {wish: {type: text, per: person}}
        flows:
          main:
            shown: {say: "{wish}"}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        slots: {wish: {type: text, per: person}}
        flows:
          main:
            shown: {say: "{first.wish}"}
            end: {finish: yes}
        """#)),
    Explanation(
      .wrongType,
      "Only what is of one kind is compared, kept or counted together.",
      "Compare with a value of the slot's type, or change the type.",
      bad: .part(
        #"""
        slots:
          way: {type: choice, options: {turns: in turn, both: both at once}}
        flows:
          main:
            shown: {if: way < 3, say: In turn.}
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
      .readOnly,
      "Some values are the program's own: the meeting's number, the day, who was first.",
      "Keep it in a slot of your own; who is mentor is changed with `set: {mentor: …}` or `swap`.",
      bad: .part(
        #"""
        flows:
          main:
            late: {set: {meeting: 3}}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        slots: {stage: {type: number}}
        flows:
          main:
            late: {set: {stage: meeting}}
            shown: {say: "{stage}"}
            end: {finish: yes}
        """#)),
    Explanation(
      .answerOutside,
      "`answer` is what the step's own question was answered, so it is known in its `next`.",
      "Save the answer in a slot to use it elsewhere.",
      bad: .part(
        #"""
        slots:
          way: {type: choice, options: {turns: in turn, both: both at once}}
        flows:
          main:
            which: {ask: Which way?, to: both, save: way}
            shown: {if: answer is turns, say: In turn.}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        slots:
          way: {type: choice, options: {turns: in turn, both: both at once}}
        flows:
          main:
            which: {ask: Which way?, to: both, save: way}
            shown: {if: way is turns, say: In turn.}
            end: {finish: yes}
        """#)),
    Explanation(
      .drawnWithoutDraw,
      "`{drawn}` is the text that was drawn from a bank in this flow.",
      "Add `draw:` with the name of a bank.",
      bad: .part(
        #"""
        banks: {openers: [What is new?]}
        flows:
          main:
            open: {say: "{drawn}"}
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
      .readersOutside,
      "`{readers}` says who can read a private note, so it belongs into the flow of one.",
      "Leave it out, or ask the question in a private note.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: "{readers}"}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        private: {exit: {title: How it was, call: exit-questions, consent: may-i}}
        flows:
          main:
            end: {finish: yes}
          exit-questions:
            may-i:
              ask: "{readers} Shall I ask?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: how}, {else: return}]
            how: {ask: How was it?, to: me}
        """#)),
  ]
}
