// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

@testable import TranscriptChecks

/// `roles`: counted over meetings as the scenario promises, whatever happened in between.
struct CheckRolesTests {
  /// Meetings of one round each; `between` stands where roles should change.
  private func scenario(
    _ between: String = "{swap: roles}", condition: String = "", share: String = "equal",
    over: Int = 2
  ) throws -> Scenario {
    try CheckFixture.scenario(
      """
      scenario: turns
      version: "1"
      title: Turns
      start: main
      ending: goodbye
      roles: [{round: turn, \(condition.isEmpty ? "" : "if: \(condition), ")over: \(over), share: \(share)}]
      commands:
        swap: {call: swap-now, help: changes roles}
      slots:
        fine: {type: yes-no}
      flows:
        main:
          begin: {set: {mentor: first, fine: yes}}
          rounds: {repeat: one, while: meeting < 9}
          end: {finish: yes}
        one:
          hello: {ask: How are you?, to: both, type: text}
          run: {call: turn}
          between: \(between)
          over: {end-meeting: yes}
        turn:
          said: {ask: "{mentor}, what do you hear?", to: mentor}
        swap-now:
          swapped: {swap: roles}
        goodbye:
          closed: {say: Bye.}
      """)
  }

  private static let meeting: [Event.Kind] = [
    .answered("well", read: nil), .answered("this", read: nil),
  ]

  private func said(_ scenario: Scenario, _ events: [Event.Kind]) -> [CheckFinding] {
    let results = CheckFixture.held(scenario, events).results()
    let wrong = results.filter { $0.status != .held && $0.name != "roles" }
    #expect(wrong.isEmpty, "\(wrong)")
    return results.first { $0.name == "roles" }?.findings ?? []
  }

  @Test func `roles that change are in order, and those that do not are found`() throws {
    let three = Self.meeting + [.opened] + Self.meeting + [.opened] + Self.meeting
    #expect(said(try scenario(), three) == [])
    let found = said(try scenario("{do: nothing}"), three)
    #expect(
      found.map(\.message) == [
        "over the meetings 1, 2, first was mentor in 2 rounds of 'turn', and second in 0; "
          + "promised are as many for each",
        "over the meetings 2, 3, first was mentor in 2 rounds of 'turn', and second in 0; "
          + "promised are as many for each",
      ])
    // At the last thing that happened in the second, and in the third.
    #expect(found.map(\.line) == [19, 24])
  }

  @Test func `a share of one at least is kept by two who never exchange in two rounds each`() throws
  {
    let meetings = Self.meeting + [.opened] + Self.meeting
    #expect(said(try scenario(share: "each"), meetings) == [])
    #expect(said(try scenario("{do: nothing}", share: "each"), meetings).count == 1)
    #expect(said(try scenario(over: 1), Self.meeting).count == 1)
  }

  @Test func `a meeting that is not over may still make good`() throws {
    let unfair = try scenario("{do: nothing}")
    let first = Self.meeting + [.opened]
    #expect(said(unfair, first + Self.meeting.dropLast()) == [])
    #expect(said(unfair, first + Self.meeting.dropLast() + [.closedByProgramme]) == [])
    #expect(said(unfair, first + Self.meeting + [.pausedByProgramme]).count == 1)
  }

  @Test func `who changed roles by a command is not counted`() throws {
    let unfair = try scenario("{do: nothing}")
    let swapped: [Event.Kind] = [Self.meeting[0], .command("swap"), Self.meeting[1]]
    #expect(said(unfair, Self.meeting + [.opened] + swapped) == [])
    #expect(
      said(unfair, swapped + [.opened] + Self.meeting + [.opened] + Self.meeting).map(\.line)
        == [26])
  }

  @Test func `a meeting in which the condition failed is not counted`() throws {
    let scenario = try scenario("{set: {fine: no}}", condition: "fine is yes")
    #expect(said(scenario, Self.meeting + [.opened] + Self.meeting) == [])
    let always = try self.scenario("{set: {fine: yes}}", condition: "fine is yes")
    let found = said(always, Self.meeting + [.opened] + Self.meeting)
    #expect(found.count == 1 && found[0].message.hasSuffix("for each while fine is yes"))
  }

  @Test func `a round that /back has led to twice is one round`() throws {
    // The greeting is taken back and given anew within the first of two rounds.
    let again: [Event.Kind] = [
      Self.meeting[0], .back(.first), .answered("better", read: nil), Self.meeting[1],
    ]
    let fair = try scenario()
    #expect(said(fair, again + [.opened] + again) == [])
    #expect(said(fair, again + [.opened] + Self.meeting + [.opened] + again) == [])
    let unfair = try scenario("{do: nothing}")
    let found = said(unfair, again + [.opened] + again)
    #expect(
      found.count == 1 && found[0].message.contains("mentor in 2 rounds of 'turn', and second in 0")
    )
  }
}
