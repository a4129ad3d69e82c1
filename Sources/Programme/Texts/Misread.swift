// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a text is refused: where, what, and perhaps what to do.
public struct Misread: Error, Hashable, Sendable {
  /// From 1, counting LFs.
  public var line: Int
  public var cause: String
  public var help: String?

  public init(line: Int, _ cause: String, help: String? = nil) {
    self.line = line
    self.cause = cause
    self.help = help
  }

  /// `invite.txt:7: error: …`, and the help below; the path is shown as it is given.
  public func rendered(path: String) -> String {
    let first = "\(path):\(line): error: \(cause)"
    return help.map { "\(first)\n   = help: \($0)" } ?? first
  }
}
