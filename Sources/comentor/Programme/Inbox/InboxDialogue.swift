// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Programme
import Terminal

/// The inbox at a terminal, for people who are no programmers: a list, and numbers.
struct InboxDialogue {
  var reading: InboxReading
  let output: Output
  let isPlain: Bool

  private static let hint =
    "A number shows that note. 'handled 3' marks note 3 as dealt with. 'list' shows the list "
    + "again. Enter leaves."

  /// Prints the list.
  func list() throws {
    let inbox = reading.inbox
    try say(InboxView.summary(of: inbox))
    let lines = InboxView.list(of: inbox, width: windowWidth(output.descriptor))
    if !lines.isEmpty { try output.write(text: "\n\(lines.joined(separator: "\n"))\n") }
    for part in [InboxView.remarks(on: inbox), InboxView.enrolments(in: inbox)]
    where !part.isEmpty {
      let width = windowWidth(output.descriptor)
      let lines = part.map { InboxView.hanging($0, width: width) }
      try output.write(text: "\n\(lines.joined(separator: "\n"))\n")
    }
    try output.flush()
  }

  /// Lists, and does what is asked for, until somebody leaves.
  mutating func run() throws {
    try list()
    guard !reading.inbox.entries.isEmpty else { return }
    try say("\n\(Self.hint)")
    var source = PlainSource()
    defer { source.close() }
    while true {
      try output.flush()
      switch source.next(prompt: Prompt("inbox> "), completions: [], history: nil) {
      case .line(let line):
        let words = line.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        guard let first = words.first, !["q", "quit", "/quit", "exit"].contains(first) else {
          return
        }
        if words.count == 1, let entry = entry(first) {
          // It has the terminal to itself.
          source.close()
          try PrivatePages(output: output, isPlain: isPlain).show(
            InboxView.text(
              of: entry, width: windowWidth(output.descriptor), in: reading.folder))
          source = PlainSource()
        } else if first == "list" {
          try list()
        } else if first == "handled", words.count > 1 {
          try mark(words.dropFirst())
        } else {
          try say(Self.hint)
        }
      case .refused, .interrupted: try say(Self.hint)
      case .continued: continue
      case .end:
        try output.write(text: "\n")
        return
      case .hangup(let signal):
        source.close()
        endProcess(by: signal)
      }
    }
  }

  private func entry(_ word: String) -> Inbox.Entry? {
    guard let number = Int(word), reading.inbox.entries.indices.contains(number - 1) else {
      return nil
    }
    return reading.inbox.entries[number - 1]
  }

  private mutating func mark(_ words: ArraySlice<String>) throws {
    let entries = words.map(entry)
    guard !entries.contains(where: { $0 == nil }) else {
      return try say("There are notes from 1 to \(reading.inbox.entries.count).")
    }
    do {
      var clock = try Clock(reading: nil)
      try reading.mark(entries.compactMap { $0?.note.id }, at: clock.tick())
      try say("Marked as handled: \(words.joined(separator: ", ")).")
    } catch let failure as Failure {
      try say("\(failure.message)\n  \(failure.help)")
    }
  }

  private func say(_ text: String) throws {
    try output.write(text: fitted(text, to: output) + "\n")
  }
}
