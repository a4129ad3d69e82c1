// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Dialogue
import TranscriptFormat

/// What an `expect` line says.
enum Expectation: Sendable {
  /// `PATH = TEXT`, and the others about what a slot holds.
  case holds(path: String, Wanted)
  case isSet(path: String, Bool)
  case has(path: String, count: Int)
  /// `step = ID`.
  case step(String)
  /// `asked = NAME`, `both` or `nobody`.
  case asked(String)
  case role(of: String, Party)
  case mentor(String)
  case meeting(Int)
  case state(Standing)
  /// `NAME sees TEXT`, or never does.
  case sees(String, Wanted, Bool)

  /// Where a conversation stands.
  enum Standing: String, CaseIterable, Sendable {
    case asking
    case betweenMeetings = "between-meetings"
    case ended
  }

  /// A text to compare with.
  struct Wanted: Sendable {
    var text: String

    /// Whether a line is it, or fits its pattern.
    func matches(_ line: String) -> Bool {
      LinePattern(Array(text.utf8)[...], isFirst: true)?.matches(line) ?? false
    }

    /// Whether it stands within a line; a pattern is for the whole line.
    func isWithin(_ line: String) -> Bool {
      LinePattern.kind(of: Array(text.utf8)[...], isFirst: true) == .literal
        ? line.contains(text) : matches(line)
    }
  }

  /// What is wrong with an `expect` line.
  struct Problem: Error {
    var code = "unknown-expectation"
    var message: String
    var help: String
  }

  /// Reads what follows `expect `.
  static func parse(_ text: String) -> Result<Expectation, Problem> {
    do throws(Problem) {
      return .success(try read(text))
    } catch {
      return .failure(error)
    }
  }

  /// Forms with a text in them, by the words that tell them.
  private static let signs = [" = ", " never-sees ", " sees ", " has "]

  private static func read(_ text: String) throws(Problem) -> Expectation {
    // Whatever comes first tells the form: a text may hold the other words.
    let found = signs.compactMap { sign in text.firstRange(of: sign).map { (sign, $0) } }
      .min { $0.1.lowerBound < $1.1.lowerBound }
    guard let (sign, range) = found else { return try readState(of: text) }
    let subject = String(text[..<range.lowerBound])
    let object = String(text[range.upperBound...])
    guard !subject.isEmpty, !object.isEmpty else { throw unknown(text) }
    switch sign {
    case " = ": return try equation(subject, object)
    case " has ":
      guard let count = Int(object), count >= 0, String(count) == object else {
        throw Problem(
          message: "'\(object)' is no number of things", help: "write it like 'has 2'")
      }
      return .has(path: subject, count: count)
    default: return .sees(subject, try wanted(object), sign == " sees ")
    }
  }

  private static func readState(of text: String) throws(Problem) -> Expectation {
    for (ending, isSet) in [(" is set", true), (" is unset", false)] where text.hasSuffix(ending) {
      let path = String(text.dropLast(ending.count))
      if !path.isEmpty { return .isSet(path: path, isSet) }
    }
    throw unknown(text)
  }

  private static func equation(
    _ subject: String, _ object: String
  ) throws(Problem) -> Expectation {
    switch subject {
    case "step":
      guard object.utf8.allSatisfy(ScriptParser.isOfID) else {
        throw Problem(message: "'\(object)' is no id of a step", help: "such as 'step = welcome'")
      }
      return .step(object)
    case "asked": return .asked(object)
    case "mentor": return .mentor(object)
    case "meeting":
      guard let number = Int(object), number > 0 else {
        throw Problem(message: "'\(object)' is no meeting's number", help: "such as 'meeting = 2'")
      }
      return .meeting(number)
    case "state":
      guard let standing = Standing(rawValue: object) else {
        throw oneOf(Standing.allCases.map(\.rawValue), not: object)
      }
      return .state(standing)
    default: break
    }
    if subject.hasSuffix(".role") {
      guard let role = Party(rawValue: object), [.mentor, .mentee].contains(role) else {
        throw oneOf(["mentor", "mentee"], not: object)
      }
      return .role(of: String(subject.dropLast(5)), role)
    }
    return .holds(path: subject, try wanted(object))
  }

  private static func wanted(_ text: String) throws(Problem) -> Wanted {
    let bytes = Array(text.utf8)[...]
    if let problem = LinePattern.problem(with: bytes, LinePattern.kind(of: bytes, isFirst: true)) {
      throw Problem(code: "bad-pattern", message: problem.cause, help: problem.help)
    }
    return Wanted(text: text)
  }

  private static func oneOf(_ words: [String], not word: String) -> Problem {
    let near = nearest(word, among: words)
    return Problem(
      message: "'\(word)' is none of \(words.joined(separator: ", "))",
      help: near.map { "did you mean '\($0)'?" } ?? "write one of these")
  }

  /// What to say of a line that is of no form.
  private static func unknown(_ text: String) -> Problem {
    let words = text.split(separator: " ").dropFirst().map(String.init)
    let forms = ["=", "is", "set", "unset", "has", "sees", "never-sees"]
    let near = words.filter { !forms.contains($0) }.compactMap { nearest($0, among: forms) }.first
    return Problem(
      message: "there is no expectation of this form",
      help: near.map { "did you mean '\($0)'?" }
        ?? "such as 'expect Ana.goal = …', 'expect Ana.goal is set', 'expect Ana.goals has 2', "
        + "'expect step = …', 'expect asked = Ana', 'expect Ana.role = mentor', "
        + "'expect Ben never-sees …'")
  }
}
