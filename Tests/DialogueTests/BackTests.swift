// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import ScenarioFormat
import Testing
import Understanding

@testable import Dialogue

/// `/back`: what is opened, what stands, and what is asked again.
struct BackTests {
  /// Branches, turns, confirmations, loops, records, a floor, a swap and a meeting's end.
  static let maze = """
    slots:
      way: {type: choice, options: [short, long]}
      wish: {type: text, per: person}
      day: {type: date}
      size: {type: scale, range: 1..3, per: person}
      more: {type: yes-no}
      turns: {type: number, default: 0}
      notes:
        type: records
        per: person
        fields: {text: {type: text}}
    commands:
      wishes: {call: show, help: what you wished for}
      extra: {call: extra, help: a question on the side}
    banks:
      lines: [one, two, three]
    flows:
      main:
        way:
          ask: Which way?
          to: first
          save: way
          pass: no
        wish:
          ask: "{me.name}, your wish?"
          to: each
          save: me.wish
        split:
          do: nothing
          next:
            - {if: way is long, go: detour}
            - {else: day}
        detour:
          ask: "A detour ({drawn}), {first.wish or 'no wish'}?"
          to: second
          draw: lines
        size:
          ask: How large?
          to: each
          save: me.size
        day:
          ask: When?
          to: first
          save: day
          confirm: partner
          confirm-ask: Really then?
        loop:
          repeat: round
          while: turns < 3 and more is not no
        floor:
          floor: Talk about {day}.
          to: second
        swap:
          swap: roles
        last:
          ask: One more thing?
          to: both
        over:
          end-meeting: yes
        close:
          ask: "Still {way}?"
          to: each
        end:
          finish: yes
      round:
        count:
          set: {turns: turns + 1}
        new:
          new: first.notes
        note:
          ask: "A note, number {count(first.notes)}?"
          to: first
          save: item.text
        more:
          ask: More?
          to: second
          save: more
          pass: no
      show:
        wishes:
          say: "{first.wish or 'none'}, {second.wish or 'none'}."
      extra:
        side:
          ask: "{me.name}, on the side?"
          to: me
          save: me.wish
    """

  @Test func `the speaker's own latest answer is opened, and what still fits stands`() throws {
    var stage = try Stage(Self.maze)
    stage.say("short")
    stage.say("rest")
    stage.say("work")
    stage.say("30 June 2027")
    #expect(stage.question == "second> Really then?")
    let said = stage.happen(.back(.first))
    // What was asked, then what was answered.
    #expect(said.count == 2 && said[0] == "When?" && said[1].contains("30 June 2027"))
    #expect(stage.question == "first> When?")
    stage.say("1 July 2027")
    // What the partner is to confirm has changed, so it is asked, in whatever words.
    #expect(stage.question == "second> Really then?")
    stage.say("yes")
    stage.say("first note")
    #expect(stage.question == "second> More?")

    // Two steps back: the wish; what came after it stands where it is asked in the same words.
    stage.happen(.back(.first))
    #expect(stage.question == "first> A note, number 1?")
    stage.happen(.back(.first))
    #expect(stage.question == "first> When?")
    stage.happen(.back(.first))
    #expect(stage.question.hasSuffix("your wish?"))
    let after = stage.say("sleep")
    #expect(after.contains { $0.contains("still fits") })
    #expect(stage.question == "second> More?")
  }

  @Test func `an answer that leads elsewhere has the new questions asked`() throws {
    var stage = try Stage(Self.maze)
    stage.say("short")
    stage.say("rest")
    stage.say("work")
    #expect(stage.question == "first> When?")
    stage.happen(.back(.first))
    stage.happen(.back(.first))
    #expect(stage.question == "first> Which way?")
    stage.say("long")
    #expect(stage.question.hasPrefix("second> A detour"))
    stage.say("fine")
    stage.say("2")
    stage.say("3")
    #expect(stage.question == "first> When?")
  }

  @Test func `a confirmed value that changed is confirmed again, one that did not is not`() throws {
    var stage = try Stage(Self.maze)
    for words in ["short", "rest", "work", "30 June 2027", "yes"] { stage.say(words) }
    #expect(stage.question == "first> A note, number 1?")
    stage.happen(.back(.first))
    stage.happen(.next)
    #expect(stage.question == "first> A note, number 1?")
    stage.happen(.back(.first))
    stage.say("1 July 2027")
    #expect(stage.question == "second> Really then?")
  }

  @Test func `a name that the other has taken meanwhile is asked again`() throws {
    var stage = try Stage(
      """
      flows:
        main:
          names: {ask: "Your name?", to: each, save: me.name, pass: no}
          talk: {ask: "Well?", to: both}
      """)
    stage.say("Ines")
    stage.say("Tomasz")
    stage.happen(.back(.first))
    stage.say("tomasz")
    #expect(stage.question == "second> Your name?")
    stage.say("Tomasz")
    #expect(stage.question == "second> Your name?")
    stage.say("Kim")
    #expect(stage.question == "both> Well?")
  }

  @Test func `nothing before a swap of roles or a meeting's end is opened`() throws {
    var stage = try Stage(Self.maze)
    for words in ["short", "rest", "work", "30 June 2027", "yes", "note", "no"] { stage.say(words) }
    stage.happen(.next)
    stage.happen(.next)
    #expect(stage.question == "both> One more thing?")
    stage.happen(.back(.first))
    #expect(stage.notices.count == 1)
    #expect(stage.question == "both> One more thing?")
    stage.say("no")
    stage.happen(.back(.second))
    #expect(stage.notices.count == 1)
  }

  /// A walk, then a fresh session given what counted in it, in order; both must agree.
  private func walk(_ machine: Machine, seed: UInt64, steps: Int) -> (Session, Session, Int) {
    var walker = Walker(seed: seed)
    var moment = Stage.start
    var session = machine.begin(seed: seed, at: moment).0
    var counted: [Event] = []
    var backs = 0
    func settled(_ session: Session) -> [Event] {
      session.history.map { Event($0.kind, at: $0.moment) }
    }
    for _ in 0..<steps where !session.state.isEnded {
      let kind = walker.event(machine, session, backs: true)
      if session.isSettled { counted += settled(session) }
      if case .back = kind { backs += 1 }
      moment.seconds += 1
      let event = Event(kind, at: moment)
      if session.state.isBetweenMeetings { counted.append(event) }
      session = machine.step(session, event).0
    }
    var fresh = machine.begin(seed: seed, at: Stage.start).0
    for event in counted + settled(session) { fresh = machine.step(fresh, event).0 }
    return (session, fresh, backs)
  }

  @Test func `100,000 random walks with corrections end as fresh sessions do`() throws {
    let machine = Machine(try Stage(Self.maze).machine.scenario)
    var backs = 0
    var ended = 0
    for seed in 0..<UInt64(100_000) {
      let (walked, fresh, count) = walk(machine, seed: seed, steps: 12 + Int(seed % 30))
      backs += count
      ended += walked.state.isEnded ? 1 : 0
      guard walked.sameState(as: fresh) else {
        Issue.record("the walk of seed \(seed) ended elsewhere")
        return
      }
    }
    // A walk that corrects nothing, or never arrives, would show nothing.
    #expect(backs > 200_000 && ended > 10_000)
  }
}

extension Session {
  /// Whether both stand at the same place with the same slots; the clocks may differ, since
  /// an opened answer has a time of its own.
  func sameState(as other: Session) -> Bool {
    var mine = state
    var theirs = other.state
    mine.now = theirs.now
    theirs.now = mine.now
    return mine == theirs
  }
}
