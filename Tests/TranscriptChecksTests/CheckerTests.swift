// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

@testable import TranscriptChecks

/// What holds of every transcript: of those that are kept, of their beginnings, and of what comes
/// of doing this or that.
struct CheckerTests {
  @Test(arguments: CheckFixture.keptNames)
  func `everything holds of a conversation that is kept`(name: String) throws {
    let results = try CheckFixture.kept(name).results()
    let own = ["commitments-followed-up", "listening-gate", "goals-of-both", "ground-rules-first"]
    #expect(results.map(\.name) == NamedCheck.allCases.map(\.rawValue) + own)
    for result in results { #expect(result == CheckResult(result.name, .held), "\(result)") }
  }

  @Test(arguments: CheckFixture.keptNames)
  func `a conversation that is cut after any record has no faults`(name: String) throws {
    let kept = try CheckFixture.kept(name)
    var checker = Checker(kept.header, CheckPlan(kept.edition)) { _ in nil }
    for record in kept.records {
      checker.take(record, line: record.sequence)
      var cut = checker
      let wrong = cut.finish().filter { $0.status != .held }
      #expect(wrong.isEmpty, "cut after record \(record.sequence): \(wrong)")
    }
  }

  @Test func `a record that is left out, said twice or exchanged with the next is found`() throws {
    let kept = try CheckFixture.kept("primary-roles").cut(to: 160)
    var count = 0
    for index in 0..<kept.records.count - 8 {
      var twice = kept
      twice.records.insert(kept.records[index], at: index)
      var exchanged = kept
      exchanged.records.swapAt(index, index + 1)
      for (what, changed) in [
        ("left out", kept.removing(index)), ("twice", twice), ("exchanged", exchanged),
      ] {
        let said = changed.said(CheckSelection(only: ["moves", "coach"]))
        #expect(!said.isEmpty, "record \(index + 1) \(what)")
        count += 1
      }
    }
    #expect(count > 400)
  }

  @Test func `everything holds of what comes of doing this or that, in two languages`() throws {
    var ended = 0
    var marks: Set<String> = []
    for (language, seeds) in [("en", 0..<50), ("de", 50..<62)] as [(String, Range<UInt64>)] {
      let scenario = try CheckFixture.shipped(language)
      for seed in seeds {
        let walked = CheckFixture.walked(scenario, seed: seed, isPlain: seed % 2 == 0)
        let wrong = walked.results().filter { $0.status != .held }
        #expect(wrong.isEmpty, "\(language), seed \(seed): \(wrong.prefix(2))")
        if walked.isEnded { ended += 1 }
        for record in walked.records where record.line.speaker != "coach" {
          switch record.line.mark {
          case .back: marks.insert("back")
          case .command(let name): marks.insert(name)
          case nil: marks.insert("not understood")
          case .confidential: marks.insert("confidential")
          default: break
          }
        }
      }
    }
    #expect(ended > 50)
    #expect(marks.isSuperset(of: ["back", "swap", "rhythm", "not understood", "confidential"]))
  }

  @Test func `a transcript without a record has no faults`() throws {
    let empty = CheckFixture.held(try CheckFixture.shipped(), []).cut(to: 0)
    #expect(empty.results().allSatisfy { $0.status == .held })
    #expect(empty.results().count == NamedCheck.allCases.count + 4)
  }

  @Test func `checks are listed in order, and a wrong name is answered with the nearest`() throws {
    let scenario = try CheckFixture.shipped()
    let list = CheckList(of: [scenario, scenario])
    #expect(list.entries.map(\.name) == (try CheckFixture.kept("german").results().map(\.name)))
    let unknown = list.unknown(
      in: CheckSelection(only: ["coach", "readin"], skip: ["listening-gaet", "quite-another"]))
    #expect(unknown.map(\.name) == ["readin", "listening-gaet", "quite-another"])
    #expect(unknown.map(\.nearest) == ["reading", "listening-gate", nil])
    #expect(list.lines(width: 200)[0].hasPrefix("form                     The file is whole"))
    #expect(list.lines(width: 60).prefix(2).map { $0.prefix(7) } == ["form", "  The f"])
    // No scenario can take a name that every transcript has a result of.
    #expect(Set(ScenarioCheck.reservedIDs).isSuperset(of: NamedCheck.allCases.map(\.rawValue)))
  }
}
