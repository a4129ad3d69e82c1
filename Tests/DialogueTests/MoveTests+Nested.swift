// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Understanding

@testable import Dialogue

/// Moving a conversation that is within flows, lists and draws.
extension MoveTests {
  static let nested = """
    scenario: nested
    version: "1"
    title: Nested
    start: main
    ending: goodbye
    slots:
      plans: {type: records, per: person, fields: {act: {type: text}, due: {type: date}}}
      note: {type: text}
    banks:
      openers: ["One?", "Two?", "Three?"]
    commands:
      look: {call: looking, help: look back}
    flows:
      main:
        ask-name:
          ask: Name?
          to: each
          save: me.name
        plan-each:
          call: planning
          for: each
        visit:
          for-each: first.plans
          do: visiting
        talk:
          call: talking
      planning:
        start-plan:
          new: me.plans
        ask-act:
          ask: What, {me.name}?
          to: me
          save: item.act
        ask-due:
          ask: When?
          to: me
          save: item.due
      visiting:
        ask-done:
          ask: Is “{item.act}” done?
          to: me
          type: yes-no
      talking:
        open:
          floor: "{drawn}"
          draw: openers
        open-again:
          floor: "{drawn}"
          draw: openers
      looking:
        ask-look:
          ask: What do you see, {me.name}?
          to: me
          save: note
      goodbye:
        closed:
          say: Bye.
    """

  static let nestedPlanted: [Planted] = [
    Planted(
      "a field's new name", after: names + ["write", "1 June 2027"],
      [("act: {type: text}", "deed: {type: text}"), ("item.act", "item.deed")], .stepChanged,
      [.slotGone, .newSlot, .elsewhere]),
    Planted(
      "the list's new name, with a record at hand", after: names,
      [("plans", "aims")], .stepGone, [.recordsDiffer]),
    Planted(
      "another list for the record at hand", after: names,
      [
        ("new: me.plans", "new: me.aims"),
        (
          "  note: {type: text}",
          "  note: {type: text}\n  aims: {type: records, per: person, fields: {act: {type: text}, "
            + "due: {type: date}, sum: {type: text}}}"
        ),
      ], .stepGone, [.recordMissing]),
    Planted(
      "for whom the flow is called", after: names,
      [("for: each", "for: second")], .stepGone, [.otherPersons]),
    Planted(
      "what is called", after: names,
      [
        ("call: planning\n", "call: plotting\n"),
        ("  looking:", "  plotting:\n    go:\n      call: planning\n      for: me\n  looking:"),
      ],
      .stepGone, [.leadsElsewhere]),
    Planted(
      "how it is called", after: names + ["a", "1 June 2027", "b", "1 June 2027"],
      [
        (
          "for-each: first.plans\n      do: visiting",
          "new: first.plans\n    go:\n      for-each: first.plans\n      do: visiting"
        )
      ],
      .stepGone, [.leadsElsewhere]),
    Planted(
      "which list is gone through", after: names + ["a", "1 June 2027", "b", "1 June 2027"],
      [("for-each: first.plans", "for-each: second.plans")], .stepGone, [.recordsDiffer]),
    Planted(
      "a command that is being run", after: names + ["/look"],
      [
        ("  look: {call: looking", "  look: {call: gazing"),
        ("  goodbye:\n", "  gazing:\n    gaze:\n      call: looking\n  goodbye:\n"),
      ],
      .stepGone, [.commandGone]),
    Planted(
      "the question below a command's", after: names + ["/look"],
      [("ask: What, {me.name}?", "ask: What now?"), ("    ask-due:", "    ask-date:")],
      .stepChanged, [.newWords, .elsewhere]),
    Planted(
      "the question below a command's, which asks no more", after: names + ["/look"],
      [("ask: What, {me.name}?\n      to: me\n      save: item.act", "say: Well.")],
      .stepGone, [.asksNothing]),
    Planted(
      "a text of the bank put in another place",
      after: names + ["a", "1 June 2027", "b", "1 June 2027", "yes"],
      [("\"One?\", \"Two?\", \"Three?\"", "\"Two?\", \"Three?\", \"One?\"")], .wordingOnly,
      [.onlyWords]),
    Planted(
      "the bank's texts in other words",
      after: names + ["a", "1 June 2027", "b", "1 June 2027", "yes"],
      [("\"One?\", \"Two?\", \"Three?\"", "\"1?\", \"2?\", \"3?\"")], .wordingOnly,
      [.newWords, .onlyWords]),
    Planted(
      "the bank's name", after: names + ["a", "1 June 2027", "b", "1 June 2027", "yes"],
      [("openers", "starters"), ("\"One?\", \"Two?\", \"Three?\"", "\"1?\", \"2?\", \"3?\"")],
      .stepChanged, [.newWords, .drawnGone, .elsewhere]),
  ]

