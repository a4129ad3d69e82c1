// SPDX-License-Identifier: GPL-3.0-or-later

import CReadline
import Glibc

/// Shows `text`, which may be long: through `$PAGER` or `less` on a terminal, else as it is.
///
/// The text is sanitised. Returns when the person has left the pager; the terminal is then
/// as before, and Ctrl-C meant the pager.
///
/// - Parameters:
///   - text: What to show.
///   - output: Where to; a pager is only started for a terminal.
///   - isPlain: True in plain mode, which has no pager.
/// - Throws: What `output` throws.
public func page(_ text: String, output: Output, isPlain: Bool) throws(OutputFailure) {
  let safe = sanitised(text)
  try output.flush()
  if !isPlain, isTerminal(output.descriptor), isTerminal(STDIN_FILENO),
    let pager = Pager(getenv("PAGER").map { String(cString: $0) }),
    pager.run(on: safe, output: output.descriptor)
  {
    return
  }
  try output.write(raw: safe)
  try output.flush()
}

/// A program that shows its standard input page by page.
struct Pager: Equatable {
  let arguments: [String]

  /// The pager that `$PAGER` names; nil when it asks for none.
  init?(_ variable: String?) {
    switch variable {
    case nil: arguments = ["less"]
    case "", "cat": return nil
    case .some(let command):
      let isName = command.allSatisfy { $0.isLetter || $0.isNumber || "/._-+".contains($0) }
      arguments = isName ? [command] : ["/bin/sh", "-c", command]
    }
  }

  /// Shows `text`; false when there is no such program.
  func run(on text: String, output: Int32) -> Bool {
    // A file in memory and not a pipe: nobody waits for anybody, also not when Ctrl-Z stops it.
    let file = memfd_create("comentor", 1)
    guard file >= 0 else { return false }
    defer { close(file) }
    guard writeAll(Array(text.utf8), to: file) == 0, lseek(file, 0, SEEK_SET) == 0 else {
      return false
    }
    var modes = termios()
    tcgetattr(output, &modes)
    let quiet = QuietSignals()
    defer { quiet.close() }
    guard let child = spawn(input: file, output: output) else { return false }
    let status = wait(for: child)
    tcsetattr(output, TCSADRAIN, &modes)
    return status != 127 << 8
  }

  /// Waits for `child` to end, and stops with it when it is stopped.
  private func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while true {
      if waitpid(child, &status, WUNTRACED) < 0 {
        if errno == EINTR { continue }
        return status
      }
      guard status & 0xFF == 0x7F else { return status }
      raise(SIGSTOP)
      kill(child, SIGCONT)
    }
  }

  private func spawn(input: Int32, output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var set = sigset_t()
    sigemptyset(&set)
    posix_spawnattr_setsigmask(&attributes, &set)
    for number in [SIGINT, SIGQUIT, SIGTSTP, SIGPIPE] { sigaddset(&set, number) }
    posix_spawnattr_setsigdefault(&attributes, &set)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var names = arguments.map { strdup($0) } + [nil]
    var values = environment().map { strdup($0) } + [nil]
    defer { (names + values).forEach { free($0) } }
    var child: pid_t = 0
    return posix_spawnp(&child, arguments[0], &actions, &attributes, &names, &values) == 0
      ? child : nil
  }

  /// Our own environment, with what makes `less` leave short texts alone and know UTF-8.
  private func environment() -> [String] {
    var result: [String] = []
    var entry = environ
    while let text = entry.pointee {
      result.append(String(cString: text))
      entry += 1
    }
    if getenv("LESS") == nil { result.append("LESS=FIX") }
    if getenv("LESSCHARSET") == nil { result.append("LESSCHARSET=utf-8") }
    return result
  }
}

/// Ctrl-C, Ctrl-\ and Ctrl-Z while they are another program's.
private struct QuietSignals {
  private static let numbers = [SIGINT, SIGQUIT]
  private var actions: [(Int32, sigaction)] = []
  private var mask = sigset_t()

  init() {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTSTP)
    sigprocmask(SIG_BLOCK, &set, &mask)
    for number in Self.numbers {
      var action = sigaction()
      sigaction(number, nil, &action)
      actions.append((number, action))
      signal(number, SIG_IGN)
    }
  }

  func close() {
    for (number, action) in actions {
      // Again: it makes the system forget one that came while it was blocked.
      signal(number, SIG_IGN)
      var action = action
      sigaction(number, &action, nil)
    }
    var mask = mask
    sigprocmask(SIG_SETMASK, &mask, nil)
  }
}
