// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import Testing
import Understanding

/// A scenario to talk to, with what has been said.
struct Stage {
  let machine: Machine
  var session: Session
  /// Every line of the transcript so far, as `speaker: text`.
  var lines: [String] = []
  var effects: [Effect] = []
  private var time: Moment

  /// The moment at which every stage begins: 9 o'clock UTC on Tuesday 12 January 2027.
  static let start = Moment(
    seconds: (CivilDate(iso: "2027-01-12")?.dayNumber ?? 0) * 86_400 + 9 * 3600)

  /// A stage on a scenario's text; `body` follows a header that names `main` and `goodbye`.
  init(_ body: String, seed: UInt64 = 7) throws {
    let text = """
      scenario: test
      version: "1"
      title: Test
      start: main
      ending: goodbye
      \(body)
        goodbye:
          closed:
            say: This is the end of it, {first.name} and {second.name}.
      """
    try self.init(machine: Machine(Self.scenario(text)), seed: seed)
  }

  init(machine: Machine, seed: UInt64 = 7) {
    self.machine = machine
    time = Self.start
    (session, effects) = machine.begin(seed: seed, at: time)
    note()
  }

  static func scenario(_ text: String) throws -> Scenario {
    let main = SourceText(name: "test.yaml", bytes: Array(text.utf8))
    let wording = SourceText(name: "wording.yaml", bytes: BuiltinScenarios.wording)
    let (scenario, findings) = ScenarioReader.read([main, wording], main: "test.yaml")
    return try #require(
      scenario, "\(findings.map { $0.rendered() }.joined(separator: "\n"))")
  }

  /// Lets something happen; what the coach says to it.
  @discardableResult
  mutating func happen(_ kind: Event.Kind) -> [String] {
    time.seconds += 1
    (session, effects) = machine.step(session, Event(kind, at: time))
    let before = lines.count
    note()
    return lines[before...].filter { $0.hasPrefix("coach: ") }.map { String($0.dropFirst(7)) }
  }

  /// Answers the open question.
  @discardableResult
  mutating func say(_ words: String) -> [String] { happen(.answered(words, read: nil)) }

  /// The open question and who is asked, such as `Ines> Why`.
  var question: String {
    guard let question = machine.question(session) else { return "-" }
    let who =
      switch question.speaker {
      case .both: "both"
      case .person(let person): machine.label(of: person, in: session)
      }
    return "\(who)> \(question.text)"
  }

  /// What was not recorded but said to whoever typed.
  var notices: [String] {
    effects.compactMap { if case .notice(let text) = $0 { text } else { nil } }
  }

  private mutating func note() {
    for case .record(let line) in effects { lines.append("\(line.speaker): \(line.text)") }
  }
}
