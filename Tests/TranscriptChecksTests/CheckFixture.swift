// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import Dialogue
import ScenarioFormat
import TestSupport
import Testing
import TranscriptFormat
import Understanding

@testable import TranscriptChecks

/// A transcript as tests check it: its records, and the edition that they were held in.
struct CheckFixture {
  var header: Header
  var records: [Record]
  var edition: Edition
  /// Editions that it moves to.
  var editions: [Edition] = []

  /// What every check says.
  func results(_ selection: CheckSelection = CheckSelection()) -> [CheckResult] {
    var checker = Checker(
      header, edition, editions: { digest in editions.first { $0.digest == digest } },
      selection: selection)
    for (index, record) in records.enumerated() { checker.take(record, line: Self.line(of: index)) }
    return checker.finish()
  }

  /// The line that the record of an index is said to stand at.
  static func line(of index: Int) -> Int { index + 11 }

  /// The names of the checks that say something, with the codes of what they say.
  func said(_ selection: CheckSelection = CheckSelection()) -> [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: results(selection).filter { $0.status != .held }.map {
        ($0.name, $0.findings.map(\.code))
      })
  }

  // MARK: - Changing it

  /// The same with one record changed.
  func changing(_ index: Int, _ change: (inout Record) -> Void) -> Self {
    var copy = self
    change(&copy.records[index])
    return copy
  }

  func removing(_ index: Int) -> Self {
    var copy = self
    copy.records.remove(at: index)
    return copy
  }

  func cut(to count: Int) -> Self {
    var copy = self
    copy.records = Array(records.prefix(count))
    return copy
  }

  /// The same records, held against another scenario.
  func against(_ scenario: Scenario) -> Self {
    var copy = self
    copy.edition = Edition(Machine(scenario), digest: edition.digest)
    return copy
  }

  /// The index of the first record of which something is so.
  func first(_ isSo: (Record) -> Bool) throws -> Int {
    let index = records.firstIndex(where: isSo)
    return try #require(index)
  }
}

extension CheckFixture {
  /// The scenario that comes with comentor, in a language; its text may be edited first.
  static func shipped(
    _ language: String = "en", editing edits: [(file: String, old: String, new: String)] = []
  ) throws -> Scenario {
    var files = BuiltinScenarios.files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    for edit in edits {
      let index = try #require(files.firstIndex { $0.0 == edit.file })
      let count = files[index].1.ranges(of: edit.old).count
      try #require(count == 1, "this stands there once: \(edit.old)")
      files[index].1 = files[index].1.replacing(edit.old, with: edit.new)
    }
    let sources = files.map { SourceText(name: $0.0, bytes: Array($0.1.utf8)) }
    let reading = ScenarioReader.reading(
      sources, main: BuiltinScenarios.main, in: .exactly(language))
    return try #require(reading.scenario, "\(reading.findings.map { $0.rendered() })")
  }

  /// A scenario of one file.
  static func scenario(_ text: String) throws -> Scenario {
    let sources = [
      SourceText(name: "s.yaml", bytes: Array(text.utf8)),
      SourceText(name: "wording.yaml", bytes: BuiltinScenarios.wording),
    ]
    let reading = ScenarioReader.read(sources, main: "s.yaml")
    return try #require(reading.scenario, "\(reading.findings.map { $0.rendered() })")
  }

  static let keptNames = ["in-turn", "both-in-one", "primary-roles", "german"]

  /// A conversation that is kept in the repository.
  static func kept(_ name: String) throws -> Self {
    let path = "\(SourceTree.root())/Tests/comentorTests/Conversations/\(name).transcript.txt"
    let file = TranscriptFile(parsing: try #require(SourceTree.bytes(of: path)))
    let header = try #require(file.header)
    try #require(file.isWhole && file.records.count > 300)
    let machine = Machine(try shipped(header.language))
    return Self(
      header: header, records: file.records, edition: Edition(machine, digest: header.digest))
  }

  /// A conversation in which these things happen, an hour after each other.
  static func held(_ scenario: Scenario, _ events: [Event.Kind], seed: UInt64 = 7) -> Self {
    let digest = String(repeating: "a", count: 64)
    let header = Header(
      scenarioID: scenario.id, scenarioVersion: scenario.version, digest: digest,
      language: scenario.language, pair: "k7", zone: "UTC", seed: seed)
    let edition = Edition(Machine(scenario), digest: digest)
    var fixture = Self(header: header, records: [], edition: edition)
    var moment = Moment(seconds: 1_800_000_000)
    var (session, effects) = edition.machine.begin(seed: seed, at: moment)
    fixture.keep(effects, at: moment)
    for event in events {
      moment.seconds += 3600
      effects = edition.machine.step(&session, Event(event, at: moment))
      fixture.keep(effects, at: moment)
    }
    return fixture
  }

  /// Appends what an event left in the file.
  mutating func keep(_ effects: [Effect], at moment: Moment) {
    for case .record(let line) in effects {
      records.append(Record(sequence: records.count + 1, moment: moment, check: 0, line: line))
    }
  }
}
