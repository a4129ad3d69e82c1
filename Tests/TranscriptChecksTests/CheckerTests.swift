// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

@testable import TranscriptChecks

/// What holds of every transcript: of those that are kept, and of their beginnings.
struct CheckerTests {
  @Test(arguments: CheckFixture.keptNames)
  func `everything holds of a conversation that is kept`(name: String) throws {
    let results = try CheckFixture.kept(name).results()
    #expect(results.map(\.name).starts(with: NamedCheck.allCases.map(\.rawValue)))
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
}
