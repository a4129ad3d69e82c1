// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

@testable import TranscriptChecks

/// Each check with faults that were planted for it.
struct CheckFaultTests {
  /// A conversation with a fault, and what finds it.
  struct Planted: Sendable, CustomTestStringConvertible {
    var name: String
    var check: NamedCheck
    var code: String
    /// Other checks that find it as well, or cannot look any more.
    var others: Set<String> = []
    var status: CheckResult.Status = .failed
    var plant: @Sendable (CheckFixture) throws -> (CheckFixture, index: Int)

    var testDescription: String { "\(check): \(name)" }
  }

  /// What cannot be looked at once a record is no move.
  private static let folded: Set<String> = [
    "coach", "wording", "reading", "roles", "commitments-followed-up", "listening-gate",
    "goals-of-both", "ground-rules-first",
  ]

  private static func plant(
    _ check: NamedCheck, _ code: String, _ name: String, others: Set<String> = [],
    status: CheckResult.Status = .failed, at isPlace: @escaping @Sendable (Record) -> Bool,
    _ change: @escaping @Sendable (inout CheckFixture, Int) -> Void
  ) -> Planted {
    Planted(name: name, check: check, code: code, others: others, status: status) { fixture in
      var changed = fixture
      let index = try fixture.first(isPlace)
      change(&changed, index)
      return (changed, index)
    }
  }

