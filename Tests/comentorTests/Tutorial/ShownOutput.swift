// SPDX-License-Identifier: GPL-3.0-or-later

/// What a page shows of what a command prints.
struct ShownOutput {
  /// The lines that are printed; `…` stands for any lines, and at the end of one for its rest.
  private(set) var lines: [String] = []
  /// What is typed, after a prompt.
  private(set) var typed: [String] = []

  /// Takes a block of a page.
  ///
  /// - Parameters:
  ///   - block: Its lines.
  ///   - isTyping: Whether a line with `> ` in it is something that is typed there.
  init(_ block: [String], isTyping: Bool) {
    for line in block {
      if isTyping, let prompt = line.firstRange(of: "> "),
        line.distance(from: line.startIndex, to: prompt.lowerBound) < 20
      {
        typed.append(String(line[prompt.upperBound...]))
      } else {
        lines.append(line)
      }
    }
  }

  /// Whether a program printed this: line for line, but for those that the page wraps.
  func fits(_ output: String) -> Bool {
    var printed = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // Nobody sees spaces at the end of a line, or lines with nothing in them at the very end.
    for index in printed.indices {
      while printed[index].last == " " { printed[index].removeLast() }
    }
    while printed.last?.isEmpty == true { printed.removeLast() }
    // The lines of the page that may stand for the printed ones so far.
    var reached: Set<Int> = [0]
    for text in printed {
      var next: Set<Int> = []
      for end in reached {
        if end < lines.count, lines[end] == "…" { next.insert(end) }
        for start in [end, skipped(end)] { next.formUnion(ends(of: text, from: start)) }
      }
      reached = next
    }
    return reached.contains { skipped($0) == lines.count }
  }

  /// Past what is left out there.
  private func skipped(_ index: Int) -> Int {
    var index = index
    while index < lines.count, lines[index] == "…" { index += 1 }
    return index
  }

  /// Where the lines end that a printed one fills, from a line on.
  private func ends(of text: String, from start: Int) -> [Int] {
    guard start < lines.count, lines[start] != "…" else { return [] }
    var joined = lines[start]
    var end = start + 1
    while joined != text {
      if joined.hasSuffix("…"), text.hasPrefix(joined.dropLast()) { return [end] }
      // What is wrapped goes on at the word where it was cut.
      guard !joined.isEmpty, text.hasPrefix(joined + " "), end < lines.count, lines[end] != "…"
      else { return [] }
      joined += " " + lines[end].drop { $0 == " " }
      end += 1
    }
    return [end]
  }
}
