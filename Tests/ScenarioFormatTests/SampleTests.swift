// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import ScenarioFormat
import Testing
import Understanding

@Suite struct SampleTests {
  private let read: Scenario

  init() throws {
    let (scenario, findings) = MarkedSource(sample).read()
    #expect(findings.map { $0.rendered() } == [])
    read = try #require(scenario)
  }

  private func slot(_ id: String) throws -> SlotIndex {
    try #require(read.slots.firstIndex { $0.id == id })
  }

  private func flow(_ id: String) throws -> FlowIndex {
    try #require(read.flows.firstIndex { $0.id == id })
  }

  private func index(_ id: String) throws -> StepIndex {
    try #require(read.steps.firstIndex { $0.id == id })
  }

  private func step(_ id: String) throws -> Step { read.steps[try index(id)] }

  @Test func `the small scenario of the other tests is right`() {
    let (scenario, findings) = MarkedSource(scenario()).read()
    #expect(findings.isEmpty && scenario != nil)
  }

  @Test func `head, banks, library, commands and notes are there`() throws {
    #expect(read.id == "sample" && read.version == "1.0" && read.title == "A sample")
    #expect(read.language == "en")
    let goodbye = try flow("goodbye")
    #expect(read.start == 0 && read.ending == goodbye)
    #expect(read.banks.map(\.id) == ["openers"] && read.banks[0].texts.count == 2)
    #expect(read.library.map(\.audience) == [.mentee, .both])
    #expect(read.commands.map(\.name) == ["wishes", "try"])
    #expect(read.commands.map(\.asks) == [false, true])
    #expect(read.privateNotes.map(\.id) == ["exit"])
    #expect(read.wording(.againRange, [.low: "1", .high: "2"]) == "From 1 to 2, please.")
    #expect(read.wording(.againYesNo) == "I need a yes or a no here.")
  }

  @Test func `slots have types, owners and what they begin with`() throws {
    #expect(read.slots[0].id == "name" && read.slots[0].type == .name)
    #expect(read.slots[0].owner == .person)
    let confidence = read.slots[try slot("confidence")]
    #expect(confidence.type == .scale(0...10) && confidence.lifetime == .meeting)
    #expect(confidence.owner == .person)
    #expect(read.slots[try slot("planned")].initial == .number(6))
    #expect(read.slots[try slot("fine")].initial == .yesNo(false))
    #expect(read.slots[try slot("wish")].type == .text(words: 1...50))
    #expect(read.slots[try slot("due")].type == .date(fromToday: true))
    guard case .records(let fields) = read.slots[try slot("commitments")].type else {
      Issue.record("no records")
      return
    }
    #expect(fields.map(\.id) == ["act", "due", "state"])
  }

  @Test func `a question has all its keys`() throws {
    guard case .ask(let ask) = try step("ask-name").action else {
      Issue.record("no question")
      return
    }
    #expect(ask.to == .each && ask.save == .person(.me, 0) && !ask.mayPass && ask.type == .name)
    #expect(ask.reask == Text("A name, please."))
    #expect(ask.why == Text("So that I can tell you apart."))
    guard case .ask(let act) = try step("act").action else {
      Issue.record("no question")
      return
    }
    #expect(
      try act.long && act.save == .item(of: try slot("commitments"), 0)
        && act.confirm?.by == .partner)
    #expect(
      act.confirm?.text.pieces == [
        .path(.person(.partner, 0), fallback: nil), .literal(", is “"),
        .path(.answer, fallback: nil), .literal("” what you heard?"),
      ])
  }

  @Test func `branches lead to steps of the flow`() throws {
    let next = try step("ask-way").next
    #expect(next.map(\.target) == [.step(try index("helper")), .below, .back])
    #expect(next[0].condition == .equals(.path(.answer), .value(.choice("turns"))))
    #expect(
      next[1].condition
        == .or(
          .equals(.path(.answer), .value(.choice("turns"))),
          .equals(.path(.answer), .value(.choice("both")))))
    #expect(next[2].condition == nil)
  }

  @Test func `a set step takes values, paths and sums`() throws {
    guard case .set(let keep) = try step("keep").action,
      case .set(let helper) = try step("helper").action
    else {
      Issue.record("no assignments")
      return
    }
    let tries = try slot("tries-left")
    #expect(
      keep.map(\.source) == [
        .path(.drawn), .value(.yesNo(true)), .value(.choice("both")),
        .value(.date(try #require(CivilDate(iso: "2027-06-30")))), .sum(.pair(tries), -1),
      ])
    #expect(
      helper.map(\.source) == [
        .path(.who(.mentee)), .path(.pair(try slot("helper"))), .value(.text("as it was")), .unset,
      ])
    #expect(helper[1].target == .mentor)
  }

  @Test func `loops and lists have their conditions`() throws {
    guard case .repeatFlow(let flow, let condition) = try step("again").action,
      case .forEach(let list, let filter, let body) = try step("look").action
    else {
      Issue.record("no loops")
      return
    }
    let called = try [self.flow("one-try"), self.flow("look-at")]
    #expect([flow, body] == called)
    #expect(
      condition
        == .and(
          .compares(.path(.pair(try slot("tries-left"))), .greater, .value(.number(0))),
          .not(
            .or(
              .compares(
                .path(.count(.pair(try slot("topics")))), .greaterOrEqual, .value(.number(3))),
              .equals(.path(.pair(try slot("fine"))), .value(.yesNo(false)))))))
    #expect(list == ListPath(.second, try slot("commitments")))
    #expect(
      try filter
        == .not(.equals(.path(.item(of: try slot("commitments"), 2)), .value(.choice("kept")))))
  }

  @Test func `the other actions are what they say`() throws {
    func name(_ id: String) throws -> String {
      String("\(try step(id).action)".prefix { $0 != "(" })
    }
    let names = try ["draw-one", "talk", "read", "note", "over", "swap", "nothing", "end", "fresh"]
      .map(name)
    #expect(
      names == [
        "say", "floor", "browse", "confidential", "endMeeting", "swapRoles", "nothing", "finish",
        "newRecord",
      ])
    let meeting = Condition.compares(.path(.meeting), .less, .path(.pair(try slot("planned"))))
    #expect(try step("over").guardCondition == meeting)
  }

  @Test func `texts have their places, paragraphs and braces`() throws {
    guard case .say(let paper, nil, true) = try step("paper").action,
      case .say(let closed, nil, false) = try step("closed").action
    else {
      Issue.record("no texts")
      return
    }
    let list = ListPath(.me, try slot("commitments"))
    let open = try Condition.equals(
      .path(.item(of: try slot("commitments"), 2)), .value(.choice("open")))
    #expect(
      paper.pieces == [
        .path(.person(.me, 0), fallback: nil), .literal(": "),
        .path(.person(.me, try slot("wish")), fallback: "no wish"), .literal("\n"),
        .path(.countRecords(list, where: open), fallback: nil), .literal(" of "),
        .path(.countRecords(list, where: nil), fallback: nil),
        .literal(" open.\n\n{Signed} on "), .path(.today, fallback: nil), .literal("; last: "),
        .path(.end(list, .last, 0), fallback: nil), .literal("."),
      ])
    #expect(
      closed.pieces.first
        == .literal("This series of conversations ends here.\n\nThank you, "))
  }

  @Test func `steps of a flow stand together`() {
    for (index, flow) in read.flows.enumerated() {
      #expect(!flow.steps.isEmpty && flow.steps.allSatisfy { read.steps[$0].flow == index })
    }
    #expect(read.flows.last?.steps.upperBound == read.steps.count)
  }
}