  static let planted: [Planted] = [
    plant(.times, "earlier", "a clock that was set back", at: { $0.line.step == "rules-why" }) {
      $0.records[$1].moment.seconds -= 86_400
    },

    plant(
      .moves, "no-move", "the other one answers", others: folded,
      at: { $0.line.step == "giving" && $0.line.mark != nil }
    ) { fixture, index in
      fixture.records[index].line.speaker = "both"
    },
    plant(
      .moves, "no-move", "another step is answered", others: folded,
      at: { $0.line.step == "giving" && $0.line.mark != nil }
    ) { fixture, index in
      fixture.records[index].line.step = "wanting"
    },
    plant(
      .moves, "no-move", "a question is passed that cannot be", others: folded,
      at: { $0.line.step == "name-first" && $0.line.mark != nil }
    ) { fixture, index in
      fixture.records[index].line.mark = .pass
    },
    plant(
      .moves, "no-move", "an option that there is none of", others: folded,
      at: { $0.line.step == "term-way" && $0.line.mark != nil }
    ) { fixture, index in
      fixture.records[index].line.mark = .value(.choice("sideways"))
    },
    plant(
      .moves, "no-move", "a number out of its range", others: folded,
      at: { $0.line.step == "goal-sure" && $0.line.mark != nil }
    ) { fixture, index in
      fixture.records[index].line.mark = .value(.scale(11))
    },
    plant(
      .moves, "no-move", "a meeting is opened within a meeting", others: folded,
      at: { $0.line.step == "giving" && $0.line.mark != nil }
    ) { fixture, index in
      fixture.records[index].line = Line(
        step: "giving", speaker: "pair", text: "", mark: .opened(2))
    },
    plant(
      .moves, "no-move", "words that nobody was asked for", others: folded,
      at: { $0.line.mark == .opened(2) }
    ) { fixture, index in
      fixture.records[index].line = Line(step: "giving", speaker: "Ines", text: "hm")
    },
    plant(
      .moves, "no-move", "a private note where there is none", others: folded,
      at: { $0.line.step == "giving" && $0.line.mark != nil }
    ) { fixture, index in
      fixture.records[index].line = Line(
        step: "giving", speaker: "pair", text: "", mark: .confidential("exit-feedback"))
    },
    plant(
      .moves, "no-edition", "an edition that is not to be had", others: folded,
      status: .unreadable, at: { $0.line.step == "giving" && $0.line.mark != nil }
    ) { fixture, index in
      let digest = String(repeating: "0", count: 64)
      fixture.records[index].line = Line(
        step: "giving", speaker: "programme", text: "", mark: .moved(digest))
    },

    plant(.coach, "missing", "a line is missing", at: { $0.line.step == "about-pass" }) {
      $0.records.remove(at: $1)
    },
    plant(
      .coach, "missing", "the place of a private note is missing",
      at: { if case .confidential = $0.line.mark { true } else { false } }
    ) {
      $0.records.remove(at: $1)
    },
    plant(.coach, "extra", "a line too many", at: { $0.line.step == "about-pass" }) {
      $0.records.insert(
        Record(
          sequence: 0, moment: $0.records[$1].moment, check: 0,
          line: Line(step: "welcome", speaker: "coach", text: "You again.")), at: $1)
    },
    plant(.coach, "other-step", "a line at another step", at: { $0.line.step == "about-pass" }) {
      $0.records[$1].line.step = "about-limits"
    },

    plant(
      .wording, "words", "other words of the coach", status: .drifted,
      at: { $0.line.step == "about-pass" }
    ) {
      $0.records[$1].line.text = "Every question can be left out."
    },
    plant(
      .wording, "words", "another word for passing", status: .drifted,
      at: { $0.line.mark == .pass }
    ) {
      $0.records[$1].line.text = "/weiter"
    },

    plant(
      .reading, "read-otherwise", "a value that the words do not say", status: .drifted,
      at: { $0.line.step == "goal-sure" && $0.line.mark == .value(.scale(5)) }
    ) {
      $0.records[$1].line.mark = .value(.scale(4))
    },
    plant(
      .reading, "not-read", "words that no longer say the value", status: .drifted,
      at: { $0.line.step == "goal-sure" && $0.line.mark == .value(.scale(5)) }
    ) {
      $0.records[$1].line.text = "rather"
    },
    plant(
      .reading, "read-now", "words that were not understood and are now", status: .drifted,
      at: { $0.line.mark == nil && $0.line.speaker == "both" }
    ) {
      $0.records[$1].line.text = "weekly"
    },

    plant(.confidential, "note-step", "a step of a note", others: ["coach"], at: { _ in true }) {
      $0.records.append(
        Record(
          sequence: 0, moment: $0.records[$0.records.count - 1].moment, check: 0,
          line: Line(step: "note-intro", speaker: "coach", text: "Eight short questions.")))
      _ = $1
    },
    plant(
      .confidential, "note-speaker", "somebody who speaks alone",
      others: folded.union(["moves"]), at: { $0.line.step == "leave-bye" }
    ) {
      $0.records.insert(
        Record(
          sequence: 0, moment: $0.records[$1].moment, check: 0,
          line: Line(step: "leave-bye", speaker: "Ines!", text: "3")), at: $1)
    },
    plant(
      .confidential, "note-answer", "an answer at a note's place",
      others: folded.union(["moves"]), at: { $0.line.step == "leave-bye" }
    ) {
      $0.records.insert(
        Record(
          sequence: 0, moment: $0.records[$1].moment, check: 0,
          line: Line(step: "leave-private", speaker: "both", text: "3")), at: $1)
    },
  ]

  @Test(arguments: planted)
  func `a planted fault is found by its check, and not where that is left out`(planted: Planted)
    throws
  {
    let kept = try CheckFixture.kept("in-turn")
    let (changed, index) = try planted.plant(kept)
    let name = planted.check.rawValue
    let results = changed.results()
    let found = try #require(results.first { $0.name == name })
    #expect(found.status == planted.status, "\(results.filter { $0.status != .held })")
    #expect(found.findings.map(\.code) == [planted.code])
    let finding = try #require(found.findings.first)
    #expect(!finding.message.isEmpty && finding.help != nil)
    #expect(finding.line >= CheckFixture.line(of: index))
    // Nothing else is blamed.
    let others = Set(results.filter { $0.status != .held }.map(\.name)).subtracting([name])
    #expect(others.isSubset(of: planted.others), "\(results.filter { $0.status != .held })")
    // The check alone finds it too.
    let alone = changed.results(CheckSelection(only: [name]))
    #expect(alone.map(\.name) == [name] && alone[0].findings == found.findings)
    // Left out, it is silent: but for what cannot be read, which is always said.
    let without = changed.results(CheckSelection(skip: [name]))
    #expect(without.contains { $0.name == name } == (planted.status == .unreadable))
    for result in without where result.name != name {
      if case .notChecked = result.status { continue }
      #expect(result.findings == results.first { $0.name == result.name }?.findings)
    }
  }

