// SPDX-License-Identifier: GPL-3.0-or-later

import TranscriptFormat
import Understanding

/// `times`: no record is earlier than the one before it.
struct TimesCheck {
  private(set) var findings = FindingList()
  private var last: (moment: Moment, sequence: Int)?

  mutating func take(_ sequence: Int, _ moment: Moment, line: Int) {
    if let last, moment.seconds < last.moment.seconds {
      findings.add(
        at: line,
        CheckFinding(
          "earlier", line: line,
          "record \(sequence) is of \(moment.utc), and record \(last.sequence), "
            + "before it, of \(last.moment.utc)",
          help: "was the computer's clock set back? days that were said are counted from it"))
    }
    last = (moment, sequence)
  }

  /// What comes next does not follow what came last.
  mutating func skip() { last = nil }
}
