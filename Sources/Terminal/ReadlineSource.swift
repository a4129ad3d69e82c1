// SPDX-License-Identifier: GPL-3.0-or-later

@preconcurrency import CReadline
import Glibc
import Synchronization

/// Answers typed at a terminal, edited with GNU readline.
///
/// readline's state belongs to the process, so there is one of these at a time, on the main
/// thread. The terminal is only changed while `next` waits. From `init` to `close` the
/// signals that a terminal sends are kept for `next`, so that none interrupts the host.
public final class ReadlineSource: LineSource {
  /// What was typed and not sent when `next` returned `.interrupted` or `.hangup`, if it may be
  /// kept.
  public private(set) var unsent = ""

  private let input: Int32
  private let limit: Int
  private let isKept: (String) -> Bool
  private var signals: Signals?
  private var histories = ShownHistory()

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - input: Where keys come from.
  ///   - output: Where the line is shown.
  ///   - limit: The most bytes in one answer.
  ///   - isKept: Whether a line that was cleared with Ctrl-C may be brought back.
  public init(
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, limit: Int = defaultLimit,
    isKept: @escaping (String) -> Bool = { _ in true }
  ) {
    self.input = input
    self.limit = limit
    self.isKept = isKept
    signals = Signals()
    setUpReadline(input: input, output: output)
  }

  public func next(prompt: Prompt, completions: [String], history: HistoryKey?) -> Input {
    guard let signals else { return .end }
    // The next line may be another person's.
    forgetCuts()
    histories.show(history)
    exchange.withLock { $0 = Exchange(candidates: completions) }
    rl_callback_handler_install(prompt.marked, accept)
    while true {
      switch signals.wait(for: input) {
      case .signal(let number):
        if let result = handle(number, signals) { return result }
      case .lost: return hangUp(SIGHUP)
      case .readable:
        rl_callback_read_char()
        if let accepted = exchange.withLock({ $0.accepted }) { return finish(accepted) }
      }
    }
  }

  public func forget(_ line: String, of history: HistoryKey?) {
    histories.forget(line, of: history)
    forgetCuts()
    unsent = ""
  }

  public func close() {
    signals?.close()
    signals = nil
  }

  /// Does what `number` asks for; nil while the line goes on.
  private func handle(_ number: Int32, _ signals: Signals) -> Input? {
    switch number {
    case SIGINT: return interrupt()
    case SIGWINCH: rl_resize_terminal()
    case SIGTSTP:
      rl_deprep_terminal()
      signals.stop()
      rl_prep_terminal(1)
      rl_resize_terminal()
      rl_forced_update_display()
    default: return hangUp(number)
    }
    return nil
  }

  private func interrupt() -> Input {
    keepUnsent()
    rl_callback_sigcleanup()
    goToEnd()
    rl_echo_signal_char(SIGINT)
    rl_free_line_state()
    rl_crlf()
    fflush(rl_outstream)
    rl_replace_line("", 1)
    rl_callback_handler_remove()
    if isKept(unsent) { histories.remember(unsent) } else { dropUnsent() }
    return .interrupted
  }

  private func hangUp(_ number: Int32) -> Input {
    keepUnsent()
    rl_callback_sigcleanup()
    goToEnd()
    rl_crlf()
    fflush(rl_outstream)
    rl_callback_handler_remove()
    if !isKept(unsent) { dropUnsent() }
    return .hangup(signal: number)
  }

  private func finish(_ line: Accepted) -> Input {
    switch line {
    case .end:
      leaveLine()
      return .end
    case .bytes(let bytes):
      let result = decoded(bytes, limit: limit)
      if case .line(let text) = result { histories.record(text) }
      return result
    }
  }

  /// Puts the cursor behind the line, so that what comes next does not cover it.
  private func goToEnd() {
    rl_point = rl_end
    rl_redisplay()
  }

  /// Leaves the line that Ctrl-D was typed in; readline itself does so in one of its modes.
  private func leaveLine() {
    let mode = rl_variable_value("enable-bracketed-paste").map { String(cString: $0) }
    guard mode != "on" else { return }
    rl_crlf()
    fflush(rl_outstream)
  }

  private func keepUnsent() {
    unsent = rl_line_buffer.map { String(cString: $0) } ?? ""
  }

  /// Lets go of a cleared line that nothing may bring back.
  private func dropUnsent() {
    unsent = ""
    forgetCuts()
  }
}

/// What passes between `next` and the functions that readline calls, which capture nothing.
private struct Exchange {
  var candidates: [String] = []
  var accepted: Accepted?
}

private enum Accepted {
  case bytes([UInt8])
  case end
}

private let exchange = Mutex(Exchange())

/// Takes the line that readline allocated; nil for Ctrl-D.
private func accept(_ line: UnsafeMutablePointer<CChar>?) {
  let bytes = line.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
  free(line)
  exchange.withLock { $0.accepted = bytes.map(Accepted.bytes) ?? .end }
  // Or the prompt would be drawn again before the coach has spoken.
  rl_callback_handler_remove()
}

/// Sets what does not change from line to line; a person's inputrc comes between.
private func setUpReadline(input: Int32, output: Int32) {
  // readline keeps the pointers it is given, so they are never freed.
  rl_readline_name = UnsafePointer(strdup("comentor"))
  rl_instream = fdopen(dup(input), "r")
  rl_outstream = fdopen(dup(output), "w")
  rl_catch_signals = 0
  rl_catch_sigwinch = 0
  rl_change_environment = 0
  rl_variable_bind("show-all-if-ambiguous", "on")
  rl_variable_bind("enable-active-region", "off")
  rl_initialize()
  rl_variable_bind("revert-all-at-newline", "on")
  // These two would wait for a key where no signal is looked for.
  rl_variable_bind("page-completions", "off")
  rl_completion_query_items = 0
  rl_sort_completion_matches = 0
  rl_completion_word_break_hook = { emptyWordBreaks.pointer }
  rl_attempted_completion_function = { text, _, _ in
    // No file names, and no space after a match; readline forgets both each time.
    rl_attempted_completion_over = 1
    rl_completion_suppress_append = 1
    let line = text.map { String(cString: $0) } ?? ""
    return Completion(of: line, among: exchange.withLock { $0.candidates })?.allocated()
  }
}

/// No character ends a word: TAB completes the whole line.
private let emptyWordBreaks = Kept("")

/// A C string for as long as the process runs.
private struct Kept: @unchecked Sendable {
  let pointer: UnsafeMutablePointer<CChar>?

  init(_ text: String) { pointer = strdup(text) }
}
