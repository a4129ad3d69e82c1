// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands before the cursor: who is asked, and as what.
public struct Prompt: Hashable, Sendable {
  /// The words, such as `Ines, mentee> `; they say everything that bold face does.
  public var text: String
  /// Whether to set them in bold.
  public var isBold: Bool

  public init(_ text: String, isBold: Bool = false) {
    self.text = text
    self.isBold = isBold
  }

  /// The words in one line, safe to print.
  var plain: String {
    sanitised(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " "))
  }

  /// The same for readline, which must be told what takes no cells.
  var marked: String {
    isBold ? "\u{01}\u{1B}[1m\u{02}\(plain)\u{01}\u{1B}[0m\u{02}" : plain
  }
}
