// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing
import Understanding

@testable import Dialogue

/// Moving a conversation to another edition of its scenario.
struct MoveTests {
  /// Edits of a text, each of something that is there.
  typealias Edit = (String, String)

  static let small = String(
    decoding: SourceTree.bytes(
      of: "\(SourceTree.root())/Tests/comentorTests/Scenarios/small.yaml") ?? [], as: UTF8.self)

  static func edition(_ text: String, _ edits: [Edit] = []) throws -> Edition {
    var text = text
    for (old, new) in edits {
      try #require(text.contains(old), "nothing to edit: \(old)")
      text = text.replacing(old, with: new)
    }
    return Edition(Machine(try Stage.scenario(text)), digest: "\(text.hashValue)")
  }

  /// A session of `text` in which these answers were given; `/back` opens the latest of the
  /// first person, `+` a next meeting, `.` closes.
  static func session(_ edition: Edition, _ answers: [String]) -> Session {
    var moment = Stage.start
    var session = edition.machine.begin(seed: 7, at: moment).0
    for answer in answers {
      moment.seconds += 1
      let kind: Event.Kind =
        switch answer {
        case "/back": .back(.first)
        case "+": .opened
        case ".": .closedByProgramme
        case _ where answer.hasPrefix("/"): .command(String(answer.dropFirst()))
        default: .answered(answer, read: nil)
        }
      session = edition.machine.step(session, Event(kind, at: moment)).0
    }
    return session
  }

  static func move(
    _ text: String, _ answers: [String], _ edits: [Edit]
  ) throws -> (move: Move, old: Session) {
    let old = try edition(text)
    let session = session(old, answers)
    return (Move(of: session, from: old, to: try edition(text, edits)), session)
  }

  /// A planted edit, where the pair stands, and how that must be sorted.
  struct Planted: Sendable, CustomTestStringConvertible {
    var name: String
    var answers: [String]
    var edits: [Edit]
    var kind: Move.Kind
    var codes: Set<MoveReason.Code>
    var testDescription: String { name }

    init(
      _ name: String, after answers: [String], _ edits: [Edit], _ kind: Move.Kind,
      _ codes: Set<MoveReason.Code>
    ) {
      (self.name, self.answers, self.edits) = (name, answers, edits)
      (self.kind, self.codes) = (kind, codes)
    }
  }

  static let names = ["Ines", "Tomasz"]

