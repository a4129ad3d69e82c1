// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ScenarioFormat

@Suite struct SampleTests {
  @Test func `the small scenario of the other tests is right`() {
    let (scenario, findings) = MarkedSource(scenario()).read()
    #expect(findings.map { $0.rendered() } == [])
    #expect(scenario != nil)
  }
}
