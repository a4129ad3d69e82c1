// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Understanding

/// Lines that are no part of the conversation.
extension ScriptParser {
  /// What stands behind the id of a note of which nothing is kept.
  private static let unread = " unread"

  /// Reads `@now TIME`, `@note ID` and `@note ID unread`.
  mutating func parseDirective(_ row: Row) {
    endBlock()
    take(row)
    if row.isSuspect { examine(row) }
    let name = bytes[row.range].dropFirst().prefix { $0 != UInt8(ascii: " ") }
    let word = String(decoding: name, as: UTF8.self)
    var argument = name.endIndex..<row.range.upperBound
    if !argument.isEmpty { argument = (argument.lowerBound + 1)..<argument.upperBound }
    var item: TestItem
    switch word {
    case "now":
      guard Moment(reading: text(argument)) != nil else {
        return report(
          "bad-time", row.number, column: 6, "'\(text(argument))' is no time",
          help: "write it like @now 2027-01-12T09:00")
      }
      item = TestItem(.now, line: row.number, row.range.lowerBound..<row.end)
    case "note":
      let isUnread = text(argument).hasSuffix(Self.unread)
      if isUnread {
        argument = argument.lowerBound..<(argument.upperBound - Self.unread.utf8.count)
      }
      guard !argument.isEmpty, bytes[argument].allSatisfy(Self.isOfID) else {
        return report(
          "bad-line", row.number, column: 7, "here belongs the id of a private note",
          help: "as the scenario has it below 'private:'; behind it there may be 'unread'")
      }
      item = TestItem(.note, line: row.number, row.range.lowerBound..<row.end)
      if isUnread { item.flags.insert(.unread) }
    default:
      let near = nearest(word, among: ["now", "note"])
      return report(
        "unknown-directive", row.number, "there is no line '@\(word)'",
        help: near.map { "did you mean '@\($0)'?" } ?? "there are '@now TIME' and '@note ID'")
    }
    item.text = argument
    items.append(item)
  }

  /// Reads `expect …`.
  mutating func parseExpectation(_ row: Row) {
    endBlock()
    take(row)
    if row.isSuspect { examine(row) }
    let start = row.range.lowerBound + 7
    switch Expectation.parse(text(start..<row.range.upperBound)) {
    case .success(let expectation):
      var item = TestItem(
        .expectation(expectations.count), line: row.number, row.range.lowerBound..<row.end)
      item.text = start..<row.range.upperBound
      items.append(item)
      expectations.append(expectation)
    case .failure(let problem):
      report(problem.code, row.number, column: 8, problem.message, help: problem.help)
    }
  }

  /// Says of a line without a colon that it is none.
  mutating func reportStranger(_ row: Row) {
    let word = String(
      decoding: bytes[row.range].prefix(64).prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    let near = nearest(word, among: ["expect", "comentor-transcript", "@now", "@note", "..."])
    report(
      "bad-line", row.number, "this line is none of a transcript",
      help: near.map { "did you mean '\($0)'?" }
        ?? "what somebody says is 'NAME: words', what the coach says 'coach: words'; "
        + "'#' begins a comment")
  }
}