  static let planted: [Planted] = [
    Planted("nothing", after: names, [], .same, []),
    Planted("a comment", after: names, [("# Three", "# 3")], .wordingOnly, [.onlyWords]),
    Planted(
      "other words elsewhere", after: names, [("Hello.", "Hi."), ("on foot, or", "walking, or")],
      .wordingOnly, [.onlyWords]),
    Planted(
      "a label elsewhere", after: names, [("ride: by bike", "ride: cycling")], .wordingOnly,
      [.onlyWords]),
    Planted(
      "the open question in other words", after: names, [("how are you", "how goes it")],
      .wordingOnly, [.newWords, .onlyWords]),
    Planted(
      "the private note's question", after: names,
      [("how was {partner.name}", "was {partner.name}")],
      .wordingOnly, [.onlyWords]),
    Planted(
      "a step before it", after: names,
      [("    ask-mood:", "    more:\n      say: More.\n    ask-mood:")], .stepUnchanged,
      [.elsewhere]),
    Planted(
      "a step after it gone", after: names,
      [("    meeting-end:", "    meeting-over:")], .stepUnchanged, [.elsewhere]),
    Planted(
      "other words and a new step", after: names,
      [("how are you", "how goes it"), ("    meeting-end:", "    meeting-over:")], .stepChanged,
      [.newWords, .elsewhere]),
    Planted(
      "the answer's range, which nobody has used", after: names,
      [("range: 1..5", "range: 1..7")], .stepChanged, [.newType, .elsewhere]),
    Planted(
      "the answer's range, which an answer fits", after: names + ["4"],
      [("range: 1..5", "range: 1..7")], .stepChanged, [.newType, .stillFits, .elsewhere]),
    Planted(
      "the answer's range, which an answer does not fit", after: names + ["4"],
      [("range: 1..5", "range: 1..3")], .stepChanged,
      [.newType, .doesNotFit, .begunAgain, .elsewhere]),
    Planted(
      "whom it is put to", after: names,
      [("to: each\n      save: me.mood", "to: second\n      save: second.mood")], .stepChanged,
      [.newAddressee, .newSlot, .elsewhere]),
    Planted(
      "the slot that it goes to", after: names,
      [
        ("save: me.mood", "save: me.temper"),
        ("  way: {", "  temper: {type: scale, range: 1..5, per: person}\n  way: {"),
      ], .stepChanged, [.newSlot, .elsewhere]),
    Planted(
      "whether it can be passed", after: names,
      [("save: me.mood", "save: me.mood\n      pass: no")], .stepChanged, [.newType, .elsewhere]),
    Planted(
      "who has to agree", after: names,
      [
        (
          "save: me.mood",
          "save: me.mood\n      confirm: partner\n      confirm-ask: \"{answer}?\""
        )
      ], .stepChanged, [.newConfirmation, .elsewhere]),
    Planted(
      "how it is asked", after: names,
      [
        (
          "    ask-mood:\n      ask: \"{me.name}, how",
          "    ask-mood:\n      floor: \"{first.name}, how"
        ),
        (
          "      to: each\n      save: me.mood\n      why: It only opens the conversation; nothing is made of it.\n",
          "      to: first\n"
        ),
      ],
      .stepChanged, [.newKind, .elsewhere]),
    Planted(
      "the step's id", after: names, [("ask-mood:", "ask-feeling:")], .stepGone, [.stepGone]),
    Planted(
      "what the step does", after: names,
      [
        (
          "ask: \"{me.name}, how are you, 1 to 5?\"\n      to: each\n      save: me.mood\n      why: It only opens the conversation; nothing is made of it.",
          "say: Well."
        )
      ],
      .stepGone, [.asksNothing]),
    Planted(
      "the flow's id", after: names, [("start: main", "start: core"), ("  main:", "  core:")],
      .stepGone, [.flowGone]),
    Planted(
      "where a pair begins", after: names,
      [
        ("start: main", "start: hall"),
        ("  hand-out:", "  hall:\n    in:\n      call: main\n  hand-out:"),
      ],
      .stepGone, [.beginsElsewhere]),
    Planted(
      "the flow that the step is in", after: names,
      [("    ask-mood:", "    go-mood:\n      call: mood\n  mood:\n    ask-mood:")], .stepGone,
      [.stepElsewhere]),
    Planted(
      "the scenario's id", after: names, [("scenario: small", "scenario: tiny")], .stepGone,
      [.otherScenario]),
    Planted(
      "a slot that was answered", after: names + ["4", "3"],
      [
        ("  mood: {type: scale, range: 1..5, per: person}\n", ""),
        ("save: me.mood", "type: scale\n      range: 1..5"),
        ("{first.mood or 'not said'}", "?"), ("{second.mood or 'not said'}", "?"),
      ], .stepUnchanged, [.slotGone, .elsewhere]),
    Planted(
      "whose a slot is", after: names + ["4", "3"],
      [
        ("range: 1..5, per: person", "range: 1..5"), ("save: me.mood", "save: mood"),
        ("{first.mood or", "{mood or"), ("{second.mood or", "{mood or"),
      ], .stepUnchanged, [.slotOwner, .elsewhere]),
    Planted(
      "how long a slot lasts", after: names + ["4", "3"],
      [("1..5, per: person", "1..5, per: person, lasts: meeting")], .stepUnchanged,
      [.newLifetime, .elsewhere]),
    Planted(
      "words, between meetings", after: names + ["4", "3", "rain"],
      [("how are you", "how goes it")], .wordingOnly, [.onlyWords]),
    Planted(
      "the next question, between meetings", after: names + ["4", "3", "rain"],
      [("    ask-way:", "    ask-road:")], .stepUnchanged, [.elsewhere]),
    Planted(
      "the meeting's end, between meetings", after: names + ["4", "3", "rain"],
      [("end-meeting: yes", "do: nothing")], .stepGone, [.endsNoMeeting]),
    Planted(
      "an option that was chosen, at the end", after: names + ["4", "3", "rain", "+", "on foot"],
      [("walk: on foot", "run: on foot")], .stepUnchanged, [.doesNotFit, .elsewhere]),
    Planted(
      "a question, after the end", after: names + ["."], [("ask-mood:", "ask-feeling:")],
      .stepUnchanged, [.elsewhere]),
    Planted(
      "words, with an answer open again", after: names + ["4", "/back"],
      [("Hello.", "Hi.")], .answerOpen, [.answerOpen]),
  ]

