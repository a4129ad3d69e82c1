// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of what was looked at, and what to do about it.
public struct HostFinding: Equatable, Sendable {
  public enum Verdict: String, Sendable {
    /// As it has to be.
    case ok
    /// Not wrong, but worth knowing.
    case warn
    /// What people are told is not true until this is mended.
    case mend
  }

  public var verdict: Verdict
  public var text: String
  /// Lines to be copied as they are, shown below the text: a command for whoever asked, a file.
  public var copied: [String]
  /// Commands for the machine's administrator, each as its words.
  public var commands: [[String]]

  public init(
    _ verdict: Verdict, _ text: String, copied: [String] = [], commands: [[String]] = []
  ) {
    self.verdict = verdict
    self.text = text
    self.copied = copied
    self.commands = commands
  }

  /// The same without what only an administrator can do.
  public var inWords: Self {
    var finding = self
    finding.commands = []
    return finding
  }
}
