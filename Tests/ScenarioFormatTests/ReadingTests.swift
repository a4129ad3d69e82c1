// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import Testing

@Suite struct ReadingTests {
  private func linted(_ text: String) -> (reading: ScenarioReading, marked: MarkedSource) {
    let marked = MarkedSource(text)
    let reading = ScenarioReader.reading(
      [marked.source, wording], main: marked.source.name, linting: true)
    return (reading, marked)
  }

  @Test func `promises about roles are part of the scenario`() throws {
    let sources = BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    let read = try #require(ScenarioReader.read(sources, main: BuiltinScenarios.main).scenario)
    let rules = read.roleRules.map { rule in
      "\(read.flows[rule.round].id) \(rule.condition.map(read.describe) ?? "-") "
        + "\(rule.meetings) \(rule.share)"
    }
    #expect(
      rules == [
        "turn way is turns 2 equal", "turn way is within 1 equal", "turn way is primary 2 each",
        "practice - 1 equal", "goals-of-mentee - 1 equal", "feedback - 1 equal",
        "review - 1 equal",
      ])
  }

  @Test func `checks are part of the scenario, in the words of the file`() throws {
    let read = try #require(MarkedSource(sample).read().scenario)
    let check = try #require(read.checks.first)
    #expect(read.checks.count == 1 && check.id == "named")
    #expect(check.title == "Both have a name before they talk.")
    #expect(
      check.occasions.map(read.describe) == [
        "talk", "read", "meeting-over", "programme-over", "entering look-at", "leaving person",
      ])
    #expect(check.condition.map(read.describe) == "meeting > 1 or mentor is first")
    #expect(
      read.describe(check.holds) == "first.name is set and second.name is set "
        + "and count(first.commitments where item.act is not set) < 1")
  }

  @Test func `a slot that only a check looks at is used`() {
    let text = step("{ask: Well?, to: both, save: plan}")
      .replacing("  way: {", with: "  plan: {type: text}\n  way: {")
    func unused(_ text: String) -> [String] {
      linted(text).reading.findings.filter { $0.code.rawValue == "unused-slot" }.map(\.message)
    }
    let checked = text.replacing("slots:", with: check(holds: "plan is set") + "\nslots:")
    #expect(unused(text).contains("what is kept in 'plan' is never used"))
    #expect(!unused(checked).contains { $0.contains("'plan'") })
    #expect(unused(checked).count == unused(text).count - 1)
  }

  @Test func `a private note knows the step that asks for consent`() throws {
    let read = try #require(MarkedSource(sample).read().scenario)
    let consent = try #require(read.privateNotes[0].consent)
    #expect(read.steps[consent].id == "alone-consent")
  }

  @Test func `a private note knows what is read out of its answers`() throws {
    let text = scenario(
      flows: """
          alone:
            may-i:
              ask: "{readers} Go on?"
              to: me
              type: yes-no
              next: [{if: answer is yes, go: heard}, {else: return}]
            heard: {ask: Heard?, to: me, type: scale, range: 1..5}
            more: {call: reach}
          reach:
            call-me: {ask: How?, to: me}
        """,
      more: """
        private:
          exit: {title: Exit, call: alone, consent: may-i, leaving: yes, contact: call-me}
          pulse: {title: Pulse, call: alone, consent: may-i, ratings: {heard: heard}, leaving: no}
        """)
    let read = MarkedSource(text).read()
    let scenario = try #require(read.scenario, "\(read.findings.map { $0.rendered() })")
    let notes = scenario.privateNotes
    #expect(notes.map(\.isLeaving) == [true, false])
    #expect(notes.map { $0.contact.map { scenario.steps[$0].id } } == ["call-me", nil])
    #expect(notes.map { $0.ratings.map(\.name) } == [[], ["heard"]])
    #expect(scenario.steps[notes[1].ratings[0].step].id == "heard")
  }

  @Test func `a word that the program took over later may stand in what was kept before`() {
    let text = scenario(more: "commands: {help-now: {call: goodbye, help: says bye}}")
    let files = [MarkedSource(text).source, wording]
    func found(_ newer: [SourceText]) -> [String] {
      ScenarioReader.reading(files, main: files[0].name, newer: newer).findings
        .map(\.code.rawValue)
    }
    #expect(found([]) == ["reserved-id"])
    #expect(found([wording]) == [])
    let other = scenario(more: "commands: {who: {call: goodbye, help: says bye}}")
    let kept = ScenarioReader.reading(
      [MarkedSource(other).source, wording], main: files[0].name, newer: [wording])
    #expect(kept.findings.map(\.code.rawValue) == ["reserved-id"])
  }

  @Test func `a part of a step is found in its file`() throws {
    let (reading, marked) = linted(
      scenario(
        main: """
              ▸one:
                say: ▸Hello.
                if: ▸way is set
                next: [▸{if: way is both, go: end}, ▸{else: continue}]
              two: {say: Two., next: ▸end}
              end: {finish: yes}
          """))
    let parts: [(Int, StepPart)] = [
      (0, .whole), (0, .text), (0, .guard), (0, .branch(0)), (0, .branch(1)), (1, .branch(0)),
    ]
    for (mark, part) in zip(marked.marks, parts) {
      let finding = reading.diagnostic(
        Diagnostic.Code("silent-loop"), .error, atStep: part.0, part: part.1, "so", help: "do")
      #expect(finding.span.line == mark.line && finding.span.column == mark.column)
      #expect(finding.source == marked.source && finding.help == "do")
    }
    let missing = reading.diagnostic(
      Diagnostic.Code("silent-loop"), .error, atStep: 2, part: .guard, "so")
    #expect(missing.span.line == marked.marks[5].line + 1)
    #expect(
      reading.diagnostic(Diagnostic.Code("leak"), .error, at: .flow(99), "so").span.line == 1)
  }

  @Test func `a branch that covers several lines ends where it ends`() {
    let (reading, _) = linted(
      step("{say: Hi, next: [{if: way is set,\n      go: end}, {else: end}]}"))
    let finding = reading.diagnostic(
      Diagnostic.Code("silent-loop"), .error, atStep: 0, part: .branch(0), "so")
    let bytes = finding.source.bytes[finding.span.range]
    #expect(String(decoding: bytes, as: UTF8.self) == "{if: way is set,\n      go: end")
  }

  // MARK: Accepted findings

  private let lonely = "  lonely:\n    alone-here: {say: Hello}"

  @Test func `an accepted warning is no longer open, and has its reason`() {
    let accept = "accept: [{code: unused-flow, at: lonely, because: It is for later.}]"
    let (reading, _) = linted(scenario(flows: lonely, more: accept))
    let judgement = reading.judged()
    #expect(judgement.open.filter { $0.code.rawValue.contains("flow") }.isEmpty)
    #expect(judgement.accepted.map(\.reason) == ["It is for later."])
    #expect(judgement.accepted.map(\.finding.code.rawValue) == ["unused-flow"])
  }

  @Test(arguments: [
    "{code: unused-flow, at: ▸alone-here, because: So.}",
    "{code: unused-flow, at: ▸main, because: So.}",
    "{code: no-role-rule, at: ▸lonely, because: So.}",
    "{code: unused-flow, at: ▸nothing, because: So.}",
  ])
  func `one that is not found there is a warning`(accept: String) {
    let (reading, marked) = linted(scenario(flows: lonely, more: "accept: [\(accept)]"))
    let judgement = reading.judged()
    let unused = judgement.open.filter { $0.code.rawValue == "unused-accept" }
    #expect(unused.map(\.span.column) == marked.marks.map(\.column))
    #expect(judgement.accepted.isEmpty)
    #expect(judgement.open.contains { $0.code.rawValue == "unused-flow" })
  }

  @Test func `what proofs find is missed only when they were tried`() {
    let text = scenario(more: "accept: [{code: silent-loop, at: end, because: It ends by itself.}]")
    let (reading, _) = linted(text)
    #expect(!reading.judged().open.contains { $0.code.rawValue == "unused-accept" })
    #expect(reading.judged(with: []).open.contains { $0.code.rawValue == "unused-accept" })
    let found = reading.diagnostic(Diagnostic.Code("silent-loop"), .error, atStep: 0, "so")
    let judgement = reading.judged(with: [found])
    #expect(judgement.accepted.map(\.reason) == ["It ends by itself."])
    #expect(!judgement.open.contains { $0.code.rawValue == "unused-accept" })
  }

  @Test func `roles without a promise are pointed out, and accepted under the scenario's id`() {
    let main = "    one: {say: \"{mentor.name}\"}\n    end: {finish: yes}"
    func codes(_ more: String) -> [String] {
      linted(scenario(main: main, more: more)).reading.judged().open.map(\.code.rawValue)
    }
    #expect(codes("").contains("no-role-rule"))
    #expect(!codes("roles: [{round: main, over: 1, share: each}]").contains("no-role-rule"))
    #expect(
      !codes("accept: [{code: no-role-rule, at: sample, because: So.}]").contains("no-role-rule"))
    let silent = linted(scenario()).reading.judged().open.map(\.code.rawValue)
    #expect(!silent.contains("no-role-rule"))
  }
}
