// SPDX-License-Identifier: GPL-3.0-or-later

import CReadline
import Glibc
import Synchronization

/// Makes the process fit for words that nobody else may see; there is no way back.
///
/// No core file is written, no other process of the same account can read its memory or what it
/// was started with, and a crash ends it without a word: the report that the Swift runtime writes
/// shows pieces of memory. Much of this can be seen from other accounts, so it is done at the
/// start of whatever talks with people, and not when the private part begins.
///
/// The memory is not locked. Strings are copied wherever they go, so all of it would have to be,
/// and an ordinary account may lock too little for that: `mlockall` would fail for most people, or
/// end the program when it needs more. What is swapped out is the administrator's to protect.
public func harden() {
  _ = cr_hide_memory()
  var none = rlimit(rlim_cur: 0, rlim_max: 0)
  setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  // A crash's, and those that end a program that does not ask for them.
  let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS]
  let others = [SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGPOLL, SIGPWR]
  for number in crashes + others {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = endWiped
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER | SA_ONSTACK
    sigaction(number, &action, nil)
  }
}

/// Whether the terminal shows what must not stay there.
let isHiding = Atomic(false)

/// Wipes what is private from the screen and drops what was typed, then ends as if nothing had
/// caught the signal.
///
/// Only calls that may be made in a handler; the terminal is that of the standard descriptors.
private func endWiped(_ number: Int32) {
  if isHiding.load(ordering: .relaxed) {
    tcflush(STDIN_FILENO, TCIFLUSH)
    let leaving = AlternateScreen.leaving
    _ = write(STDOUT_FILENO, leaving.utf8Start, leaving.utf8CodeUnitCount)
  }
  // SA_RESETHAND has put the default action back.
  raise(number)
}
