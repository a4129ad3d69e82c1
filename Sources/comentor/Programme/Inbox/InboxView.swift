// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Programme
import Terminal
import Understanding

/// The list of notes, and a note, in words.
enum InboxView {
  /// How many there are.
  static func summary(of inbox: Inbox) -> String {
    let count = inbox.entries.count
    let new = inbox.entries.count { !$0.isHandled }
    let closed = inbox.problems.count(where: \.cause.isForOtherKeys)
    let others =
      closed == 0
      ? ""
      : " \(closed) more \(closed == 1 ? "is" : "are") sealed for other keys: name theirs, too, with "
        + "a second --identity."
    guard count > 0 else {
      return closed == 0
        ? "There are no notes." : "There are no notes that this key opens.\(others)"
    }
    return "\(count) \(count == 1 ? "note" : "notes"), \(new) of them new.\(others)"
  }

  /// A line for each note, in columns; or a few lines where those are wider than the screen.
  static func list(of inbox: Inbox, width: Int?) -> [String] {
    let rows = inbox.entries.enumerated().map { row($0.element, number: $0.offset + 1) }
    guard let first = rows.first else { return [] }
    let widths = first.indices.map { column in
      rows.map { displayWidth($0[column]) }.max() ?? 0
    }
    // An empty column is none.
    let columns = widths.indices.filter { widths[$0] > 0 }
    let lines = rows.map { row in
      columns.map { column in
        let cell = row[column]
        let isLast = column == columns.last
        return isLast
          ? cell : cell + String(repeating: " ", count: widths[column] - displayWidth(cell))
      }.joined(separator: "  ")
    }
    if let width, lines.contains(where: { displayWidth($0) > width }) {
      return rows.flatMap { row in
        [
          [row[0], row[1], row[2]], ["  \(row[3]),", "\(row[4]),", row[5]],
          ["  \(row[6])", "\(row[7]),", row[8]],
        ].map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
      }
    }
    return lines
  }

  private static func row(_ entry: Inbox.Entry, number: Int) -> [String] {
    let note = entry.note
    return [
      "\(number)", entry.isHandled ? "handled" : "new", wishes(note), note.pair,
      printable(note.name), note.written.date.iso, note.kind, shortID(note),
      entry.verdict.word,
    ]
  }

  /// What the person asks for, so that it is seen first.
  static func wishes(_ note: Note) -> String {
    [note.isLeaving ? "GET-OUT" : nil, note.wantsContact ? "CONTACT" : nil]
      .compactMap(\.self).joined(separator: " ")
  }

  /// What stands on the receipt that the person was given.
  static func shortID(_ note: Note) -> String { String(note.id.prefix(8)) }

  /// What is to be known of notes beside the list: why one is not to be believed, and copies.
  static func remarks(on inbox: Inbox) -> [String] {
    inbox.entries.enumerated().flatMap { index, entry in
      let number = "Note \(index + 1) (\(shortID(entry.note)))"
      let forged =
        entry.verdict.isForged
        ? ["\(number) is FORGED: \(entry.verdict.explanation)."] : []
      return forged
        + entry.copies.map { copy in
          copy.isSame
            ? "\(number) is there once more: \(printable(copy.path))."
            : "\(number): \(printable(copy.path)) has the same id and other words; it is \(copy.verdict.word)."
        }
    }
  }

  /// Who has enrolled, a line for each receipt.
  static func enrolments(in inbox: Inbox) -> [String] {
    let lines = inbox.receipts.map { entry in
      let note = entry.note
      let account = note.account.map { ", account \($0.login) (\($0.number))" } ?? ""
      let twins = entry.copies.filter { !$0.isSame }
        .map { " \(printable($0.path)) has the same id and other words; it is \($0.verdict.word)." }
      let doubt =
        entry.verdict == .proved
        ? ""
        : "; \(entry.verdict.word): "
          + entry.verdict.explanation
      return "\(note.written.date.iso)  \(printable(note.name)) (\(note.person)) enrolled for the "
        + "pair \(note.pair)\(account)\(doubt).\(twins.joined())"
    }
    return lines + inbox.repeatedEnrolments.map(again)
  }

