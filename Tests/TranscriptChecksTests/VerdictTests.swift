// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import TranscriptChecks

struct VerdictTests {
  @Test func `the worst result is that of the transcript, and drift is not a failure`() {
    func state(_ statuses: CheckResult.Status...) -> Verdict.State {
      Verdict(source: "a", results: statuses.map { CheckResult("x", $0) }).state
    }
    #expect(state(.held, .drifted, .notChecked("left out")) == .held)
    #expect(state(.held, .failed, .drifted) == .failed)
    #expect(state(.failed, .unreadable, .held) == .unreadable)
  }
}
