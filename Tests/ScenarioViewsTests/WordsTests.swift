// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import Understanding

@testable import ScenarioViews

struct WordsTests {
  private let words: Words

  init() {
    var scenario = small()
    scenario.slots = [
      Slot(id: "name", type: .name, owner: .person),
      Slot(
        id: "way",
        type: .choice([.init(id: "turns", label: "in turn"), .init(id: "b", label: "B")])
      ),
      Slot(id: "due-day", type: .date(fromToday: false)),
      Slot(
        id: "goals", type: .records([.init(id: "line", type: .text(words: nil))]), owner: .person),
      Slot(id: "tries", type: .number(nil)), Slot(id: "starts", type: .person),
    ]
    words = Words(scenario: scenario, answerType: .yesNo)
  }

  @Test func `conditions are sentences`() {
    let way = Condition.equals(.path(.pair(1)), .value(.choice("turns")))
    let other = Condition.equals(.path(.pair(1)), .value(.choice("b")))
    let late = Condition.compares(.path(.pair(2)), .less, .path(.today))
    let few = Condition.compares(.path(.pair(4)), .lessOrEqual, .value(.number(3)))
    let yes = Condition.equals(.path(.answer), .value(.yesNo(true)))
    let starter = Condition.equals(.path(.pair(5)), .path(.who(.mentee)))
    for (condition, text) in [
      (way, "‹way› is “in turn”"), (.not(way), "‹way› is not “in turn”"),
      (.or(way, other), "‹way› is “in turn” or “B”"), (late, "‹due day› is before ‹today's date›"),
      (few, "‹tries› is at most 3"), (.not(few), "‹tries› is not at most 3"),
      (yes, "the answer is yes"), (.isSet(.answer), "there is an answer"),
      (.not(.isSet(.answer)), "it was passed"), (starter, "‹starts› is the mentee"),
      (
        .and(yes, .or(few, late)),
        "the answer is yes and (‹tries› is at most 3 or ‹due day› is before ‹today's date›)"
      ),
      (.not(.and(yes, few)), "it is not so that (the answer is yes and ‹tries› is at most 3)"),
      (
        .isSet(.end(ListPath(.me, 3), .last, 0)),
        "‹line of the newest of this person's goals› is known"
      ),
      (
        .compares(
          .path(.countRecords(ListPath(.mentee, 3), where: nil)), .greaterOrEqual,
          .value(.number(1))),
        "‹number of mentee's goals› is at least 1"
      ),
      (
        .equals(
          .path(.countRecords(ListPath(.mentee, 3), where: .not(.isSet(.item(of: 3, 0))))),
          .value(.number(1))),
        "‹number of mentee's goals for which line of this one of the goals is not known› is 1"
      ),
    ] { #expect(words.condition(condition) == text) }
  }

  @Test func `what is set is said in words`() {
    for (assignment, text) in [
      (Assignment(.pair(4), .sum(.pair(4), -1)), "‹tries› becomes 1 less"),
      (
        Assignment(.pair(4), .sum(.meeting, 2)),
        "‹tries› becomes 2 more than ‹number of this meeting›"
      ),
      (Assignment(.pair(1), .value(.choice("turns"))), "‹way› becomes “in turn”"),
      (Assignment(.pair(5), .unset), "‹starts› is forgotten"),
      (Assignment(.mentor, .path(.pair(5))), "‹who is mentor› becomes what ‹starts› is"),
      (
        Assignment(.item(of: 3, 0), .value(.text("x"))),
        "‹line of this one of the goals› becomes “x”"
      ),
    ] { #expect(words.assignment(assignment) == text) }
  }

  @Test func `answers are described with their limits and all options`() {
    #expect(words.kind(.text(words: 1...50)) == "in their own words, 1 to 50 words")
    #expect(words.kind(.list(items: 3...3)) == "a list of 3 things")
    #expect(words.kind(.scale(0...10)) == "a whole number from 0 to 10")
    #expect(words.kind(.date(fromToday: true)) == "a date, today or later")
    let choice = SlotType.choice([
      .init(id: "a", label: "first", also: ["one", "1"]), .init(id: "b", label: "second"),
    ])
    #expect(words.kind(choice) == "one of “first” (also: one, 1); “second”")
  }

  @Test func `places and their fallbacks stand between marks`() {
    let text = Text(pieces: [
      .path(.person(.me, 0), fallback: nil), .literal(": "), .path(.pair(1), fallback: "none yet"),
    ])
    #expect(words.text(text) == "‹this person's name›: ‹way, or else “none yet”›")
  }
}
