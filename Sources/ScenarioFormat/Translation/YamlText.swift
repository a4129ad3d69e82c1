// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// Writes texts as YAML, so that they are read back as they are.
enum YamlText {
  /// The columns that a line may take, where its words allow it.
  static let columns = 100

  /// A text after its key, on one line or in a block below.
  ///
  /// - Parameters:
  ///   - text: The text; where it is of kind `.text`, with its breaks as they are shown.
  ///   - kind: What a line break in it means.
  ///   - head: What stands before it, `say:` or `-`.
  ///   - column: How far the head is indented.
  /// - Returns: The lines, indented from the head on.
  static func lines(_ text: String, _ kind: TextKind, after head: String, at column: Int)
    -> [String]
  {
    if !text.contains("\n") {
      let line = "\(head) \(isPlain(text) ? text : quoted(text))"
      if column + displayWidth(line) <= columns || !isFoldable(text) { return [line] }
      return ["\(head) >-"] + folded(text, at: column)
    }
    // Elsewhere a break means itself, and a block would be read in another way.
    guard kind == .text, isBlock(text) else { return ["\(head) \(quoted(text))"] }
    let paragraphs = text.split(separator: "\n\n", omittingEmptySubsequences: false)
      .map(String.init)
    if paragraphs.allSatisfy(isFoldable) {
      let blocks = paragraphs.map { folded($0, at: column) }
      return ["\(head) >-"] + blocks.joined(separator: [""])
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return ["\(head) |-"] + lines.map { $0.isEmpty ? "" : "  \($0)" }
  }

  /// A key or a word, in quotes where it has to be.
  static func word(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// Words that other readers of YAML take for something else.
  private static let special: Set<String> = [
    "yes", "no", "y", "n", "on", "off", "true", "false", "null",
  ]

  /// Whether a text can stand without quotes: it begins with a letter, and has no punctuation
  /// that means something.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic, last != ":", last != " ", !special.contains(text.lowercased())
    else { return false }
    return !text.contains("\n") && !text.contains(": ") && !text.contains(" #")
  }

  /// Whether a paragraph can be broken at its spaces.
  private static func isFoldable(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first != UInt8(ascii: " ") && last != UInt8(ascii: " ")
      && !bytes.contains(UInt8(ascii: "\n"))
  }

  /// Whether a text can be a block: what a block's end and its first line mean is not safe.
  private static func isBlock(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    let blank = [UInt8(ascii: " "), UInt8(ascii: "\n")]
    return !blank.contains(first) && !blank.contains(last)
  }

  private static func folded(_ text: String, at column: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    // Only single spaces can be breaks: a piece ends where one stands between two words.
    for piece in pieces(of: text) {
      let more = displayWidth(piece)
      if width > 0, column + 2 + width + 1 + more > columns {
        lines.append("  \(line)")
        (line, width) = (piece, more)
      } else {
        line += width > 0 ? " \(piece)" : piece
        width += more + (width > 0 ? 1 : 0)
      }
    }
    return lines + ["  \(line)"]
  }

  /// A paragraph's words, with those that several spaces part in one piece.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var isOpen = false
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if isOpen || word.isEmpty, !pieces.isEmpty {
        pieces[pieces.count - 1] += " \(word)"
      } else {
        pieces.append(String(word))
      }
      isOpen = word.isEmpty
    }
    return pieces
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
