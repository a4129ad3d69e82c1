// SPDX-License-Identifier: GPL-3.0-or-later

/// A page of documentation that can be followed: commands, what they print, and edits of files.
struct TutorialPage {
  /// Something that the page has its reader do.
  enum Act {
    /// Commands, one after the other, and what they print all in all, where the page shows it.
    case run([String], shown: [String]?)
    /// An edit of a file, and the lines that it brings.
    case edit(TutorialEdit, [String])
  }

  /// What there is to do, and at which line of the page.
  private(set) var acts: [(line: Int, act: Act)] = []

  /// A block that means nothing, or an edit that is not told as edits are.
  struct Unreadable: Error { var line: Int }

  /// Reads a page in Markdown.
  ///
  /// A `sh` block is done, a `text` block right after it is what was printed. The paragraph before
  /// a `yaml` block says which file it goes into, and where.
  init(_ text: String) throws {
    var fence: (language: String, line: Int)?
    var block: [String] = []
    // The latest paragraph: it belongs to a block that comes right after it.
    var paragraph: [String] = []
    var isParagraphOver = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if let open = fence {
        if line != "```" {
          block.append(String(line))
          continue
        }
        try take(block, open.language, below: paragraph.joined(separator: " "), line: open.line)
        fence = nil
        paragraph = []
      } else if line.hasPrefix("```") {
        fence = (String(line.dropFirst(3)), index + 1)
        block = []
      } else if line.isEmpty {
        isParagraphOver = true
      } else {
        if isParagraphOver { paragraph = [] }
        isParagraphOver = false
        paragraph.append(String(line))
      }
    }
    if let fence { throw Unreadable(line: fence.line) }
  }

  private mutating func take(
    _ block: [String], _ language: String, below paragraph: String, line: Int
  ) throws {
    switch (language, acts.last?.act) {
    case ("sh", _): acts.append((line, .run(block, shown: nil)))
    case ("text", .run(let commands, shown: nil)) where paragraph.isEmpty:
      acts[acts.count - 1].act = .run(commands, shown: block)
    case ("yaml", _):
      guard let edit = TutorialEdit(told: paragraph) else { throw Unreadable(line: line) }
      acts.append((line, .edit(edit, block)))
    default: throw Unreadable(line: line)
    }
  }
}
