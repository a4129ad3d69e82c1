// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import Understanding

@Suite struct DescribingTests {
  @Test func `a condition is written as a scenario file writes it, with the brackets it needs`() {
    var scenario = small()
    scenario.slots = [
      Slot(id: "name", type: .name, owner: .person), Slot(id: "way", type: .choice([])),
      Slot(id: "due", type: .date(fromToday: false)),
    ]
    let way = Condition.equals(.path(.pair(1)), .value(.choice("turns")))
    let late = Condition.compares(.path(.pair(2)), .less, .path(.today))
    #expect(
      scenario.describe(.and(way, .or(late, .isSet(.pair(2)))))
        == "way is turns and (due < today or due is set)")
    #expect(scenario.describe(.not(.and(way, late))) == "not (way is turns and due < today)")
    #expect(scenario.describe(.not(.isSet(.person(.me, 0)))) == "me.name is not set")
  }
}
