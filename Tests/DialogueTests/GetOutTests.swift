// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import ScenarioFormat
import Testing
import Understanding

@testable import Dialogue

/// The private notes of the scenario that ships: the way out, and what is read out of the others.
struct GetOutTests {
  /// The shipped scenario in each language.
  static func machines() throws -> [Machine] {
    let files = BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    return try ["en", "de"].map { code in
      let reading = ScenarioReader.reading(
        files, main: BuiltinScenarios.main, in: .exactly(code))
      return Machine(try #require(reading.scenario))
    }
  }

  private static let answers: [Event.Kind] = [
    .passed, .answered("yes", read: nil), .answered("no", read: nil),
    .answered("ja", read: nil), .answered("nein", read: nil),
    .answered("I can no longer say what I think.", read: nil),
  ]

  /// Everything that can be said in a note, to its end or to the seventh question.
  private func prompts(
    _ machine: Machine, _ session: Session, _ asked: Int, at moment: Moment, into ends: inout [Int]
  ) {
    guard machine.question(session) != nil, asked < 7 else {
      ends.append(asked)
      return
    }
    var found = false
    for answer in Self.answers {
      let next = machine.step(session, Event(answer, at: moment)).0
      // What is refused, or not understood, asks the same again.
      guard machine.question(next)?.stepID != machine.question(session)?.stepID else { continue }
      found = true
      prompts(machine, next, asked + 1, at: moment, into: &ends)
    }
    #expect(found, "no answer leads on from \(machine.question(session)?.stepID ?? "")")
  }

  /// A conversation in which nobody has said more than one name.
  private func named(_ machine: Machine) -> Session {
    let begun = machine.begin(seed: 1, at: Stage.start).0
    return machine.step(begun, Event(.answered("Ines", read: nil), at: Stage.start)).0
  }

  @Test func `whoever wants to stop is asked three questions at most, on every way`() throws {
    for machine in try Self.machines() {
      let leaving = machine.scenario.privateNotes.indices.filter {
        machine.scenario.privateNotes[$0].isLeaving
      }
      let note = try #require(leaving.first)
      #expect(leaving.count == 1)
      let (session, _) = machine.beginPrivateNote(
        note, by: .first, of: named(machine), readers: "Maria reads it.", at: Stage.start)
      var ends: [Int] = []
      prompts(machine, session, 1, at: Stage.start, into: &ends)
      // Asked 1, 2 and 3, then once more for the end that each way comes to.
      #expect(ends.max() == 4 && ends.min() == 2 && ends.count > 4, "\(ends)")
    }
  }

  @Test func `a note that asks more would be found`() throws {
    let machine = try #require(Self.machines().first)
    let pulse = try #require(machine.scenario.privateNotes.firstIndex { $0.id == "pulse" })
    let (session, _) = machine.beginPrivateNote(
      pulse, by: .first, of: named(machine), at: Stage.start)
    var ends: [Int] = []
    prompts(machine, session, 1, at: Stage.start, into: &ends)
    #expect((ends.max() ?? 0) > 4)
  }

  @Test func `the texts of the way out need nothing but the name of whoever takes it`() throws {
    for machine in try Self.machines() {
      let scenario = machine.scenario
      let note = try #require(scenario.privateNotes.first { $0.isLeaving })
      var paths: Set<String> = []
      for step in scenario.steps[scenario.flows[note.flow].steps] {
        switch step.action {
        case .say(let text, _, _): paths.formUnion(text.pieces.compactMap { path($0, scenario) })
        case .ask(let ask):
          for text in [ask.text, ask.why, ask.reask].compactMap(\.self) {
            paths.formUnion(text.pieces.compactMap { path($0, scenario) })
          }
        default: Issue.record("\(step.id) does something else")
        }
        #expect(step.guardCondition == nil)
      }
      #expect(paths == ["me.name", "readers"])
    }
  }

  private func path(_ piece: Text.Piece, _ scenario: Scenario) -> String? {
    if case .path(let path, _) = piece { scenario.describe(path) } else { nil }
  }

  @Test func `every note asks first who reads it, and says where somebody can be reached`() throws {
    for machine in try Self.machines() {
      let notes = machine.scenario.privateNotes
      #expect(notes.map(\.id) == ["get-out", "pulse", "word", "exit-feedback"])
      #expect(notes.allSatisfy { $0.consent != nil && $0.contact != nil })
      let ratings = notes.filter { !$0.ratings.isEmpty }
      #expect(ratings.map(\.id) == ["pulse", "exit-feedback"])
      for note in ratings {
        #expect(note.ratings.map(\.name) == ["heard", "topic", "way", "safe"])
        for rating in note.ratings {
          guard case .ask(let ask) = machine.scenario.steps[rating.step].action else {
            Issue.record("\(rating.name) is no question")
            continue
          }
          #expect(ask.type == .scale(1...5))
        }
      }
    }
  }

  @Test func `nothing to add is an answer, and ends the last note`() throws {
    let machine = try #require(Self.machines().first)
    let note = try #require(machine.scenario.privateNotes.firstIndex { $0.id == "exit-feedback" })
    var session = machine.beginPrivateNote(
      note, by: .first, of: named(machine), readers: "Maria reads it.", at: Stage.start
    ).0
    for words in ["yes", "nothing to add"] {
      session = machine.step(session, Event(.answered(words, read: nil), at: Stage.start)).0
    }
    #expect(machine.question(session) == nil)
    #expect(
      session.givenAnswers.map { machine.scenario.steps[$0.step].id } == [
        "note-consent", "note-choice",
      ])
  }

