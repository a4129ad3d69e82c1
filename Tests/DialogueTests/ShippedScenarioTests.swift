// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import ScenarioFormat
import TestSupport
import Testing
import Understanding

@testable import Dialogue

/// The scenario that ships, and others of other subjects, on the one machine.
struct ShippedScenarioTests {
  static func read(_ files: [(name: String, bytes: [UInt8])], main: String) -> (
    Scenario?, [Diagnostic]
  ) {
    let (scenario, findings) = ScenarioReader.read(
      files.map { SourceText(name: $0.name, bytes: $0.bytes) }, main: main)
    return (scenario, findings)
  }

  static func shipped() throws -> Machine {
    let (scenario, findings) = read(BuiltinScenarios.files, main: BuiltinScenarios.main)
    #expect(findings.isEmpty, "\(findings.map { $0.rendered() }.joined(separator: "\n"))")
    return Machine(try #require(scenario))
  }

  /// A scenario of the program's tests, with the shipped phrases.
  static func other(_ name: String) throws -> Machine {
    let path = "\(project)/Tests/comentorTests/Scenarios/\(name)"
    let bytes = try #require(SourceTree.bytes(of: path))
    let files = [(name: name, bytes: bytes), ("wording.yaml", BuiltinScenarios.wording)]
    let (scenario, findings) = read(files, main: name)
    #expect(findings.isEmpty, "\(findings.map { $0.rendered() }.joined(separator: "\n"))")
    return Machine(try #require(scenario))
  }

  static let project = SourceTree.root()

  @Test func `every file of the folder is embedded, as it stands there`() throws {
    let folder = "\(Self.project)/Sources/BuiltinScenarios/Scenarios"
    let names = try #require(SourceTree.names(in: folder))
    #expect(names == BuiltinScenarios.files.map(\.name).sorted())
    for file in BuiltinScenarios.files {
      #expect(SourceTree.bytes(of: "\(folder)/\(file.name)") == file.bytes, "\(file.name)")
    }
  }

  /// A walk to the end: how many meetings it had, and every line.
  private func walk(_ machine: Machine, seed: UInt64, backs: Bool) -> (Session, Int, [Line]) {
    var walker = Walker(seed: seed)
    var moment = Stage.start
    var (session, effects) = machine.begin(seed: seed, at: moment)
    var lines: [Line] = []
    var meetings = 1
    for _ in 0..<6000 where !session.state.isEnded {
      let kind = walker.event(machine, session, backs: backs)
      if kind == .opened { meetings += 1 }
      moment.seconds += 60
      (session, effects) = machine.step(session, Event(kind, at: moment))
      for case .record(let line) in effects { lines.append(line) }
    }
    return (session, meetings, lines)
  }

  @Test func `a pair that answers anything at all comes to the end of the shipped scenario`()
    throws
  {
    let machine = try Self.shipped()
    var longest = 0
    for seed in 0..<UInt64(300) {
      let (session, meetings, lines) = walk(machine, seed: seed, backs: seed % 3 == 0)
      #expect(session.state.isEnded, "seed \(seed)")
      longest = max(longest, meetings)
      let holes = lines.filter {
        $0.speaker == "coach"
          && ($0.text.contains("  ") || $0.text.contains(" .") || $0.text.contains(" ,")
            || $0.text.isEmpty || $0.text.contains("{"))
      }
      #expect(holes.isEmpty, "seed \(seed): \(holes.first.map { "[\($0.step)] \($0.text)" } ?? "")")
    }
    #expect(longest >= 6)
  }

  @Test func `the shipped scenario's corrections end as fresh sessions do`() throws {
    let machine = try Self.shipped()
    for seed in 0..<UInt64(200) {
      var walker = Walker(seed: seed &+ 9_000)
      var moment = Stage.start
      var session = machine.begin(seed: seed, at: moment).0
      var counted: [Event] = []
      for _ in 0..<120 where !session.state.isEnded {
        let kind = walker.event(machine, session, backs: true)
        if session.isSettled { counted += session.history.map { Event($0.kind, at: $0.moment) } }
        moment.seconds += 1
        if session.state.isBetweenMeetings { counted.append(Event(kind, at: moment)) }
        session = machine.step(session, Event(kind, at: moment)).0
      }
      counted += session.history.map { Event($0.kind, at: $0.moment) }
      var fresh = machine.begin(seed: seed, at: Stage.start).0
      for event in counted { fresh = machine.step(fresh, event).0 }
      #expect(session.sameState(as: fresh), "seed \(seed)")
    }
  }

  @Test func `from every question of the shipped scenario, the programme can close the pair`()
    throws
  {
    let machine = try Self.shipped()
    var walker = Walker(seed: 5)
    var moment = Stage.start
    var session = machine.begin(seed: 5, at: moment).0
    var endings: Set<[String]> = []
    var questions = 0
    while !session.state.isEnded {
      for kind in [Event.Kind.closedByProgramme, .pausedByProgramme] {
        let (closed, effects) = machine.step(session, Event(kind, at: moment))
        #expect(closed.state.isEnded)
        let words = effects.compactMap { effect -> String? in
          guard case .record(let line) = effect, line.speaker == "coach" else { return nil }
          return line.text
        }
        if session.state.name(of: .second) != nil { endings.insert(words) }
      }
      questions += 1
      moment.seconds += 60
      let kind = walker.event(machine, session, backs: false)
      session = machine.step(session, Event(kind, at: moment)).0
    }
    #expect(endings.count == 1 && questions > 100)
  }

  @Test func `a programme of another subject runs on the same machine`() throws {
    let machine = try Self.other("book-club.yaml")
    for seed in 0..<UInt64(100) {
      #expect(walk(machine, seed: seed, backs: seed % 2 == 0).0.state.isEnded, "seed \(seed)")
    }
  }

  @Test func `sixty questions of the benchmark run on the same machine`() throws {
    let machine = try Self.other("w1.yaml")
    let path = "\(Self.project)/../shared/bench"
    let answers = try #require(
      SourceTree.bytes(of: "\(path)/answers.txt"),
      "this test needs the benchmark's data in \(path)")
    var session = machine.begin(seed: 1, at: Stage.start).0
    let lines = String(decoding: answers, as: UTF8.self).split(separator: "\n")
    var asked = 0
    for line in lines where !session.state.isEnded {
      let before = machine.question(session)?.stepID
      session =
        machine.step(
          session, Event(.answered(String(line), read: nil), at: Stage.start)
        ).0
      asked += 1
      #expect(machine.question(session)?.stepID != before, "\(line)")
    }
    #expect(asked == 60 && lines.count == 60 && session.state.isEnded)
  }

  @Test func `the machine names no stage`() throws {
    // Words of the shipped scenario's stages that a machine which knew them would hold.
    let stages = ["onboarding", "icebreaker", "check-in", "checkin", "commitment", "feedback"]
    for folder in ["Dialogue", "Understanding", "TranscriptFormat", "comentor"] {
      let lines = SourceTree.swiftCode(under: "\(Self.project)/Sources/\(folder)")
        .split(separator: "\n")
      #expect(lines.count > 100)
      let found = lines.filter { line in
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
        return stages.contains { code.lowercased().contains($0) }
      }
      #expect(found.isEmpty, "\(folder): \(found)")
    }
  }
}
