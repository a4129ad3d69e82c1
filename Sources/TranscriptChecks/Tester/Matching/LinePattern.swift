// SPDX-License-Identifier: GPL-3.0-or-later

/// What a line of the coach's words is compared by: itself, or a pattern.
enum LinePattern {
  case literal(String)
  case glob(Glob)
  case expression(Regex<AnyRegexOutput>)
  /// `...` below the first line of a text: any number of lines.
  case elision

  enum Kind { case literal, glob, expression, elision }

  private static let globSign = " (glob)"
  private static let expressionSign = " (re)"

  /// What kind of line this is.
  ///
  /// - Parameters:
  ///   - line: Its words.
  ///   - isFirst: Whether it is the first of a text, where `...` is itself.
  /// - Returns: Literal, where it has no sign of a pattern.
  static func kind(of line: ArraySlice<UInt8>, isFirst: Bool) -> Kind {
    switch line.last {
    case UInt8(ascii: ")"):
      line.hasSuffix(globSign) ? .glob : line.hasSuffix(expressionSign) ? .expression : .literal
    case UInt8(ascii: ".") where !isFirst && line.elementsEqual("...".utf8): .elision
    default: .literal
    }
  }

  /// Reads a line; nil where it is no pattern of its kind.
  init?(_ line: ArraySlice<UInt8>, isFirst: Bool) {
    func pattern(without sign: String) -> String {
      String(decoding: line.dropLast(sign.utf8.count), as: UTF8.self)
    }
    switch Self.kind(of: line, isFirst: isFirst) {
    case .literal: self = .literal(String(decoding: line, as: UTF8.self))
    case .elision: self = .elision
    case .glob:
      guard let glob = Glob(pattern(without: Self.globSign)) else { return nil }
      self = .glob(glob)
    case .expression:
      guard let regex = try? Regex(pattern(without: Self.expressionSign)) else { return nil }
      self = .expression(regex)
    }
  }

  /// What is wrong with a pattern; nil for nothing.
  static func problem(
    with line: ArraySlice<UInt8>, _ kind: Kind
  ) -> (cause: String, help: String)? {
    guard LinePattern(line, isFirst: false) == nil else { return nil }
    return kind == .glob
      ? (
        "a backslash in a glob stands before *, ? or another backslash",
        "write \\\\ for the backslash itself"
      )
      : (
        "this is no regular expression",
        "a literal line that ends in (re) is written as a glob: put ' (glob)' behind it"
      )
  }

  /// Whether one line fits, as a file has it.
  func matches(_ line: String) -> Bool {
    switch self {
    case .literal(let words): words == line
    case .glob(let glob): glob.matches(line)
    case .expression(let regex): (try? regex.wholeMatch(in: line)) != nil
    case .elision: true
    }
  }

  /// Whether the lines of a text fit these patterns, of which some may stand for several.
  static func match(_ patterns: ArraySlice<LinePattern>, _ lines: ArraySlice<String>) -> Bool {
    var (at, pattern) = (lines.startIndex, patterns.startIndex)
    var retry: (at: Int, pattern: Int)?
    while at < lines.endIndex {
      if pattern < patterns.endIndex, case .elision = patterns[pattern] {
        retry = (at, pattern + 1)
        pattern += 1
      } else if pattern < patterns.endIndex, patterns[pattern].matches(lines[at]) {
        at += 1
        pattern += 1
      } else if let last = retry {
        retry = (last.at + 1, last.pattern)
        (at, pattern) = (last.at + 1, last.pattern)
      } else {
        return false
      }
    }
    return patterns[pattern...].allSatisfy { if case .elision = $0 { true } else { false } }
  }

  /// A line of the coach as a script has it, so that it stands for itself.
  static func written(_ line: String, isFirst: Bool) -> String {
    kind(of: Array(line.utf8)[...], isFirst: isFirst) == .literal
      ? line : Glob.escaped(line) + globSign
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ sign: String) -> Bool {
    count > sign.utf8.count && suffix(sign.utf8.count).elementsEqual(sign.utf8)
  }
}
