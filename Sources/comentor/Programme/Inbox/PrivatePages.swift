// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Terminal

/// Confidential words on a screen of their own, page by page, gone when they were read.
///
/// Where there is no such screen, or none is wanted, they are written to the output.
struct PrivatePages {
  let output: Output
  let isPlain: Bool

  func show(_ text: String) throws {
    guard !isPlain, let screen = AlternateScreen(output.descriptor) else {
      try output.write(text: fitted(text, to: output))
      try output.flush()
      return
    }
    let source = PlainSource()
    source.becomePrivate(on: screen)
    // What is at the margin is ours.
    screen.stopWrapping()
    // On every way out: an error of the output's, too.
    defer { source.close() }
    let lines = fitted(text, to: output).split(separator: "\n", omittingEmptySubsequences: false)
    var start = 0
    while start < lines.count {
      let room = max(screen.rows - 3, 3)
      let page = lines[start..<min(start + room, lines.count)]
      let isLast = page.endIndex == lines.endIndex
      try output.write(raw: "\u{1B}[H\u{1B}[2J")
      try output.write(text: page.joined(separator: "\n") + "\n")
      try output.flush()
      switch source.next(
        prompt: Prompt(isLast ? "Enter: back> " : "Enter: more> "), completions: [], history: nil)
      {
      case .line, .refused: start += room
      case .continued: continue
      case .interrupted, .end: return
      case .hangup(let signal):
        source.close()
        endProcess(by: signal)
      }
    }
  }
}
