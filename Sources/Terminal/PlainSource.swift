// SPDX-License-Identifier: GPL-3.0-or-later

import CReadline
import Glibc

/// Answers typed at a terminal that edits the line by itself: no redraw, no escape, no trace.
///
/// For plain mode, and for what must leave nothing behind: there is no history, no kill
/// ring, and no line is kept after it was returned.
public final class PlainSource: LineSource {
  private let input: Int32
  private let output: Int32
  private let limit: Int
  private var signals: Signals?
  /// Where what is typed is to be seen and nowhere else; nil where that does not matter, or cannot
  /// be helped.
  private var screen: AlternateScreen?
  /// Whether nothing that was typed may go to whoever reads from the terminal next.
  private var isPrivate = false
  /// Room for more than the 4,096 bytes that a terminal hands over at once.
  private var chunk = [UInt8](repeating: 0, count: 8192)

  /// A terminal cuts a line here without a word, so one this long may have been cut.
  private static let terminalLimit = 4095

  public init(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, limit: Int = defaultLimit)
  {
    self.input = input
    self.output = output
    self.limit = limit
    signals = Signals()
  }

  /// Asks on a screen of its own from now on, so that nothing of it stays on the terminal's.
  ///
  /// - Parameter screen: Entered now; left while the program is stopped, and at the end.
  public func cover(with screen: AlternateScreen) {
    self.screen = screen
    screen.enter()
  }

  /// Asks for private things from now on: on a screen of their own, where there is one.
  ///
  /// - Parameter screen: Entered now; left while the program is stopped, and at the end.
  public func becomePrivate(on screen: AlternateScreen?) {
    isPrivate = true
    self.screen = screen
    screen?.enter()
  }

  public func next(prompt: Prompt, completions: [String], history: HistoryKey?) -> Input {
    guard let signals else { return .end }
    show(prompt.plain)
    var line: [UInt8] = []
    while true {
      switch signals.wait(for: input) {
      case .lost, .signal(SIGHUP): return .hangup(signal: SIGHUP)
      case .signal(let number) where number == SIGTERM || number == SIGQUIT:
        return .hangup(signal: number)
      case .signal(SIGINT):
        tcflush(input, TCIFLUSH)
        show("\n")
        return .interrupted
      case .signal(SIGWINCH): continue
      case .signal:
        stop(signals)
        line = []
        // On a screen of its own, all that was there is gone.
        if isPrivate || screen != nil { return .continued }
        show(prompt.plain)
      case .readable:
        if let taken = take(into: &line) { return taken }
      }
    }
  }

  /// Does nothing: no line is kept.
  public func forget(_ line: String, of history: HistoryKey?) {}

  public func close() {
    forgetTyped()
    screen?.leave()
    screen = nil
    signals?.close()
    signals = nil
  }

  /// Stops as Ctrl-Z would; returns when the program goes on.
  private func stop(_ signals: Signals) {
    forgetTyped()
    screen?.leave()
    signals.stop()
    screen?.enter()
  }

  /// Drops the half of a line that the terminal holds: the shell would read it next, show it, and
  /// keep it.
  private func forgetTyped() {
    guard isPrivate, isTerminal(input) else { return }
    // A long paste comes in pieces, and its end may be on the way: until nothing comes any more.
    var polled = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    for _ in 0..<100 {
      tcflush(input, TCIFLUSH)
      guard poll(&polled, 1, 100) > 0, Int32(polled.revents) & POLLIN != 0 else { break }
    }
    tcflush(input, TCIFLUSH)
  }

  /// Reads what the terminal hands over; nil while the line goes on.
  private func take(into line: inout [UInt8]) -> Input? {
    let count = readOnce(input, into: &chunk)
    if count < 0 { return .hangup(signal: SIGHUP) }
    // Ctrl-D hands over the line so far; with nothing typed since, it changes nothing.
    if count == 0 { return line.isEmpty ? .end : nil }
    let isWhole = chunk[count - 1] == 0x0A
    let length = isWhole ? count - 1 : count
    let isCut = length >= Self.terminalLimit
    line += chunk[..<length]
    guard isWhole else { return nil }
    let limit = isCut ? min(limit, Self.terminalLimit - 1) : limit
    return decoded(line, limit: limit)
  }

  private func show(_ text: String) { _ = writeAll(Array(text.utf8), to: output) }
}
