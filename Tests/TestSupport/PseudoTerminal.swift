// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A program at a terminal of its own, driven by a test.
///
/// Wait for what it shows before sending the next thing: between two prompts the terminal
/// is in its ordinary mode for a moment.
package final class PseudoTerminal {
  /// The child's id, which is its session and process group too.
  package let child: pid_t
  /// Everything that was shown so far.
  package private(set) var output = ""

  private let master: Int32
  private var bytes: [UInt8] = []
  /// Where in `bytes` the next `wait(for:)` begins to look.
  private var seen = 0
  private var status: Int32?

  /// How long a test waits, in seconds, before it takes a program to hang.
  ///
  /// No measure of anything: a busy machine may take a hundred times as long as an idle one.
  package static let patience = 120.0

  /// What went wrong, with everything shown so far.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// How a program ended.
  package enum End: Equatable {
    case exited(Int32)
    case killed(by: Int32)
  }

  /// Starts a program with the terminal as its input, output and errors.
  ///
  /// - Parameters:
  ///   - arguments: The path of the program, then what it is given.
  ///   - environment: The whole environment, beside a `TERM` and a `LANG`, and an empty inputrc.
  ///   - directory: Where to start it, or nil for here.
  ///   - columns: The width of the terminal.
  ///   - rows: Its height.
  /// - Throws: When the system refuses the terminal or the program.
  package init(
    _ arguments: [String], environment: [String: String] = [:], directory: String? = nil,
    columns: Int = 80, rows: Int = 24
  ) throws {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    // Closed on exec from the first moment: another test may start a program at any time, and with
    // the terminal in its hands this one would seem open when its own program has ended.
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // TIOCSPTLCK and TIOCGPTN: what unlockpt and ptsname_r do, which Swift does not see.
    var (lock, number): (Int32, UInt32) = (0, 0)
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { throw Failure(description: "/dev/ptmx: error \(errno)") }
    self.master = master
    let name = "/dev/pts/\(number)"
    // Held until the program has opened it itself: a terminal that nobody holds is at its end.
    let slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw Failure(description: "\(name): error \(errno)") }
    defer { close(slave) }
    guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else {
      throw Failure(description: "TIOCSWINSZ: error \(errno)")
    }

    var defaults = ["TERM": "xterm", "LANG": "C.UTF-8", "INPUTRC": "/dev/null"]
    defaults["PATH"] = getenv("PATH").map { String(cString: $0) }
    let variables = defaults.merging(environment) { $1 }.map { "\($0)=\($1)" }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened by the child as the leader of a new session, it becomes the one that Ctrl-C reaches.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGPIPE] {
      sigaddset(&signals, number)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // 0x80 is POSIX_SPAWN_SETSID, declared for GNU sources only.
    posix_spawnattr_setflags(
      &attributes, Int16(0x80 | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let words = (directory.map { ["/usr/bin/env", "-C", $0] } ?? []) + arguments
    var strings = words.map { strdup($0) } + [nil]
    var values = variables.map { strdup($0) } + [nil]
    defer { (strings + values).forEach { free($0) } }
    var child: pid_t = 0
    let error = posix_spawn(&child, words[0], &actions, &attributes, &strings, &values)
    guard error == 0 else {
      close(master)
      throw Failure(description: "posix_spawn of \(arguments[0]): error \(error)")
    }
    self.child = child
  }

  deinit {
    close(master)
    if status == nil {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
  }

  /// Types `text`; `\r` is Enter, `\u{3}` Ctrl-C, `\u{4}` Ctrl-D.
  package func send(_ text: String) throws { try send(bytes: Array(text.utf8)) }

  /// Types bytes that need be no text.
  package func send(bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      // In pieces, with the output read between them: both sides have little room.
      let count = rest.prefix(1024).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else {
        throw Failure(description: "write: error \(errno), after:\n\(output)")
      }
      rest = rest.dropFirst(max(0, count))
      _ = read(within: 0)
    }
  }

  /// Pastes `text` the way a terminal does for a program that asked to be told.
  package func paste(_ text: String) throws { try send("\u{1B}[200~\(text)\u{1B}[201~") }

  /// Waits until `text` is shown, after whatever was waited for before.
  ///
  /// - Parameters:
  ///   - text: What must appear.
  ///   - seconds: How long to wait.
  /// - Returns: What was shown up to and with `text`.
  /// - Throws: When it does not appear in time, or the program ends before.
  @discardableResult
  package func wait(for text: String, within seconds: Double = patience) throws -> String {
    let wanted = Array(text.utf8)
    let end = now() + seconds
    while true {
      if let match = bytes[seen...].firstRange(of: wanted) {
        let shown = String(decoding: bytes[seen..<match.upperBound], as: UTF8.self)
        seen = match.upperBound
        return shown
      }
      guard now() < end, read(within: end - now()) else {
        throw Failure(description: "no \(text.debugDescription) in:\n\(output.debugDescription)")
      }
    }
  }

  /// Waits until one of some texts is shown, after whatever was waited for before.
  ///
  /// - Parameter texts: What may appear.
  /// - Returns: The one that appeared first.
  /// - Throws: When none does in time, or the program ends before.
  package func wait(forOneOf texts: [String]) throws -> String {
    let end = now() + Self.patience
    while true {
      let matches = texts.compactMap { text in
        bytes[seen...].firstRange(of: Array(text.utf8)).map { (text, $0) }
      }
      if let (text, match) = matches.min(by: { $0.1.lowerBound < $1.1.lowerBound }) {
        seen = match.upperBound
        return text
      }
      guard now() < end, read(within: end - now()) else {
        throw Failure(description: "none of \(texts) in:\n\(output.debugDescription)")
      }
    }
  }

  /// Everything shown until the program closes the terminal, or the time is over.
  @discardableResult
  package func readAll(within seconds: Double = patience) -> String {
    let end = now() + seconds
    while now() < end, read(within: end - now()) {}
    seen = bytes.count
    return output
  }

  /// Waits for the end of the program, reading what it shows.
  ///
  /// - Parameter seconds: How long to wait.
  /// - Returns: How it ended.
  /// - Throws: When it has not ended in time.
  package func waitForEnd(within seconds: Double = patience) throws -> End {
    let end = now() + seconds
    while status == nil {
      var found: Int32 = 0
      // What it has shown is read meanwhile: a full terminal would hold it up.
      let hasShown = read(within: 0.02)
      if waitpid(child, &found, WNOHANG) == child {
        status = found
      } else if now() > end {
        throw Failure(description: "still running after:\n\(output.debugDescription)")
      } else if !hasShown {
        usleep(2000)
      }
    }
    while read(within: 0) {}
    seen = bytes.count
    let status = status ?? 0
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(by: status & 0x7F)
  }

  /// Changes the size of the terminal, and tells the program.
  package func resize(columns: Int, rows: Int = 24) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Sends a signal to the program itself.
  package func signal(_ number: Int32) { kill(child, number) }

  /// Whether the terminal edits lines by itself and echoes, as a shell would want it back.
  package var isCooked: Bool {
    var modes = termios()
    tcgetattr(master, &modes)
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return modes.c_lflag & wanted == wanted
  }

  /// Reads once what is there; false at the end or when nothing came.
  private func read(within seconds: Double) -> Bool {
    var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, Int32(max(0, seconds) * 1000)) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    bytes += chunk[..<count]
    output = String(decoding: bytes, as: UTF8.self)
    return true
  }
}

private func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
