// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import TranscriptFormat
import Understanding

extension TestScript {
  /// A transcript that comentor wrote, as a tester's file: without gutter, to be changed by hand.
  ///
  /// Time stands in it where it matters: at the beginning, at each meeting, and where the day or
  /// the offset is another than that of a clock that moves a second with each event.
  ///
  /// - Parameters:
  ///   - records: The records, in order.
  ///   - header: What stands above them.
  ///   - scenario: What the file names as its scenario: a file beside it, or an id; nil for the
  ///     edition that the header names.
  /// - Returns: The file's bytes.
  public static func text(
    of records: [Record], _ header: Header, scenario: String? = nil
  ) -> [UInt8] {
    let held =
      scenario.map { "scenario: \($0)" }
      ?? "scenario: \(header.scenarioID) \(header.scenarioVersion)\ndigest: sha256 \(header.digest)"
    let start = records.first?.moment ?? Replay.standardStart
    var bytes = Array(
      """
      comentor-transcript \(Header.formatVersion)
      \(held)
      language: \(header.language)
      pair: \(header.pair)
      seed: \(header.seed)
      now: \(start.local)


      """.utf8)
    var clock = Moment(seconds: start.seconds + 1, offset: start.offset)
    var names = Speakers()
    for record in records {
      let line = record.line
      let isEvent = line.speaker != "coach" && !line.isPlaceOfNote
      if isEvent {
        if record.isLaterDay(than: clock), record.moment.seconds >= clock.seconds {
          bytes += "\n@now \(record.moment.local)\n".utf8
          clock = record.moment
        }
        clock.seconds += 1
      }
      bytes += Taken.record(
        line, speaker: names.label(of: line), withStep: true, lines: line.handwritten)
    }
    return bytes
  }
}

/// How a tester's file names who speaks.
private struct Speakers {
  private var names: [String: Person] = [:]

  /// The name, or where the person sits if the name could be taken for something else.
  mutating func label(of line: Line) -> String {
    let person = Person(id: line.speaker) ?? names[line.speaker]
    if case .value(.name(let name)) = line.mark, let person { names[name] = person }
    guard line.speaker.hasSuffix("!"), let person else { return line.speaker }
    return person.id
  }
}

extension Record {
  /// Whether a clock that stands elsewhere would show another day or zone, or a meeting begins.
  fileprivate func isLaterDay(than clock: Moment) -> Bool {
    if case .opened = line.mark { return true }
    return moment.date != clock.date || moment.offset != clock.offset
  }
}

extension Line {
  fileprivate var isPlaceOfNote: Bool {
    if case .confidential = mark { true } else { false }
  }

  /// Its words, a line each, so that they are read as what they are.
  var handwritten: [String] {
    var lines = Array(written(text))
    if speaker == "coach" {
      for index in lines.indices {
        lines[index] = LinePattern.written(lines[index], isFirst: index == 0)
      }
    } else if lines.count == 1, isAnswer, lines[0].hasPrefix("/") {
      // A slash at the beginning of an answer is written as two.
      lines[0] = "/" + lines[0]
    }
    return lines
  }

  private var isAnswer: Bool {
    switch mark {
    case nil, .value: true
    default: false
    }
  }
}

extension Moment {
  /// What clocks showed, with the offset: `2027-01-12T09:00:00+01:00`.
  var local: String {
    let shown = Moment(seconds: seconds + offset * 60).utc
    return shown.dropLast() + offsetText
  }
}