  @Test func `a conversation stays where the new edition has no texts in its language`() throws {
    let old = try Self.edition(Self.small)
    let session = Self.session(old, Self.names)
    var scenario = try Stage.scenario(Self.small.replacing("Hello.", with: "Hi."))
    let move = Move(of: session, from: old, to: Edition(Machine(scenario), digest: "new"))
    #expect(move.kind == .wordingOnly)
    scenario.language = "de"
    let other = Move(of: session, from: old, to: Edition(Machine(scenario), digest: "new"))
    #expect(other.kind == .stepGone && other.session == nil && other.lines.isEmpty)
    #expect(other.reasons.map(\.code) == [.otherLanguage])
    #expect(other.reasons[0].text.contains("held in 'en'"))
  }

  @Test(arguments: planted)
  func `an edit is sorted by what it does to the conversation`(planted: Planted) throws {
    let (move, old) = try Self.move(Self.small, planted.answers, planted.edits)
    #expect(move.kind == planted.kind, "\(move.reasons.map(\.text))")
    #expect(Set(move.reasons.map(\.code)) == planted.codes, "\(move.reasons.map(\.text))")
    let stays = [.stepGone, .answerOpen].contains(planted.kind)
    #expect((move.session == nil) == stays)
    #expect(move.lines.isEmpty == (stays || planted.kind == .same))
    #expect(move.lines.allSatisfy { Set($0.text.split(separator: " ")).isDisjoint(with: ["4"]) })
    #expect(move.step == (old.state.isEnded ? "closed" : move.step))
  }

  @Test func `every way of sorting has its planted edit`() {
    #expect(Set(Self.planted.map(\.kind)) == Set(Move.Kind.allCases))
  }

  @Test func `a question that is new is put again, one that is not is not`() throws {
    let changed = try Self.move(Self.small, Self.names, [("how are you", "how goes it")]).move
    #expect(changed.lines.map(\.speaker) == ["programme", "coach"])
    #expect(changed.lines.last?.text == "Ines, how goes it, 1 to 5?")
    let same = try Self.move(Self.small, Self.names, [("Hello.", "Hi.")]).move
    #expect(same.lines.map(\.speaker) == ["programme"])
  }

  @Test func `whoever has answered is asked again only where the answer fits no more`() throws {
    let wider = try Self.move(
      Self.small, Self.names + ["4"], [("range: 1..5", "range: 1..7")])
    #expect(wider.move.lines.last?.text == "Tomasz, how are you, 1 to 5?")
    let narrower = try Self.move(
      Self.small, Self.names + ["4"], [("range: 1..5", "range: 1..3")])
    #expect(narrower.move.lines.last?.text == "Ines, how are you, 1 to 5?")
    let state = try #require(narrower.move.session?.state)
    #expect(!state.cells.contains(.scale(4)))
  }

  @Test func `reasons name slots, and never what is in them`() throws {
    for planted in Self.planted where !planted.answers.isEmpty {
      let move = try Self.move(Self.small, planted.answers, planted.edits).move
      for reason in move.reasons {
        for said in ["Ines", "Tomasz", "rain", "walk"] {
          #expect(!reason.text.contains(said), "\(reason.text)")
        }
      }
    }
  }
}