  @Test(arguments: nestedPlanted)
  func `an edit is sorted by every frame, list and bank`(planted: Planted) throws {
    let (move, old) = try Self.move(Self.nested, planted.answers, planted.edits)
    #expect(move.kind == planted.kind, "\(move.reasons.map(\.text))")
    #expect(Set(move.reasons.map(\.code)) == planted.codes, "\(move.reasons.map(\.text))")
    #expect(old.state.isAsking)
    // Whatever could be moved can be gone on with.
    guard var session = move.session else { return }
    let machine = Machine(try Self.edition(Self.nested, planted.edits).machine.scenario)
    var walker = Walker(seed: 3)
    for _ in 0..<60 where session.state.isAsking {
      let kind = walker.event(machine, session, backs: true)
      session = machine.step(session, Event(kind, at: Stage.start)).0
    }
  }

  @Test func `a text that was drawn is not drawn again under its new place`() throws {
    let answers = Self.names + ["a", "1 June 2027", "b", "1 June 2027", "yes"]
    for order in [["Two?", "Three?", "One?"], ["Three?", "One?", "Two?"], ["1?", "2?", "3?"]] {
      let list = order.map { "\"\($0)\"" }.joined(separator: ", ")
      let (move, old) = try Self.move(
        Self.nested, answers, [("\"One?\", \"Two?\", \"Three?\"", list)])
      let session = try #require(move.session)
      #expect(session.state.drawn[0].count == 1 && session.state.draws == old.state.draws)
      let drawn = try #require(session.state.frames.last?.drawn)
      #expect(session.state.drawn[0] == [drawn.text])
      let first = try #require(old.state.frames.last?.drawn?.text)
      let text = order == ["1?", "2?", "3?"] ? order[first] : ["One?", "Two?", "Three?"][first]
      #expect(order[drawn.text] == text)
    }
  }

  @Test func `a text that was drawn and is gone is replaced by another of its bank`() throws {
    let answers = Self.names + ["a", "1 June 2027", "b", "1 June 2027", "yes"]
    let old = try Self.edition(Self.nested)
    let session = Self.session(old, answers)
    let drawn = try #require(session.state.frames.last?.drawn)
    let left = ["One?", "Two?", "Three?"].enumerated().filter { $0.offset != drawn.text }
      .map { "\"\($0.element)\"" }.joined(separator: ", ")
    let move = Move(
      of: session, from: old,
      to: try Self.edition(Self.nested, [("\"One?\", \"Two?\", \"Three?\"", left)]))
    #expect(Set(move.reasons.map(\.code)) == [.newWords, .drawnAnew, .onlyWords])
    #expect(move.lines.count == 2 && move.lines.last.map { left.contains($0.text) } == true)
  }

  @Test func `a scenario that ran on and never asked is moved without harm`() throws {
    let text = """
      scenario: endless
      version: "1"
      title: Endless
      start: main
      ending: goodbye
      slots:
        n: {type: number, default: 0}
      flows:
        main:
          round:
            repeat: again
            while: n < 1
          done:
            finish: yes
        again:
          ask-more:
            if: n > 1
            ask: More?
            to: first
        goodbye:
          closed:
            say: Bye.
      """
    let old = try Self.edition(text)
    let session = Self.session(old, [])
    #expect(session.state.isEnded && !session.state.frames.isEmpty)
    let move = Move(of: session, from: old, to: try Self.edition(text, [("More?", "Less?")]))
    #expect(move.kind == .wordingOnly && move.step == "closed")
  }
}
