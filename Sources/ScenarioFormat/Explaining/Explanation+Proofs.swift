// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

extension Explanation {
  /// What the proofs look for in every conversation that a scenario allows.
  static let ofProofs: [Explanation] = [
    Explanation(
      Diagnostic.Code("unreachable-step"),
      "Every step is reached in some conversation.",
      "Mend the conditions on the way to it, or leave the step out.",
      bad: .part(
        #"""
        slots: {more: {type: yes-no, default: no}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            extra: {if: more is yes, say: Here is more.}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        slots: {more: {type: yes-no, default: no}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            more-asked: {ask: More?, to: both, save: more}
            extra: {if: more is yes, say: Here is more.}
            end: {finish: yes}
        """#)),
    Explanation(
      Diagnostic.Code("no-way-to-end"),
      "Wherever a pair stands, there is a way to the end of the programme.",
      "Give the loop or the branch a way on.",
      bad: .part(
        #"""
        slots: {open-end: {type: yes-no, default: no}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            how-long: {ask: An open end?, to: both, save: open-end}
            talk: {ask: What is it about?, to: both, next: [{if: open-end is yes, go: talk}, {else: continue}]}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        slots: {open-end: {type: yes-no, default: no}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            how-long: {ask: An open end?, to: both, save: open-end}
            talk: {ask: What is it about?, to: both, next: [{if: open-end is yes and answer is set, go: talk}, {else: continue}]}
            end: {finish: yes}
        """#)),
    Explanation(
      Diagnostic.Code("get-out"),
      "Wherever a pair stands, the programme can close it, and each of the two can write a private note: that needs nothing but names and the note's own answers.",
      "Let the ending only say things, and a note show nothing that was answered together, in a page of the library either.",
      bad: .part(
        #"""
        slots: {wish: {type: text}}
        private: {exit: {title: How it was, call: exit-questions, consent: may-i}}
        library: {wishes: {title: Wishes, text: "You wish for {wish or 'nothing'}."}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            wish-asked: {ask: What do you wish for?, to: both, save: wish}
            alone: {confidential: exit, invite: Run comentor alone.}
            end: {finish: yes}
          exit-questions:
            may-i:
              ask: "{readers} Shall I ask?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: pages}, {else: return}]
            pages: {browse: What do you want to read first?}
            how: {ask: How was it?, to: me}
        """#),
      good: .part(
        #"""
        private: {exit: {title: How it was, call: exit-questions, consent: may-i}}
        library: {wishes: {title: Wishes, text: "A good wish has a verb in it."}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            wish-asked: {ask: What do you wish for?, to: both}
            alone: {confidential: exit, invite: Run comentor alone.}
            end: {finish: yes}
          exit-questions:
            may-i:
              ask: "{readers} Shall I ask?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: pages}, {else: return}]
            pages: {browse: What do you want to read first?}
            how: {ask: How was it?, to: me}
        """#)),
    Explanation(
      Diagnostic.Code("leak"),
      "No answer of a private note reaches anything that the other person sees: no text, no next step, no order, no count.",
      "Keep what is answered alone in slots that only the note uses.",
      bad: .part(
        #"""
        slots: {mood: {type: text, per: person}}
        private: {exit: {title: How it was, call: exit-questions, consent: may-i}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            shown: {say: "{first.mood}"}
            alone: {confidential: exit, invite: Run comentor alone.}
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
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            alone: {confidential: exit, invite: Run comentor alone.}
            end: {finish: yes}
          exit-questions:
            may-i:
              ask: "{readers} Shall I ask?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: how}, {else: return}]
            how: {ask: How was it?, to: me, save: me.mood}
            thanks: {say: "You wrote: {me.mood or 'nothing'}"}
        """#)),
    Explanation(
      Diagnostic.Code("unfair-roles"),
      "What the scenario promises under `roles:` holds in every conversation.",
      "Swap the roles on every way through the round, or promise less.",
      bad: .part(
        #"""
        roles: [{round: evening, over: 2, share: equal}]
        slots: {more: {type: yes-no, default: yes}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            evenings: {repeat: evening, while: more is yes}
            end: {finish: yes}
          evening:
            talk: {floor: "{mentor.name} asks.", to: mentor}
            more-asked: {ask: Another evening?, to: both, save: more}
            over: {end-meeting: yes}
        """#),
      good: .part(
        #"""
        roles: [{round: evening, over: 2, share: equal}]
        slots: {more: {type: yes-no, default: yes}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            evenings: {repeat: evening, while: more is yes}
            end: {finish: yes}
          evening:
            talk: {floor: "{mentor.name} asks.", to: mentor}
            more-asked: {ask: Another evening?, to: both, save: more}
            turn: {swap: roles}
            over: {end-meeting: yes}
        """#)),
    Explanation(
      Diagnostic.Code("favours-one"),
      "The two are treated alike: if they changed places, the scenario would be the same.",
      "Ask `to: each`, or by role, in place of `first` or `second` alone.",
      bad: .part(
        #"""
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            wish: {ask: "{first.name}, what do you wish for?", to: first}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            wish: {ask: "{me.name}, what do you wish for?", to: each}
            end: {finish: yes}
        """#)),
    Explanation(
      Diagnostic.Code("silent-loop"),
      "A loop asks something in every round that can happen.",
      "Put a question in the loop that no condition leaves out.",
      bad: .part(
        #"""
        slots: {quiet: {type: yes-no, default: no}, more: {type: yes-no, default: yes}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            quiet-asked: {ask: Quietly?, to: both, save: quiet}
            rounds: {repeat: once, while: more is yes}
            end: {finish: yes}
          once:
            again: {if: quiet is no, ask: Another?, to: both, save: more}
        """#),
      good: .part(
        #"""
        slots: {quiet: {type: yes-no, default: no}, more: {type: yes-no, default: yes}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            quiet-asked: {ask: Quietly?, to: both, save: quiet}
            rounds: {repeat: once, while: more is yes}
            end: {finish: yes}
          once:
            hello: {if: quiet is no, say: Hello once more!}
            again: {ask: Another?, to: both, save: more}
        """#)),
    Explanation(
      Diagnostic.Code("no-way-out"),
      "Every loop has a way out that some answers lead to.",
      "Let something in the loop change what its condition looks at.",
      bad: .part(
        #"""
        slots: {more: {type: yes-no, default: yes}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            rounds: {repeat: once, while: more is yes}
            end: {finish: yes}
          once:
            topic: {ask: What is it about?, to: both}
            again: {set: {more: yes}}
        """#),
      good: .part(
        #"""
        slots: {more: {type: yes-no, default: yes}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            rounds: {repeat: once, while: more is yes}
            end: {finish: yes}
          once:
            topic: {ask: What is it about?, to: both}
            again: {ask: Another?, to: both, save: more}
        """#)),
    Explanation(
      Diagnostic.Code("unset-slot"),
      "What a text says has been set on every way to it, or has words for the case that it has not.",
      "Add `or '…'` to the place, or a condition `if: … is set` to the step.",
      bad: .part(
        #"""
        slots: {wish: {type: text}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            wish-asked: {ask: What do you wish for?, to: both, save: wish}
            shown: {say: "You wish for {wish}."}
            end: {finish: yes}
        """#),
      good: .part(
        #"""
        slots: {wish: {type: text}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            wish-asked: {ask: What do you wish for?, to: both, save: wish}
            shown: {if: wish is set, say: "You wish for {wish}."}
            end: {finish: yes}
        """#)),
    Explanation(
      Diagnostic.Code("no-consent"),
      "No question of a private note is asked before a yes to the one that says who will read it.",
      "Let only a yes lead on from that step, and everything else return.",
      bad: .part(
        #"""
        slots: {mood: {type: text, per: person}}
        private: {exit: {title: How it was, call: exit-questions, consent: may-i}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            alone: {confidential: exit, invite: Run comentor alone.}
            end: {finish: yes}
          exit-questions:
            may-i:
              ask: "{readers} Shall I ask?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: how}, {else: continue}]
            how: {ask: How was it?, to: me, save: me.mood}
            thanks: {say: "You wrote: {me.mood or 'nothing'}"}
        """#),
      good: .part(
        #"""
        slots: {mood: {type: text, per: person}}
        private: {exit: {title: How it was, call: exit-questions, consent: may-i}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            alone: {confidential: exit, invite: Run comentor alone.}
            end: {finish: yes}
          exit-questions:
            may-i:
              ask: "{readers} Shall I ask?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: how}, {else: return}]
            how: {ask: How was it?, to: me, save: me.mood}
            thanks: {say: "You wrote: {me.mood or 'nothing'}"}
        """#)),
    Explanation(
      Diagnostic.Code("not-proved"),
      "A property could not be decided: there were more states than are looked at, or what was found could not be replayed.",
      "Make the numbers and lists that conditions look at smaller, or accept it with what makes you sure.",
      bad: .part(
        #"""
        slots: {wish: {type: text}, guess: {type: text}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            wish-asked: {ask: What do you wish for?, to: both, save: wish, pass: no}
            guesses: {repeat: once, while: not guess is wish}
            end: {finish: yes}
          once:
            guess-asked: {ask: What was it again?, to: both, save: guess}
        """#),
      good: .part(
        #"""
        slots: {wish: {type: text}, known: {type: yes-no, default: no}}
        flows:
          main:
            names: {ask: What are you called?, to: each, save: me.name, pass: no}
            wish-asked: {ask: What do you wish for?, to: both, save: wish, pass: no}
            guesses: {repeat: once, while: known is no}
            end: {finish: yes}
          once:
            guess-asked: {ask: What was it again?, to: both}
            known-asked: {ask: Was that it?, to: both, save: known}
        """#)),
  ]
}