  // MARK: - When the pulse comes

  /// The meetings at whose end the pulse has its place; `plans` says in which meeting how many
  /// are planned anew.
  private func pulses(_ plans: [Int: Int], laterGoals: Bool = true) throws -> [Int] {
    var stage = Stage(machine: try ShippedScenarioTests.shipped())
    var pulses: [Int] = []
    var planned: Set<Int> = []
    for _ in 0..<4_000 where !stage.session.state.isEnded {
      guard let question = stage.machine.question(stage.session) else {
        stage.happen(.opened)
        continue
      }
      let meeting = stage.session.state.meeting
      let before = stage.effects
      let canPlan = question.stepID != "change-what" && stage.session.state.name(of: .second) != nil
      if let count = plans[meeting], canPlan, question.kind == .answer,
        planned.insert(meeting).inserted
      {
        stage.happen(.command("rhythm"))
        stage.say("how many")
        stage.say("\(count)")
        stage.say("no")
        continue
      }
      switch question.type {
      case .name: stage.say(stage.session.state.name(of: .first) == nil ? "Ines" : "Tomasz")
      case _ where question.stepID == "goals-when": stage.say(laterGoals ? "later" : "now")
      case _ where question.stepID == "file-fine": stage.say("yes")
      case _ where question.kind == .floor || question.kind == .browse: stage.happen(.next)
      case .yesNo: stage.say("no")
      default: stage.happen(.passed)
      }
      #expect(!before.isEmpty)
      for case .record(let line) in stage.effects where line.mark == .confidential("pulse") {
        pulses.append(meeting)
      }
    }
    #expect(stage.session.state.isEnded)
    return pulses
  }

  @Test(arguments: [
    (4, [2, 3]), (5, [2, 3, 4]), (6, [2, 3, 5]), (7, [2, 4, 6]), (8, [2, 4, 7]), (9, [2, 5, 8]),
    (12, [2, 6, 11]), (23, [2, 12, 22]), (24, [2, 12, 23]),
  ])
  func `the pulse comes in the second meeting, in the middle, and in the last but one`(
    planned: Int, meetings: [Int]
  ) throws {
    #expect(try pulses([1: planned]) == meetings)
    #expect(try pulses([1: planned], laterGoals: false) == meetings)
  }

  @Test(arguments: [
    // Fewer in meeting 5: the middle was jumped over, and is asked at once.
    ([1: 12, 5: 8], [2, 5, 7]),
    // So few that this is the last but one.
    ([1: 12, 5: 6], [2, 5]),
    // Fewer than were held: the next is the last.
    ([1: 12, 4: 4], [2, 4]),
    // More, before the middle and after it.
    ([3: 10], [2, 5, 9]),
    ([4: 10], [2, 3, 9]),
    ([2: 4], [2, 3]),
  ])
  func `it comes once in a meeting at most, whatever is planned anew`(
    plans: [Int: Int], meetings: [Int]
  ) throws {
    #expect(try pulses(plans) == meetings)
  }

  @Test func `whether it is answered changes nothing of the conversation`() throws {
    let machine = try ShippedScenarioTests.shipped()
    let session = named(machine)
    for note in machine.scenario.privateNotes.indices {
      let before = session
      _ = machine.beginPrivateNote(note, by: .first, of: session, at: Stage.start)
      #expect(session == before)
    }
  }

  @Test func `planned ends and others are said in the same words`() throws {
    let machine = try ShippedScenarioTests.shipped()
    var stage = Stage(machine: machine)
    stage.say("Ines")
    stage.say("Tomasz")
    let closed = machine.step(stage.session, Event(.closedByProgramme, at: Stage.start)).1
      .compactMap { effect -> String? in
        if case .record(let line) = effect, line.speaker == "coach" { line.text } else { nil }
      }
    let ending = machine.scenario.flows[machine.scenario.ending]
    #expect(closed.count == ending.steps.count && closed.count > 1)
    let calls = machine.scenario.steps.indices.filter {
      if case .call(machine.scenario.ending, for: .same) = machine.scenario.steps[$0].action {
        true
      } else {
        false
      }
    }
    let call = try #require(calls.first)
    guard case .finish = machine.scenario.steps[call + 1].action else {
      Issue.record("the programme does not finish after these words")
      return
    }
  }
}
