// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import ScenarioViews
import TestSupport
import Testing

@testable import ScenarioProofs

/// Small scenarios in which every kind of place occurs.
enum Sample {
  /// A scenario from its text, with the coach's own phrases.
  static func scenario(_ text: String) throws -> Scenario {
    let main = SourceText(name: "sample.yaml", text: text)
    let wording = SourceText(name: "wording.yaml", bytes: BuiltinScenarios.wording)
    let (scenario, findings) = ScenarioReader.read([main, wording], main: "sample.yaml")
    return try #require(
      scenario, "\(findings.prefix(3).map { $0.rendered() }.joined(separator: "\n"))")
  }

  /// One of those that the program's tests are held in.
  static func scenario(fromFile name: String) throws -> Scenario {
    let path = "\(SourceTree.root())/Tests/comentorTests/Scenarios/\(name).yaml"
    let bytes = try #require(SourceTree.bytes(of: path))
    return try scenario(String(decoding: bytes, as: UTF8.self))
  }

  /// Steps, guards, branches, loops and records of which some are dead.
  static let dead = """
    scenario: dead
    version: "1"
    title: Dead ends
    start: main
    ending: goodbye
    slots:
      x: {type: yes-no}
      k: {type: number, default: 0}
      l: {type: records, fields: {act: {type: text}}}
    flows:
      main:
        names: {ask: "Your name?", to: each, save: me.name, pass: no}
        ask-x: {ask: "Yes?", to: both, save: x, pass: no}
        never: {if: x is yes and x is no, say: "Never."}
        always: {if: not (x is yes and x is no), say: "Always."}
        way:
          ask: "Which?"
          to: both
          type: choice
          options: [a, b]
          pass: no
          next: [{if: answer is a, go: looped}, {if: answer is a and x is yes, go: never-1}, {else: looped}]
        never-1: {say: "Never either."}
        looped: {repeat: again, while: k < 2}
        unlooped: {repeat: again, while: k > 5}
        empty: {for-each: l, do: act-of}
        end: {finish: yes}
      again:
        count: {set: {k: k + 1}}
        more: {ask: "More?", to: both}
      act-of:
        act-said: {say: "{item.act or 'nothing'}"}
      goodbye:
        closed: {say: "Goodbye."}
    """

  /// Records, loops over them, roles, a confirmation, an open floor, a library, commands that ask
  /// and change something, and a note.
  static let whole = """
    scenario: whole
    version: "1"
    title: A bit of everything
    start: main
    ending: goodbye
    slots:
      plan: {type: number, range: 1..9}
      way: {type: choice, options: [walk, ride]}
      word: {type: text}
      who: {type: person}
      things: {type: list, items: 1..4}
      goals:
        type: records
        per: person
        fields:
          line: {type: text}
          state: {type: choice, options: [open, closed]}
    flows:
      main:
        names: {ask: "Your name?", to: each, save: me.name, pass: no}
        roles: {ask: "Who is mentor first?", to: both, save: who}
        start-roles: {set: {mentor: who}, if: who is set}
        plan-ask: {ask: "How many, 1 to 9?", to: both, save: plan}
        small: {if: plan < 3, say: "Few."}
        large: {if: plan > 7, say: "Many."}
        word-ask: {ask: "The word?", to: first, save: word}
        magic: {if: word is 'abracadabra', say: "It opens."}
        things-ask: {ask: "What is in it?", to: second, save: things}
        things-many: {if: count(things) > 3, say: "So much."}
        goal-each: {call: goal, for: each}
        over: {end-meeting: yes}
        turn: {swap: roles}
        review-each: {call: review, for: each}
        talk: {floor: "Talk.", to: mentor}
        shelf: {browse: "Read what you like."}
        alone: {confidential: note, invite: "Each of you can say something alone."}
        end: {finish: yes}
      goal:
        goal-wanted: {ask: "A goal, {me.name}?", to: me, type: yes-no, next: [{if: answer is yes, go: goal-new}, {else: return}]}
        goal-new: {new: me.goals}
        goal-line: {ask: "In a sentence?", to: me, save: item.line, confirm: partner, confirm-ask: "Is it clear, {partner.name}?"}
        goal-state: {set: {item.state: open}}
      review:
        review-goals: {for-each: me.goals, where: item.state is open, do: review-goal}
      review-goal:
        review-close: {ask: "Close “{item.line or 'it'}”?", to: me, type: yes-no, next: [{if: answer is yes, go: review-closed}, {else: return}]}
        review-closed: {set: {item.state: closed}}
      note-flow:
        note-consent: {ask: "{readers} Go on?", to: me, type: yes-no, next: [{if: answer is yes, go: note-more}, {else: return}]}
        note-more: {ask: "How is it?", to: me, type: choice, options: [good, bad], next: [{if: answer is bad, go: note-bad}, {else: return}]}
        note-bad: {say: "That is good to know."}
      change:
        change-way: {ask: "How do you come?", to: both, save: way}
        change-role: {if: way is ride, swap: roles}
        change-asked: {ask: "How many after all?", to: both, save: plan}
      told:
        told-way: {say: "{way or 'not said'}", if: way is set}
        told-none: {say: "Nothing was said.", if: way is not set}
      goodbye:
        closed: {say: "Goodbye, {first.name}."}
    library:
      one: {title: One, text: "First."}
      two: {title: Two, for: mentor, text: "Second."}
    commands:
      change: {call: change, help: change what you said}
      told: {call: told, help: what was said}
    private:
      note: {title: A note, call: note-flow, consent: note-consent}
    """

  /// Whatever there is, by name.
  static func all() throws -> [(name: String, scenario: Scenario)] {
    [
      ("small", try scenario(fromFile: "small")),
      ("book-club", try scenario(fromFile: "book-club")),
      ("w1", try scenario(fromFile: "w1")),
      ("starter", try scenario(StarterScenario.yaml(named: "starter"))),
      ("dead", try scenario(dead)),
      ("whole", try scenario(whole)),
      ("synthetic", try Synthetic.scenario(stages: 3)),
    ]
  }
}
