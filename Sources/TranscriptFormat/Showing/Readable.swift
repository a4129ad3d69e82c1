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
///   - wording: The coach's phrases, which have the words for what the records are; without
///     them those words are English.
/// - Returns: The text.
public func readable(
  _ records: [Record], _ header: Header, all: Bool = false, wording: Wording? = nil
) -> String {
  let words = ReadingWords(wording: wording, language: Language(code: header.language) ?? .english)
  var lines = ["\(header.scenarioID) \(header.scenarioVersion), pair \(header.pair)"]
  var date: CivilDate?
  let names = givenNames(in: records)
  for record in all ? records[...] : understood(records)[...] {
    if record.moment.date != date {
      date = record.moment.date
      lines += ["", spokenWithWeekday(record.moment.date, in: words.language), ""]
    }
    if case .opened(let meeting) = record.line.mark {
      if lines.last != "" { lines.append("") }
      lines += [words.meeting(meeting), ""]
    } else {
      var line = record.line
      if !all { line.speaker = names[line.speaker] ?? line.speaker }
      lines += readable(line, all: all, words)
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
private func readable(_ line: Line, all: Bool, _ words: ReadingWords) -> [String] {
  var note = line.speaker == "coach" ? nil : "not understood"
  if let mark = line.mark { note = mark.note(besides: line.text, all: all, words) }
  var lines = line.text
    .split(separator: "\n", omittingEmptySubsequences: false)
    .map { Escapes.shown(String($0)) }
  lines[0] = lines[0].isEmpty ? "\(line.speaker):" : "\(line.speaker): \(lines[0])"
  for index in lines.indices.dropFirst() where !lines[index].isEmpty {
    lines[index] = "  \(lines[index])"
  }
  if let note {
    let gap = line.text.isEmpty ? " " : "  "
    lines[lines.count - 1] += "\(gap)(\(Escapes.shown(note)))"
  }
  return lines
}

/// The words for what records are, in the language of their conversation.
private struct ReadingWords {
  var wording: Wording?
  var language: Language

  func meeting(_ number: Int) -> String {
    phrase(.readMeeting, [.meeting: "\(number)"], or: "Meeting \(number)")
  }

  func read(as value: String) -> String {
    phrase(.readAs, [.text: value], or: "read as \(value)")
  }

  func moved(to digest: String) -> String {
    phrase(
      .readMoved, [.text: digest],
      or: "the questions were renewed; from here on scenario \(digest)")
  }

  func phrase(_ phrase: Phrase, _ fill: [Phrase.Place: String] = [:], or plain: String) -> String {
    wording?(phrase, fill) ?? plain
  }
}

extension Mark {
  /// What to say of it besides the words; nil where they say it all.
  fileprivate func note(besides text: String, all: Bool, _ words: ReadingWords) -> String? {
    switch self {
    case .pass where !all, .next where !all, .back where !all, .command where !all: nil
    case .value(let value):
      value.shows(in: text, words) || !(all || value.isReckoned)
        ? nil : words.read(as: value.readable(words.language))
    case .pass: "passed"
    case .next: "done"
    case .back(let person): "opens the latest answer of \(person == .first ? "first" : "second")"
    case .command(let name): "command \(name)"
    case .confidential: words.phrase(.readPrivate, or: "a private note, not kept here")
    case .opened(let meeting): "meeting \(meeting)"
    case .closed: words.phrase(.readClosed, or: "closed by the programme")
    case .paused: words.phrase(.readPaused, or: "paused by the programme")
    case .moved(let digest): words.moved(to: String(digest.prefix(12)))
    }
  }
}

extension Value {
  /// Whether the words say this already, capitals and spaces around them aside.
  fileprivate func shows(in text: String, _ words: ReadingWords) -> Bool {
    if case .text = self { return true }
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return trimmed.lowercased() == readable(words.language).lowercased()
  }

  /// Whether the value was worked out rather than picked out: a day, a rhythm.
  fileprivate var isReckoned: Bool {
    switch self {
    case .date, .cadence: true
    default: false
    }
  }

  /// The value as a person would write it.
  fileprivate func readable(_ language: Language) -> String {
    switch self {
    case .cadence: spoken(self, in: language)
    case .list(let items): items.joined(separator: "; ")
    case .text, .yesNo, .choice, .scale, .number, .date, .name: canonical
    }
  }
}
