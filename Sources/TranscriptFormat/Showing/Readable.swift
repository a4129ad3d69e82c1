// SPDX-License-Identifier: GPL-3.0-or-later

import Dialogue
import Understanding

/// The records as people read them: grouped by day and by meeting, without gutters.
///
/// What could harm a screen stays escaped. Every line ends with an LF. The records are in the
/// order of the file.
///
/// - Parameters:
///   - records: The records of a transcript.
///   - header: Its header.
///   - all: Whether what could not be read is shown too, with what the coach said to it, and
///     what each command did.
/// - Returns: The text.
public func readable(_ records: [Record], _ header: Header, all: Bool = false) -> String {
  var lines = ["\(header.scenarioID) \(header.scenarioVersion), pair \(header.pair)"]
  var date: CivilDate?
  let names = givenNames(in: records)
  for record in all ? records[...] : understood(records)[...] {
    if record.moment.date != date {
      date = record.moment.date
      lines += ["", heading(record.moment.date), ""]
    }
    if case .opened(let meeting) = record.line.mark {
      if lines.last != "" { lines.append("") }
      lines += ["Meeting \(meeting)", ""]
    } else {
      var line = record.line
      if !all { line.speaker = names[line.speaker] ?? line.speaker }
      lines += readable(line, all: all)
    }
  }
  return lines.joined(separator: "\n") + "\n"
}

/// The records without words that could not be read, and without what was said to these.
private func understood(_ records: [Record]) -> [Record] {
  var kept: [Record] = []
  var wasMisread = false
  for record in records {
    let isCoach = record.line.speaker == "coach"
    if !(isCoach && wasMisread), isCoach || record.line.mark != nil { kept.append(record) }
    wasMisread = !isCoach && record.line.mark == nil
  }
  return kept
}

/// The names that the two gave, by the words that stand for them before they did.
private func givenNames(in records: [Record]) -> [String: String] {
  var names: [String: String] = [:]
  for record in records where ["first", "second"].contains(record.line.speaker) {
    if case .value(.name(let name)) = record.line.mark { names[record.line.speaker] = name }
  }
  return names
}

/// A line, with what it was taken as where the words do not tell.
private func readable(_ line: Line, all: Bool) -> [String] {
  var note = line.speaker == "coach" ? nil : "not understood"
  if let mark = line.mark { note = mark.note(besides: line.text, all: all) }
  var words = line.text
    .split(separator: "\n", omittingEmptySubsequences: false)
    .map { Escapes.shown(String($0)) }
  words[0] = words[0].isEmpty ? "\(line.speaker):" : "\(line.speaker): \(words[0])"
  for index in words.indices.dropFirst() where !words[index].isEmpty {
    words[index] = "  \(words[index])"
  }
  if let note {
    let gap = line.text.isEmpty ? " " : "  "
    words[words.count - 1] += "\(gap)(\(Escapes.shown(note)))"
  }
  return words
}

/// A day as a heading, `Tuesday 12 January 2027`.
private func heading(_ date: CivilDate) -> String {
  let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  let (year, month, day) = date.parts
  return "\(days[date.weekday.index]) \(day) \(months[month - 1]) \(year)"
}

extension Mark {
  /// What to say of it besides the words; nil where they say it all.
  fileprivate func note(besides words: String, all: Bool) -> String? {
    switch self {
    case .pass where !all, .next where !all, .back where !all, .command where !all: nil
    case .value(let value):
      value.shows(in: words) || !(all || value.isReckoned) ? nil : "read as \(value.readable)"
    case .pass: "passed"
    case .next: "done"
    case .back(let person): "opens the latest answer of \(person == .first ? "first" : "second")"
    case .command(let name): "command \(name)"
    case .confidential: "a private note, not kept here"
    case .opened(let meeting): "meeting \(meeting)"
    case .closed: "closed by the programme"
    case .paused: "paused by the programme"
    case .moved(let digest):
      "the questions were renewed; from here on scenario \(digest.prefix(12))"
    }
  }
}

extension Value {
  /// Whether the words say this already, capitals and spaces around them aside.
  fileprivate func shows(in words: String) -> Bool {
    if case .text = self { return true }
    let trimmed = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return trimmed.lowercased() == readable.lowercased()
  }

  /// Whether the value was worked out rather than picked out: a day, a rhythm.
  fileprivate var isReckoned: Bool {
    switch self {
    case .date, .cadence: true
    default: false
    }
  }

  /// The value as a person would write it.
  fileprivate var readable: String {
    switch self {
    case .cadence: spoken(self, in: .english)
    case .list(let items): items.joined(separator: "; ")
    case .text, .yesNo, .choice, .scale, .number, .date, .name: canonical
    }
  }
}