  /// That somebody has enrolled more than once, which the person may know nothing of.
  private static func again(_ receipts: [Inbox.Entry]) -> String {
    let note = receipts[0].note
    let count = receipts.count == 2 ? "twice" : "\(receipts.count) times"
    let times = receipts.map { receipt in
      "on \(receipt.note.written.date.iso)"
        + (receipt.note.account.map { " from account \($0.login) (\($0.number))" } ?? "")
    }
    return "\(printable(note.name)) (\(note.person)) is enrolled \(count): "
      + "\(times.joined(separator: ", ")). Ask whether all of them were theirs; if so, mark them: "
      + receipts.map { "--handled \(shortID($0.note))" }.joined(separator: " ") + "."
  }

  // MARK: - A note

  /// A note as it is read: what stands at the margin is never from inside it, however it is
  /// broken or wrapped.
  ///
  /// - Parameters:
  ///   - entry: The note.
  ///   - width: That of the screen; nil where lines stay as they are.
  ///   - folder: The programme's; nil where none is known.
  /// - Returns: Its lines.
  static func text(of entry: Inbox.Entry, width: Int?, in folder: String?) -> String {
    let note = entry.note
    var head = ["Note \(shortID(note)): \(note.kind)", origin(note)]
    if note.isLeaving { head.append("\(note.name) wants to leave the pair.") }
    if note.wantsContact { head.append("\(note.name) asks to be contacted.") }
    head.append("\(entry.verdict.word): \(entry.verdict.explanation).")
    if !note.ratings.isEmpty {
      let ratings = note.ratings.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
      head.append("Ratings: \(ratings).")
    }
    let answers = note.answers.map { answer in
      let question = lines(of: answer.question.isEmpty ? "(\(answer.step))" : answer.question)
      let asked =
        [hanging("Question: \(question[0])", width: width)]
        + question.dropFirst().map { indented($0, by: 4, width: width) }
      let said = answer.words.map(lines) ?? ["(passed over)"]
      return (asked + said.map { indented($0, by: 2, width: width) }).joined(separator: "\n")
    }
    var parts = [head.map { hanging($0, width: width) }.joined(separator: "\n")] + answers
    if answers.isEmpty { parts.append("There is nothing else in it.") }
    if note.isLeaving {
      parts.append(
        "Nothing follows from a note by itself. \(note.name) was told that whoever reads it would "
          + "decide together with them, and that nothing changes until then. To close the pair"
          + (entry.isFromTable
            ? ", at their table, in their account: \(Pair.command) pair close \(note.pair)"
            : ": \(Pair.command) pair close \(note.pair) --programme "
              + (folder.map(shellWord) ?? "FOLDER")))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The lines of a text: a CR LF is one character, and breaks a line all the same.
  private static func lines(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
  }

  private static func indented(_ line: String, by indent: Int, width: Int?) -> String {
    let line = sanitised(line)
    return width.map { wrap(line, width: $0, indent: indent) }
      ?? String(repeating: " ", count: indent) + line
  }

  /// A line whose further ones, where it is wrapped, are indented.
  static func hanging(_ line: String, width: Int?) -> String {
    let line = sanitised(line)
    guard let width else { return line }
    return wrap(line, width: max(width - 4, 1)).split(separator: "\n").joined(separator: "\n    ")
  }

  private static func origin(_ note: Note) -> String {
    let local = Moment(seconds: note.written.seconds, offset: note.written.offset)
    let minute = local.minuteOfDay
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let meeting = note.meeting.map { ", meeting \($0)" } ?? ""
    return "From \(note.name) (\(note.person)) of the pair \(note.pair), \(local.date.iso) at "
      + "\(two(minute / 60)):\(two(minute % 60)) \(local.offsetText)\(meeting)."
  }
}
