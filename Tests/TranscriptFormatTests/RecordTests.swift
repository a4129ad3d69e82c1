// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Testing
import TranscriptFormat
import Understanding

struct RecordTests {
  @Test(
    arguments: [
      (.value(.yesNo(true)), .answered("yeah", read: .yesNo(true))), (.pass, .passed),
      (.next, .next), (.back(.second), .back(.second)), (.command("swap"), .command("swap")),
      (.opened(2), .opened), (.closed, .closedByProgramme), (.paused, .pausedByProgramme),
      (.confidential("note-1"), nil), (.moved(Samples.header.digest), nil), (nil, nil),
    ] as [(Mark?, Event.Kind?)])
  func `a person's record is the event that it came from`(mark: Mark?, kind: Event.Kind?) {
    let moment = Moment(seconds: 9, offset: 60)
    let line = Line(step: "a", speaker: "first", text: "yeah", mark: mark)
    let record = Record(sequence: 1, moment: moment, check: 0, line: line)
    #expect(record.event == kind.map { Event($0, at: moment) })
  }

  @Test func `the coach's records decide nothing`() {
    let line = Line(step: "a", speaker: "coach", text: "yes", mark: .pass)
    #expect(Record(sequence: 1, moment: Moment(seconds: 0), check: 0, line: line).event == nil)
  }
}
