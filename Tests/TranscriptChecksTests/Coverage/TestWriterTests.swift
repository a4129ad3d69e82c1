// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import ScenarioProofs
import Testing
import Understanding

@testable import TranscriptChecks

@Suite struct TestWriterTests {
  private static func shipped(in language: LanguageChoice) throws -> Scenario {
    let files = BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    return try #require(
      ScenarioReader.read(files, main: BuiltinScenarios.main, in: language).scenario)
  }

  @Test(arguments: [.own, .exactly("de")] as [LanguageChoice])
  func `what is made up for the shipped scenario passes as files, and covers all of it`(
    language: LanguageChoice
  ) throws {
    let scenario = try Self.shipped(in: language)
    let result = Generator.generate(scenario)
    let reach = try #require(result.reach)
    let digest = String(repeating: "a", count: 64)
    let edition = Edition(Machine(scenario, isTracing: true), digest: digest)
    let writer = TestWriter(scenario, digest: digest)
    var coverage = Coverage()
    for (number, conversation) in result.conversations.enumerated() {
      let bytes = writer.file(conversation, comment: "Made up, number \(number).\n\nTwo lines.")
      let script = try TestScript.parse(bytes).get()
      let run = Tester(edition).run(script)
      #expect(run.results == [CheckResult("conversation", .held)], "\(number)")
      for visit in run.visits[digest] ?? [] { coverage.insert(visit, in: scenario.language) }
    }
    let count = CoverageCount(coverage, of: scenario, within: reach)
    #expect(count.missing == [])
    #expect(count.percent == 100)
    #expect(count.total.total > 2_000)
    #expect(result.conversations.contains { $0.turns.contains { $0.note != nil } })
  }

  @Test func `a file says what it is, moves the clock, and keeps notes apart`() throws {
    let scenario = try CoverageBench().scenario
    let now = Moment(seconds: 1_800_000_000, offset: 60)
    let machine = Machine(scenario)
    let (begun, effects) = machine.begin(seed: 5, at: now)
    var conversation = HeldConversation(seed: 5, start: now, opening: effects.lines)
    var session = begun
    for (kind, later) in [
      (Event.Kind.answered("/Ines", read: nil), 1), (.answered("Ines", read: nil), 2),
      (.answered("Tomasz", read: nil), 90_000),
    ] {
      let event = Event(kind, at: Moment(seconds: now.seconds + later, offset: 60))
      conversation.turns.append(.init(event, machine.step(&session, event)))
    }
    let file = TestWriter(scenario, named: "small.yaml").file(conversation, comment: "Why.")
    #expect(
      String(decoding: file, as: UTF8.self) == """
        comentor-transcript 1
        scenario: small.yaml
        language: en
        seed: 5
        now: 2027-01-15T09:00:00+01:00

        # Why.

        [names] coach: Name?
        [names] first: //Ines
        [names] coach: I cannot use “/” in a name. What can I call you without it?
        [names] first: Ines
            = name Ines
        [names] coach: Name?

        @now 2027-01-16T10:00:00+01:00
        [names] second: Tomasz
            = name Tomasz
        [like] coach: Do you like it?

        """)
    let edition = Edition(Machine(scenario), digest: String(repeating: "a", count: 64))
    let run = Tester(edition).run(try TestScript.parse(file).get())
    #expect(run.results.map(\.status) == [.held])
  }
}
