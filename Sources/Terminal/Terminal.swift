// SPDX-License-Identifier: GPL-3.0-or-later

import CReadline
import Glibc

/// Makes the process fit to talk; call it once, before anything is opened.
///
/// Closed standard descriptors become `/dev/null`, opened for reading only: input is at its
/// end, and output fails instead of vanishing. SIGPIPE is ignored, so that a closed pipe is an
/// error that `Output` reports, and so is SIGXFSZ, for a file that has grown to its limit.
/// Characters are UTF-8 whatever the locale says: if it says another thing, `LC_CTYPE` becomes
/// `C.UTF-8`, here and for the pager, since readline looks at the environment again for every
/// line. What `LC_ALL` said of the language is left to `LC_MESSAGES`.
public func prepare() {
  for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
    _ = open("/dev/null", O_RDONLY)
  }
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
  _ = setlocale(LC_CTYPE, "")
  if nl_langinfo(Int32(CODESET)).map({ String(cString: $0) }) != "UTF-8" {
    if let all = getenv("LC_ALL").map({ String(cString: $0) }), !all.isEmpty {
      setenv("LC_MESSAGES", all, 1)
    }
    unsetenv("LC_ALL")
    setenv("LC_CTYPE", "C.UTF-8", 1)
    _ = setlocale(LC_CTYPE, "")
  }
}

/// The width of a terminal in cells, or nil when `descriptor` is no terminal or hides it.
public func windowWidth(_ descriptor: Int32) -> Int? {
  var size = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
  return Int(size.ws_col)
}

/// Whether `descriptor` is a terminal.
public func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// Ends the process by `number`, as if nothing had caught it.
///
/// For a host that has put its things in order after `Input.hangup(signal:)`.
public func endProcess(by number: Int32) -> Never {
  signal(number, SIG_DFL)
  var set = sigset_t()
  sigemptyset(&set)
  sigaddset(&set, number)
  raise(number)
  sigprocmask(SIG_UNBLOCK, &set, nil)
  exit(128 + number)
}
