// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import Testing

@testable import ScenarioProofs

/// Scenarios that were made to be called sound although a conversation breaks them.
@Suite struct TrickTests {
  @Test(arguments: Trick.all)
  func `a trick is not called proved`(trick: Trick) throws {
    let main = SourceText(name: "trick.yaml", bytes: Array(trick.text.utf8))
    let wording = SourceText(name: "wording.yaml", bytes: BuiltinScenarios.wording)
    let scenario = try #require(
      ScenarioReader.read([main, wording], main: "trick.yaml").scenario)
    let report = Prover.prove(scenario)
    #expect(report.findings.contains { $0.code == trick.code })
    // Nor is a step called unreachable that a conversation reaches.
    #expect(!report.findings.contains { $0.code == .unreachableStep })
  }
}

struct Trick: Sendable, CustomTestStringConvertible {
  var name: String
  var code: ProofFinding.Code
  var text: String

  var testDescription: String { name }

  static let all: [Trick] = [
    Trick(
      name: "a command that acts for each record there is", code: .unsetSlot,
      text: #"""
        scenario: trick
        version: "1"
        title: Trick
        start: main
        ending: goodbye
        slots:
          w: {type: text}
          x: {type: yes-no, default: no}
          l: {type: records, fields: {act: {type: text}}}
        flows:
          main:
            names: {ask: "Your name?", to: each, save: me.name, pass: no}
            add: {new: l}
            act: {ask: "What?", to: both, save: item.act, pass: no}
            more: {ask: "More?", to: both}
            late: {if: x is yes, say: "{w}"}
            end: {finish: yes}
          count: {each: {for-each: l, do: mark}}
          mark: {set-x: {set: {x: yes}}}
          goodbye:
            closed: {say: "Goodbye."}
        commands:
          mark: {call: count, help: marks what is there}
        """#),
    Trick(
      name: "a loop that nothing leaves, with a loop over a list in it", code: .noWayToEnd,
      text: #"""
        scenario: s
        version: "1.0"
        title: T
        language: en
        start: main
        ending: goodbye
        slots:
          x: {type: yes-no}
          l: {type: records, fields: {act: {type: text}}}
        flows:
          main:
            n: {ask: "Name?", to: each, save: me.name, pass: no}
            a: {new: l}
            b: {ask: "Act?", to: both, save: item.act}
            q: {ask: "Review for ever?", to: both, save: x}
            r: {repeat: again, while: x is yes}
            e: {finish: yes}
          again:
            q2: {ask: "Anything new?", to: both}
            f: {for-each: l, do: inner}
          inner:
            i: {ask: "How is {item.act or 'it'}?", to: both}
          goodbye:
            closed: {say: "Bye."}
        """#),
    Trick(
      name: "a list that always undoes what lets the loop end", code: .notProved,
      text: #"""
        scenario: s
        version: "1.0"
        title: T
        language: en
        start: main
        ending: goodbye
        slots:
          k: {type: number, default: 0}
          l: {type: records, fields: {c: {type: yes-no}}}
        flows:
          main:
            n: {ask: "Name?", to: each, save: me.name, pass: no}
            a: {new: l}
            r: {repeat: again, while: k < 1}
            e: {finish: yes}
          again:
            q: {ask: "Q?", to: both}
            t: {set: {k: 1}}
            f: {for-each: l, do: inner}
          inner:
            v: {set: {k: 0}}
          goodbye:
            closed: {say: "Bye."}
        """#),
    Trick(
      name: "a silent loop by way of a list", code: .silentLoop,
      text: #"""
        scenario: s
        version: "1.0"
        title: T
        language: en
        start: main
        ending: goodbye
        slots:
          x: {type: yes-no, default: yes}
          l: {type: records, fields: {act: {type: text}}}
        flows:
          main:
            n: {ask: "Name?", to: each, save: me.name, pass: no}
            a: {new: l}
            b: {ask: "Act?", to: both, save: item.act}
            r: {repeat: again, while: x is yes}
            e: {finish: yes}
          again:
            s: {set: {x: no}}
            f: {for-each: l, do: inner}
          inner:
            t: {set: {x: yes}}
          goodbye:
            closed: {say: "Bye."}
        """#),
    Trick(
      name: "a command that decides later who is mentor", code: .notProved,
      text: #"""
        scenario: s
        version: "1.0"
        title: T
        language: en
        start: main
        ending: goodbye
        slots:
          x: {type: yes-no, default: no}
        commands:
          cc: {call: fc, help: c}
        roles:
          - {round: turn, over: 2, share: equal}
        flows:
          main:
            n: {ask: "Name?", to: each, save: me.name, pass: no}
            t: {call: turn}
            m: {if: x is no, swap: roles}
            m2: {end-meeting: yes}
            q: {ask: "Go on?", to: both, type: yes-no, next: [{if: answer is yes, go: t}, {else: continue}]}
            e: {finish: yes}
          turn:
            t1: {ask: "{mentee.name}, what now?", to: mentor}
          fc:
            c1: {call: fd}
            c2: {say: "Done."}
          fd:
            d1: {set: {x: yes}}
          goodbye:
            closed: {say: "Bye."}
        """#),
    Trick(
      name: "a command within a command", code: .notProved,
      text: #"""
        scenario: s
        version: "1.0"
        title: T
        language: en
        start: main
        ending: goodbye
        slots:
          x: {type: yes-no, default: no}
          w: {type: text}
        commands:
          aa: {call: fa, help: a}
          bb: {call: fb, help: b}
        flows:
          main:
            n: {ask: "Name?", to: each, save: me.name, pass: no}
            q: {ask: "W?", to: both, save: w}
            e: {finish: yes}
          fa:
            a1: {set: {x: yes}}
            a2: {ask: "A?", to: me}
            a3: {set: {x: no}}
          fb:
            b1: {do: nothing, next: [{if: x is yes, go: b2}, {else: b3}]}
            b2: {say: "W [{w}]", next: return}
            b3: {say: "fine"}
          goodbye:
            closed: {say: "Bye."}
        """#),
    Trick(
      name: "a swap within a command", code: .notProved,
      text: #"""
        scenario: s
        version: "1.0"
        title: T
        language: en
        start: main
        ending: goodbye
        slots:
          w: {type: text}
        commands:
          aa: {call: fa, help: a}
          bb: {call: fb, help: b}
        roles: [{round: main, over: 1, share: each}]
        flows:
          main:
            n: {ask: "Name?", to: each, save: me.name, pass: no}
            i: {set: {mentor: first}}
            q: {ask: "Q, {mentor.name}?", to: both}
            e: {finish: yes}
          fa:
            a1: {do: nothing, next: [{if: mentor is first, go: a2}, {else: return}]}
            a2: {ask: "A?", to: me}
            a3: {if: mentor is second, say: "W [{w}]"}
            a4: {ask: "W?", to: me, save: w}
          fb:
            b1: {swap: roles}
            b2: {say: swapped}
          goodbye:
            closed: {say: "Bye."}
        """#),
    Trick(
      name: "a record further out, by way of its list", code: .unsetSlot,
      text: #"""
        scenario: s
        version: "1.0"
        title: T
        language: en
        start: main
        ending: goodbye
        slots:
          l: {type: records, fields: {c: {type: yes-no}}}
          m: {type: records, fields: {foo: {type: text}}}
          w: {type: text}
        flows:
          main:
            n: {ask: "Name?", to: each, save: me.name, pass: no}
            a: {new: l}
            b: {set: {item.c: no}}
            a2: {new: l}
            b2: {set: {item.c: yes}}
            c: {call: f}
            b3: {set: {item.c: no}}
            q: {ask: "W?", to: both, save: w}
            e: {finish: yes}
          f:
            f1: {new: m}
            f2: {for-each: l, do: g}
            f3: {say: "{m.last.foo or 'no'} foo"}
          g:
            g1: {if: item.c is yes, say: "W [{w}]"}
          goodbye:
            closed: {say: "Bye."}
        """#),
    Trick(
      name: "before anything is drawn", code: .unsetSlot,
      text: #"""
        scenario: s
        version: "1.0"
        title: T
        language: en
        start: main
        ending: goodbye
        slots:
          w: {type: text}
        banks:
          bk: [one thing, other thing]
        flows:
          main:
            n: {ask: "Name?", to: each, save: me.name, pass: no}
            a: {if: drawn is not set, say: "W [{w}]"}
            s: {say: "D [{drawn}]", draw: bk}
            q: {ask: "W?", to: both, save: w}
            e: {finish: yes}
          goodbye:
            closed: {say: "Bye."}
        """#),
    Trick(
      name: "the same question, with another outcome for each", code: .favoursOne,
      text: #"""
        scenario: s
        version: "1.0"
        title: T
        language: en
        start: main
        ending: goodbye
        slots:
          w: {type: text, per: person}
        flows:
          main:
            n: {ask: "Name?", to: each, save: me.name, pass: no}
            q: {ask: "Wish?", to: each, save: me.w}
            x1: {do: nothing, next: [{if: first.w is set, go: bonus}, {else: x2}]}
            x2: {do: nothing, next: [{if: second.w is set, go: e}, {else: e}]}
            bonus: {say: "A wish was made; here is the bonus."}
            e: {finish: yes}
          goodbye:
            closed: {say: "Bye."}
        """#),
    Trick(
      name: "a record that is gone with its meeting", code: .unsetSlot,
      text: #"""
        scenario: s
        version: "1.0"
        title: T
        language: en
        start: main
        ending: goodbye
        slots:
          l: {type: records, lasts: meeting, fields: {act: {type: text}}}
        flows:
          main:
            n: {ask: "Name?", to: each, save: me.name, pass: no}
            a: {new: l}
            b: {ask: "Act?", to: both, save: item.act, pass: no}
            m: {end-meeting: yes}
            s: {say: "You said [{item.act}]."}
            e: {finish: yes}
          goodbye:
            closed: {say: "Bye."}
        """#),
  ]
}
