// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// The text on one line, cut at a word where it is longer than `limit` characters.
  func shortened(to limit: Int) -> String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.count > limit else { return line }
    var cut = line.prefix(limit)
    if line[cut.endIndex] != " ", let space = cut.lastIndex(of: " ") { cut = cut[..<space] }
    while let last = cut.last, !last.isLetter, !last.isNumber, cut.count > 1 { cut.removeLast() }
    return "\(cut)…"
  }

  /// The text in lines of at most `width` characters, but for a word that is longer.
  func lines(of width: Int) -> [String] {
    var lines: [String] = []
    for word in split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
