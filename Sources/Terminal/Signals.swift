// SPDX-License-Identifier: GPL-3.0-or-later

import CReadline
import Glibc

/// Signals that wait on a descriptor for their turn, instead of interrupting.
///
/// They are blocked until `close`; those that the process was started to ignore stay so.
struct Signals {
  /// Readable while a signal waits.
  let descriptor: Int32
  private var before = sigset_t()

  /// Those that a terminal sends, and those that ask for the end.
  ///
  /// They are the same whatever is asked for: which are blocked can be seen from every account.
  private static let numbers = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGWINCH]

  init() {
    var set = sigset_t()
    sigemptyset(&set)
    for number in Self.numbers where !isIgnored(number) { sigaddset(&set, number) }
    sigprocmask(SIG_BLOCK, &set, &before)
    descriptor = signalfd(-1, &set, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
  }

  /// Takes the signal that waits, if one does.
  func take() -> Int32? {
    var info = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    return read(descriptor, &info, size) == size ? Int32(info.ssi_signo) : nil
  }

  /// Waits until `input` can be read, has gone, or a signal has come.
  func wait(for input: Int32) -> Event {
    var polled = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      if poll(&polled, 2, -1) < 0 { continue }
      if let number = take() { return .signal(number) }
      let events = Int32(polled[1].revents)
      if events & (POLLHUP | POLLERR | POLLNVAL) != 0 { return .lost }
      if events & POLLIN != 0 { return .readable }
    }
  }

  /// What `wait(for:)` waited for.
  enum Event {
    case signal(Int32)
    case readable
    case lost
  }

  /// Stops the process as Ctrl-Z would, and returns when it goes on.
  func stop() {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTSTP)
    raise(SIGTSTP)
    sigprocmask(SIG_UNBLOCK, &set, nil)
    sigprocmask(SIG_BLOCK, &set, nil)
  }

  /// Lets signals through again as before; one that waits is delivered now.
  func close() {
    _ = Glibc.close(descriptor)
    var mask = before
    sigprocmask(SIG_SETMASK, &mask, nil)
  }
}

/// Whether the process was started to ignore `number`, as under `nohup`.
private func isIgnored(_ number: Int32) -> Bool {
  var action = sigaction()
  sigaction(number, nil, &action)
  let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
  return handler == unsafeBitCast(SIG_IGN, to: Int.self)
}
