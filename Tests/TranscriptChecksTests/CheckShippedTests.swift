// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat

@testable import TranscriptChecks

/// The checks of the scenario that comes with comentor, each with edits that break it.
struct CheckShippedTests {
  struct Edit: Sendable, CustomTestStringConvertible {
    var check: String
    var name: String
    var file: String
    var old: String
    var new: String

    var testDescription: String { "\(check): \(name)" }
  }

  static let edits: [Edit] = [
    Edit(
      check: "commitments-followed-up", name: "the mentor's steps are not gone through",
      file: "check-ins.yaml",
      old: """
            opening-steps-mentor:
              for-each: mentor.commitments
              where: item.state is open
              do: follow-up

        """, new: ""),
    Edit(
      check: "commitments-followed-up", name: "only steps with a day are gone through",
      file: "check-ins.yaml",
      old: """
              for-each: mentee.commitments
              where: item.state is open
              do: follow-up
        """,
      new: """
              for-each: mentee.commitments
              where: item.state is open and item.due is set
              do: follow-up
        """),
    Edit(
      check: "commitments-followed-up", name: "the last meeting leaves a step out",
      file: "exit.yaml",
      old: """
              for-each: mentor.commitments
              where: item.state is open
        """,
      new: """
              for-each: mentor.commitments
              where: item.state is open and item.tries > 0
        """),
    Edit(
      check: "listening-gate", name: "nothing is said back", file: "check-ins.yaml",
      old: """
            turn-gate:
              repeat: gate-round
              while: gate-left > 0

        """, new: ""),
    Edit(
      check: "listening-gate", name: "the gate is never opened", file: "check-ins.yaml",
      old: "    turn-gate-open: {set: {gate-left: 2}}", new: "    turn-gate-open: {do: nothing}"),
    Edit(
      check: "listening-gate", name: "the gate is left out in a short round",
      file: "check-ins.yaml",
      old: "next: [{if: answer is set, go: turn-gate-open}, {else: turn-floor-plain}]",
      new: """
        next: [{if: answer is set and short is yes, go: turn-help}, \
        {if: answer is set, go: turn-gate-open}, {else: turn-floor-plain}]
        """),
    Edit(
      check: "goals-of-both", name: "the second is not asked for a goal", file: "goals.yaml",
      old: "    goals-second-half: {call: goals-of-mentee}",
      new: "    goals-second-half: {do: nothing}"
    ),
    Edit(
      check: "goals-of-both", name: "the same person is asked twice", file: "goals.yaml",
      old: "    goals-turn: {swap: roles}", new: "    goals-turn: {do: nothing}"),
    Edit(
      check: "ground-rules-first", name: "the icebreaker comes before the rules",
      file: "onboarding.yaml",
      old: """
            rules: {call: agree-rules}
            first-icebreaker: {call: first-ladder}
        """,
      new: """
            first-icebreaker: {call: first-ladder}
            rules: {call: agree-rules}
        """),
    Edit(
      check: "ground-rules-first", name: "one yes is enough", file: "onboarding.yaml",
      old: "- {if: first.agrees is yes and second.agrees is yes, go: rules-agreed}",
      new: "- {if: first.agrees is yes or second.agrees is yes, go: rules-agreed}"),
  ]

  @Test(arguments: edits)
  func `an edit that breaks what is checked is found by that check, and by no other`(edit: Edit)
    throws
  {
    let scenario = try CheckFixture.shipped(editing: [(edit.file, edit.old, edit.new)])
    var found = 0
    for seed in 0..<24 as Range<UInt64> {
      let walked = CheckFixture.walked(scenario, seed: seed, isPlain: seed % 3 > 0)
      let wrong = walked.results().filter { $0.status != .held && $0.name != "roles" }
      #expect(wrong.allSatisfy { $0.name == edit.check }, "seed \(seed): \(wrong)")
      guard let result = wrong.first else { continue }
      found += 1
      #expect(result.status == .failed)
      #expect(result.findings.allSatisfy { $0.code == "does-not-hold" })
      // The finding stands at something that happened.
      for finding in result.findings.prefix(20) {
        let record = walked.records[finding.line - CheckFixture.line(of: 0)]
        #expect(record.line.speaker != "coach" && record.line.mark != nil)
      }
      let without = walked.results(CheckSelection(skip: [edit.check]))
      #expect(!without.contains { $0.name == edit.check })
    }
    #expect(found > 2, "in \(found) of 24")
  }

  @Test func `every check of the scenario has edits that break it`() throws {
    let checks = try CheckFixture.shipped().checks.map(\.id)
    #expect(checks.count == 4 && Set(Self.edits.map(\.check)) == Set(checks))
  }
}
