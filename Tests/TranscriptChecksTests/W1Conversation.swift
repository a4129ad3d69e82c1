// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import TestSupport
import TranscriptFormat
import Understanding

/// A conversation of the scenario of the benchmarks, held by our own machine.
struct W1Conversation {
  static let header = Header(
    scenarioID: "w1", scenarioVersion: "1", digest: String(repeating: "5f1d", count: 16),
    language: "en", pair: "k7", zone: "UTC", seed: 7)

  static let project = SourceTree.root()

  /// The records, each with its time.
  private(set) var lines: [(line: Line, moment: Moment)] = []

  /// Lets two people give these answers, in order, until there is none left.
  init(answers: [String]) throws {
    let machine = try Self.machine()
    var moment = Moment(seconds: 1_799_740_800)
    var (session, effects) = machine.begin(seed: 7, at: moment)
    for answer in answers {
      keep(effects, &moment)
      effects = machine.step(&session, Event(.answered(answer, read: nil), at: moment))
    }
    keep(effects, &moment)
  }

  private mutating func keep(_ effects: [Effect], _ moment: inout Moment) {
    for case .record(let line) in effects {
      lines.append((line, moment))
      moment.seconds += 7
    }
  }

  static func machine() throws -> Machine {
    let path = "\(project)/Tests/comentorTests/Scenarios/w1.yaml"
    guard let bytes = SourceTree.bytes(of: path) else { throw Missing(path: path) }
    let sources = [
      SourceText(name: "scenario.yaml", bytes: bytes),
      SourceText(name: "wording.yaml", bytes: BuiltinScenarios.wording),
    ]
    guard let scenario = ScenarioReader.read(sources, main: "scenario.yaml").0 else {
      throw Missing(path: path)
    }
    return Machine(scenario)
  }

  struct Missing: Error { var path: String }

  /// The transcript of lines, with its chain.
  static func transcript(_ lines: [(line: Line, moment: Moment)]) -> [UInt8] {
    var chain = Chain(after: header)
    return header.bytes + chain.append(lines)
  }

  /// What is in a transcript, record by record, as bytes: the header first.
  static func pieces(_ lines: [(line: Line, moment: Moment)]) -> [[UInt8]] {
    var chain = Chain(after: header)
    return [header.bytes] + lines.map { chain.append([$0]) }
  }

  /// The number of the first record that is not what the machine makes of the words before it,
  /// read anew; nil where all are.
  static func firstUnlike(_ records: [Record], _ machine: Machine, seed: UInt64) -> Int? {
    guard let first = records.first else { return 0 }
    func lines(_ effects: [Effect]) -> ArraySlice<Line> {
      effects.compactMap { if case .record(let line) = $0 { line } else { nil } }[...]
    }
    var (session, effects) = machine.begin(seed: seed, at: first.moment)
    var expected = lines(effects)
    for record in records {
      if expected.isEmpty {
        let event = Event(.answered(record.line.text, read: nil), at: record.moment)
        expected = lines(machine.step(&session, event))
      }
      guard expected.popFirst() == record.line else { return record.sequence }
    }
    return expected.isEmpty && session.state.isEnded ? nil : records.count + 1
  }

  /// Sixty answers.
  static let plain: [String] = {
    let rounds = ["I listened first", "We drew it on paper – twice", "A slower pace, naïve or not"]
    let texts = (0..<40).map { rounds[$0 % 3] + " (\($0))" }
    var answers = ["Zoë", "Ben"] + (0..<10).map { $0 % 3 == 0 ? "yes" : "no" } + texts[..<10]
    for person in 0..<2 {
      answers += [texts[10 + person], "\(3 + person)", "no", "2027-06-30", texts[12 + person]]
    }
    for round in 0..<4 {
      answers += [
        texts[20 + round], texts[24 + round], "\(round + 6)", texts[28 + round], "Yes, please",
      ]
    }
    for person in 0..<2 { answers += ["10", texts[32 + person], "yes", texts[36 + person]] }
    return answers
  }()

  /// The same, after answers that were not understood.
  static let unclear: [String] = {
    var answers = plain
    for (index, words) in [(50, ""), (40, "eleven"), (25, "soon"), (22, "13 points"), (15, " ")] {
      answers.insert(words, at: index)
    }
    for (index, words) in [(5, "maybe"), (5, "who knows"), (1, "zoë"), (0, ""), (0, "coach")] {
      answers.insert(words, at: index)
    }
    return answers
  }()
}
