// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Explanation {
  /// What has to hold of a scenario as a whole.
  static let ofRules: [Explanation] = [
    Explanation(
      .recursiveFlow,
      "A flow does not call itself, not even by way of others: it would never come back.",
      "Use `repeat` with a condition, or `next` within the flow.",
      bad: .part(
        #"""
        flows:
          main:
            round: {call: talk}
          talk:
            topic: {ask: What is it about?, to: both}
            again: {call: talk}
        """#),
      good: .part(
        #"""
        slots: {more: {type: yes-no, default: yes}}
        flows:
          main:
            round: {repeat: talk, while: more is yes}
          talk:
            topic: {ask: What is it about?, to: both}
            again: {ask: Another?, to: both, save: more, pass: no}
        """#)),
    Explanation(
      .unboundItem,
      "`item` is a record only after `new` in the same flow, or in a flow that `for-each` runs.",
      "Bind it on every way to the step.",
      bad: .part(
        #"""
        slots: {steps: {type: records, fields: {act: {type: text}}}}
        flows:
          main:
            shown: {say: "{item.act}"}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        slots: {steps: {type: records, fields: {act: {type: text}}}}
        flows:
          main:
            all: {for-each: steps, do: show}
            end: {finish: yes}
          show:
            shown: {say: "{item.act}"}
        """#)),
    Explanation(
      .mixedItem,
      "A flow that works on `item` gets records with the same fields from everywhere.",
      "Write a flow for each kind of record.",
      bad: .part(
        #"""
        slots:
          steps: {type: records, fields: {act: {type: text}}}
          ideas: {type: records, fields: {words: {type: text}}}
        flows:
          main:
            all: {for-each: steps, do: show}
            more: {for-each: ideas, do: show}
            end: {finish: yes}
          show:
            shown: {say: "{item.act}"}
        """#),
      good: .part(
        #"""
        slots:
          steps: {type: records, fields: {act: {type: text}}}
          ideas: {type: records, fields: {words: {type: text}}}
        flows:
          main:
            all: {for-each: steps, do: show}
            more: {for-each: ideas, do: tell}
            end: {finish: yes}
          show:
            shown: {say: "{item.act}"}
          tell:
            told: {say: "{item.words}"}
        """#)),
    Explanation(
      .unboundMe,
      "`me` is somebody where a person is asked, or in a flow that is called for one.",
      "Call the flow `for: each`, or name the person: first, mentor and so on.",
      bad: .part(
        #"""
        flows:
          main:
            hello: {say: "Hello {me.name}"}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            greet: {call: hello, for: each}
            end: {finish: yes}
          hello:
            hello-said: {say: "Hello {me.name}"}
        """#)),
    Explanation(
      .endlessLoop,
      "Every round of a loop asks something, or changes what its condition looks at.",
      "Put a question in between, or `repeat` a flow while a condition holds.",
      bad: .part(
        #"""
        flows:
          main:
            one: {say: Hello.}
            two: {do: nothing, next: one}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            one: {ask: Once more?, to: both, type: yes-no, next: [{if: answer is yes, go: one}, {else: continue}]}
            end: {finish: yes}
        """#)),
    Explanation(
      .endingFlow,
      "The ending is said whatever has happened before: it only says things, and uses nothing but names.",
      "Leave out what asks, sets or needs a slot.",
      bad: .whole(
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
            bye: {ask: Any last words?, to: both}
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
      .privateStep,
      "A private note is answered by one person alone: it asks only `me`, and changes nothing that both see.",
      "Ask `to: me`, and move the rest out of the note.",
      bad: .part(
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
            how: {ask: How was it?, to: both}
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
    Explanation(
      .privateSlotForeign,
      "A private note knows names and its own answers, nothing of what the pair has said.",
      "Ask again within the note.",
      bad: .part(
        #"""
        slots: {wish: {type: text}}
        private: {exit: {title: How it was, call: exit-questions, consent: may-i}}
        flows:
          main:
            wanted: {ask: What do you want?, to: both, save: wish}
            end: {finish: yes}
          exit-questions:
            may-i:
              ask: "{readers} Shall I ask?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: how}, {else: return}]
            how: {ask: "You wanted {wish}. Did you get it?", to: me}
        """#),
      good: .part(
        #"""
        private: {exit: {title: How it was, call: exit-questions, consent: may-i}}
        flows:
          main:
            wanted: {ask: What do you want?, to: both}
            end: {finish: yes}
          exit-questions:
            may-i:
              ask: "{readers} Shall I ask?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: how}, {else: return}]
            how: {ask: Did you get what you wanted?, to: me}
        """#)),
    Explanation(
      .privateSlotShared,
      "What a person says alone stays out of what both see.",
      "Use another slot in one of the two places.",
      bad: .part(
        #"""
        slots: {mood: {type: text, per: person}}
        private: {exit: {title: How it was, call: exit-questions, consent: may-i}}
        flows:
          main:
            shown: {say: "{first.mood}"}
            end: {finish: yes}
          exit-questions:
            may-i:
              ask: "{readers} Shall I ask?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: how}, {else: return}]
            how: {ask: How was it?, to: me, save: me.mood}
        """#),
      good: .part(
        #"""
        slots: {mood: {type: text, per: person}}
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
            how: {ask: How was it?, to: me, save: me.mood}
        """#)),
    Explanation(
      .badConsent,
      "Before anything else, a private note says with {readers} who will read the answers, and asks `me` for a yes.",
      "Put {readers} into the text of the step that `consent` names; ask `to: me`, `type: yes-no`.",
      bad: .part(
        #"""
        private: {exit: {title: How it was, call: exit-questions, consent: may-i}}
        flows:
          main:
            end: {finish: yes}
          exit-questions:
            may-i: {ask: Shall I ask?, to: me, type: yes-no}
            how: {ask: How was it?, to: me}
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
    Explanation(
      .badNoteStep,
      "What is read out of a private note is asked in it: `contact` a question to `me`, each of the `ratings` one for a place on a scale.",
      "Name a step of the note that asks `to: me`; for a rating, one with `type: scale`.",
      bad: .part(
        #"""
        private: {pulse: {title: How it is, call: pulse, consent: may-i, ratings: {heard: how}}}
        flows:
          main:
            end: {finish: yes}
          pulse:
            may-i:
              ask: "{readers} Shall I ask?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: how}, {else: return}]
            how: {ask: Are you heard?, to: me}
        """#),
      good: .part(
        #"""
        private: {pulse: {title: How it is, call: pulse, consent: may-i, ratings: {heard: how}}}
        flows:
          main:
            end: {finish: yes}
          pulse:
            may-i:
              ask: "{readers} Shall I ask?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: how}, {else: return}]
            how: {ask: "Are you heard, from 1 to 5?", to: me, type: scale, range: 1..5}
        """#)),
  ]
}