  @Test func `every check has a planted fault`() {
    // What damages a file is planted below, broken promises in tests of their own.
    let checks = Set(Self.planted.map(\.check)).union([.form, .roles])
    #expect(checks == Set(NamedCheck.allCases))
  }

  @Test func `damage is found by form, and what follows it is not held against what came before`()
    throws
  {
    let kept = try CheckFixture.kept("in-turn")
    for selection in [CheckSelection(), CheckSelection(skip: ["form"])] {
      var checker = Checker(kept.header, kept.edition, selection: selection)
      for record in kept.records.prefix(40) { checker.take(record, line: record.sequence) }
      checker.take(
        TranscriptFinding(.wrongCheck, line: 55, column: 36, "not as it was", help: "so"))
      for record in kept.records.suffix(40) { checker.take(record, line: record.sequence + 20) }
      let results = checker.finish()
      let form = try #require(results.first { $0.name == "form" })
      #expect(form.status == .unreadable)
      #expect(
        form.findings == [
          CheckFinding("wrong-check", line: 55, column: 36, "not as it was", help: "so")
        ])
      let others = results.dropFirst()
      #expect(others.count == NamedCheck.allCases.count + 3)
      for result in others {
        let needsFold = NamedCheck(rawValue: result.name)?.needsFold ?? true
        #expect(
          result.status
            == (needsFold ? .notChecked("the file is damaged at line 55") : .held), "\(result)")
      }
    }
  }

  @Test func `a scenario that says something otherwise has drifted, and nothing else is blamed`()
    throws
  {
    let edited = try CheckFixture.shipped(editing: [
      ("onboarding.yaml", "Nearly every question can be left out", "You may leave out a question")
    ])
    let results = try CheckFixture.kept("both-in-one").against(edited).results()
    let wrong = results.filter { $0.status != .held }
    #expect(wrong.map(\.name) == ["wording"] && wrong.first?.status == .drifted)
    let finding = try #require(wrong.first?.findings.first)
    #expect(wrong.first?.findings.count == 1 && finding.message.contains("[about-pass]"))
    #expect(finding.difference.map(\.side) == [.expected, .actual])
    #expect(finding.difference.last?.text.hasPrefix("You may leave out a question") == true)
  }

  @Test func `a hundred findings are shown, and the others counted`() throws {
    let kept = try CheckFixture.kept("in-turn")
    var changed = kept
    for index in changed.records.indices where changed.records[index].line.speaker == "coach" {
      changed.records[index].line.text += " Well."
    }
    let count = kept.records.count { $0.line.speaker == "coach" }
    let results = changed.results(CheckSelection(only: ["wording"]))
    #expect(results.count == 1 && results[0].status == .drifted && count > 200)
    #expect(results[0].findings.count == 101)
    #expect(results[0].findings[100].message == "and \(count - 100) more of these, from here on")
    let lines = results[0].findings[0].difference
    #expect(lines.map(\.side) == [.expected, .actual])
    #expect(lines[0].line == CheckFixture.line(of: 0) && lines[0].text.hasSuffix(" Well."))
  }

  @Test func `a text of several lines is shown with what is the same around it`() {
    let shown = difference("one\ntwo\nthree\nfour", "one\nzwei\ndrei\n\nfour", line: 10)
    #expect(
      shown.map { "\($0.side.rawValue)\($0.line.map(String.init) ?? "") \($0.text)" } == [
        " 10 one", "-11 two", "-12 three", "+ zwei", "+ drei", "+ ", " 13 four",
      ])
    #expect(difference("a", "a", line: 1).map(\.side) == [.both])
    #expect(difference("a\na", "a", line: 1).map(\.side) == [.both, .expected])
  }

  @Test func `a name that ends as the speaker of a note does is a name`() throws {
    let scenario = try CheckFixture.shipped()
    let held = CheckFixture.held(
      scenario, [.answered("Ana!", read: nil), .answered("Ben", read: nil), .passed, .passed])
    #expect(held.records.contains { $0.line.speaker == "Ana!" })
    #expect(held.said() == [:])
  }
}
