// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Explanation {
  /// What may be used as it is, but is probably not meant.
  static let ofAdvice: [Explanation] = [
    Explanation(
      .unusedFlow,
      "A flow is called from somewhere.",
      "Call it, or leave it out.",
      bad: .part(
        #"""
        flows:
          main:
            end: {finish: yes}
          spare:
            spare-said: {say: Hello.}
        """#),
      good: .part(
        #"""
        flows:
          main:
            greet: {call: spare}
            end: {finish: yes}
          spare:
            spare-said: {say: Hello.}
        """#)),
    Explanation(
      .noRoleRule,
      "A scenario with mentor and mentee promises how often each of the two is which, so that it can be proved.",
      "Say it under `roles:`.",
      bad: .part(
        #"""
        flows:
          main:
            talk: {floor: "{mentor.name} asks.", to: mentor}
            turn: {swap: roles}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        roles: [{round: evening, over: 2, share: equal}]
        flows:
          main:
            one: {call: evening}
            two: {call: evening}
            end: {finish: yes}
          evening:
            talk: {floor: "{mentor.name} asks.", to: mentor}
            turn: {swap: roles}
            over: {end-meeting: yes}
        """#)),
    Explanation(
      .exampleRefused,
      "An answer that is given as ok is read.",
      "Give the question another type, more words for its options, or wider limits; or move the example to `bad`.",
      bad: .part(
        #"""
        flows:
          main:
            many: {ask: How many?, to: both, type: number, examples: {ok: [a few]}}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            many: {ask: How many?, to: both, type: number, examples: {ok: [three]}}
            end: {finish: yes}
        """#)),
    Explanation(
      .exampleAccepted,
      "An answer that is given as bad is not read.",
      "Give the question another type, fewer words for its options, or narrower limits; or move the example to `ok`.",
      bad: .part(
        #"""
        flows:
          main:
            many: {ask: How many?, to: both, type: number, examples: {bad: [three]}}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            many: {ask: How many?, to: both, type: number, examples: {bad: [a few]}}
            end: {finish: yes}
        """#)),
    Explanation(
      .commentInText,
      "What follows a space and # is a comment, and is not said.",
      "Put the text in double quotes, or the comment on a line of its own.",
      bad: .part(
        #"""
        flows:
          main:
            where:
              say: We meet in room #4 today.
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            where:
              say: "We meet in room #4 today."
            end: {finish: yes}
        """#)),
    Explanation(
      .gluedLines,
      "An entry of a list is one line, unless it says otherwise: a line without a dash belongs to the one above.",
      "Begin the line with a dash; for a long text, begin the entry with `>-`.",
      bad: .part(
        #"""
        banks:
          openers:
            - What is new?
              What is old?
        flows:
          main:
            open: {say: "{drawn}", draw: openers}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        banks:
          openers:
            - What is new?
            - What is old?
        flows:
          main:
            open: {say: "{drawn}", draw: openers}
            end: {finish: yes}
        """#)),
    Explanation(
      .drawUnused,
      "What is drawn from a bank is said.",
      "Write {drawn} in the text.",
      bad: .part(
        #"""
        banks: {openers: [What is new?]}
        flows:
          main:
            open: {say: Here is something to begin with., draw: openers}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        banks: {openers: [What is new?]}
        flows:
          main:
            open: {say: "Here is something to begin with: {drawn}", draw: openers}
            end: {finish: yes}
        """#)),
    Explanation(
      .unusedSlot,
      "What is kept in a slot, or in a field of records, is used somewhere: in a text or a condition.",
      "Leave it out: an answer stands in the transcript without it.",
      bad: .part(
        #"""
        slots: {wish: {type: text, per: person}}
        flows:
          main:
            wish-asked: {ask: What do you wish for?, to: each, save: me.wish}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        slots: {wish: {type: text, per: person}}
        flows:
          main:
            wish-asked: {ask: What do you wish for?, to: each, save: me.wish}
            shown: {say: "{first.wish} {second.wish}"}
            end: {finish: yes}
        """#)),
    Explanation(
      .unusedBank,
      "A bank is drawn from.",
      "Write `draw:` with its name in a step, or leave it out.",
      bad: .part("banks: {openers: [What is new?]}"),
      good: .part(
        #"""
        banks: {openers: [What is new?]}
        flows:
          main:
            open: {say: "{drawn}", draw: openers}
            end: {finish: yes}
        """#)),
    Explanation(
      .overwrittenAnswer,
      "Where each of the two is asked, there is room for two answers.",
      "Save them in a slot with `per: person`, as me.…, or ask `to: both`.",
      bad: .part(
        #"""
        slots: {wish: {type: text}}
        flows:
          main:
            wish-asked: {ask: What do you wish for?, to: each, save: wish}
            shown: {say: "{wish}"}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        slots: {wish: {type: text, per: person}}
        flows:
          main:
            wish-asked: {ask: What do you wish for?, to: each, save: me.wish}
            shown: {say: "{first.wish} {second.wish}"}
            end: {finish: yes}
        """#)),
    Explanation(
      .unusedAccept,
      "What is accepted is found: otherwise it could hide something later on.",
      "Leave it out.",
      bad: .part("accept: [{code: unused-flow, at: main, because: It is for the summer.}]"),
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
