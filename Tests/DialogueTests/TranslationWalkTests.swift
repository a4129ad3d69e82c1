// SPDX-License-Identifier: GPL-3.0-or-later

import BuiltinScenarios
import Diagnostics
import ScenarioFormat
import Testing
import Understanding

@testable import Dialogue

/// The shipped scenario in German: complete, and nothing of it in English.
struct TranslationWalkTests {
  private static let read = ScenarioReader.readAll(
    BuiltinScenarios.files.map { SourceText(name: $0.name, bytes: $0.bytes) },
    main: BuiltinScenarios.main)

  private func machines() throws -> (english: Machine, german: Machine) {
    let source = try #require(Self.read.source.scenario)
    let translation = try #require(Self.read.translations["de"])
    return (Machine(source), Machine(translation))
  }

  @Test func `the German scenario reads without any finding, and is the same scenario`() throws {
    let findings = Self.read.source.findings.map { $0.rendered() }
    #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    let (english, german) = try machines()
    #expect(german.language.code == "de" && german.scenario.title != english.scenario.title)
    #expect(german.scenario.steps.map(\.id) == english.scenario.steps.map(\.id))
    #expect(german.scenario.library.map(\.id) == english.scenario.library.map(\.id))
    // What both languages say in one word may be the same; a phrase with a sentence is not.
    for phrase in Phrase.allCases where english.scenario.wording(phrase).contains(" ") {
      #expect(german.scenario.wording(phrase) != english.scenario.wording(phrase), "\(phrase)")
    }
  }

  /// A text's words without what is filled in.
  private func words(_ text: Text) -> [String] {
    text.pieces.compactMap { piece in
      guard case .literal(let words) = piece, words.contains(where: \.isLetter) else { return nil }
      return words
    }
  }

  @Test func `no text of a library, bank or command is left in English`() throws {
    let (english, german) = try machines()
    for (ours, theirs) in zip(german.scenario.library, english.scenario.library) {
      #expect(ours.title != theirs.title && words(ours.text) != words(theirs.text), "\(ours.id)")
    }
    for (ours, theirs) in zip(german.scenario.banks, english.scenario.banks) {
      for (our, their) in zip(ours.texts, theirs.texts) {
        #expect(words(our) != words(their), "\(ours.id): \(words(our))")
      }
    }
    for (ours, theirs) in zip(german.scenario.commands, english.scenario.commands) {
      #expect(ours.help != theirs.help)
    }
  }

  /// Whether a line is said by a step that has no words of its own, only what is filled in.
  private func isWordless(_ line: Line, _ machine: Machine) -> Bool {
    guard let step = machine.scenario.steps.first(where: { $0.id == line.step }) else {
      return false
    }
    if case .say(let text, _, _) = step.action { return words(text).isEmpty }
    return false
  }

  @Test func `random walks in both languages take the same way, and share no words`() throws {
    let (english, german) = try machines()
    var steps: Set<String> = []
    for seed in 0..<UInt64(60) {
      var walker = Walker(seed: seed)
      var moment = Stage.start
      var (one, _) = english.begin(seed: seed, at: moment)
      var (other, _) = german.begin(seed: seed, at: moment)
      for _ in 0..<3000 where !one.state.isEnded {
        var kind = walker.event(english, one, backs: seed % 3 == 0)
        if case .answered(let typed, _) = kind, let question = english.question(one) {
          // What was typed means the same to both: its words are not what is looked at here.
          guard
            case .value(let value) = Understanding.read(
              typed, as: question.type, in: .english, on: moment.date)
          else { continue }
          kind = .answered(typed, read: value)
        }
        moment.seconds += 60
        let said = english.step(&one, Event(kind, at: moment))
        let gesagt = german.step(&other, Event(kind, at: moment))
        #expect(said.count == gesagt.count, "seed \(seed)")
        for case (.record(let line), .record(let zeile)) in zip(said, gesagt) {
          #expect(line.step == zeile.step && line.speaker == zeile.speaker, "seed \(seed)")
          guard line.speaker == "coach" else { continue }
          steps.insert(line.step)
          let isSame = line.text == zeile.text && !isWordless(line, english)
          #expect(!isSame, "[\(line.step)] \(line.text)")
          let hole = ["  ", " .", " ,", "{", "}"].first { zeile.text.contains($0) }
          #expect(hole == nil && !zeile.text.isEmpty, "[\(zeile.step)] \(zeile.text)")
        }
      }
      #expect(one.state.isEnded && other.state.isEnded, "seed \(seed)")
    }
    #expect(steps.count > 250, "\(steps.count)")
  }

  @Test(arguments: [
    ("“{me.wish}”", "“I walk”"), ("„{me.wish}“", "„I walk“"), ("«{me.wish}»", "«I walk»"),
    ("»{me.wish}«", "»I walk«"), ("{me.wish} And", "I walk. And"), ("“{me.wish} …”", "“I walk. …”"),
  ])
  func `a full stop of somebody's words goes where they are quoted, in any language`(
    text: String, said: String
  ) throws {
    var stage = try Stage(
      """
      slots: {wish: {type: text, per: person}}
      flows:
        main:
          a: {ask: Wish?, to: first, save: me.wish}
          b: {call: sub, for: first}
          c: {finish: yes}
        sub:
          d: {say: '\(text)'}
      """)
    #expect(stage.say("I walk.") == [said])
  }
}
