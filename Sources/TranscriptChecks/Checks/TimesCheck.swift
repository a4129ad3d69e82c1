// SPDX-License-Identifier: GPL-3.0-or-later

import TranscriptFormat
import Understanding

/// `times`: no record is earlier than the one before it.
struct TimesCheck {
  private(set) var findings = FindingList()
  private var last: (moment: Moment, sequence: Int)?

  mutating func take(_ record: Record, line: Int) {
    if let last, record.moment.seconds < last.moment.seconds {
      findings.add(
        at: line,
        CheckFinding(
          "earlier", line: line,
          "record \(record.sequence) is of \(record.moment.utc), and record \(last.sequence), "
            + "before it, of \(last.moment.utc)",
          help: "was the computer's clock set back? days that were said are counted from it"))
    }
    last = (record.moment, record.sequence)
  }

  /// What comes next does not follow what came last.
  mutating func skip() { last = nil }
}
