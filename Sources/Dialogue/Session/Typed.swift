// SPDX-License-Identifier: GPL-3.0-or-later

/// What a line of input is: an answer, or a word to the program.
public enum Typed: Equatable, Sendable {
  case answer(String)
  /// `/name`, and what follows it.
  case command(String, argument: String)
  /// `@name` on piped input, and what follows it.
  case direction(String, argument: String)

  /// Tells what a line is.
  ///
  /// A text that begins with a slash is written with two. A text of several lines (a pasted
  /// one) is always an answer.
  ///
  /// - Parameters:
  ///   - line: The line, without its end.
  ///   - isPiped: Whether directions (`@now …`) are taken.
  public init(_ line: String, isPiped: Bool) {
    let first = line.utf8.first
    if line.utf8.contains(UInt8(ascii: "\n")) {
      self = .answer(line)
    } else if line.hasPrefix("//") || (isPiped && line.hasPrefix("@@")) {
      self = .answer(String(line.dropFirst()))
    } else if first == UInt8(ascii: "/") || (isPiped && first == UInt8(ascii: "@")) {
      let body = line.dropFirst()
      let name = body.prefix { $0 != " " && $0 != "\t" }
      var argument = body.dropFirst(name.count)
      argument = argument.drop { $0 == " " || $0 == "\t" }
      while argument.last == " " || argument.last == "\t" { argument.removeLast() }
      self =
        first == UInt8(ascii: "/")
        ? .command(String(name), argument: String(argument))
        : .direction(String(name), argument: String(argument))
    } else {
      self = .answer(line)
    }
  }

  /// Whether a line asks where to turn: `/help-now`, in any of the ways in which somebody in
  /// distress may type it.
  public static func asksForHelpNow(_ line: String) -> Bool {
    let words = line.lowercased().split { $0 == " " || $0 == "\t" || $0 == "\r" }
      .map { word in
        // Phones and word processors turn a hyphen into others.
        var word = String(
          word.map { "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}".contains($0) ? "-" : $0 })
        while let last = word.last, ".!?,;:".contains(last) { word.removeLast() }
        return word
      }
    guard let first = words.first else { return false }
    // Without the slash, where nothing else stands in the line.
    if words.count == 1, first == "help-now" { return true }
    return ["/help-now", "/helpnow", "/help_now"].contains(first)
      || first == "/help" && words.count == 2 && words[1] == "now"
  }
}
