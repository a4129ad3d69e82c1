// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// `text` broken at spaces into lines of at most `width` terminal cells.
///
/// Line breaks stay, and so do the spaces that a line begins with: what follows hangs under
/// them, and under the words of a list item (`- `, `* `, `1. `). A word that is wider than a
/// line is broken between characters as people see them, never inside one. Sanitise before,
/// dress after: the width of an escape sequence is not known here.
///
/// - Parameters:
///   - text: The text, sanitised; TAB counts as a space.
///   - width: The cells of a line, `indent` among them.
///   - indent: Spaces before every line that is not empty.
/// - Returns: The lines, joined by LF, none of them with spaces at its end.
public func wrap(_ text: String, width: Int, indent: Int = 0) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .flatMap { line in
      var wrapping = Wrapping(line, width: width, indent: indent)
      return wrapping.lines()
    }
    .joined(separator: "\n")
}

/// One line on its way to several.
private struct Wrapping {
  let words: [Substring]
  let width: Int
  /// What the lines after the first begin with.
  let hang: String
  var done: [String] = []
  var line: String
  /// The cells of `line`.
  var cells: Int
  /// Whether `line` has nothing but what it must begin with.
  var isBare = true

  init(_ text: Substring, width: Int, indent: Int) {
    let lead = text.prefix(while: isSpace).count
    words = text.dropFirst(lead).split(omittingEmptySubsequences: false, whereSeparator: isSpace)
    self.width = width
    let first = min(indent + lead, max(0, width - 1))
    let marker = listMarker(words)
    let under = first + marker
    hang = String(repeating: " ", count: under <= width / 2 ? under : min(indent, width / 2))
    line = String(repeating: " ", count: first)
    cells = first
  }

  mutating func lines() -> [String] {
    var gap = 0
    for word in words {
      if word.isEmpty {
        gap += 1
        continue
      }
      place(word, after: isBare ? 0 : gap)
      gap = 1
    }
    if !isBare || done.isEmpty { end() }
    return done
  }

  private mutating func place(_ word: Substring, after gap: Int) {
    let wanted = displayWidth(word)
    if cells + gap + wanted <= width {
      append(String(repeating: " ", count: gap) + word, wanted + gap)
      return
    }
    if !isBare { end() }
    if cells + wanted <= width { return append(String(word), wanted) }
    for character in word {
      let piece = String(character)
      let wanted = displayWidth(piece)
      if cells + wanted > width, !isBare { end() }
      append(piece, wanted)
    }
  }

  private mutating func append(_ piece: String, _ wanted: Int) {
    line += piece
    cells += wanted
    isBare = false
  }

  /// Ends the line and begins the next.
  private mutating func end() {
    done.append(isBare ? "" : line)
    line = hang
    cells = hang.count
    isBare = true
  }
}

private func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }

/// The cells of a list item's marker and the spaces after it; 0 when there is none.
private func listMarker(_ words: [Substring]) -> Int {
  guard let marker = words.first, words.count > 1 else { return 0 }
  let isBullet = ["-", "*", "•", "·"].contains(marker)
  let isNumber =
    marker.count <= 4 && (marker.hasSuffix(".") || marker.hasSuffix(")"))
    && marker.count > 1 && marker.dropLast().allSatisfy { ("0"..."9").contains($0) }
  guard isBullet || isNumber else { return 0 }
  return displayWidth(marker) + 1 + words.dropFirst().prefix(while: \.isEmpty).count
}
