// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// How words are dressed for a terminal; nothing is said by dress alone.
public struct Style: Hashable, Sendable {
  /// Whether there is any dress at all.
  public var isOn: Bool

  public init(isOn: Bool) { self.isOn = isOn }

  /// Plain words.
  public static let none = Style(isOn: false)

  /// The style for an output.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether the output is a terminal.
  ///   - isWanted: False for `--no-color` and for plain mode.
  ///   - environment: A value of the environment by name; `NO_COLOR` and `TERM` are asked for.
  public init(
    isTerminal: Bool, isWanted: Bool = true,
    environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
  ) {
    let isRefused = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    isOn = isTerminal && isWanted && !isRefused && environment("TERM") != "dumb"
  }

  /// A prompt, in bold.
  public func prompt(_ text: String) -> Prompt { Prompt(text, isBold: isOn) }

  /// What the coach says: sanitised, otherwise bare; for `Output.write(raw:)`.
  public func coach(_ text: String) -> String { sanitised(text) }

  /// A notice beside the conversation: sanitised and dim; for `Output.write(raw:)`.
  public func notice(_ text: String) -> String { dressed(text, "2") }

  /// Something to see first: sanitised and bold; for `Output.write(raw:)`.
  public func strong(_ text: String) -> String { dressed(text, "1") }

  /// Dresses each line by itself, so that a cut anywhere leaves the rest bare.
  private func dressed(_ text: String, _ attribute: String) -> String {
    let safe = sanitised(text)
    guard isOn else { return safe }
    return safe.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\u{1B}[\(attribute)m\($0)\u{1B}[0m" }
      .joined(separator: "\n")
  }
}
