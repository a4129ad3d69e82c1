// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import Testing

@testable import TranscriptChecks

/// A scenario to run tester's files against.
struct TestingBench {
  let tester: Tester

  static let digest = String(repeating: "0a", count: 32)

  /// A bench for a scenario's text; `body` follows a header that names `main` and `goodbye`.
  init(_ body: String = Self.talk, editions: [String: Edition] = [:]) throws {
    tester = Tester(try Self.edition(body)) { editions[$0] }
  }

  init(_ edition: Edition) { tester = Tester(edition) }

  static func edition(
    _ body: String, digest: String = Self.digest, isTracing: Bool = false
  ) throws -> Edition {
    let text = """
      scenario: test
      version: "1"
      title: Test
      start: main
      ending: goodbye
      \(body)
        goodbye:
          closed:
            say: This is the end of it.
      """
    let main = SourceText(name: "test.yaml", bytes: Array(text.utf8))
    let wording = SourceText(name: "wording.yaml", bytes: BuiltinScenarios.wording)
    let (scenario, findings) = ScenarioReader.read([main, wording], main: "test.yaml")
    let read = try #require(
      scenario, "\(findings.map { $0.rendered() }.joined(separator: "\n"))")
    return Edition(Machine(read, isTracing: isTracing), digest: digest)
  }

  /// The embedded scenario in a language.
  static func builtin(_ language: String) throws -> Machine {
    let files = BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    let reading = ScenarioReader.reading(
      files, main: BuiltinScenarios.main, in: .exactly(language))
    return Machine(try #require(reading.scenario))
  }

  // MARK: - Running

  func script(_ text: String) throws -> TestScript {
    switch TestScript.parse(Array(text.utf8)) {
    case .success(let script): return script
    case .failure(let malformed):
      Issue.record("\(malformed.findings)")
      throw malformed
    }
  }

  func run(_ text: String) throws -> TestRun { tester.run(try script(text)) }

  /// What is found, as `LINE CLASS: MESSAGE`.
  func findings(_ text: String) throws -> [String] {
    try run(text).results.flatMap(\.findings).map { "\($0.line) \($0.code): \($0.message)" }
  }

  /// The classes of what is found, with their lines.
  func classes(_ text: String) throws -> [String] {
    try run(text).results.flatMap(\.findings).map { "\($0.line) \($0.code)" }
  }

  /// Two names, a yes, a number, a meeting's end, and a note that each writes alone.
  static let talk = """
    slots:
      fine: {type: yes-no, per: person}
      mood: {type: scale, range: 1..5, per: person}
      way: {type: choice, options: {walk: on foot, ride: by bike}}
      goals:
        type: records
        per: person
        fields:
          line: {type: text}
    commands:
      moods: {call: show-moods, help: how you both are}
    private:
      after: {title: How it was, call: after-questions, consent: after-consent}
    flows:
      main:
        welcome:
          say: Hello, this is a test.
        name:
          ask: What shall I call you?
          to: each
          save: me.name
          pass: no
        fine:
          ask: "{me.name}, is it fine?"
          to: each
          save: me.fine
        roles:
          set: {mentor: first}
        goal:
          new: mentee.goals
        goal-line:
          ask: "{mentee.name}, what is your goal?"
          to: mentee
          save: item.line
        meeting-end:
          end-meeting: yes
        way:
          ask: "How did you come: on foot, or by bike?"
          to: both
          save: way
        alone:
          confidential: after
          invite: Each of you can answer alone.
        mood:
          ask: "{me.name}, how are you, 1 to 5?"
          to: each
          save: me.mood
        end:
          finish: yes
      show-moods:
        moods:
          say: "{first.name}: {first.mood or 'not said'}."
      after-questions:
        after-consent:
          ask: "{readers} Go on, {me.name}?"
          to: me
          type: yes-no
          next: [{if: answer is yes, go: how}, {else: return}]
        how:
          ask: "{me.name}, how was {partner.name} to you?"
          to: me
        thanks:
          say: Thank you, this stays here.
    """
}
