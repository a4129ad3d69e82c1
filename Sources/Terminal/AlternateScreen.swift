// SPDX-License-Identifier: GPL-3.0-or-later

import CReadline
import Glibc
import Synchronization

/// A screen for a while, over what the terminal shows: nothing of it can be scrolled back to.
///
/// Whoever enters it must leave it on every way out.
public final class AlternateScreen {
  private let output: Int32
  /// Whether it is what the terminal shows.
  private var isShown = false

  /// A second, empty screen.
  private static let entering = "\u{1B}[?1049h\u{1B}[H\u{1B}[2J"
  /// Wiped before it is left, since some terminals keep what it showed; also written by a handler
  /// of signals, so it is a constant in memory.
  static let leaving: StaticString = "\u{1B}[H\u{1B}[2J\u{1B}[?7h\u{1B}[?1049l"

  /// Keeps the terminal from breaking lines by itself until the screen is left: how wide it takes
  /// a text to be may be another matter than what we take it to be.
  public func stopWrapping() { _ = writeAll(Array("\u{1B}[?7l".utf8), to: output) }

  /// A screen of a terminal; nil where it has none.
  ///
  /// - Parameters:
  ///   - output: The terminal.
  ///   - environment: A value of the environment by name; `TERM` and `STY` are asked for.
  public init?(
    _ output: Int32 = STDOUT_FILENO,
    environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
  ) {
    guard isTerminal(output), let type = environment("TERM"), Self.has(type),
      // GNU screen knows the sequence and, unless it is told to, does not obey it.
      environment("STY") == nil
    else { return nil }
    self.output = output
  }

  /// Whether terminals of this type have a second screen.
  private static func has(_ type: String) -> Bool {
    guard tgetent(nil, type) == 1 else { return false }
    var area: UnsafeMutablePointer<CChar>?
    return tgetstr("ti", &area) != nil
  }

  /// The rows that fit on it at a time.
  public var rows: Int {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
    return Int(size.ws_row)
  }

  /// Shows it, empty.
  public func enter() {
    guard !isShown else { return }
    isShown = true
    isHiding.store(true, ordering: .relaxed)
    _ = writeAll(Array(Self.entering.utf8), to: output)
  }

  /// Shows what the terminal showed before; of this one, nothing is left.
  public func leave() {
    guard isShown else { return }
    isShown = false
    _ = writeAll(Array("\(Self.leaving)".utf8), to: output)
    isHiding.store(false, ordering: .relaxed)
  }
}
